import * as z from 'zod'
import { CivilDate } from '../time'
import { Span } from './slot'

/** Half an hour is usual; a hall goes by two hours, a reading desk by a quarter of one. */
export const slotLengths = [15, 30, 60, 90, 120] as const
export const SlotMinutes = z.union(slotLengths.map((minutes) => z.literal(minutes)))

export const MAX_AHEAD_DAYS = 180
export const MAX_CLOSURES = 20
export const MAX_EXCEPTIONS = 60
export const MAX_PHOTOS = 6
export const MAX_CAPACITY = 2_000

/** Whom a room is for: anybody registered, whoever has a confirmed home in its unit, its groups, partner units. */
export const RoomAudience = z.enum(['everyone', 'confirmedResidents', 'groups', 'partners'])
export type RoomAudience = z.infer<typeof RoomAudience>

export const audienceNames: Record<RoomAudience, string> = {
  everyone: '所有登记居民',
  confirmedResidents: '住处已确认的居民',
  groups: '社区登记的团队',
  partners: '驻区单位',
}

/** Null sets no limit. */
export const Quotas = z.object({
  /** Bookings of this room by one person, group or unit in one week from Monday. */
  bookingsPerWeek: z.number().int().min(1).max(50).nullable(),
  /** Minutes in this room by one person, group or unit on one day. */
  minutesPerDay: z.number().int().min(15).max(1440).nullable(),
  /** Bookings of this room by all of one household in one week from Monday. */
  householdBookingsPerWeek: z.number().int().min(1).max(50).nullable(),
})
export type Quotas = z.infer<typeof Quotas>

/** A date on which other hours hold than usual; without any it is closed that day. */
export const HoursException = z.object({
  date: CivilDate,
  spans: z.array(Span).max(6),
  because: z.string().trim().max(40, 'core.too_long'),
})

/** A time for which staff closed the room, instants in ms; `to` is exclusive. */
export const Closure = z.object({
  id: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  because: z.string(),
})
export type Closure = z.infer<typeof Closure>

/** Everything that decides whether a time can be booked. */
export const RoomRules = z.object({
  /** A room out of use takes no booking; those it has stay. */
  isOffered: z.boolean(),
  /** Open hours of each weekday, Sunday first. */
  weekly: z.array(z.array(Span).max(6)).length(7),
  /** Closed on the State Council's holidays; open on make-up working days as on the weekday that they are. */
  isClosedOnHolidays: z.boolean(),
  exceptions: z.array(HoursException).max(MAX_EXCEPTIONS, 'core.too_long'),
  /** Bookings begin at an open hour or whole slots after it, and last whole slots. */
  slotMinutes: SlotMinutes,
  shortestMinutes: z.number().int().min(15).max(1440),
  longestMinutes: z.number().int().min(15).max(1440),
  /** How long before its start a booking must be made, minutes. */
  leadMinutes: z
    .number()
    .int()
    .min(0)
    .max(14 * 1440),
  /** How many days ahead it can be booked; 0 is today only. */
  aheadDays: z.number().int().min(0).max(MAX_AHEAD_DAYS),
  /** Until how many minutes before its start the booker may move or cancel it; staff always may. */
  changeUntilMinutes: z
    .number()
    .int()
    .min(0)
    .max(7 * 1440),
  capacity: z.number().int().min(1).max(MAX_CAPACITY),
  needsApproval: z.boolean(),
  asksContact: z.boolean(),
  openTo: z.array(RoomAudience).min(1, 'core.required'),
  quotas: Quotas,
})
export type RoomRules = z.infer<typeof RoomRules>

const Text = (longest: number) => z.string().trim().max(longest, 'core.too_long')

/** What staff write of a room. */
export const RoomDraft = RoomRules.extend({
  name: z.string().trim().min(2, 'core.too_short').max(20, 'core.too_long'),
  floor: Text(10),
  equipment: z.array(z.string().trim().min(1, 'core.required').max(12, 'core.too_long')).max(20),
  /** How to use it and leave it. */
  manners: Text(500),
  isStepFree: z.boolean(),
  photos: z.array(z.string().min(1).max(300)).max(MAX_PHOTOS, 'core.too_long'),
})
  .refine(({ shortestMinutes, longestMinutes }) => shortestMinutes <= longestMinutes, {
    path: ['longestMinutes'],
    message: 'booking.longest_below_shortest',
  })
  .refine(
    ({ slotMinutes, shortestMinutes, longestMinutes }) =>
      shortestMinutes % slotMinutes === 0 && longestMinutes % slotMinutes === 0,
    { path: ['shortestMinutes'], message: 'booking.lengths_off_grid' },
  )
export type RoomDraft = z.infer<typeof RoomDraft>

export const EMPTY_WEEK: Span[][] = [[], [], [], [], [], [], []]

/** Nine to nine every day. */
export const USUAL_HOURS: Span[][] = EMPTY_WEEK.map(() => [{ from: 9 * 60, to: 21 * 60 }])
