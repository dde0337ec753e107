import type { AttendanceMoveName, AttendanceState } from '../../../../shared/org-life/attendance'
import type { NotedBy } from '../../../../shared/org-life/attendance-contracts'
import { documents } from '../../../kit/documents'
import type { WithOutbox } from '../../../kit/outbox'

/** What an activity's codes are signed with, `_id` = the activity's; it never leaves the server. */
export interface ActivityKey {
  _id: string
  key: string
}

export interface AttendanceLine {
  at: number
  move: AttendanceMoveName
  memberId: string
  by: string
  note: string | null
}

/** The list of the organisers' that somebody's attendance stands on. */
export type AttendanceList = 'present' | 'atDoor' | 'leave' | 'gone'

/** How one person stands with an activity on its day, `_id` = that of their sign-up, whether or not there is one. */
export interface Attendance extends WithOutbox {
  _id: string
  revision: number
  activityId: string
  memberId: string
  name: string
  maskedPhone: string | null
  guests: string[]
  state: AttendanceState
  list: AttendanceList
  /** When it last changed, ms. */
  changedAt: number
  /** When they were there, ms. */
  at: number | null
  by: NotedBy | null
  because: string | null
  leave: { because: string; at: number; answer: string | null } | null
  /** The newest code by which they showed that they are there: a code counts once for each person. */
  usedStep: number | null
  /** How often they have been noted as present; each time has its own entry in the ledger. */
  turn: number
  requests: { id: string; body: string }[]
  /** The newest twenty. */
  lines: AttendanceLine[]
}

export const activityKeys = documents<ActivityKey>('activityKeys')
export const attendances = documents<Attendance>('activityAttendances')
