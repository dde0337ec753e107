import { refuseIf } from '../../../shared/errors'
import { activityMoves, type ActivityMove, type ActivityMoveName } from '../../../shared/org-life/life-cycle'
import { moveRefusal } from '../../../shared/org-life/rules'
import { change, type Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { addToOutbox, auditItem, type OutboxItem } from '../../kit/outbox'
import type { Caller } from '../../kit/serve'
import type { Member } from '../members/store'
import { followItem } from './following'
import { isOrganiserOf, signatureOf } from './organisers'
import { activities, type Activity, type StoredLine } from './store'

/** A timeline has its place in the same document as the rest. */
const LONGEST_TIMELINE = 40

export const hasRequest = ({ timeline }: Pick<Activity, 'timeline'>, requestId: string): boolean =>
  timeline.some((line) => line.requestId === requestId)

/** What one step does beside moving the state. */
export interface Effect {
  changes?: Changes
  note?: string
  items?: OutboxItem[]
}

interface Stamp extends Pick<StoredLine, 'memberId' | 'by' | 'requestId'> {
  now: number
}

/** The one conditional write of a move: the state it starts from, a line, and what must follow it. */
export function decideStep(
  move: ActivityMoveName,
  { changes = {}, note, items = [] }: Effect,
  { requestId, memberId, by, now }: Stamp,
): Decision {
  const { from, to }: ActivityMove = activityMoves[move]
  const line: StoredLine = { at: now, move, requestId, memberId, by, note: note ?? null }
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

interface Order {
  move: ActivityMoveName
  requestId: string
  caller: Pick<Caller<Member>, 'actor' | 'now'>
}

/** Takes one step for an organiser, once, however often the request is sent; audited. */
export function takeStep(
  from: Activity,
  { move, requestId, caller: { actor, now } }: Order,
  effectOn: (activity: Activity) => Effect,
): Promise<Activity> {
  return change(activities, {
    from,
    isDone: (current) => hasRequest(current, requestId),
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
        { requestId, memberId: actor._id, by: signatureOf(current, actor, now), now },
      )
    },
  })
}
