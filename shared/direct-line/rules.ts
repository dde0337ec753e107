import { holdsRole, type Role } from '../roles'
import type { Actor } from '../members/schema'
import { appealMoves, isOpen, type AppealState, type Move, type MoveName, type Party } from './life-cycle'
import type { DirectLineReason } from './reasons'
import type { Relation } from './schema'

/** Those in scope from grid worker up handle cases; building and entrance leaders are neighbours. */
export const handlerRoles: readonly Role[] = [
  'gridWorker',
  'communityWorker',
  'secretary',
  'subdistrictOfficer',
]

/** What the rules need to know of a case; both the stored document and the view a client holds have it. */
export interface AppealFacts {
  readonly state: AppealState
  readonly unitIds: readonly string[]
  readonly relation: Relation
  readonly needsReview: boolean
}

const isInScope = (appeal: AppealFacts, actor: Actor, now: number): boolean =>
  holdsRole(actor.roles, handlerRoles, appeal.unitIds, now)

/** The resident whose case it is, and those in whose unit it lies from grid worker up. */
export function canSee(appeal: AppealFacts, actor: Actor, now: number): boolean {
  if (appeal.relation === 'owner') return true
  return appeal.relation === 'none' && isInScope(appeal, actor, now)
}

/** Why this person may not handle the case, or null when they may. */
export function handlingRefusal(appeal: AppealFacts, actor: Actor, now: number): DirectLineReason | null {
  if (appeal.relation !== 'none') return 'appeal.own_case'
  return isInScope(appeal, actor, now) ? null : 'appeal.not_handler'
}

function partyRefusal(
  by: readonly Party[],
  appeal: AppealFacts,
  actor: Actor,
  now: number,
): DirectLineReason | null {
  if (by.includes('handler')) return handlingRefusal(appeal, actor, now)
  if (!by.includes('owner')) return 'appeal.by_timer_only'
  return appeal.relation === 'owner' ? null : 'appeal.not_owner'
}

/** Why this person may not take that step now, or null when they may. The button and the server both ask. */
export function refusal(
  appeal: AppealFacts,
  move: MoveName,
  actor: Actor,
  now: number,
): DirectLineReason | null {
  const { from, by } = appealMoves[move] as Move
  const reason = partyRefusal(by, appeal, actor, now)
  if (reason) return reason
  return from.includes(appeal.state) ? null : 'appeal.wrong_state'
}

/** The steps a person may take next, for a page that offers just those. */
export const movesFor = (appeal: AppealFacts, actor: Actor, now: number): MoveName[] =>
  (Object.keys(appealMoves) as MoveName[]).filter((move) => refusal(appeal, move, actor, now) === null)

/** Why this person may not write in the conversation, or null when they may. */
export function messageRefusal(appeal: AppealFacts, actor: Actor, now: number): DirectLineReason | null {
  if (!isOpen(appeal.state)) return 'appeal.closed_to_messages'
  return appeal.relation === 'owner' ? null : handlingRefusal(appeal, actor, now)
}

/** Why this person may not decide on content that the check left open, or null when they may. */
export function reviewRefusal(appeal: AppealFacts, actor: Actor, now: number): DirectLineReason | null {
  const reason = handlingRefusal(appeal, actor, now)
  if (reason) return reason
  return appeal.needsReview ? null : 'appeal.nothing_to_review'
}
