import { AppError, refuseIf } from '../../../../shared/errors'
import {
  attendanceMoves,
  attendanceRefusal,
  hasCome,
  type AttendanceMoveName,
  type AttendanceState,
} from '../../../../shared/org-life/attendance'
import { bodyHash, idFor } from '../../../kit/ids'
import type { OutboxItem } from '../../../kit/outbox'
import { put } from '../../../kit/put'
import type { Member } from '../../members/store'
import { signatureOf } from '../organisers'
import type { Activity } from '../store'
import { attendances, type Attendance, type AttendanceList } from './attendance-store'

const REMEMBERED_REQUESTS = 20
const LONGEST_LINES = 20

const listOf: Record<AttendanceState, AttendanceList> = {
  none: 'gone',
  askedLeave: 'leave',
  onLeave: 'leave',
  leaveDeclined: 'leave',
  atDoor: 'atDoor',
  present: 'present',
  withdrawn: 'gone',
}

/** One request to change an attendance, by whom, with the hash of what it said. */
export interface Request {
  id: string
  body: string
  memberId: string
  /** In whose name; empty for oneself. */
  by: string
  now: number
}

/** A request of those who stand at this activity's door. */
export const requestAt = (
  activity: Activity,
  { actor, now, requestId, body }: { actor: Member; now: number; requestId: string; body: unknown },
): Request => ({
  id: requestId,
  body: bodyHash(body),
  memberId: actor._id,
  by: signatureOf(activity, actor, now),
  now,
})

/** Whether this very request has been here; another content under its id is refused. */
export function isRepeat(attendance: Attendance | null, { id, body }: Pick<Request, 'id' | 'body'>): boolean {
  const earlier = attendance?.requests.find((one) => one.id === id)
  if (earlier && earlier.body !== body) {
    throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
  }
  return earlier !== undefined
}

/** What follows whenever somebody has come, or hasn't after all: points, receipts, figures. */
const settleItem = ({ _id, activityId, memberId, turn }: Attendance, isPresent: boolean): OutboxItem => ({
  key: idFor('settleAttendance', _id, String(turn), String(isPresent)),
  kind: 'settleAttendance',
  activityId,
  memberId,
  turn,
  isPresent,
})

/** Only what is counted of an activity beside who came. */
const recountItem = ({ activityId, _id }: Attendance, request: Request): OutboxItem => ({
  key: idFor('recountActivity', _id, request.id),
  kind: 'recountActivity',
  activityId,
})

export interface Step {
  move: AttendanceMoveName
  /** What changes beside the state. */
  fields?: Partial<Pick<Attendance, 'at' | 'by' | 'because' | 'leave' | 'usedStep' | 'guests'>>
  note?: string | null
  items?: OutboxItem[]
}

/** What one step makes of an attendance. */
function stepped(
  current: Attendance,
  { move, fields = {}, note = null, items = [] }: Step,
  request: Request,
) {
  const { to } = attendanceMoves[move]
  const turn = current.turn + (hasCome(to) ? 1 : 0)
  const line = { at: request.now, move, memberId: request.memberId, by: request.by, note }
  const isSettled = hasCome(to) || hasCome(current.state)
  const follows = isSettled ? settleItem({ ...current, turn }, hasCome(to)) : recountItem(current, request)
  return {
    fields: {
      ...fields,
      state: to,
      list: listOf[to],
      turn,
      changedAt: request.now,
      requests: [...current.requests, { id: request.id, body: request.body }].slice(-REMEMBERED_REQUESTS),
      lines: [...current.lines, line].slice(-LONGEST_LINES),
    },
    items: [...items, follows],
  }
}

interface Attending {
  from: Attendance | null
  blank: Attendance
  request: Request
  /** Whether what is wanted is so already, by whatever way. */
  isSo?(current: Attendance): boolean
  stepOn(current: Attendance): Step
}

/** Takes one step of somebody's attendance, once, however often and by how many it is sent. */
export function attend({ from, blank, request, isSo, stepOn }: Attending): Promise<Attendance> {
  return put(attendances, {
    from,
    blank,
    isDone: (current) => isRepeat(current, request) || isSo?.(current) === true,
    decide(current) {
      const step = stepOn(current)
      refuseIf(attendanceRefusal(current.state, step.move))
      return stepped(current, step, request)
    },
    now: request.now,
  })
}

export const auditOf = (
  { _id: target, unitIds }: Pick<Activity, '_id' | 'unitIds'>,
  action: string,
  { memberId, now }: Pick<Request, 'memberId' | 'now'>,
) => ({ at: now, memberId, action: `orgLife.${action}`, target, unitIds })
