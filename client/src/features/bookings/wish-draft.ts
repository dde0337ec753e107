import { BookingWish } from '@shared/bookings/contracts'
import type { Party, PartyChoice } from '@shared/bookings/party'
import { bookingReasons, type BookingReason } from '@shared/bookings/reasons'
import { bookingRefusal } from '@shared/bookings/rules'
import type { RoomView } from '@shared/bookings/schema'
import type { Slot } from '@shared/bookings/slot'
import { sentences, type AppError, type Reason } from '@shared/errors'
import type { Me } from '@shared/members/schema'

/** The form of a booking while it is being filled in, kept on this phone; its time is chosen anew each time. */
export interface WishDraft {
  party: string
  purpose: string
  headCount: string
  contact: string | null
}

export const emptyWish: WishDraft = { party: 'person', purpose: '', headCount: '', contact: null }

export const OWN_PARTY: PartyChoice = { party: { kind: 'person' }, name: '我自己', maySeries: false }

export const partyKey = (party: Party): string =>
  party.kind === 'person' ? 'person' : `${party.kind}.${party.id}`

/** The chosen party as long as it can still be chosen, otherwise oneself. */
export const partyOf = (draft: WishDraft, choices: readonly PartyChoice[]): PartyChoice =>
  choices.find(({ party }) => partyKey(party) === draft.party) ?? choices[0] ?? OWN_PARTY

export type Wish = Omit<BookingWish, 'onBehalf'>

export const wishOf = ({ purpose, headCount, contact }: WishDraft, { party }: PartyChoice): Wish => ({
  party,
  purpose,
  headCount: Number.parseInt(headCount, 10),
  contact: contact === '' ? null : contact,
})

/** Where on the form a reason is said. */
export type WishField = 'time' | 'party' | 'purpose' | 'headCount' | 'contact'
export type WishProblems = Partial<Record<WishField, Reason>>

const placeOf: Partial<Record<BookingReason, WishField>> = {
  'booking.too_many_people': 'headCount',
  'booking.contact_needed': 'contact',
  'booking.not_for_you': 'party',
  'booking.home_not_confirmed': 'party',
  'booking.not_your_group': 'party',
  'booking.not_your_partner': 'party',
  'booking.over_week_quota': 'time',
  'booking.over_day_quota': 'time',
  'booking.over_household_quota': 'time',
  'booking.own_overlap': 'time',
  'booking.date_passed': 'time',
  'booking.time_passed': 'time',
  'booking.ends_before_start': 'time',
  'booking.over_midnight': 'time',
  'booking.closed_day': 'time',
  'booking.outside_hours': 'time',
  'booking.off_grid': 'time',
  'booking.too_short': 'time',
  'booking.too_long': 'time',
  'booking.too_soon': 'time',
  'booking.too_far_ahead': 'time',
}

const isBookingReason = (reason: string): reason is BookingReason => reason in bookingReasons

/** The field at which this reason is said, or null when it concerns the whole. */
export const fieldOf = (reason: string): WishField | null =>
  isBookingReason(reason) ? (placeOf[reason] ?? null) : null

/** Who asks, as the rule needs to know them; of which unit a group is only the server knows. */
const applicantOf = (party: Party, room: RoomView, me: Me) => ({
  kind: party.kind,
  belongsTo:
    party.kind === 'person'
      ? me.homes.filter(({ state }) => state === 'confirmed').map(({ unitIds }) => unitIds)
      : [room.unitIds],
  suspendedUntil: null,
  byStaff: false,
})

interface Asking {
  room: RoomView
  me: Me
  now: number
}

/** Why it can't be sent yet, by field: the server's own rule, asked before. */
export function wishProblems(wish: Wish, slot: Slot | null, { room, me, now }: Asking): WishProblems {
  const parsed = BookingWish.omit({ onBehalf: true }).safeParse(wish)
  const written = (parsed.error?.issues ?? []).map(({ path: [field], message }): [string, Reason] => {
    if (field === 'headCount' && Number.isNaN(wish.headCount)) return [field, 'core.required']
    return [String(field), message in sentences ? (message as Reason) : 'core.invalid']
  })
  const problems: WishProblems = Object.fromEntries(written)
  if (slot === null) return { time: 'core.required', ...problems }
  const refused = bookingRefusal(room, { slot, ...wish }, applicantOf(wish.party, room, me), now)
  const field = refused && fieldOf(refused)
  return refused && field ? { [field]: refused, ...problems } : problems
}

/** What the server said no to, at its field; null when it concerns the whole. */
export function refusedField(error: AppError | null): WishProblems {
  const field = error && fieldOf(error.refusal.reason)
  return error && field ? { [field]: error.refusal.reason } : {}
}
