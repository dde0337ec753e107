import { isCentreStaff } from '../centres/rules'
import type { Audience } from '../contract'
import type { Actor } from '../members/schema'
import { holdsRole, type Role } from '../roles'
import { addDays, civilDate, MINUTE } from '../time'
import { hoursOf, openSpans } from './hours'
import { bookingMoves, type BookingMove, type BookingMoveName, type BookingState } from './life-cycle'
import type { BookingReason } from './reasons'
import type { Closure, RoomAudience, RoomRules } from './room'
import { contains, DAY_MINUTES, startOf, type Slot, type WantedSlot } from './slot'
import type { BookerKind } from './week'

/** Who runs a centre's desk. */
export const staffRoles: readonly Role[] = [
  'communityWorker',
  'secretary',
  'subdistrictOfficer',
  'partnerLiaison',
]

/** Who describes rooms and closes them: the centre's staff, and a partner unit's liaison for the rooms it shares. */
export const roomKeeperRoles: readonly Role[] = [
  'communityWorker',
  'secretary',
  'subdistrictOfficer',
  'partnerLiaison',
]

/** Whoever is registered may ask; whether this room is for them is a rule's question. */
export const bookingAudience: readonly Audience[] = ['resident']

/** Where a room lies and whose it is. */
export interface RoomPlace {
  readonly unitIds: readonly string[]
  readonly ownerId: string
  readonly sharedBy: string | null
}

const isLiaisonOf = (partnerId: string, actor: Pick<Actor, 'roles'>, now: number): boolean =>
  holdsRole(actor.roles, ['partnerLiaison'], [partnerId], now)

/** Whether this person works at the desk for a room: the centre's staff, and whoever answers for a shared one. */
export const isRoomStaff = (
  { unitIds, ownerId }: Pick<RoomPlace, 'unitIds' | 'ownerId'>,
  actor: Pick<Actor, 'roles'>,
  now: number,
): boolean => isCentreStaff({ unitIds }, actor, now) || isLiaisonOf(ownerId, actor, now)

/** Whether this person sets a room's hours and conditions: of a shared one the unit that shares it. */
export const isRoomKeeper = (room: RoomPlace, actor: Pick<Actor, 'roles'>, now: number): boolean =>
  room.sharedBy === null ? isCentreStaff(room, actor, now) : isLiaisonOf(room.ownerId, actor, now)

/** The unit whose residents and groups a room is for: its centre's, also when a partner unit shares it. */
export const unitOfRoom = ({ unitIds, sharedBy }: Pick<RoomPlace, 'unitIds' | 'sharedBy'>): string =>
  unitIds.at(sharedBy === null ? -1 : -2) ?? ''

/** Who wants to book, as the rules need to know them. */
export interface Applicant {
  kind: BookerKind
  /** The units, with all above, of a person's confirmed homes, or of the group or partner unit. */
  belongsTo: readonly (readonly string[])[]
  /** Until when no-shows keep them from booking, ms. */
  suspendedUntil: number | null
  /** Whether staff of the room act for them: neither the lead time nor its audience of residents binds these. */
  byStaff: boolean
}

const audienceOf: Record<BookerKind, RoomAudience> = {
  person: 'confirmedResidents',
  guest: 'confirmedResidents',
  group: 'groups',
  partner: 'partners',
}

function audienceRefusal(
  room: Pick<RoomRules, 'openTo'> & Pick<RoomPlace, 'unitIds' | 'sharedBy'>,
  { kind, belongsTo, byStaff }: Applicant,
): BookingReason | null {
  if (room.openTo.includes('everyone')) return null
  if (!room.openTo.includes(audienceOf[kind])) return 'booking.not_for_you'
  if (belongsTo.some((unitIds) => unitIds.includes(unitOfRoom(room)))) return null
  if (audienceOf[kind] !== 'confirmedResidents') return 'booking.not_for_you'
  if (byStaff) return null
  return belongsTo.length === 0 ? 'booking.home_not_confirmed' : 'booking.not_for_you'
}

