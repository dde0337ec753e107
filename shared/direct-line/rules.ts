import { holdsRole, isInForce, type Role } from '../roles'
import type { Actor } from '../members/schema'
import type { Behalf } from './draft'
import { isOpen, moveNamed, type AppealState, type Move, type MoveName, type Party } from './life-cycle'
import { CLIMBS_AFTER } from './queues'
import type { DirectLineReason } from './reasons'
import type { Relation, Viewpoint } from './schema'

/** Those in scope from grid worker up handle cases; building and entrance leaders are neighbours. */
export const handlerRoles: readonly Role[] = [
  'gridWorker',
  'communityWorker',
  'secretary',
  'subdistrictOfficer',
  'admin',
]

/** The head of a community, and those above: they lower urgency, mark a case hard, and watch what is late. */
export const supervisorRoles: readonly Role[] = ['secretary', 'subdistrictOfficer', 'admin']

/** What has been reopened twice is closed by these alone. */
export const officerRoles: readonly Role[] = ['subdistrictOfficer', 'admin']

/** Neighbours in charge of a building or an entrance. */
export const leaderRoles: readonly Role[] = ['buildingLeader', 'entranceLeader']

/** What the rules need to know of a case; both the stored document and the view a client holds have it. */
export interface AppealFacts {
  readonly state: AppealState
  readonly unitIds: readonly string[]
  /** The unit that leads it, one of `unitIds`. */
  readonly deskId: string
  readonly relation: Relation
  readonly needsReview: boolean
  readonly isUrgent: boolean
  readonly isHard: boolean
  readonly reopenings: number
  /** It came from another desk, and may go back there. */
  readonly canHandBack: boolean
  readonly isSharedWithLeader: boolean
  /** This person was on duty when it came in, or steps in for them: theirs whatever grid it lies in. */
  readonly isOnDuty?: boolean
  readonly whistles: readonly { unitId: string; answer: unknown }[]
  readonly assists: readonly { unitId: string }[]
  /** Who filed it for the owner: a relative, a leader of theirs, or a worker. */
  readonly agent?: { readonly relation: Behalf['relation'] } | null
}

const holdsAny = (actor: Actor, now: number): boolean =>
  actor.roles.some((grant) => handlerRoles.includes(grant.role) && isInForce(grant, now))

const isHandler = (appeal: AppealFacts, actor: Actor, now: number): boolean =>
  appeal.relation === 'none' &&
  (holdsRole(actor.roles, handlerRoles, appeal.unitIds, now) ||
    (appeal.isOnDuty === true && holdsAny(actor, now)))

/** Called in by a whistle or as an assisting unit: the unit's liaison, or those who handle cases in it. */
function isPartner(appeal: AppealFacts, actor: Actor, now: number): boolean {
  if (appeal.relation !== 'none') return false
  const called = [...appeal.whistles, ...appeal.assists].map(({ unitId }) => unitId)
  return holdsRole(actor.roles, ['partnerLiaison', ...handlerRoles], called, now)
}

const isLeaderShown = (appeal: AppealFacts, actor: Actor, now: number): boolean =>
  appeal.relation === 'none' &&
  appeal.isSharedWithLeader &&
  holdsRole(actor.roles, leaderRoles, appeal.unitIds, now)

/** In which capacity this person may read the case; null when for them it isn't there. */
export function viewpointOf(appeal: AppealFacts, actor: Actor, now: number): Viewpoint | null {
  if (appeal.relation === 'owner' || appeal.relation === 'agent') return 'owner'
  if (isHandler(appeal, actor, now)) return 'staff'
  if (isPartner(appeal, actor, now)) return 'partner'
  return isLeaderShown(appeal, actor, now) ? 'neighbour' : null
}

/** Why this person may not handle the case, or null when they may. */
export function handlingRefusal(appeal: AppealFacts, actor: Actor, now: number): DirectLineReason | null {
  if (appeal.relation !== 'none') return 'appeal.own_case'
  return isHandler(appeal, actor, now) ? null : 'appeal.not_handler'
}

const holdsIn = (roles: readonly Role[], appeal: AppealFacts, actor: Actor, now: number): boolean =>
  holdsRole(actor.roles, roles, appeal.unitIds, now)

/** Whether this person reports for the unit that was whistled for, and it hasn't answered yet. */
export const mayAnswerWhistle = (
  { unitId, answer }: { unitId: string; answer: unknown },
  actor: Actor,
  now: number,
): boolean => answer === null && holdsRole(actor.roles, ['partnerLiaison', ...handlerRoles], [unitId], now)

const isWhistledNow = (appeal: AppealFacts, actor: Actor, now: number): boolean =>
  appeal.whistles.some((whistle) => mayAnswerWhistle(whistle, actor, now))

