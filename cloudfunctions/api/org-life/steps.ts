import { AppError, refuseIf } from '../../../shared/errors'
import { activityMoves, type ActivityMove, type ActivityMoveName } from '../../../shared/org-life/life-cycle'
import { moveRefusal } from '../../../shared/org-life/rules'
import { change, type Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { bodyHash } from '../../kit/ids'
import { addToOutbox, auditItem, type OutboxItem } from '../../kit/outbox'
import type { Caller } from '../../kit/serve'
import type { Member } from '../members/store'
import { followItem } from './following'
import { isOrganiserOf, signatureOf } from './organisers'
import { activities, type Activity, type StoredLine } from './store'

/** A timeline has its place in the same document as the rest. */
const LONGEST_TIMELINE = 40

/** A step under its request id, with what it says. */
export interface StepRequest {
  move: ActivityMoveName
  requestId: string
  said: unknown
}

export const bodyOf = ({ move, said }: Pick<StepRequest, 'move' | 'said'>): string => bodyHash({ move, said })

/** Whether this very request has been here; another content under its id is refused. */
export function hasRequest({ timeline }: Pick<Activity, 'timeline'>, request: StepRequest): boolean {
  const earlier = timeline.find(({ requestId }) => requestId === request.requestId)
  if (earlier?.body !== undefined && earlier.body !== bodyOf(request)) {
    throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
  }
  return earlier !== undefined
}

/** Whether the job has taken this step of its own already. */
export const hasStep = ({ timeline }: Pick<Activity, 'timeline'>, key: string): boolean =>
  timeline.some(({ requestId }) => requestId === key)

/** What one step does beside moving the state. */
export interface Effect {
  changes?: Changes
  note?: string
  items?: OutboxItem[]
}

interface Stamp extends Pick<StoredLine, 'memberId' | 'by' | 'requestId' | 'body'> {
  now: number
}

/** The one conditional write of a move: the state it starts from, a line, and what must follow it. */
export function decideStep(
  move: ActivityMoveName,
  { changes = {}, note, items = [] }: Effect,
  { requestId, body, memberId, by, now }: Stamp,
): Decision {
  const { from, to }: ActivityMove = activityMoves[move]
  const line: StoredLine = {
    at: now,
    move,
    requestId,
    ...(body && { body }),
    memberId,
    by,
    note: note ?? null,
  }
  return {
    onlyIf: { state: command.in([...from]), 'timeline.requestId': command.neq(requestId) },
    changes: {
      ...(to !== null && { state: to }),
      ...changes,
      timeline: command.push([line]),
      ...addToOutbox(items, now),
    },
  }
}

interface Order extends StepRequest {
  caller: Pick<Caller<Member>, 'actor' | 'now'>
}

/** Takes one step for an organiser, once, however often the request is sent; audited. */
export function takeStep(
  from: Activity,
  { caller: { actor, now }, ...request }: Order,
  effectOn: (activity: Activity) => Effect,
): Promise<Activity> {
  const { move, requestId } = request
  return change(activities, {
    from,
    isDone: (current) => hasRequest(current, request),
    decide(current) {
      refuseIf(moveRefusal(current, move, isOrganiserOf(current, actor, now), now))
      // Whatever is full, a cancelling always fits.
      if (current.timeline.length >= LONGEST_TIMELINE && move !== 'cancel') {
        refuseIf('orgLife.changed_too_often')
      }
      const { items = [], ...effect } = effectOn(current)
      const { _id: target, unitIds } = current
      const line = { at: now, memberId: actor._id, action: `orgLife.${move}`, target, unitIds }
      return decideStep(
        move,
        { ...effect, items: [...items, auditItem(requestId, line), followItem(target, requestId)] },
        { requestId, body: bodyOf(request), memberId: actor._id, by: signatureOf(current, actor, now), now },
      )
    },
  })
}
