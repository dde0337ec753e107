import { appealMoves, isOpen, isWithStaff, type MoveName } from '../../../shared/direct-line/life-cycle'
import { handlerRoles } from '../../../shared/direct-line/rules'
import { isInForce, roleNames } from '../../../shared/roles'
import { civilMonth } from '../../../shared/time'
import type { Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { idFor } from '../../kit/ids'
import { addToOutbox, type OutboxItem } from '../../kit/outbox'
import type { Member } from '../members/store'
import type { Appeal, StoredLine } from './store'

/** What one step does beside moving the state: what it says, whom it tells, what it counts. */
export interface Step {
  note: string | null
  changes: Changes
  items: OutboxItem[]
  figures: Record<string, number>
}

/** In whose name a line stands: a role and a unit, never a person's name. */
export type Signature = Pick<StoredLine, 'memberId' | 'byRole' | 'byUnit'>

export const timerSignature: Signature = { memberId: '', byRole: '系统', byUnit: '社区直通车' }

/** The resident signs as such; a handler with the role that the case's units give them. */
export function signatureOf(member: Member, appeal: Appeal, now: number): Signature {
  const memberId = member._id
  if (appeal.ownerId === memberId) return { memberId, byRole: '居民', byUnit: appeal.communityName }
  const grant = member.roles.find(
    (held) =>
      handlerRoles.includes(held.role) && appeal.unitIds.includes(held.unitId) && isInForce(held, now),
  )
  return { memberId, byRole: grant ? roleNames[grant.role] : '', byUnit: grant?.unitName ?? '' }
}

export const hasRequest = (appeal: Pick<Appeal, 'timeline'>, requestId: string): boolean =>
  appeal.timeline.some((line) => line.requestId === requestId)

/** The one conditional write of a move: the state it starts from, a line, and what must follow it. */
export function decideStep(
  appeal: Appeal,
  move: MoveName,
  { note, changes, items, figures }: Step,
  by: { requestId: string; signature: Signature; now: number },
): Decision {
  const { requestId, signature, now } = by
  const { from, to } = appealMoves[move]
  const line: StoredLine = { at: now, move, note, requestId, ...signature }
  const followUps: OutboxItem[] = [...items]
  if (Object.keys(figures).length > 0) {
    const key = idFor('count', appeal._id, requestId)
    followUps.push({
      key,
      kind: 'count',
      communityId: appeal.communityId,
      month: civilMonth(now),
      add: figures,
    })
  }
  return {
    onlyIf: { state: command.in([...from]), 'timeline.requestId': command.neq(requestId) },
    changes: {
      ...changes,
      state: to,
      isOpen: isOpen(to),
      isOwed: isWithStaff(to),
      updatedAt: now,
      timeline: command.push([line]),
      ...addToOutbox(followUps, now),
    },
  }
}
