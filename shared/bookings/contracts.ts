import * as z from 'zod'
import { endpoint } from '../contract'
import { UnitId } from '../members/units'
import { Cursor, pageOf } from '../paging'
import { Phone, RequestId } from '../personal'
import { CivilDate } from '../time'
import { OnBehalf, Party, PartyChoice } from './party'
import {
  BookingCard,
  BookingOutcome,
  BookingView,
  FreeSlot,
  RoomCard,
  RoomDay,
  RoomView,
  StandingView,
  WaitView,
} from './schema'
import { DayMinute, RoomId, Slot, WantedSlot } from './slot'
import { bookingAudience } from './rules'

export const Id = z.string().min(1).max(64)
export const move = z.object({ id: Id, requestId: RequestId })
export const Because = z.string().trim().min(2, 'core.too_short').max(100, 'core.too_long')
export const Purpose = z.string().trim().min(2, 'core.too_short').max(60, 'core.too_long')
export const HeadCount = z.number().int().min(1, 'core.invalid').max(2_000, 'core.invalid')

/** Who a booking is for, what for and with how many. */
export const BookingWish = z.object({
  party: Party,
  purpose: Purpose,
  headCount: HeadCount,
  contact: Phone.nullable(),
  /** Set by staff who act for somebody at the desk or on the telephone. */
  onBehalf: OnBehalf.nullable().default(null),
})
export type BookingWish = z.infer<typeof BookingWish>

/** The rooms of a centre; browsing needs no registration. */
export const listRooms = endpoint({
  name: 'bookings.listRooms',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({ centreId: Id, cursor: Cursor }),
  output: pageOf(RoomCard),
})

export const getRoom = endpoint({
  name: 'bookings.getRoom',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({ id: RoomId }),
  output: RoomView,
})

/** One day over all rooms of a centre, a hundred rooms a page. */
export const showDay = endpoint({
  name: 'bookings.showDay',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({ centreId: Id, date: CivilDate, cursor: Cursor }),
  output: pageOf(z.object({ room: RoomCard, slotMinutes: z.number(), day: RoomDay })),
})

/** Seven days of one room, from `from`. */
export const showWeek = endpoint({
  name: 'bookings.showWeek',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({ roomId: RoomId, from: CivilDate }),
  output: z.object({ room: RoomView, days: z.array(RoomDay) }),
})

/**
 * "Any free room for 20 people on Saturday afternoon": free times between `from` and `to` on that day, best fit first;
 * when there are none, those of the six days after it. Over the centres of a community or of one centre.
 */
export const findFree = endpoint({
  name: 'bookings.findFree',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({
    within: z.union([z.object({ unitId: UnitId }), z.object({ centreId: Id })]),
    date: CivilDate,
    from: DayMinute,
    to: DayMinute,
    minutes: z.number().int().min(15).max(1440),
    headCount: HeadCount,
    isStepFree: z.boolean().default(false),
  }),
  output: z.object({ free: z.array(FreeSlot), isOtherDay: z.boolean() }),
})

/** In whose name I may book. */
export const listMyParties = endpoint({
  name: 'bookings.listMyParties',
  roles: ['resident'],
  effect: 'read',
  input: z.object({}),
  output: z.object({ choices: z.array(PartyChoice) }),
})

export const book = endpoint({
  name: 'bookings.book',
  roles: bookingAudience,
  effect: 'write',
  input: BookingWish.extend({ requestId: RequestId, slot: WantedSlot }),
  output: BookingOutcome,
})

const Occurrence = z.object({
  slot: Slot,
  /** Why this one can't be booked; null when it can. */
  reason: z.string().nullable(),
  nearest: z.array(FreeSlot),
})

/** What a weekly series would meet: each date with what is in its way and what else is free that day. */
export const previewSeries = endpoint({
  name: 'bookings.previewSeries',
  roles: bookingAudience,
  effect: 'read',
  input: z.object({ slot: WantedSlot, times: z.number().int().max(60), party: Party, headCount: HeadCount }),
  output: z.object({ occurrences: z.array(Occurrence) }),
})

