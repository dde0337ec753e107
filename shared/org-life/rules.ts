import { openSpans } from '../bookings/hours'
import type { BookingReason } from '../bookings/reasons'
import type { Closure, RoomRules } from '../bookings/room'
import { contains, type Slot } from '../bookings/slot'
import type { ContentCheck } from '../direct-line/schema'
import type { Actor } from '../members/schema'
import { holdsRole, type Role } from '../roles'
import { civilDate, DAY } from '../time'
import { audienceRefusal, invitationRefusal, type AudienceFacts, type Guest } from './audience'
import {
  FURTHEST_DAYS,
  LONGEST_DAYS,
  type ActivityContent,
  type HostRef,
  type Occasion,
  type Question,
} from './draft'
import { activityMoves, type ActivityMove, type ActivityMoveName, type ActivityState } from './life-cycle'
import type { OrgLifeReason } from './reasons'
import { holdsPlaces, isOpenSignUp, type SignUpState } from './sign-up'

/** A community's workers for their community, an officer for a subdistrict, a branch secretary for an organisation. */
export const organiserRoles: readonly Role[] = [
  'communityWorker',
  'secretary',
  'branchSecretary',
  'subdistrictOfficer',
]

/** Who looks at texts that the content check left open. */
export const reviewerRoles: readonly Role[] = ['communityWorker', 'secretary', 'subdistrictOfficer']

/** Who opens a unit's calendar to subscribers, and closes it. */
export const feedKeeperRoles: readonly Role[] = ['communityWorker', 'secretary', 'subdistrictOfficer']

/** Why no activity can be at that time and place, or null when it can. */
export function occasionRefusal(
  { startsAt, endsAt, place, signUpUntil }: Occasion,
  now: number,
): OrgLifeReason | null {
  if (endsAt <= startsAt) return 'orgLife.ends_before_start'
  if (startsAt <= now) return 'orgLife.start_passed'
  if (startsAt > now + FURTHEST_DAYS * DAY) return 'orgLife.too_far_ahead'
  if (endsAt - startsAt > LONGEST_DAYS * DAY) return 'orgLife.too_long'
  const isWithinDay = civilDate(startsAt) === civilDate(endsAt - 1)
  if (place.kind === 'room' && !isWithinDay) return 'orgLife.room_within_day'
  if (signUpUntil > startsAt) return 'orgLife.deadline_after_start'
  return signUpUntil <= now ? 'orgLife.deadline_gone' : null
}

/** Why an activity can't be as it is written, or null when it can. */
export function contentRefusal(content: ActivityContent, host: HostRef): OrgLifeReason | null {
  const { audience, capacity, coHosts, needsApproval, isLottery, mostGuests, questions } = content
  const asksForSignUp = needsApproval || isLottery || mostGuests > 0 || questions.length > 0
  if (capacity === null && (asksForSignUp || audience.reserved)) return 'orgLife.needs_capacity'
  if (audience.reserved && audience.reserved.seats > (capacity ?? 0)) return 'orgLife.reserved_too_many'
  return invitationRefusal({ audience, host, coHosts })
}

interface RoomToHold extends RoomRules {
  readonly unitIds: readonly string[]
  readonly closures: readonly Closure[]
}

interface RoomWish {
  slot: Slot
  /** The most who may come. */
  headCount: number
  /** The unit in which the host lies, and all above. */
  hostUnitIds: readonly string[]
  isRoomStaff: boolean
}

/**
 * Why an activity can't be in a room at that time, whoever else has it, or null when it can: lengths and how far ahead
 * bind those who book, not those who arrange activities.
 */
export function roomRefusal(
  room: RoomToHold,
  { slot, headCount, hostUnitIds, isRoomStaff }: RoomWish,
): OrgLifeReason | BookingReason | null {
  const isNear =
    room.unitIds.includes(hostUnitIds.at(-1) ?? '') || hostUnitIds.includes(room.unitIds.at(-1) ?? '')
  if (!isNear) return 'orgLife.room_elsewhere'
  if (!room.isOffered) return 'booking.room_not_offered'
  if (room.needsApproval && !isRoomStaff) return 'orgLife.room_needs_approval'
  const open = openSpans(room, slot.date)
  if (open.length === 0) return 'booking.closed_day'
  if (!open.some((span) => contains(span, slot))) return 'booking.outside_hours'
  return headCount > room.capacity ? 'booking.too_many_people' : null
}

