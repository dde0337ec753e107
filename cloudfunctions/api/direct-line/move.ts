import type { MoveName } from '../../../shared/direct-line/life-cycle'
import { canSee, refusal } from '../../../shared/direct-line/rules'
import type { AppealView } from '../../../shared/direct-line/schema'
import { AppError, refuseIf } from '../../../shared/errors'
import { change } from '../../kit/change'
import { auditItem } from '../../kit/outbox'
import type { Caller } from '../../kit/serve'
import type { Member } from '../members/store'
import { appeals, getWithMessages, type Appeal, type AppealWithMessages } from './store'
import { decideStep, hasRequest, signatureOf, type Step } from './step'
import { factsOf, viewFor } from './views'

const LONGEST_TIMELINE = 100

/** A case that this member may see; for everybody else it isn't there. */
export async function visibleAppeal(id: string, actor: Member, now: number): Promise<AppealWithMessages> {
  const appeal = await getWithMessages(id)
  if (!appeal || !canSee(factsOf(appeal, actor), actor, now)) {
    throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  }
  return appeal
}

interface Order {
  move: MoveName
  requestId: string
  caller: Caller<Member>
}

/** Takes one step of the life cycle for this caller, once, however often the request is sent. */
export async function makeMove(
  id: string,
  { move, requestId, caller: { actor, now } }: Order,
  stepFor: (appeal: Appeal) => Step,
): Promise<AppealView> {
  const loaded = await visibleAppeal(id, actor, now)
  const { children, ...from } = loaded
  const changed = await change(appeals, {
    from: from,
    isDone: (current) => hasRequest(current, requestId),
    decide(current) {
      refuseIf(refusal(factsOf(current, actor), move, actor, now))
      const isOwner = current.ownerId === actor._id
      // Residents and the timer can always end a case; it's the desk that must not go round for ever.
      if (!isOwner && current.timeline.length >= LONGEST_TIMELINE) refuseIf('appeal.timeline_full')
      const step = stepFor(current)
      const { unitIds } = current
      const action = { at: now, memberId: actor._id, action: `directLine.${move}`, target: id, unitIds }
      const items = isOwner ? step.items : [...step.items, auditItem(requestId, action)]
      const by = { requestId, signature: signatureOf(actor, current, now), now }
      return decideStep(current, move, { ...step, items }, by)
    },
  })
  return viewFor({ ...changed, children }, actor)
}