/** All of these times or none. Those that somebody took meanwhile come back with alternatives. */
export const bookSeries = endpoint({
  name: 'bookings.bookSeries',
  roles: bookingAudience,
  effect: 'write',
  input: BookingWish.extend({ requestId: RequestId, slots: z.array(WantedSlot).max(60) }),
  output: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('booked'), seriesId: z.string(), bookings: z.array(BookingCard) }),
    z.object({ outcome: z.literal('taken'), taken: z.array(Occurrence) }),
  ]),
})

/** Mine and those of groups that I lead: to come, the next first; or past, the newest first. */
export const listMyBookings = endpoint({
  name: 'bookings.listMine',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ show: z.enum(['upcoming', 'past']), cursor: Cursor }),
  output: pageOf(BookingCard),
})

export const getBooking = endpoint({
  name: 'bookings.get',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: Id }),
  output: BookingView,
})

/** By whoever booked it until its deadline, by staff always; `askedBy` says who asked staff. */
export const cancelBooking = endpoint({
  name: 'bookings.cancel',
  roles: ['resident'],
  effect: 'write',
  input: move.extend({ because: Because.nullable(), askedBy: OnBehalf.nullable().default(null) }),
  output: BookingView,
})

/** To another time, a shorter one or another room. The old time is free only once the new one is held. */
export const moveBooking = endpoint({
  name: 'bookings.move',
  roles: ['resident'],
  effect: 'write',
  input: move.extend({ slot: WantedSlot, headCount: HeadCount, askedBy: OnBehalf.nullable().default(null) }),
  output: BookingOutcome,
})

export const joinWaitlist = endpoint({
  name: 'bookings.joinWaitlist',
  roles: bookingAudience,
  effect: 'write',
  input: BookingWish.omit({ onBehalf: true }).extend({ requestId: RequestId, slot: WantedSlot }),
  output: WaitView,
})

/** Places of mine that are still open, the next time first. */
export const listMyWaits = endpoint({
  name: 'bookings.listMyWaits',
  roles: ['resident'],
  effect: 'read',
  input: z.object({}),
  output: z.object({ waits: z.array(WaitView) }),
})

export const leaveWaitlist = endpoint({
  name: 'bookings.leaveWaitlist',
  roles: ['resident'],
  effect: 'write',
  input: move,
  output: WaitView,
})

/** Takes the time that is held for me. */
export const acceptOffer = endpoint({
  name: 'bookings.acceptOffer',
  roles: ['resident'],
  effect: 'write',
  input: move,
  output: BookingView,
})

/**
 * Presence at the door: the six digits on the screen there, or the text of its QR code. `at` is when the code was
 * scanned, for a phone that had no network then; a scanned code proves its own time, digits only the present.
 */
export const checkIn = endpoint({
  name: 'bookings.checkIn',
  roles: ['resident'],
  effect: 'write',
  input: move.extend({ code: z.string().trim().min(6, 'core.too_short').max(120) }),
  output: BookingView,
})

export const showMyStanding = endpoint({
  name: 'bookings.showMyStanding',
  roles: ['resident'],
  effect: 'read',
  input: z.object({}),
  output: StandingView,
})

/** "I was there", or why I couldn't come. */
export const appealNoShow = endpoint({
  name: 'bookings.appealNoShow',
  roles: ['resident'],
  effect: 'write',
  input: move.extend({ text: z.string().trim().min(5, 'core.too_short').max(200, 'core.too_long') }),
  output: BookingView,
})

/** The booking as an iCalendar file (RFC 5545), for the phone's calendar. */
export const getCalendarFile = endpoint({
  name: 'bookings.getCalendarFile',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: Id }),
  output: z.object({ fileName: z.string(), text: z.string() }),
})