/** Why an organiser can't take that step with an activity now, or null when they can. */
export function moveRefusal(
  { state, startsAt }: { readonly state: ActivityState; readonly startsAt: number },
  name: ActivityMoveName,
  isOrganiser: boolean,
  now: number,
): OrgLifeReason | null {
  const { from, by }: ActivityMove = activityMoves[name]
  if (by === 'timer') return 'orgLife.by_timer_only'
  if (by === 'reviewer') return 'orgLife.not_reviewer'
  if (!isOrganiser) return 'orgLife.not_organiser'
  if (!from.includes(state)) return 'orgLife.wrong_state'
  const mustBeToCome = name === 'move' || name === 'cancel' || name === 'edit'
  return mustBeToCome && state !== 'draft' && startsAt <= now ? 'orgLife.already_started' : null
}

/** What the rule for signing up needs to know of an activity; stored documents and views have it. */
export interface SignUpFacts extends AudienceFacts {
  readonly state: ActivityState
  readonly signUpUntil: number
}

interface SignUpTimes extends Pick<SignUpFacts, 'state' | 'signUpUntil'> {
  readonly hasPlaces: boolean
}

/** Why nobody can sign up now, whoever they are; null when people can. */
export function closedRefusal(
  { state, signUpUntil, hasPlaces }: SignUpTimes,
  now: number,
): OrgLifeReason | null {
  if (state === 'cancelled') return 'orgLife.cancelled'
  if (state === 'draft') return 'orgLife.not_open'
  if (!hasPlaces) return 'orgLife.no_sign_up'
  return state !== 'open' || signUpUntil <= now ? 'orgLife.sign_up_closed' : null
}

/** Why this person can't sign up now, full or not; null when they can. The button and the server both ask. */
export const signUpRefusal = (
  activity: SignUpFacts & { readonly hasPlaces: boolean },
  guest: Guest,
  now: number,
): OrgLifeReason | null => closedRefusal(activity, now) ?? audienceRefusal(activity, guest)

interface Form {
  guests: readonly string[]
  answers: Readonly<Record<string, string>>
  confirmsAges: boolean
}

function answerRefusal(
  { id, isRequired, choices }: Question,
  answers: Form['answers'],
): OrgLifeReason | null {
  const answer = answers[id] ?? ''
  if (answer === '') return isRequired ? 'orgLife.answer_missing' : null
  return choices.length > 0 && !choices.includes(answer) ? 'orgLife.answer_unknown' : null
}

/** Why a sign-up form can't be sent as it is filled in, or null when it can. */
export function formRefusal(
  { audience, mostGuests, questions }: Pick<ActivityContent, 'audience' | 'mostGuests' | 'questions'>,
  { guests, answers, confirmsAges }: Form,
): OrgLifeReason | null {
  if (guests.length > mostGuests) return 'orgLife.too_many_guests'
  if (audience.ages && !confirmsAges) return 'orgLife.age_not_confirmed'
  for (const question of questions) {
    const reason = answerRefusal(question, answers)
    if (reason) return reason
  }
  return null
}

/** Why somebody can't take back their sign-up, or null when they can; out of a line everybody may step any time. */
export function cancelRefusal(
  activity: { readonly signUpUntil: number; readonly startsAt: number },
  state: SignUpState,
  now: number,
): OrgLifeReason | null {
  if (!isOpenSignUp(state)) return 'orgLife.not_signed_up'
  const isLate = now > activity.signUpUntil
  return holdsPlaces(state) && state !== 'offered' && isLate ? 'orgLife.cancel_too_late' : null
}

/** Why this person can't settle what the content check hasn't passed, or null when they can. */
export function reviewRefusal(
  { check, unitIds }: { readonly check: ContentCheck; readonly unitIds: readonly string[] },
  { roles }: Pick<Actor, 'roles'>,
  now: number,
): OrgLifeReason | null {
  if (!holdsRole(roles, reviewerRoles, unitIds, now)) return 'orgLife.not_reviewer'
  return check === 'passed' ? 'orgLife.nothing_to_review' : null
}
