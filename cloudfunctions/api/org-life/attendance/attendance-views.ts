import { leaveRefusal } from '../../../../shared/org-life/attendance'
import { checkInTimes } from '../../../../shared/org-life/attendance-code'
import type { AttendanceRow, MyAttendance } from '../../../../shared/org-life/attendance-contracts'
import type { Activity, SignUp } from '../store'
import type { Attendance } from './attendance-store'

export function myAttendanceOf(
  activity: Activity,
  { signUp, attendance }: { signUp: SignUp | null; attendance: Attendance | null },
  now: number,
): MyAttendance {
  const { from, until } = checkInTimes(activity)
  const state = attendance?.state ?? 'none'
  const hasPlaces = activity.places !== null
  return {
    activityId: activity._id,
    state,
    at: state === 'present' ? attendance!.at : null,
    leave: attendance?.leave ?? null,
    opensAt: from,
    closesAt: until,
    leaveReason: leaveRefusal({ ...activity, hasPlaces }, { signUp: signUp?.state ?? null, state, now }),
  }
}

export const rowOf = ({
  _id,
  name,
  maskedPhone,
  guests,
  state,
  at,
  by,
  because,
  leave,
}: Attendance): AttendanceRow => ({
  id: _id,
  name,
  maskedPhone,
  guests,
  state,
  at: state === 'present' ? at : null,
  by: state === 'present' ? by : null,
  because,
  leave,
})

/** One who signed up, with what was noted of them. */
export const expectedRowOf = (
  { _id: id, name, maskedPhone, guests }: SignUp,
  attendance: Attendance | undefined,
): AttendanceRow =>
  attendance
    ? rowOf(attendance)
    : {
        id,
        name,
        maskedPhone,
        guests,
        state: 'none',
        at: null,
        by: null,
        because: null,
        leave: null,
      }
