import { AppError, refuseIf } from '../../../shared/errors'
import { noticeMoves, shelfOf, type Move, type NoticeMove } from '../../../shared/notices/life-cycle'
import { posterRoles, refusal, reviewerRoles } from '../../../shared/notices/rules'
import type { NoticeView } from '../../../shared/notices/schema'
import { isInForce, roleNames, type Role, type RoleGrant } from '../../../shared/roles'
import { change, type Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { bodyHash } from '../../kit/ids'
import { addToOutbox, auditItem, type OutboxItem } from '../../kit/outbox'
import type { Caller } from '../../kit/serve'
import type { Member } from '../members/store'
import { visibleNotice, type NoticeSeen } from './load'
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

/** The role in which somebody answers for a unit, given with all above it: of several the nearest to the unit. */
function nearestGrant(
  { roles }: Pick<Member, 'roles'>,
  { among, unitIds }: { among: readonly Role[]; unitIds: readonly string[] },
  now: number,
): RoleGrant | undefined {
  const depth = ({ unitId }: RoleGrant) => unitIds.indexOf(unitId)
  return roles
    .filter((held) => among.includes(held.role) && isInForce(held, now) && depth(held) >= 0)
    .sort((a, b) => depth(b) - depth(a))[0]
}

/** The role in which somebody posts to a unit, and speaks for what was posted by it. */
export const posterGrant = (member: Pick<Member, 'roles'>, unitIds: readonly string[], now: number) =>
  nearestGrant(member, { among: posterRoles, unitIds }, now)

/** The signature of one who answers for the posting unit. */
export const signatureAt = (member: Member, publisherUnitIds: readonly string[], now: number): Signature =>
  signatureBy(member, posterGrant(member, publisherUnitIds, now))

/** Somebody signs with the role that the publishing unit's ancestors give them, a reviewer with that over its readers. */
const signatureOf = (member: Member, { publisherUnitIds, unitIds }: Notice, now: number): Signature =>
  signatureBy(
    member,
    posterGrant(member, publisherUnitIds, now) ??
      nearestGrant(member, { among: reviewerRoles, unitIds }, now),
  )

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
  bodyHash?: string
  signature: Signature
  now: number
}

export const hasRequest = ({ timeline }: Pick<Notice, 'timeline'>, requestId: string): boolean =>
  timeline.some((line) => line.requestId === requestId)

/** The one conditional write of a move: the state it starts from, a line, and what must follow it. */
export function decideStep(
  notice: Notice,
  move: NoticeMove,
  { next, items = [], requestId, bodyHash: body, signature, now }: Effect & Stamp,
): Decision {
  const { from, to }: Move = noticeMoves[move]
  const line: StoredLine = { at: now, move, requestId, ...(body && { bodyHash: body }), ...signature }
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
  move: NoticeMove
  requestId: string
  /** What the step is to say: another text under the same request is refused. */
  said: object
  caller: Caller<Member>
}

/** Whether this very request has taken its step; a line that says something else under its id is refused. */
function isTaken({ timeline }: Pick<Notice, 'timeline'>, requestId: string, sent: string): boolean {
  const line = timeline.find((earlier) => earlier.requestId === requestId)
  if (line) refuseOtherBody(line.bodyHash, sent)
  return line !== undefined
}

type EffectOn = (notice: Notice, signature: Signature) => Effect

/** Takes one step for this caller, once, however often the request is sent, and shows what came of it. */
export async function takeStep(
  { receipts, questions, rounds, ...from }: NoticeSeen,
  { move, requestId, said, caller: { actor, now } }: Order,
  effectOn: EffectOn,
): Promise<NoticeView> {
  const { _id: id } = from
  const body = bodyHash({ move, ...said })
  const changed = await change(notices, {
    from,
    isDone: (current) => isTaken(current, requestId, body),
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
        bodyHash: body,
        signature,
        now,
      })
    },
  })
  return viewFor({ ...changed, receipts, questions, rounds }, actor, now)
}

/** The same, on a notice that is still to be loaded. */
export async function makeMove(
  { id, ...order }: Order & { id: string },
  effectOn: EffectOn,
): Promise<NoticeView> {
  const { actor, now } = order.caller
  return takeStep(await visibleNotice(id, actor, now), order, effectOn)
}

/** Another body under a request id that has been used is a mistake of the phone's. */
export function refuseOtherBody(known: string | undefined, sent: string): void {
  if (known !== sent) throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
}
