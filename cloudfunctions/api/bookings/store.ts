import type { BookingMoveName, BookingState, WaitState } from '../../../shared/bookings/life-cycle'
import type { Party } from '../../../shared/bookings/party'
import type { Closure, RoomRules } from '../../../shared/bookings/room'
import type { Slot } from '../../../shared/bookings/slot'
import type { BookerKind } from '../../../shared/bookings/week'
import type { ContentCheck } from '../../../shared/direct-line/schema'
import { documents } from '../../kit/documents'
import type { WithOutbox } from '../../kit/outbox'

export interface Room extends RoomRules, WithOutbox {
  _id: string
  revision: number
  centreId: string
  centreName: string
  address: string
  phone: string | null
  /** The centre's unit and all above; for a shared room the partner unit as well, last. */
  unitIds: string[]
  /** Whose staff answer for it: the centre's unit, or the partner unit that shares it. */
  ownerId: string
  sharedBy: string | null
  name: string
  floor: string
  equipment: string[]
  manners: string
  isStepFree: boolean
  photos: { fileId: string; check: ContentCheck }[]
  /** Its place among the centre's rooms. */
  order: number
  /** Raised by every change of what decides whether a time can be booked. */
  rulesVersion: number
  closures: Closure[]
  /** Requests that changed it, each with the hash of what it said, the newest last: a repeat finds its own. */
  requests: string[]
}

/** Who asked for a booking: a person, a group, a partner unit, or somebody without a phone (`guest`). */
export interface Booker {
  kind: BookerKind
  id: string
  /** `本人`, the group's or unit's name. */
  name: string
}

/** Everything a booking is made of besides its time and state: a hold carries it until the booking has been written. */
export interface BookingFacts {
  requestId: string
  bodyHash: string
  /** Who gets the messages: whoever booked, or the person staff acted for; null without an account. */
  memberId: string | null
  /** In whose week it counts beside the booker's; null unless the room sets a household quota. */
  householdId: string | null
  booker: Booker
  party: Party
  purpose: string
  headCount: number
  contact: string | null
  bookerName: string
  /** The worker who acted for somebody, and for whom: `王**，电话`. */
  enteredBy: { memberId: string; by: string; note: string } | null
  seriesId: string | null
  needsApproval: boolean
  at: number
}

export type HoldKind = 'booking' | 'offer' | 'activity' | 'closure'

/** One stretch of a room's day that nobody else gets. */
export interface Hold {
  /** The booking's, wait's, activity's or closure's id. While a booking moves it may have two, one over each time. */
  id: string
  /** Which attempt made it: whoever gives up an attempt, or a time that was moved from, takes back this hold alone. */
  claim: string
  kind: HoldKind
  from: number
  to: number
  /** When it was claimed, ms: a claim that led nowhere is taken back when no function can still be at it. */
  at: number
  /** Whose it is, so that they see it as theirs; null for staff's own. */
  memberId: string | null
  /** Of the room's rules that it was checked against. */
  rulesVersion: number
  /** Until when an offer is held, ms. */
  until?: number
  /** Enough to write the booking, should its writer have died; removed once it is written. */
  facts?: BookingFacts
}

/** Somebody in line for a time of this day, in the order they came. */
export interface Waiting {
  id: string
  memberId: string
  from: number
  to: number
  since: number
}

/**
 * One room on one day, `_id` = `roomId.date`: the one place that says who has which time. No two holds of different
 * ids overlap, and the line of those who wait lies beside them, so that freeing a time and offering it is one write.
 */
export interface RoomDayDocument extends Partial<WithOutbox> {
  _id: string
  revision: number
  roomId: string
  centreId: string
  date: string
  live: Hold[]
  waiting: Waiting[]
  /** When the next of its offers ends, ms; gone while there is none. */
  offersEnd?: number
  /** When the repair job compares it with its bookings, ms; gone while there is nothing to compare. */
  checkAt?: number
}

