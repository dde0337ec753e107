import * as z from 'zod'
import { DAY } from '../time'
import { checkInTimes } from './attendance-code'
import type { AttendanceReason } from './after-reasons'
import { isToCome, hasTakenPlace, type ActivityState } from './life-cycle'
import type { SignUpState } from './sign-up'

/** How somebody stands with an activity on its day; `none` is whoever neither came nor said anything. */
export const AttendanceState = z.enum([
  'none',
  'askedLeave',
  'onLeave',
  'leaveDeclined',
  'atDoor',
  'present',
  'withdrawn',
])
export type AttendanceState = z.infer<typeof AttendanceState>

export const attendanceNames: Record<AttendanceState, string> = {
  none: '没有签到',
  askedLeave: '已请假，等主办方同意',
  onLeave: '请假',
  leaveDeclined: '请假没有同意',
  atDoor: '在门口，等主办方登记',
  present: '已到场',
  withdrawn: '签到已撤销',
}

interface AttendanceMove {
  readonly from: readonly AttendanceState[]
  readonly to: AttendanceState
  readonly by: 'attendee' | 'organiser'
  readonly reason: AttendanceReason
}

const notThere = ['none', 'askedLeave', 'onLeave', 'leaveDeclined', 'withdrawn'] as const

/** Every step of somebody's attendance, and what is said when it can't be taken. */
export const attendanceMoves = {
  checkIn: { from: notThere, to: 'present', by: 'attendee', reason: 'orgLife.not_at_door' },
  knock: { from: notThere, to: 'atDoor', by: 'attendee', reason: 'orgLife.not_at_door' },
  takeIn: { from: [...notThere, 'atDoor'], to: 'present', by: 'organiser', reason: 'orgLife.not_at_door' },
  tick: { from: [...notThere, 'atDoor'], to: 'present', by: 'organiser', reason: 'orgLife.not_at_door' },
  withdraw: { from: ['present', 'atDoor'], to: 'withdrawn', by: 'organiser', reason: 'orgLife.not_present' },
  askLeave: {
    from: ['none', 'leaveDeclined'],
    to: 'askedLeave',
    by: 'attendee',
    reason: 'orgLife.leave_already',
  },
  grantLeave: { from: ['askedLeave'], to: 'onLeave', by: 'organiser', reason: 'orgLife.leave_decided' },
  declineLeave: {
    from: ['askedLeave'],
    to: 'leaveDeclined',
    by: 'organiser',
    reason: 'orgLife.leave_decided',
  },
} as const satisfies Record<string, AttendanceMove>
export type AttendanceMoveName = keyof typeof attendanceMoves

/** Whether they have come; a list of who came counts these. */
export const hasCome = (state: AttendanceState): boolean => state === 'present'

/** Why that step can't be taken from there, or null when it can. */
export function attendanceRefusal(state: AttendanceState, name: AttendanceMoveName): AttendanceReason | null {
  const { from, reason }: AttendanceMove = attendanceMoves[name]
  return from.includes(state) ? null : reason
}

interface On {
  readonly state: ActivityState
  readonly startsAt: number
  readonly endsAt: number
}

/** Why nobody's attendance can be noted at this activity at all, or null when it can. */
export const attendingRefusal = ({ state }: Pick<On, 'state'>): AttendanceReason | null =>
  isToCome(state) || hasTakenPlace(state) ? null : 'orgLife.not_on'

/** Lists that were kept without a network come in until then. */
export const LISTS_TAKEN_FOR = 14 * DAY

/** Why staff can't note that somebody was there at that instant, or null when they can. */
export function tickRefusal(activity: On, { at, now }: { at: number; now: number }): AttendanceReason | null {
  const reason = attendingRefusal(activity)
  if (reason) return reason
  const { from, until } = checkInTimes(activity)
  if (now < from) return 'orgLife.check_in_too_early'
  if (now > until + LISTS_TAKEN_FOR) return 'orgLife.list_too_late'
  if (at < from) return 'orgLife.before_window'
  return at > until ? 'orgLife.after_window' : null
}

/**
 * What a genuine code does for whoever scans it: with a place, or where none is needed, it marks them; others whom the
 * activity is for wait at the door until the host takes them in.
 */
export function arrivalBy(
  signUp: SignUpState | null,
  hasPlaces: boolean,
): { move: 'checkIn' | 'knock' } | { reason: AttendanceReason } {
  if (!hasPlaces || signUp === 'confirmed') return { move: 'checkIn' }
  return signUp === 'declined' ? { reason: 'orgLife.declined_at_door' } : { move: 'knock' }
}

/** Why somebody can't ask for leave, or null when they can: of those who are expected alone it is asked. */
export function leaveRefusal(
  activity: On & { readonly hasPlaces: boolean },
  { signUp, state, now }: { signUp: SignUpState | null; state: AttendanceState; now: number },
): AttendanceReason | null {
  const reason = attendingRefusal(activity)
  if (reason) return reason
  if (activity.hasPlaces && signUp !== 'confirmed') return 'orgLife.leave_not_needed'
  if (activity.endsAt <= now) return 'orgLife.leave_too_late'
  if (state === 'present' || state === 'atDoor') return 'orgLife.present_already'
  return attendanceRefusal(state, 'askLeave')
}

/** Came of those expected, in whole percent; null while nobody was expected. Whoever is on leave isn't missed. */
export const attendanceRate = ({ expected, came }: { expected: number; came: number }): number | null =>
  expected === 0 ? null : Math.round((Math.min(came, expected) / expected) * 100)
