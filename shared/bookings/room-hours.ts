import type { BookingReason } from './reasons'
import type { RoomRules } from './room'
import { overlap, type Span } from './slot'

function dayRefusal(spans: readonly Span[], slotMinutes: number): BookingReason | null {
  if (spans.some(({ from, to }) => (to - from) % slotMinutes !== 0)) return 'booking.hours_off_grid'
  const overlaps = spans.some((one, place) => spans.slice(place + 1).some((other) => overlap(one, other)))
  return overlaps ? 'booking.hours_overlap' : null
}

/** Why these hours can't be a room's, or null when they can: whole slots, and none over another. */
export function hoursRefusal({
  weekly,
  exceptions,
  slotMinutes,
}: Pick<RoomRules, 'weekly' | 'exceptions' | 'slotMinutes'>): BookingReason | null {
  const days = [...weekly, ...exceptions.map(({ spans }) => spans)]
  return days.map((spans) => dayRefusal(spans, slotMinutes)).find((reason) => reason !== null) ?? null
}
