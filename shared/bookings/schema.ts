import * as z from 'zod'
import { PhotoView } from '../direct-line/schema'
import { BookingMoveName, BookingState, WaitState } from './life-cycle'
import { Party } from './party'
import { Closure, RoomRules } from './room'
import { Slot, Span } from './slot'

/** A room in a list. */
export const RoomCard = z.object({
  id: z.string(),
  name: z.string(),
  floor: z.string(),
  capacity: z.number(),
  equipment: z.array(z.string()),
  isStepFree: z.boolean(),
  needsApproval: z.boolean(),
  centreId: z.string(),
  centreName: z.string(),
  /** The partner unit that shares it; null for the centre's own. */
  sharedBy: z.string().nullable(),
})
export type RoomCard = z.infer<typeof RoomCard>

/** A room with everything that decides whether a time can be booked: the client asks the server's own rule. */
export const RoomView = RoomCard.extend({
  revision: z.number(),
  unitIds: z.array(z.string()),
  /** The unit or partner unit whose staff answer for it. */
  ownerId: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  manners: z.string(),
  photos: z.array(PhotoView),
  closures: z.array(Closure),
}).extend(RoomRules.shape)
export type RoomView = z.infer<typeof RoomView>

/** What others see of a taken time: that it is taken, and nothing else. */
export const BusySpan = Span.safeExtend({ what: z.enum(['taken', 'closed', 'mine', 'offeredToMe']) })
export type BusySpan = z.infer<typeof BusySpan>

/** One room on one day: when it is open, and what of that is gone. */
export const RoomDay = z.object({
  date: z.string(),
  open: z.array(Span),
  busy: z.array(BusySpan),
  /** Why it isn't open at all: a holiday's name, the closure's or exception's reason; null when it is open or simply closed. */
  closedBecause: z.string().nullable(),
})
export type RoomDay = z.infer<typeof RoomDay>

/** A time that can be booked instead. */
export const FreeSlot = Slot.extend({ roomName: z.string(), centreName: z.string(), capacity: z.number() })
export type FreeSlot = z.infer<typeof FreeSlot>

export const BookingLine = z.object({
  at: z.number(),
  move: BookingMoveName,
  /** `本人`, or the role and unit that did it. */
  by: z.string(),
  /** Who asked staff for it (`王**，电话`), or why they did it. */
  note: z.string().nullable(),
})

/** A booking in a list of one's own. */
export const BookingCard = z.object({
  id: z.string(),
  slot: Slot,
  roomName: z.string(),
  centreName: z.string(),
  state: BookingState,
  /** `本人`, or the group's or unit's name. */
  partyName: z.string(),
  purpose: z.string(),
  seriesId: z.string().nullable(),
})
export type BookingCard = z.infer<typeof BookingCard>

/** How a viewer stands to a booking. */
export const BookingReader = z.enum(['booker', 'staff'])

/** A whole booking, for whoever booked it (or leads its group), and for the room's staff. */
export const BookingView = BookingCard.extend({
  revision: z.number(),
  reader: BookingReader,
  party: Party,
  headCount: z.number(),
  floor: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  manners: z.string(),
  /** `王秀兰`: for staff; one's own name for oneself. */
  bookerName: z.string(),
  maskedContact: z.string().nullable(),
  /** Until when the booker may move or cancel it, ms. */
  changeUntil: z.number(),
  /** When check-in at the door is possible, ms; `to` is when the room is given away. */
  checkInFrom: z.number(),
  checkInUntil: z.number(),
  timeline: z.array(BookingLine),
  /** Where one could go instead, after staff cancelled it. */
  alternatives: z.array(FreeSlot),
  /** An appeal against a no-show, as far as it has come. */
  appeal: z
    .object({
      text: z.string(),
      at: z.number(),
      verdict: z.enum(['open', 'lifted', 'upheld']),
      answer: z.string().nullable(),
    })
    .nullable(),
})
export type BookingView = z.infer<typeof BookingView>

/** A place on the waitlist, for the one who waits. */
export const WaitView = z.object({
  id: z.string(),
  slot: Slot,
  roomName: z.string(),
  centreName: z.string(),
  state: WaitState,
  since: z.number(),
  /** How many wait before, for times that overlap; null once it no longer matters. */
  before: z.number().nullable(),
  /** Until when an offer is held, ms. */
  offeredUntil: z.number().nullable(),
  /** What it became. */
  bookingId: z.string().nullable(),
})
export type WaitView = z.infer<typeof WaitView>

/** How a wish to book ended. Being too late is an answer, not an error. */
export const BookingOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('booked'), booking: BookingView }),
  z.object({ outcome: z.literal('taken'), nearest: z.array(FreeSlot) }),
])
export type BookingOutcome = z.infer<typeof BookingOutcome>

/** What one's no-shows amount to. */
export const StandingView = z.object({
  /** No-shows of the last thirty days that count. */
  noShows: z.array(
    z.object({ bookingId: z.string(), at: z.number(), label: z.string(), isAppealed: z.boolean() }),
  ),
  suspendedUntil: z.number().nullable(),
})
export type StandingView = z.infer<typeof StandingView>

/** A booking on the desk's list of a day. */
export const DeskRow = BookingCard.extend({
  bookerName: z.string(),
  maskedContact: z.string().nullable(),
  headCount: z.number(),
  checkInUntil: z.number(),
  /** Its owner says the no-show was none. */
  hasOpenAppeal: z.boolean(),
})
export type DeskRow = z.infer<typeof DeskRow>

/**
 * An activity that has a room in the time of a closure. It isn't cancelled: it keeps that time until whoever organises
 * it, who is told, has moved it.
 */
export const RoomActivity = z.object({
  id: z.string(),
  title: z.string(),
  hostName: z.string(),
  startsAt: z.number(),
  endsAt: z.number(),
})
export type RoomActivity = z.infer<typeof RoomActivity>

/** Minutes used of one room in each hour of the day over a month, with the minutes it was open in them. */
export const RoomUse = z.object({
  roomId: z.string(),
  roomName: z.string(),
  /** 24 numbers, minutes of that hour over the month. */
  used: z.array(z.number()),
  open: z.array(z.number()),
  bookings: z.number(),
  noShows: z.number(),
})
export type RoomUse = z.infer<typeof RoomUse>
