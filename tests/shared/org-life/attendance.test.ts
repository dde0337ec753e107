import {
  arrivalBy,
  attendanceMoves,
  attendanceRate,
  attendanceRefusal,
  AttendanceState,
  hasCome,
  leaveRefusal,
  tickRefusal,
  type AttendanceMoveName,
} from '../../../shared/org-life/attendance'
import { DAY, HOUR, MINUTE } from '../../../shared/time'

const STARTS = Date.parse('2026-11-20T14:00:00+08:00')
const activity = { state: 'closed' as const, startsAt: STARTS, endsAt: STARTS + 2 * HOUR }
const moves = Object.keys(attendanceMoves) as AttendanceMoveName[]

/** From each state: where every step leads, as somebody at the door would say. */
const table: Record<AttendanceState, Partial<Record<AttendanceMoveName, AttendanceState>>> = {
  none: { checkIn: 'present', knock: 'atDoor', takeIn: 'present', tick: 'present', askLeave: 'askedLeave' },
  askedLeave: {
    checkIn: 'present',
    knock: 'atDoor',
    takeIn: 'present',
    tick: 'present',
    grantLeave: 'onLeave',
    declineLeave: 'leaveDeclined',
  },
  onLeave: { checkIn: 'present', knock: 'atDoor', takeIn: 'present', tick: 'present' },
  leaveDeclined: {
    checkIn: 'present',
    knock: 'atDoor',
    takeIn: 'present',
    tick: 'present',
    askLeave: 'askedLeave',
  },
  atDoor: { takeIn: 'present', tick: 'present', withdraw: 'withdrawn' },
  present: { withdraw: 'withdrawn' },
  withdrawn: { checkIn: 'present', knock: 'atDoor', takeIn: 'present', tick: 'present' },
}

test.each(AttendanceState.options)(
  'from %s the steps lead where the table says, and nowhere else',
  (state) => {
    const led = moves
      .filter((move) => attendanceRefusal(state, move) === null)
      .map((move) => [move, attendanceMoves[move].to])
    expect(Object.fromEntries(led)).toEqual(table[state])
  },
)

test('only whoever is there has come', () => {
  expect(AttendanceState.options.filter(hasCome)).toEqual(['present'])
})

test.each([
  ['a confirmed sign-up', 'confirmed', true, { move: 'checkIn' }],
  ['nobody’s sign-up where there are places', null, true, { move: 'knock' }],
  ['one who waits', 'waiting', true, { move: 'knock' }],
  ['one who asked and wasn’t answered', 'applied', true, { move: 'knock' }],
  ['one who was declined', 'declined', true, { reason: 'orgLife.declined_at_door' }],
  ['anybody where nobody signs up', null, false, { move: 'checkIn' }],
] as const)('the code of %s', (_, signUp, hasPlaces, expected) => {
  expect(arrivalBy(signUp, hasPlaces)).toEqual(expected)
})

const ENDS = activity.endsAt
test.each([
  ['too early at all', STARTS - HOUR, STARTS - HOUR, 'orgLife.check_in_too_early'],
  ['as the doors open', STARTS - 30 * MINUTE, STARTS - 30 * MINUTE, null],
  ['before the doors opened', STARTS - 31 * MINUTE, ENDS, 'orgLife.before_window'],
  ['as it ended, a fortnight later', ENDS, ENDS + 14 * DAY, null],
  ['after it had ended', ENDS + 1, ENDS + HOUR, 'orgLife.after_window'],
  ['in time, but told too late', STARTS, ENDS + 14 * DAY + 1, 'orgLife.list_too_late'],
])('staff note somebody %s', (_, at, now, expected) => {
  expect(tickRefusal(activity, { at, now })).toBe(expected)
})

test.each(['draft', 'cancelled'] as const)('nobody attends what is %s', (state) => {
  const gone = { ...activity, state }
  expect(tickRefusal(gone, { at: STARTS, now: STARTS })).toBe('orgLife.not_on')
})

test.each([
  ['one with a place', 'confirmed', 'none', STARTS, null],
  ['one who waits', 'waiting', 'none', STARTS, 'orgLife.leave_not_needed'],
  ['one who is there', 'confirmed', 'present', STARTS, 'orgLife.present_already'],
  ['one at the door', 'confirmed', 'atDoor', STARTS, 'orgLife.present_already'],
  ['one who asked before', 'confirmed', 'askedLeave', STARTS, 'orgLife.leave_already'],
  ['one who was declined', 'confirmed', 'leaveDeclined', STARTS, null],
  ['one for whom it is over', 'confirmed', 'none', ENDS, 'orgLife.leave_too_late'],
] as const)('leave for %s', (_, signUp, state, now, expected) => {
  expect(leaveRefusal({ ...activity, hasPlaces: true }, { signUp, state, now })).toBe(expected)
})

test.each([
  [0, 0, null],
  [3, 2, 67],
  [3, 3, 100],
  [2, 3, 100],
  [4, 0, 0],
])('of %i expected %i came', (expected, came, rate) => {
  expect(attendanceRate({ expected, came })).toBe(rate)
})
