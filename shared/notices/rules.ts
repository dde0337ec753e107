import type { Home } from '../members/homes'
import type { Actor } from '../members/schema'
import { holdsRole, type Role } from '../roles'
import { civilDate, DAY } from '../time'
import { FARTHEST_SCHEDULE_DAYS, LONGEST_DAYS, type PostedDraft } from './draft'
import { isLive, noticeMoves, type Move, type NoticeMove, type NoticeState } from './life-cycle'
import type { NoticeReason } from './reasons'
import { MAX_NUDGES } from './roster'

/** Whoever answers for a unit posts to it and to what lies below; volunteers included. */
export const posterRoles: readonly Role[] = [
  'entranceLeader',
  'buildingLeader',
  'gridWorker',
  'communityWorker',
  'secretary',
  'subdistrictOfficer',
  'admin',
]

/** Staff, whose urgent word doesn't wait for a content check that can't be had; leaders are neighbours. */
export const staffRoles: readonly Role[] = [
  'gridWorker',
  'communityWorker',
  'secretary',
  'subdistrictOfficer',
  'admin',
]

/** Who looks at texts that the content check left open. */
export const reviewerRoles: readonly Role[] = ['communityWorker', 'secretary', 'subdistrictOfficer']

/** What the rules need to know of a notice; both the stored document and the view a client holds have it. */
export interface NoticeFacts {
  readonly state: NoticeState
  /** The unit whose residents get it, and all above it. */
  readonly unitIds: readonly string[]
  /** The unit that posted it, and all above it. */
  readonly publisherUnitIds: readonly string[]
  readonly isShown: boolean
  readonly validUntil: number
  readonly needsAcknowledgement: boolean
  readonly takesQuestions: boolean
}

type Times = Pick<PostedDraft, 'validFrom' | 'validUntil'> & { readonly sendAt?: number | null }

/** Why a draft can't be sent as it is, or null when it can. */
export function draftRefusal({ validFrom, validUntil, sendAt }: Times, now: number): NoticeReason | null {
  const goesOut = sendAt ?? now
  if (goesOut < now) return 'notice.schedule_passed'
  if (goesOut > now + FARTHEST_SCHEDULE_DAYS * DAY) return 'notice.schedule_too_far'
  if (validUntil <= goesOut) return 'notice.validity_passed'
  if (validUntil > now + LONGEST_DAYS * DAY) return 'notice.validity_too_far'
  return validFrom !== null && validFrom >= validUntil ? 'notice.validity_order' : null
}

function partyRefusal({ by }: Move, notice: NoticeFacts, actor: Actor, now: number): NoticeReason | null {
  if (by === 'timer') return 'notice.by_timer_only'
  if (by === 'reviewer') {
    return holdsRole(actor.roles, reviewerRoles, notice.unitIds, now) ? null : 'notice.not_reviewer'
  }
  return holdsRole(actor.roles, posterRoles, notice.publisherUnitIds, now) ? null : 'notice.not_poster'
}

/** Why this person may not take that step now, or null when they may. The button and the server both ask. */
export function refusal(
  notice: NoticeFacts,
  move: NoticeMove,
  actor: Actor,
  now: number,
): NoticeReason | null {
  const row: Move = noticeMoves[move]
  const reason = partyRefusal(row, notice, actor, now)
  if (reason) return reason
  return row.from.includes(notice.state) ? null : 'notice.wrong_state'
}

export const isPosterOf = (notice: Pick<NoticeFacts, 'publisherUnitIds'>, actor: Actor, now: number) =>
  holdsRole(actor.roles, posterRoles, notice.publisherUnitIds, now)

const isIn = ({ unitIds }: Pick<NoticeFacts, 'unitIds'>, home: Home): boolean =>
  home.unitIds.includes(unitIds.at(-1) ?? '')

