import type { MoveName } from '../../../shared/direct-line/life-cycle'
import { refusal, viewpointOf } from '../../../shared/direct-line/rules'
import type { AppealView, ContentCheck } from '../../../shared/direct-line/schema'
import { AppError, refuseIf } from '../../../shared/errors'
import { change } from '../../kit/change'
import { auditItem } from '../../kit/outbox'
import type { Caller } from '../../kit/serve'
import type { Member } from '../members/store'
import type { Appeal } from './appeal'
import { appeals, getWithMessages, type AppealWithMessages } from './store'
import { decideStep, hasRequest, signatureOf, type Step } from './step'
import { factsOf } from './facts'
import { viewFor } from './views'

/** A document stays under 64 KB (architecture.md); the rest is left for the resident's own steps and the timer's. */
const LARGEST_FOR_DESK = 46_000
const sizeOf = (appeal: Appeal): number => Buffer.byteLength(JSON.stringify({ ...appeal, outbox: [] }))

/** A case that this member may see; for everybody else it isn't there. */
export async function visibleAppeal(id: string, actor: Member, now: number): Promise<AppealWithMessages> {
  const appeal = await getWithMessages(id)
  if (!appeal || viewpointOf(factsOf(appeal, actor), actor, now) === null) {
    throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  }
  return appeal
}

export interface Order {
  move: MoveName
  requestId: string
  caller: Caller<Member>
  /** What the content check said of the words that go into the timeline. */
  check?: ContentCheck
}

/** Takes one step of the life cycle for this caller on a case that is loaded, once, however often the request is sent. */
export function takeMove(
  loaded: Appeal,
  { move, requestId, caller: { actor, now }, check = 'passed' }: Order,
  stepFor: (appeal: Appeal) => Step,
): Promise<Appeal> {
  return change(appeals, {
    from: loaded,
    isDone: (current) => hasRequest(current, requestId),
    decide(current) {
      const facts = factsOf(current, actor)
      refuseIf(refusal(facts, move, actor, now))
      const isOwner = facts.relation === 'owner' || facts.relation === 'agent'
      // Residents and the timer can always end a case; it's the desk that must not go round for ever.
      if (!isOwner && sizeOf(current) > LARGEST_FOR_DESK) refuseIf('appeal.timeline_full')
      const step = stepFor(current)
      const { unitIds, _id } = current
      const action = { at: now, memberId: actor._id, action: `directLine.${move}`, target: _id, unitIds }
      const items = isOwner ? (step.items ?? []) : [...(step.items ?? []), auditItem(requestId, action)]
      const signature = signatureOf(actor, current, { isOwner, now })
      return decideStep(current, move, { ...step, items }, { requestId, signature, now, check })
    },
  })
}

/** The same on a case as its viewers read it, answering with the whole view. */
export async function makeMoveFrom(
  { children, survivor, ...loaded }: AppealWithMessages,
  order: Order,
  stepFor: (appeal: Appeal) => Step,
): Promise<AppealView> {
  const { actor, now } = order.caller
  const changed = await takeMove(loaded, order, stepFor)
  return viewFor({ ...changed, children, survivor }, actor, now)
}

/** The same on a case by its id. */
export async function makeMove(
  id: string,
  order: Order,
  stepFor: (appeal: Appeal) => Step,
): Promise<AppealView> {
  const { actor, now } = order.caller
  return makeMoveFrom(await visibleAppeal(id, actor, now), order, stepFor)
}