/** Why this person isn't of that party, or null when they are. */
function partyRefusal(party: Party, appeal: AppealFacts, actor: Actor, now: number): DirectLineReason | null {
  if (party === 'timer') return 'appeal.by_timer_only'
  if (party === 'owner') {
    const speaksForThem = appeal.relation === 'owner' || appeal.relation === 'agent'
    return speaksForThem ? null : 'appeal.not_owner'
  }
  if (appeal.relation !== 'none') return 'appeal.own_case'
  if (party === 'whistled') return isWhistledNow(appeal, actor, now) ? null : 'appeal.not_whistled'
  if (!isHandler(appeal, actor, now)) return 'appeal.not_handler'
  if (party === 'supervisor')
    return holdsIn(supervisorRoles, appeal, actor, now) ? null : 'appeal.not_supervisor'
  if (party === 'officer') return holdsIn(officerRoles, appeal, actor, now) ? null : 'appeal.not_officer'
  return null
}

/** A grid is the lowest desk: below it there are neighbours. */
const LOWEST_DESK = 3

/** Why the case can't leave its desk that way: those at the desk, or above it, say where it goes next. */
function deskRefusal(
  appeal: AppealFacts,
  move: MoveName,
  actor: Actor,
  now: number,
): DirectLineReason | null {
  if (move !== 'passUp' && move !== 'sendDown' && move !== 'handBack') return null
  const depth = appeal.unitIds.indexOf(appeal.deskId)
  if (!holdsRole(actor.roles, handlerRoles, appeal.unitIds.slice(0, depth + 1), now))
    return 'appeal.not_at_desk'
  if (move === 'passUp' && depth === 0) return 'appeal.no_level_above'
  if (move === 'sendDown' && depth >= LOWEST_DESK) return 'appeal.unit_not_below'
  return move === 'handBack' && !appeal.canHandBack ? 'appeal.cannot_hand_back' : null
}

/** A move's own conditions, beside who takes it and from which state. */
function conditionRefusal(
  appeal: AppealFacts,
  move: MoveName,
  actor: Actor,
  now: number,
): DirectLineReason | null {
  const isRating = move === 'rateSolved' || move === 'rateUnsolved'
  const isWorkersOwn = appeal.agent?.relation === 'worker' || holdsIn(handlerRoles, appeal, actor, now)
  // Staff who filed for somebody would otherwise rate their own work.
  if (isRating && appeal.relation === 'agent' && isWorkersOwn) return 'appeal.agent_may_not_rate'
  if (move === 'close' && appeal.reopenings >= CLIMBS_AFTER) return 'appeal.officer_closes'
  if (move === 'closeByOfficer' && appeal.reopenings < CLIMBS_AFTER) return 'appeal.not_for_officer'
  if (move === 'raise' && appeal.isUrgent) return 'appeal.already_urgent'
  if (move === 'lower' && !appeal.isUrgent) return 'appeal.not_urgent'
  if (move === 'markHard' && (appeal.isHard || appeal.isUrgent)) return 'appeal.cannot_be_hard'
  return null
}

/** Why this person may not take that step now, or null when they may. The button and the server both ask. */
export function refusal(
  appeal: AppealFacts,
  move: MoveName,
  actor: Actor,
  now: number,
): DirectLineReason | null {
  const { from, by }: Move = moveNamed(move)
  // What the timer also does is asked of the person; what the timer alone does isn't for anybody.
  const party = by.find((one) => one !== 'timer') ?? 'timer'
  const reason = partyRefusal(party, appeal, actor, now)
  if (reason) return reason
  if (!from.includes(appeal.state)) return 'appeal.wrong_state'
  return deskRefusal(appeal, move, actor, now) ?? conditionRefusal(appeal, move, actor, now)
}

/** The steps a person may take next, for a page that offers just those. */
export const movesFor = (appeal: AppealFacts, actor: Actor, now: number, among: readonly MoveName[]) =>
  among.filter((move) => refusal(appeal, move, actor, now) === null)

/** Why this person may not write in the conversation, or null when they may. */
export function messageRefusal(appeal: AppealFacts, actor: Actor, now: number): DirectLineReason | null {
  if (!isOpen(appeal.state)) return 'appeal.closed_to_messages'
  const isTheirs = appeal.relation === 'owner' || appeal.relation === 'agent'
  return isTheirs ? null : handlingRefusal(appeal, actor, now)
}

/** Why this person may not write a note among staff, or null when they may: those called in write them too. */
export function noteRefusal(appeal: AppealFacts, actor: Actor, now: number): DirectLineReason | null {
  const viewpoint = viewpointOf(appeal, actor, now)
  if (viewpoint === 'staff' || viewpoint === 'partner') return null
  return appeal.relation === 'none' ? 'appeal.not_handler' : 'appeal.own_case'
}

/** Why this person may not decide on content that the check left open, or null when they may. */
export function reviewRefusal(appeal: AppealFacts, actor: Actor, now: number): DirectLineReason | null {
  const reason = handlingRefusal(appeal, actor, now)
  if (reason) return reason
  return appeal.needsReview ? null : 'appeal.nothing_to_review'
}

/** Why this person may not share the case with their building leader, or null when they may. */
export function sharingRefusal(appeal: AppealFacts): DirectLineReason | null {
  if (appeal.relation !== 'owner') return 'appeal.not_owner'
  return appeal.unitIds.length > 4 ? null : 'appeal.not_in_a_building'
}