/** The confirmed homes that the notice is for: what is read there is recorded. */
export const homesTold = (notice: Pick<NoticeFacts, 'unitIds'>, { homes }: Pick<Actor, 'homes'>): Home[] =>
  homes.filter((home) => home.state === 'confirmed' && isIn(notice, home))

function partRefusal(notice: NoticeFacts, actor: Pick<Actor, 'homes'>, now: number): NoticeReason | null {
  if (!notice.isShown) return 'notice.not_shown_yet'
  if (!isLive(notice.state) || notice.validUntil <= now) return 'notice.not_live'
  if (homesTold(notice, actor).length > 0) return null
  const isWaiting = actor.homes.some((home) => home.state === 'pending' && isIn(notice, home))
  return isWaiting ? 'notice.home_not_confirmed' : 'notice.not_your_area'
}

/** Why this person's household can't acknowledge it now, or null when it can. */
export const acknowledgeRefusal = (notice: NoticeFacts, actor: Pick<Actor, 'homes'>, now: number) =>
  notice.needsAcknowledgement ? partRefusal(notice, actor, now) : 'notice.no_acknowledgement'

/** Why this person can't ask about it now, or null when they can. */
export const askRefusal = (notice: NoticeFacts, actor: Pick<Actor, 'homes'>, now: number) =>
  notice.takesQuestions ? partRefusal(notice, actor, now) : 'notice.no_questions'

/**
 * Why this person may not see the households of a unit, or null when they may: whoever answers for it or for a unit
 * above it, whoever posted the notice. A leader sees their own building and nobody else's.
 */
export const rosterRefusal = (
  unitIds: readonly string[],
  actor: Pick<Actor, 'roles'>,
  now: number,
): NoticeReason | null =>
  holdsRole(actor.roles, posterRoles, unitIds, now) ? null : 'notice.not_your_building'

/** Why a household can't be ticked off as told in person now, or null when it can. */
export function tickRefusal(
  notice: Pick<NoticeFacts, 'state'>,
  household: { readonly unitIds: readonly string[] },
  actor: Pick<Actor, 'roles'>,
  now: number,
): NoticeReason | null {
  const reason = rosterRefusal(household.unitIds, actor, now)
  if (reason) return reason
  return isLive(notice.state) ? null : 'notice.not_live'
}

/** Why the number of a household can't be read in full, or null when it can: to tell those whom nothing else reached. */
export function phoneRefusal(
  notice: Pick<NoticeFacts, 'state'>,
  household: { readonly unitIds: readonly string[]; readonly isWaiting: boolean },
  actor: Pick<Actor, 'roles'>,
  now: number,
): NoticeReason | null {
  const reason = tickRefusal(notice, household, actor, now)
  if (reason) return reason
  return household.isWaiting ? null : 'notice.household_reached'
}

interface Nudged {
  readonly state: NoticeState
  readonly isShown: boolean
  /** Households of the unit that are still to be reached, as last counted. */
  readonly waiting: number
  /** When somebody last had them reminded. */
  readonly nudgedAt: number | null
}

/** Why the households of a unit that weren't reached can't be reminded now, or null when they can: once a day. */
export function nudgeRefusal(
  { state, isShown, waiting, nudgedAt }: Nudged,
  now: number,
): NoticeReason | null {
  if (state === 'sending') return 'notice.still_sending'
  if (!isLive(state) || !isShown) return 'notice.not_live'
  if (nudgedAt !== null && civilDate(nudgedAt) === civilDate(now)) return 'notice.nudged_today'
  return waiting === 0 ? 'notice.nobody_waiting' : null
}

/** How soon a household is reminded of one notice again, whoever asks for it. */
export const NUDGE_PAUSE = 20 * 60 * 60_000

/** Whether a message to that household is still in order. */
export const mayBeNudged = (
  { nudges, nudgedAt }: { readonly nudges: number; readonly nudgedAt: number | null },
  now: number,
): boolean => nudges < MAX_NUDGES && (nudgedAt === null || nudgedAt + NUDGE_PAUSE <= now)
