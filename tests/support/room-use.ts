import { figuresOf, type Counted } from '../../shared/bookings/use'
import type { Community } from './community'

const nonZero = (rows: Map<string, Record<string, number>>) =>
  Object.fromEntries(
    [...rows]
      .map(([row, figures]) => [row, Object.entries(figures).filter(([, count]) => count !== 0)] as const)
      .filter(([, figures]) => figures.length > 0)
      .map(([row, figures]) => [row, Object.fromEntries(figures.sort())])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  ) as Record<string, Record<string, number>>

/** The counters of rooms by `room.<id>.<month>`, without noughts. */
export async function countedUse(town: Community): Promise<Record<string, Record<string, number>>> {
  const rows = (await town.documentsOf('counters')) as { _id: string; figures: Record<string, number> }[]
  const plain = rows
    .filter(({ _id }) => _id.startsWith('room.'))
    .map(({ _id, figures }) => {
      const named = Object.entries(figures).map(([field, count]) => [field.replaceAll('~', '.'), count])
      return [_id, Object.fromEntries(named) as Record<string, number>] as const
    })
  return nonZero(new Map(plain))
}

/** The same, counted again from every booking there is. */
export async function recountedUse(town: Community): Promise<Record<string, Record<string, number>>> {
  const rows = new Map<string, Record<string, number>>()
  for (const booking of (await town.documentsOf('bookings')) as unknown as Counted[]) {
    const row = `room.${booking.slot.roomId}.${booking.slot.date.slice(0, 7)}`
    const sums = rows.get(row) ?? {}
    for (const [figure, count] of Object.entries(figuresOf(booking)))
      sums[figure] = (sums[figure] ?? 0) + count
    rows.set(row, sums)
  }
  return nonZero(rows)
}
