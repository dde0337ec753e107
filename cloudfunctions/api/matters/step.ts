import { isOpen, matterMoves, type MatterMove, type Move } from '../../../shared/matters/life-cycle'
import { refusal, reviewerRoles } from '../../../shared/matters/rules'
import type { MatterReason } from '../../../shared/matters/reasons'
import type { MatterView } from '../../../shared/matters/schema'
import { AppError, refuseIf } from '../../../shared/errors'
import { isInForce, roleNames } from '../../../shared/roles'
import { change, type Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { addToOutbox, auditItem, type OutboxItem } from '../../kit/outbox'
import type { Caller } from '../../kit/serve'
import type { Member } from '../members/store'
import { visibleMatter } from './load'
import { matters, type Matter, type Statement, type StoredLine } from './store'
import { viewFor } from './views'

const LONGEST_TIMELINE = 120
/** A document stays under 64 KB: above this only what brings a matter to its end is added. */
const LARGEST = 58 * 1024
const growing: Partial<Record<MatterMove, MatterReason>> = {
  progress: 'matter.steps_full',
  correct: 'matter.corrections_full',
}
const sizeOf = (matter: Matter): number => Buffer.byteLength(JSON.stringify({ ...matter, outbox: [] }))

/** In whose name a line stands: a role and a unit, never a person's name. */
export type Signature = Pick<StoredLine, 'memberId' | 'byRole' | 'byUnit'>

export const timerSignature: Signature = { memberId: '', byRole: '系统', byUnit: '社区直通车' }

/** A worker signs with the role that the matter's units give them. */
export function signatureOf(member: Member, unitIds: readonly string[], now: number): Signature {
  const grant = member.roles.find(
    (held) => reviewerRoles.includes(held.role) && unitIds.includes(held.unitId) && isInForce(held, now),
  )
  return {
    memberId: member._id,
    byRole: grant ? roleNames[grant.role] : '',
    byUnit: grant?.unitName ?? '',
  }
}

/** What one step does beside moving the state. */
export interface Effect {
  changes: Changes
  items?: OutboxItem[]
}

interface Stamp {
  requestId: string
  signature: Signature
  now: number
}

export const hasRequest = (matter: Pick<Matter, 'timeline'>, requestId: string): boolean =>
  matter.timeline.some((line) => line.requestId === requestId)

/** The one conditional write of a move: the state it starts from, a line, and what must follow it. */
export function decideStep(move: MatterMove, { changes, items = [] }: Effect, by: Stamp): Decision {
  const { requestId, signature, now } = by
  const { from, to }: Move = matterMoves[move]
  const line: StoredLine = { at: now, move, requestId, ...signature }
  return {
    onlyIf: { state: command.in([...from]), 'timeline.requestId': command.neq(requestId) },
    changes: {
      ...changes,
      ...(to !== null && { state: to, isOpen: isOpen(to) }),
      updatedAt: now,
      timeline: command.push([line]),
      ...addToOutbox(items, now),
    },
  }
}

interface Order {
  id: string
  move: MatterMove
  requestId: string
  caller: Caller<Member>
  /** A question that takes another read; throws the refusal. */
  askFirst?: (matter: Matter) => Promise<void>
}

/** Takes one step for this caller, once, however often the request is sent, and shows what came of it. */
export async function makeMove(
  { id, move, requestId, caller: { actor, now }, askFirst }: Order,
  effectOn: (matter: Matter, signature: Signature) => Effect,
): Promise<MatterView> {
  const { ballots, follows, comments, seconds, ...from } = await visibleMatter(id, actor, now)
  if (askFirst && !hasRequest(from, requestId)) {
    refuseIf(refusal(from, move, actor, now))
    await askFirst(from)
  }
  const changed = await change(matters, {
    from,
    isDone: (current) => hasRequest(current, requestId),
    decide(current) {
      refuseIf(refusal(current, move, actor, now))
      if (current.timeline.length >= LONGEST_TIMELINE) {
        throw new AppError({ code: 'REFUSED', reason: 'matter.steps_full' })
      }
      if (sizeOf(current) > LARGEST) refuseIf(growing[move] ?? null)
      const signature = signatureOf(actor, current.unitIds, now)
      const { changes, items = [] } = effectOn(current, signature)
      const { unitIds } = current
      const action = { at: now, memberId: actor._id, action: `matters.${move}`, target: id, unitIds }
      return decideStep(
        move,
        { changes, items: [...items, auditItem(requestId, action)] },
        { requestId, signature, now },
      )
    },
  })
  return viewFor({ ...changed, ballots, follows, comments, seconds }, actor, now)
}

/** A statement signed with role and unit. */
export const statementOf = (
  { byRole, byUnit }: Signature,
  said: Pick<Statement, 'text' | 'check' | 'requestId' | 'at'>,
): Statement => ({ ...said, byRole, byUnit })

/** A text that the check left open waits for a worker. */
export const reviewNeededFor = (check: Statement['check']): Changes =>
  check === 'passed' ? {} : { needsReview: true }
