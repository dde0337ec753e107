import type { AppealKind } from '../direct-line/draft'
import { mayBeInLedger } from '../direct-line/publication'
import { handlingRefusal, type AppealFacts } from '../direct-line/rules'
import type { ContentCheck } from '../direct-line/schema'
import type { Home } from '../members/homes'
import type { Actor } from '../members/schema'
import { holdsRole, type Role } from '../roles'
import { DAY } from '../time'
import { LONGEST_DAYS, takesAnswers, type MatterDraft } from './draft'
import { isOpen, matterMoves, type MatterMove, type MatterState, type Move } from './life-cycle'
import type { MatterReason } from './reasons'

/** A secretary for their community, a subdistrict officer for their subdistrict, or for any unit below it. */
export const publisherRoles: readonly Role[] = ['secretary', 'subdistrictOfficer']

/** Who looks at texts that the content check left open. */
export const reviewerRoles: readonly Role[] = ['communityWorker', 'secretary', 'subdistrictOfficer']

/** What the rules need to know of a matter; both the stored document and the view a client holds have it. */
export interface MatterFacts {
  readonly state: MatterState
  /** The unit whose residents are heard, and all above it. */
  readonly unitIds: readonly string[]
  /** The unit that published it, and all above it. */
  readonly publisherUnitIds: readonly string[]
  readonly closesAt: number
  readonly check: ContentCheck
  /** Somebody has voiced or written: the text is fixed from then on. */
  readonly isHeard: boolean
  readonly takesComments: boolean
  readonly options: readonly unknown[]
}

/** Why a draft can't be published as it is, or null when it can. */
export function draftRefusal(
  draft: Pick<MatterDraft, 'options' | 'takesComments' | 'closesAt'>,
  now: number,
): MatterReason | null {
  if (!takesAnswers(draft)) return 'matter.no_way_to_answer'
  if (draft.closesAt <= now) return 'matter.deadline_passed'
  return draft.closesAt > now + LONGEST_DAYS * DAY ? 'matter.deadline_too_far' : null
}

function partyRefusal({ by }: Move, matter: MatterFacts, actor: Actor, now: number): MatterReason | null {
  if (by === 'timer') return 'matter.by_timer_only'
  if (by === 'reviewer') {
    return holdsRole(actor.roles, reviewerRoles, matter.unitIds, now) ? null : 'matter.not_reviewer'
  }
  return holdsRole(actor.roles, publisherRoles, matter.publisherUnitIds, now) ? null : 'matter.not_publisher'
}

/** Why this person may not take that step now, or null when they may. The button and the server both ask. */
export function refusal(
  matter: MatterFacts,
  move: MatterMove,
  actor: Actor,
  now: number,
): MatterReason | null {
  const row: Move = matterMoves[move]
  const reason = partyRefusal(row, matter, actor, now)
  if (reason) return reason
  if (!row.from.includes(matter.state)) return 'matter.wrong_state'
  return move === 'edit' && matter.isHeard ? 'matter.already_heard' : null
}

type Homes = Pick<Actor, 'homes'>

const isIn = (matter: Pick<MatterFacts, 'unitIds'>, home: Home): boolean =>
  home.unitIds.includes(matter.unitIds.at(-1) ?? '')

/** The confirmed homes that speak on this matter, one voice each. */
export const homesHeard = (matter: Pick<MatterFacts, 'unitIds'>, { homes }: Homes): Home[] =>
  homes.filter((home) => home.state === 'confirmed' && isIn(matter, home))

/** Why this person can take no part, whatever they would say; null when they can. */
function partRefusal(matter: MatterFacts, actor: Homes, now: number): MatterReason | null {
  if (matter.check !== 'passed') return 'matter.not_shown_yet'
  if (!isOpen(matter.state) || matter.closesAt <= now) return 'matter.closed'
  if (homesHeard(matter, actor).length > 0) return null
  const isWaiting = actor.homes.some((home) => home.state === 'pending' && isIn(matter, home))
  return isWaiting ? 'matter.home_not_confirmed' : 'matter.not_your_area'
}

/** Why this person's household can't choose an option now, or null when it can. */
export const voiceRefusal = (matter: MatterFacts, actor: Homes, now: number): MatterReason | null =>
  matter.options.length === 0 ? 'matter.no_options' : partRefusal(matter, actor, now)

/** Why this person can't write or second a comment now, or null when they can. */
export const commentRefusal = (matter: MatterFacts, actor: Homes, now: number): MatterReason | null =>
  matter.takesComments ? partRefusal(matter, actor, now) : 'matter.no_comments'

/** Whether a kind of comments has its answer: one that was never shown can be given anew. */
export const isAnswered = ({
  answer,
}: {
  readonly answer: { readonly check: ContentCheck } | null
}): boolean => answer !== null && answer.check !== 'risky'

/** Why somebody can't take back what they wrote, or null when they can: what has been answered stands. */
export const takeBackRefusal = (
  { bundleId }: { readonly bundleId: string | null },
  bundles: readonly { readonly id: string; readonly answer: { readonly check: ContentCheck } | null }[],
): MatterReason | null =>
  bundles.some((bundle) => bundle.id === bundleId && isAnswered(bundle)) ? 'matter.comment_answered' : null

/** Whether this person may make a matter of a case: a suggestion that they handle, and that hasn't become one. */
export const mayRaiseMatter = (
  appeal: AppealFacts & { readonly kind: AppealKind; readonly matterId: string | null },
  actor: Actor,
  now: number,
): boolean =>
  appeal.kind === 'suggestion' &&
  appeal.matterId === null &&
  mayBeInLedger(appeal.state) &&
  handlingRefusal(appeal, actor, now) === null &&
  holdsRole(actor.roles, publisherRoles, appeal.unitIds, now)
