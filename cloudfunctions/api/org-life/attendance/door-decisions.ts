import { AppError, refuseIf } from '../../../../shared/errors'
import { decideLeave, withdrawAttendance } from '../../../../shared/org-life/attendance-contracts'
import { idFor } from '../../../kit/ids'
import { auditItem, type OutboxItem } from '../../../kit/outbox'
import { on } from '../../on'
import { notThere } from '../load'
import { tellAttendee } from '../tellings-after'
import { attend, auditOf, requestAt } from './attend'
import { doorBefore, type DoorBefore } from './attendance-load'
import type { Attendance } from './attendance-store'
import { rowOf } from './attendance-views'

/** One row of an activity of the caller's that something has been noted of. */
function rowIn({ attendances: [row] }: DoorBefore): Attendance {
  if (!row) throw notThere()
  return row
}

const excuseItem = (activityId: string, signUpId: string, requestId: string): OutboxItem => ({
  key: idFor('excuseGuest', signUpId, requestId),
  kind: 'excuseGuest',
  activityId,
  signUpId,
})

const leaveNews = {
  grant: { state: '请假同意', note: '主办方同意了您的请假。' },
  decline: { state: '没有同意', note: '主办方没有同意您的请假。' },
} as const

export const doorDecisionHandlers = [
  on(withdrawAttendance, async ({ id, requestId, rowId, because }, { actor, now }) => {
    const door = await doorBefore(id, [rowId], { actor, now })
    const { activity } = door
    const row = rowIn(door)
    const request = requestAt(activity, { actor, now, requestId, body: { rowId, because } })
    const withdrawn = await attend({
      from: row,
      blank: row,
      request,
      stepOn: ({ memberId }) => ({
        move: 'withdraw',
        fields: { because },
        note: because,
        items: [
          tellAttendee(activity, memberId, { state: '签到撤销', note: because, requestId }),
          auditItem(requestId, { ...auditOf(activity, 'withdrawAttendance', request), target: rowId }),
        ],
      }),
    })
    return rowOf(withdrawn)
  }),

  on(decideLeave, async ({ id, requestId, rowId, verdict, because }, { actor, now }) => {
    const door = await doorBefore(id, [rowId], { actor, now })
    const { activity } = door
    const row = rowIn(door)
    if (verdict === 'decline' && because === null) {
      throw new AppError({ code: 'INVALID', reason: 'core.required', fields: { because: 'core.required' } })
    }
    const request = requestAt(activity, { actor, now, requestId, body: { rowId, verdict, because } })
    const decided = await attend({
      from: row,
      blank: row,
      request,
      stepOn({ memberId, leave }) {
        if (!leave) refuseIf('orgLife.leave_decided')
        const { state, note } = leaveNews[verdict]
        return {
          move: verdict === 'grant' ? 'grantLeave' : 'declineLeave',
          fields: { leave: leave && { ...leave, answer: because } },
          note: because,
          items: [
            tellAttendee(activity, memberId, { state, note: because ?? note, requestId }),
            auditItem(requestId, { ...auditOf(activity, `leave.${verdict}`, request), target: rowId }),
            ...(verdict === 'grant' ? [excuseItem(id, rowId, requestId)] : []),
          ],
        }
      },
    })
    return rowOf(decided)
  }),
]
