import { addDays } from '../time'
import type { BookingReason } from './reasons'
import type { WantedSlot } from './slot'
import type { BookerKind } from './week'

export const FEWEST_IN_SERIES = 2
export const MOST_IN_SERIES = 12

/** The same time every week, from the first one on. */
export const weeklySlots = (first: WantedSlot, times: number): WantedSlot[] =>
  Array.from({ length: times }, (_, week) => ({ ...first, date: addDays(first.date, 7 * week) }))

/** Why so many times can't be booked at once, or null when they can. */
export function timesInSeriesRefusal(times: number): BookingReason | null {
  if (times < FEWEST_IN_SERIES) return 'booking.series_too_short'
  return times > MOST_IN_SERIES ? 'booking.series_too_long' : null
}

/** Why these times can't be booked as one series, whatever else is booked; null when they can. */
export function seriesRefusal(kind: BookerKind, slots: readonly WantedSlot[]): BookingReason | null {
  if (kind !== 'group' && kind !== 'partner') return 'booking.series_needs_group'
  const isOnOneDayTwice = new Set(slots.map(({ date }) => date)).size < slots.length
  return timesInSeriesRefusal(slots.length) ?? (isOnOneDayTwice ? 'booking.series_same_day' : null)
}
