import { AppError, refuseIf } from '../../../shared/errors'
import { noticeMoves, shelfOf, type Move, type NoticeMove } from '../../../shared/notices/life-cycle'
import { posterRoles, refusal, reviewerRoles } from '../../../shared/notices/rules'
import type { NoticeView } from '../../../shared/notices/schema'
import { isInForce, roleNames, type RoleGrant } from '../../../shared/roles'
import { change, type Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { addToOutbox, auditItem, type OutboxItem } from '../../kit/outbox'
import type { Caller } from '../../kit/serve'
import type { Member } from '../members/store'
import { visibleNotice } from './load'
import { notices, type Notice, type StoredLine } from './store'
import { viewFor } from './views'

/** In whose name a line stands: a role and a unit, never a person's name. */
export type Signature = Pick<StoredLine, 'memberId' | 'byRole' | 'byUnit'>

export const timerSignature: Signature = { memberId: '', byRole: '系统', byUnit: '社区直通车' }

export const signatureBy = (member: Pick<Member, '_id'>, grant: RoleGrant | undefined): Signature => ({
  memberId: member._id,
  byRole: grant ? roleNames[grant.role] : '',
  byUnit: grant?.unitName ?? '',
})

/** The signature of one who answers for the posting unit. */
export const signatureAt = (member: Member, publisherUnitIds: readonly string[], now: number): Signature =>
  signatureBy(
    member,
    member.roles.find(
      (held) =>
        posterRoles.includes(held.role) && isInForce(held, now) && publisherUnitIds.includes(held.unitId),
    ),
  )

/** Somebody signs with the role that the publishing unit's ancestors give them, a reviewer with that over its readers. */
function signatureOf(member: Member, notice: Notice, now: number): Signature {
  const inForce = member.roles.filter((grant) => isInForce(grant, now))
  const grant =
    inForce.find(({ unitId }) => notice.publisherUnitIds.includes(unitId)) ??
    inForce.find(({ role, unitId }) => reviewerRoles.includes(role) && notice.unitIds.includes(unitId))
  return signatureBy(member, grant)
}

/** What the timed job has to do next, and when. */
function timerOf(notice: Notice, now: number): number | undefined {
  if (notice.state === 'scheduled') return notice.isShown ? notice.at : undefined
  if (notice.state === 'sent') return notice.validUntil
  const isTrace = notice.state === 'withdrawn' && notice.wasSent && notice.validUntil > now
  return isTrace ? notice.validUntil : undefined
}

/** The notice's fields as they are to be, and what follows from them: so that nothing derived can be forgotten. */
export function changesTo(notice: Notice, next: Partial<Notice>, now: number): Changes {
  const after = { ...notice, ...next }
  const replaced = Object.entries(next).map(([name, value]) => [
    name,
    value !== null && typeof value === 'object' ? command.set(value) : value,
  ])
  return {
    ...(Object.fromEntries(replaced) as Changes),
    shelf: shelfOf(after, now),
    timerAt: timerOf(after, now) ?? command.remove(),
  }
}

/** What one step does beside moving the state. */
export interface Effect {
  next: Partial<Notice>
  items?: OutboxItem[]
}

interface Stamp {
  requestId: string
  signature: Signature
  now: number
}

export const hasRequest = ({ timeline }: Pick<Notice, 'timeline'>, requestId: string): boolean =>
  timeline.some((line) => line.requestId === requestId)

/** The one conditional write of a move: the state it starts from, a line, and what must follow it. */
export function decideStep(
  notice: Notice,
  move: NoticeMove,
  { next, items = [], requestId, signature, now }: Effect & Stamp,
): Decision {
  const { from, to }: Move = noticeMoves[move]
  const line: StoredLine = { at: now, move, requestId, ...signature }
  const moved = { ...next, ...(to !== null && { state: to }), updatedAt: now }
  return {
    onlyIf: { state: command.in([...from]), 'timeline.requestId': command.neq(requestId) },
    changes: {
      ...changesTo(notice, moved, now),
      timeline: command.push([line]),
      ...addToOutbox(items, now),
    },
  }
}

interface Order {
  id: string
  move: NoticeMove
  requestId: string
  caller: Caller<Member>
}

/** Takes one step for this caller, once, however often the request is sent, and shows what came of it. */
export async function makeMove(
  { id, move, requestId, caller: { actor, now } }: Order,
  effectOn: (notice: Notice, signature: Signature) => Effect,
): Promise<NoticeView> {
  const { receipts, questions, rounds, ...from } = await visibleNotice(id, actor, now)
  const changed = await change(notices, {
    from,
    isDone: (current) => hasRequest(current, requestId),
    decide(current) {
      refuseIf(refusal(current, move, actor, now))
      const signature = signatureOf(actor, current, now)
      const { next, items = [] } = effectOn(current, signature)
      const { unitIds } = current
      const action = { at: now, memberId: actor._id, action: `notices.${move}`, target: id, unitIds }
      return decideStep(current, move, {
        next,
        items: [...items, auditItem(requestId, action)],
        requestId,
        signature,
        now,
      })
    },
  })
  return viewFor({ ...changed, receipts, questions, rounds }, actor, now)
}

/** Another body under a request id that has been used is a mistake of the phone's. */
export function refuseOtherBody(known: string, sent: string): void {
  if (known !== sent) throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
}
