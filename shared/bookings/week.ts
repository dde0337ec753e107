import { addDays, startOfDay, wallClock, type CivilDate } from '../time'
import type { BookingReason } from './reasons'
import type { RoomRules } from './room'
import { overlap, type Slot } from './slot'

/** Who a booking counts for. A guest has no account: staff wrote down their name. */
export type BookerKind = 'person' | 'group' | 'partner' | 'guest'

/** One booking of a week, as its quotas see it. While it moves, it stands there with both times. */
export type Counted = Slot & { bookingId: string }

/** The Monday on which that date's week begins. */
export function mondayOf(date: CivilDate): CivilDate {
  const { weekday } = wallClock(startOfDay(date))
  return addDays(date, -((weekday + 6) % 7))
}

const othersInRoom = (entries: readonly Counted[], wanted: Counted): Counted[] =>
  entries.filter(({ roomId, bookingId }) => roomId === wanted.roomId && bookingId !== wanted.bookingId)

const countOf = (entries: readonly Counted[]): number =>
  new Set(entries.map(({ bookingId }) => bookingId)).size

/** A unit may use two rooms at once; one person, or a group that meets, can't be in both. */
const meetsInOnePlace = (kind: BookerKind): boolean => kind !== 'partner'

/** Why one more booking doesn't fit into the booker's week, or null when it does. */
export function weekRefusal(
  { quotas }: Pick<RoomRules, 'quotas'>,
  week: { kind: BookerKind; entries: readonly Counted[] },
  wanted: Counted,
): BookingReason | null {
  const { kind, entries } = week
  const overlapping = entries.some(
    (entry) => entry.bookingId !== wanted.bookingId && entry.date === wanted.date && overlap(entry, wanted),
  )
  if (overlapping && meetsInOnePlace(kind)) return 'booking.own_overlap'
  const inRoom = othersInRoom(entries, wanted)
  const minutesThatDay = inRoom
    .filter(({ date }) => date === wanted.date)
    .reduce((sum, { from, to }) => sum + to - from, wanted.to - wanted.from)
  if (quotas.minutesPerDay !== null && minutesThatDay > quotas.minutesPerDay) return 'booking.over_day_quota'
  if (quotas.bookingsPerWeek !== null && countOf(inRoom) >= quotas.bookingsPerWeek)
    return 'booking.over_week_quota'
  return null
}

/** Why one more booking doesn't fit into the week of the booker's household, or null when it does. */
export function householdRefusal(
  { quotas }: Pick<RoomRules, 'quotas'>,
  entries: readonly Counted[],
  wanted: Counted,
): BookingReason | null {
  const most = quotas.householdBookingsPerWeek
  return most !== null && countOf(othersInRoom(entries, wanted)) >= most
    ? 'booking.over_household_quota'
    : null
}
