import { refuseIf } from '../../../shared/errors'
import { isInForce, roleNames } from '../../../shared/roles'
import type { VisitView } from '../../../shared/windows/visit'
import {
  isVisitOpen,
  visitMoves,
  type VisitMove,
  type VisitStep,
} from '../../../shared/windows/visit-life-cycle'
import { visitRefusal, visitStaffRoles } from '../../../shared/windows/visit-rules'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { addToOutbox, auditItem, type OutboxItem } from '../../kit/outbox'
import type { Caller } from '../../kit/serve'
import type { Member } from '../members/store'
import { seenVisit, visitFactsOf, visitViewFor } from './visit-views'
import { visits, type Visit, type VisitLine } from './visits-store'

const LONGEST_TIMELINE = 60

/** A worker signs with role and unit, somebody who asked as themselves. */
export function lineOf(
  visit: Pick<Visit, 'unitIds'>,
  member: Member,
  { move, requestId, now }: { move: VisitMove; requestId: string; now: number },
): VisitLine {
  const grant = member.roles.find(
    (held) =>
      visitStaffRoles.includes(held.role) && visit.unitIds.includes(held.unitId) && isInForce(held, now),
  )
  const isByStaff = visitMoves[move].by !== 'asker' && grant !== undefined
  return {
    at: now,
    move,
    requestId,
    memberId: member._id,
    byRole: isByStaff ? roleNames[grant.role] : '申请人',
    byUnit: isByStaff ? grant.unitName : '',
  }
}

interface Effect {
  changes?: Changes
  items: OutboxItem[]
}

interface Order {
  visit: Visit
  move: VisitMove
  requestId: string
  caller: Caller<Member>
}

/** Takes one step, once, however often the request is sent, and shows what came of it. */
export async function takeVisitStep(
  { visit, move, requestId, caller: { actor, now } }: Order,
  effectOn: (current: Visit) => Effect,
): Promise<VisitView> {
  const { from, to, by }: VisitStep = visitMoves[move]
  const changed = await change(visits, {
    from: seenVisit(visit, actor, now),
    isDone: ({ timeline }) => timeline.some((line) => line.requestId === requestId),
    decide(current) {
      refuseIf(visitRefusal(visitFactsOf(current, actor), move, actor, now))
      // Only handing it on can be repeated without end.
      if (current.timeline.length >= LONGEST_TIMELINE && move === 'assign') refuseIf('visit.wrong_state')
      const { changes = {}, items } = effectOn(current)
      const { _id: target, unitIds } = current
      const audit = auditItem(requestId, {
        at: now,
        memberId: actor._id,
        action: `windows.${move}Visit`,
        target,
        unitIds,
      })
      return {
        onlyIf: { state: command.in([...from]) },
        changes: {
          ...changes,
          state: to,
          isOpen: isVisitOpen(to),
          timeline: command.push([lineOf(current, actor, { move, requestId, now })]),
          ...addToOutbox(by === 'asker' ? items : [...items, audit], now),
        },
      }
    },
  })
  return visitViewFor(changed, actor, now)
}