type BookableRoom = RoomRules & Pick<RoomPlace, 'unitIds' | 'sharedBy'> & { closures: readonly Closure[] }

/** Why no booking can have these times, in whatever room; null when they are a stretch of a day to come. */
export function timesRefusal(slot: WantedSlot, now: number): BookingReason | null {
  if (slot.to <= slot.from) return 'booking.ends_before_start'
  if (slot.to > DAY_MINUTES) return 'booking.over_midnight'
  if (slot.date < civilDate(now)) return 'booking.date_passed'
  return startOf(slot) <= now ? 'booking.time_passed' : null
}

/** Why a room's hours and lengths don't allow a time, or null when they do. */
export function slotRefusal(room: BookableRoom, slot: WantedSlot): BookingReason | null {
  const open = openSpans(room, slot.date)
  if (open.length === 0) return 'booking.closed_day'
  if (!open.some((span) => contains(span, slot))) return 'booking.outside_hours'
  const length = slot.to - slot.from
  const hours = hoursOf(room, slot.date).spans.find((span) => contains(span, slot))
  const isOnGrid =
    (slot.from - (hours?.from ?? 0)) % room.slotMinutes === 0 && length % room.slotMinutes === 0
  if (!isOnGrid) return 'booking.off_grid'
  if (length < room.shortestMinutes) return 'booking.too_short'
  return length > room.longestMinutes ? 'booking.too_long' : null
}

export interface Wanted {
  slot: WantedSlot
  headCount: number
  contact: string | null
}

/**
 * Why this applicant may not book that time of the room, whoever else has booked; null when they may. What their own
 * other bookings leave is `weekRefusal`'s question, and whether it is free the room's day alone can tell.
 */
export function bookingRefusal(
  room: BookableRoom,
  { slot, headCount, contact }: Wanted,
  applicant: Applicant,
  now: number,
): BookingReason | null {
  const times = timesRefusal(slot, now)
  if (times) return times
  if (!room.isOffered) return 'booking.room_not_offered'
  const audience = audienceRefusal(room, applicant)
  if (audience) return audience
  if (slot.date > addDays(civilDate(now), room.aheadDays)) return 'booking.too_far_ahead'
  const hours = slotRefusal(room, slot)
  if (hours) return hours
  if (!applicant.byStaff && startOf(slot) < now + room.leadMinutes * MINUTE) return 'booking.too_soon'
  if (headCount > room.capacity) return 'booking.too_many_people'
  if (room.asksContact && contact === null) return 'booking.contact_needed'
  const isSuspended = applicant.suspendedUntil !== null && now < applicant.suspendedUntil
  return isSuspended ? 'booking.suspended' : null
}

/** Which step a move is: into a time that staff give out they are asked again, out of one nobody needs to be. */
export function movedAs(
  booking: { state: BookingState; slot: Slot },
  target: { slot: Slot; needsApproval: boolean },
  reader: 'booker' | 'staff',
): BookingMoveName {
  const { roomId, date } = booking.slot
  const isSameDay = target.slot.roomId === roomId && target.slot.date === date
  const isShorter = isSameDay && contains(booking.slot, target.slot)
  if (reader === 'booker' && target.needsApproval && !isShorter) return 'moveForApproval'
  return booking.state === 'requested' && !target.needsApproval ? 'moveAndConfirm' : 'move'
}

/** Why this reader may not take that step with a booking now, or null when they may. */
export function moveRefusal(
  booking: { state: BookingState; startsAt: number; changeUntilMinutes: number },
  name: BookingMoveName,
  reader: 'booker' | 'staff',
  now: number,
): BookingReason | null {
  const { from, by }: BookingMove = bookingMoves[name]
  if (!by.includes(reader)) return 'booking.not_staff'
  if (!from.includes(booking.state)) return 'booking.wrong_state'
  const isTooLate = now > booking.startsAt - booking.changeUntilMinutes * MINUTE
  const bindsBooker = name === 'cancel' || name === 'move'
  return bindsBooker && reader === 'booker' && isTooLate ? 'booking.change_too_late' : null
}
