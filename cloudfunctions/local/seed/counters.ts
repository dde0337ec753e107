import type { Count } from '../../kit/outbox'

interface CounterRow {
  _id: string
  communityId: string
  month: string
  figures: Record<string, number>
}

/** The rows that these counts add up to, one a community and month. */
export function counterRowsOf(counts: Iterable<Count>): CounterRow[] {
  const rows = new Map<string, CounterRow>()
  for (const { communityId, month, add } of counts) {
    if (Object.keys(add).length === 0) continue
    const _id = `${communityId}.${month}`
    const row = rows.get(_id) ?? { _id, communityId, month, figures: {} }
    for (const [figure, amount] of Object.entries(add)) {
      row.figures[figure] = (row.figures[figure] ?? 0) + amount
    }
    rows.set(_id, row)
  }
  return [...rows.values()]
}
