import { moveNamed, stateAfter, stateNames, type MoveName } from '../../../shared/direct-line/life-cycle'
import { handlerRoles } from '../../../shared/direct-line/rules'
import { isInForce, roleNames } from '../../../shared/roles'
import type { Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { idFor } from '../../kit/ids'
import { addToOutbox, type OutboxItem } from '../../kit/outbox'
import type { Member } from '../members/store'
import type { Appeal, StoredLine } from './appeal'
import { countItems } from './counting'
import { withDerived } from './derived'
import { tellFollowers, tellOwner } from './tellings'

/** What one step does beside moving the state. */
export interface Step {
  /** What the timeline says with it. */
  note?: string | null
  /** The unit that the step leads to. */
  toUnit?: string | null
  /** Fields as they will be; `undefined` removes one. */
  next?: Partial<Appeal>
  /** What the resident is told; null when the step is their own. */
  tell: string | null
  items?: OutboxItem[]
}

/** In whose name a line stands: a role and a unit, never a person's name. */
export type Signature = Pick<StoredLine, 'memberId' | 'byRole' | 'byUnit'>

/** One taking of a step: by whom, by which request, when, and what the check said of its words. */
export interface Taking {
  requestId: string
  signature: Signature
  now: number
  check?: StoredLine['check']
}

export const timerSignature: Signature = { memberId: '', byRole: '系统', byUnit: '社区直通车' }

/** The resident signs as such; staff and partners with the role that the case's units, or their own, give them. */
export function signatureOf(
  member: Member,
  appeal: Pick<Appeal, 'unitIds' | 'whistles' | 'assists' | 'communityName' | 'agent'>,
  { isOwner, now }: { isOwner: boolean; now: number },
): Signature {
  const memberId = member._id
  if (isOwner) {
    const byRole = appeal.agent?.memberId === memberId ? '代办人' : '居民'
    return { memberId, byRole, byUnit: appeal.communityName }
  }
  const held = member.roles.filter((grant) => isInForce(grant, now))
  const called = [...appeal.whistles, ...appeal.assists].map(({ unitId }) => unitId)
  const grant =
    held.find(({ role, unitId }) => handlerRoles.includes(role) && appeal.unitIds.includes(unitId)) ??
    held.find(({ unitId }) => called.includes(unitId)) ??
    // Whoever had the night handles cases of other grids too.
    held.find(({ role }) => handlerRoles.includes(role))
  return { memberId, byRole: grant ? roleNames[grant.role] : '', byUnit: grant?.unitName ?? '' }
}

export const hasRequest = (appeal: Pick<Appeal, 'timeline'>, requestId: string): boolean =>
  appeal.timeline.some((line) => line.requestId === requestId)

/** What neighbours read of the case is written anew. */
export const renewLedger = (appealId: string, requestId: string): OutboxItem => ({
  key: idFor('publish', appealId, requestId),
  kind: 'publishAppeal',
  appealId,
})

/** What the resident is told; where somebody filed it for them, each of the two hears of the other's steps. */
function wordsFor(
  { agent }: Pick<Appeal, 'agent'>,
  { tell }: Pick<Step, 'tell'>,
  { signature, check }: Pick<Taking, 'signature' | 'check'>,
): string | null {
  if (tell !== null) return check === 'passed' ? tell : '内容审核后就能看到。'
  if (!agent) return null
  return agent.memberId === signature.memberId ? '代您反映的人办了这一步。' : '居民本人办了这一步。'
}

/** The case after a step, and what must follow it: pure, so that functions, jobs and the demo data take the same steps. */
export function takeStep(
  appeal: Appeal,
  move: MoveName,
  step: Step,
  { requestId, signature, now, check = 'passed' }: Taking,
): { next: Appeal; items: OutboxItem[] } {
  const state = stateAfter(move, appeal.state)
  const line: StoredLine = {
    at: now,
    move,
    note: step.note ?? null,
    toUnit: step.toUnit ?? null,
    requestId,
    check,
    ...signature,
  }
  const next = withDerived({
    ...appeal,
    ...(state !== appeal.state && { restingSince: now }),
    ...step.next,
    ...(check !== 'passed' && { needsReview: true }),
    state,
    updatedAt: now,
    timeline: [...appeal.timeline, line],
  })
  const items = [...(step.items ?? []), ...countItems(appeal, next, requestId)]
  const { done } = moveNamed(move)
  const told = wordsFor(appeal, step, { signature, check })
  if (told !== null) {
    const by = signature.memberId
    items.push(tellOwner(next, { what: done, state: stateNames[state], note: told, requestId, now, by }))
  }
  if (next.isFollowed) items.push(tellFollowers(next, { what: done, requestId }))
  if (next.publication.state === 'published') items.push(renewLedger(appeal._id, requestId))
  return { next, items }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Kept by the change itself, or written another way. */
const notWritten: readonly string[] = ['_id', 'revision', 'outbox', 'outboxDue', 'timeline']

/** The update that makes one case into the other; safe only on the revision that was read. */
export function changesBetween(before: Appeal, after: Appeal): Changes {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Appeal)[]
  const changes: Changes = {}
  for (const key of keys) {
    const value = after[key]
    if (notWritten.includes(key) || isSame(before[key], value)) continue
    if (value === undefined) changes[key] = command.remove()
    else changes[key] = typeof value === 'object' ? command.set(value) : value
  }
  const lines = after.timeline.slice(before.timeline.length)
  const isAppended = isSame(before.timeline, after.timeline.slice(0, before.timeline.length))
  if (!isAppended) changes.timeline = command.set(after.timeline)
  else if (lines.length > 0) changes.timeline = command.push(lines)
  return changes
}

/** The one conditional write of a move: the state it starts from, a line, and what must follow it. */
export function decideStep(appeal: Appeal, move: MoveName, step: Step, taking: Taking): Decision {
  const { next, items } = takeStep(appeal, move, step, taking)
  return {
    onlyIf: {
      state: command.in([...moveNamed(move).from]),
      'timeline.requestId': command.neq(taking.requestId),
    },
    changes: { ...changesBetween(appeal, next), ...addToOutbox(items, taking.now) },
  }
}

/** A change that is no step of the life cycle: no line, but lists, figures and what must follow are kept. */
export function decideEdit(
  appeal: Appeal,
  edited: Partial<Appeal>,
  { requestId, now, items = [] }: { requestId: string; now: number; items?: OutboxItem[] },
): Decision {
  const next = withDerived({ ...appeal, ...edited })
  const followUps = [...items, ...countItems(appeal, next, requestId)]
  return { changes: { ...changesBetween(appeal, next), ...addToOutbox(followUps, now) } }
}