/** One booking of a week, as quotas and own overlaps need it; `claim` as in its hold. */
export interface WeekEntry extends Slot {
  bookingId: string
  claim: string
  at: number
}

/** What one booker (or one household) has in one week from Monday, `_id` = `kind.id.monday`. */
export interface BookerWeek {
  _id: string
  revision: number
  live: WeekEntry[]
  checkAt?: number
}

export interface StoredLine {
  at: number
  move: BookingMoveName
  requestId: string
  memberId: string
  by: string
  note: string | null
}

export interface Booking extends BookingFacts, WithOutbox {
  _id: string
  revision: number
  slot: Slot
  /** The claim of the hold and week entry that it stands on now. */
  claim: string
  /** When it begins and ends, ms; sorts one's own list and the desk's day. */
  startsAt: number
  endsAt: number
  roomName: string
  floor: string
  centreId: string
  centreName: string
  address: string
  phone: string | null
  manners: string
  unitIds: string[]
  ownerId: string
  changeUntilMinutes: number
  state: BookingState
  /** Whether it is still to come or going on: one's own two lists. */
  isOpen: boolean
  /** Ids whose members see it as theirs: the booker's, and the group's or partner unit's. */
  readerIds: string[]
  /** Work lists of a unit it stands on, `unit|requests`, `unit|appeals`. */
  queues: string[]
  timeline: StoredLine[]
  /** The next thing the timed job does to it (a reminder, a no-show, its end), ms. */
  timerAt?: number
  remindedEvening: boolean
  remindedHour: boolean
  appeal: {
    text: string
    at: number
    requestId: string
    verdict: 'open' | 'lifted' | 'upheld'
    answer: string | null
  } | null
}

/** All dates of a weekly series or none: what the claims are finished or undone by. */
export interface Series {
  _id: string
  revision: number
  memberId: string
  bodyHash: string
  slots: Slot[]
  state: 'claiming' | 'booked' | 'undone'
  /** The claim of its holds; another one each time that it is tried again. */
  claim: string
  at: number
  checkAt?: number
}

export interface Wait extends WithOutbox {
  _id: string
  revision: number
  memberId: string
  requestId: string
  bodyHash: string
  slot: Slot
  dayId: string
  /** The weeks in which it would count. */
  weekId: string
  householdWeekId: string | null
  startsAt: number
  roomName: string
  centreName: string
  unitIds: string[]
  facts: Omit<BookingFacts, 'at'>
  state: WaitState
  isOpen: boolean
  since: number
  offeredUntil: number | null
  bookingId: string | null
  /** When the timed job looks at it, ms: a while after an offer has ended, and when its time begins. */
  timerAt?: number
}

/** Somebody's no-shows, `_id` = memberId. */
export interface Standing {
  _id: string
  revision: number
  noShows: { bookingId: string; at: number; label: string; isLifted: boolean; isAppealed: boolean }[]
}

export interface BookingGroup extends WithOutbox {
  _id: string
  revision: number
  name: string
  unitId: string
  unitName: string
  unitIds: string[]
  leaders: { memberId: string; name: string }[]
  leaderIds: string[]
  isActive: boolean
  createdAt: number
  /** Requests that changed it, as a room keeps them. */
  requests: string[]
}

/** What the codes at a room's door are signed with, `_id` = roomId. */
export interface DoorKey {
  _id: string
  key: string
}

export const rooms = documents<Room>('rooms')
export const roomDays = documents<RoomDayDocument>('roomDays')
export const bookerWeeks = documents<BookerWeek>('bookerWeeks')
export const bookings = documents<Booking>('bookings')
export const bookingSeries = documents<Series>('bookingSeries')
export const waits = documents<Wait>('bookingWaits')
export const standings = documents<Standing>('bookerStandings')
export const bookingGroups = documents<BookingGroup>('bookingGroups')
export const doorKeys = documents<DoorKey>('doorKeys')
