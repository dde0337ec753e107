import { figuresOf, type Counted } from '../../../../shared/bookings/use'
import { idFor } from '../../../kit/ids'
import type { OutboxItem } from '../../../kit/outbox'
import type { Booking } from '../store'

/** The rooms of a centre, as counters know them: no unit of the tree is called like this, so the two never mix. */
export const centreOfCounters = (centreId: string): string => `centre.${centreId}`
const roomOfCounters = (roomId: string): string => `room.${roomId}`

/** The row of a room's month. */
export const useRowId = (roomId: string, month: string): string => `${roomOfCounters(roomId)}.${month}`

type CountedBooking = Counted & Pick<Booking, 'centreId'>

function countOf(booking: CountedBooking, key: string, add: Record<string, number>): OutboxItem[] {
  if (Object.keys(add).length === 0) return []
  const unitId = roomOfCounters(booking.slot.roomId)
  const unitIds = [centreOfCounters(booking.centreId), unitId]
  return [{ key, kind: 'count', unitId, unitIds, month: booking.slot.date.slice(0, 7), add }]
}

const rowOf = ({ slot }: Counted): string => useRowId(slot.roomId, slot.date.slice(0, 7))

const taken = (figures: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).map(([figure, count]) => [figure, -count]))

function difference(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  const sum = { ...taken(before) }
  for (const [figure, count] of Object.entries(after)) sum[figure] = (sum[figure] ?? 0) + count
  return Object.fromEntries(Object.entries(sum).filter(([, count]) => count !== 0))
}

/**
 * What a change adds to a room's figures and takes from them: the difference of what the booking counts in before and
 * after it, so that counters equal a recount. `key` names the booking and the request that changes it.
 */
export function useCounts(
  before: CountedBooking | null,
  after: CountedBooking,
  key: readonly [id: string, requestId: string],
): OutboxItem[] {
  const was = before === null ? {} : figuresOf(before)
  const is = figuresOf(after)
  if (before === null || rowOf(before) === rowOf(after)) {
    return countOf(after, idFor('roomUse', ...key), difference(was, is))
  }
  return [
    ...countOf(before, idFor('roomUse', ...key, 'from'), taken(was)),
    ...countOf(after, idFor('roomUse', ...key, 'to'), is),
  ]
}
