import type { InputOf } from '../../../../shared/contract'
import { mergeRefusal } from '../../../../shared/direct-line/merging'
import { refusal, viewpointOf } from '../../../../shared/direct-line/rules'
import type { AppealView } from '../../../../shared/direct-line/schema'
import { mergeAppeal } from '../../../../shared/direct-line/staff-contracts'
import { AppError, refuseIf } from '../../../../shared/errors'
import { command } from '../../../kit/cloud'
import { auditItem } from '../../../kit/outbox'
import type { Caller } from '../../../kit/serve'
import type { Member } from '../../members/store'
import { on } from '../../on'
import type { Appeal } from '../appeal'
import { mergeStep } from '../steps/merge'
import { decideStep, hasRequest, signatureOf } from '../step'
import { appeals, messages, SHOWN_MESSAGES, type AppealMessage } from '../store'
import { factsOf } from '../facts'
import { viewFor } from '../views'

const ATTEMPTS = 8

const notFound = (): AppError => new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })

/** Both cases, the one with its messages, in one read. */
async function readBoth(id: string, intoId: string) {
  const found = await appeals.getBeside<{ children: AppealMessage[]; into: Appeal[] }>(id, {
    children: {
      from: messages.name,
      where: { appealId: id },
      orderBy: ['at', 'desc'],
      limit: SHOWN_MESSAGES + 1,
    },
    into: { from: appeals.name, where: { _id: intoId }, limit: 1 },
  })
  if (!found) throw notFound()
  const { children, into, ...appeal } = found
  return { appeal: appeal, children, into: into[0] ?? null }
}

/** Refuses what may not be merged; a case that the caller doesn't handle is no other than one that isn't there. */
function requireMergeable(appeal: Appeal, into: Appeal | null, { actor, now }: Caller<Member>): Appeal {
  if (viewpointOf(factsOf(appeal, actor), actor, now) === null) throw notFound()
  refuseIf(refusal(factsOf(appeal, actor), 'merge', actor, now))
  const isHandled = into !== null && viewpointOf(factsOf(into, actor), actor, now) === 'staff'
  if (!isHandled) throw new AppError({ code: 'REFUSED', reason: 'appeal.merge_elsewhere' })
  refuseIf(mergeRefusal({ ...appeal, id: appeal._id }, { ...into, id: into._id }))
  return into
}

/**
 * Two writes, each on the revision that was read, the surviving case first: it must be open, and says from now on that
 * it is followed. The other is ended only if nobody has changed it since both were read; otherwise both are read
 * again. So of two cases merged into each other at once one survives: to end it, the other must still have been open
 * after its own last change.
 */
async function merge(
  { id, intoId, requestId }: InputOf<typeof mergeAppeal>,
  caller: Caller<Member>,
): Promise<AppealView> {
  const { actor, now } = caller
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const { appeal, children, into: found } = await readBoth(id, intoId)
    if (hasRequest(appeal, requestId)) return viewFor({ ...appeal, children, survivor: found }, actor, now)
    const into = requireMergeable(appeal, found, caller)
    const survivor = await appeals.updateAndGet(
      { _id: into._id, revision: into.revision, isOpen: true },
      { isFollowed: true, revision: command.inc(1) },
    )
    if (!survivor) continue
    const action = {
      at: now,
      memberId: actor._id,
      action: 'directLine.merge',
      target: id,
      unitIds: appeal.unitIds,
    }
    const step = mergeStep(appeal, survivor, { requestId, now })
    const items = [...(step.items ?? []), auditItem(requestId, action)]
    const signature = signatureOf(actor, appeal, { isOwner: false, now })
    const { onlyIf, changes } = decideStep(appeal, 'merge', { ...step, items }, { requestId, signature, now })
    const merged = await appeals.updateAndGet(
      { ...onlyIf, _id: id, revision: appeal.revision },
      { ...changes, revision: command.inc(1) },
    )
    if (merged) return viewFor({ ...merged, children, survivor }, actor, now)
  }
  throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
}

export const mergeHandlers = [on(mergeAppeal, merge)]
