import {
  ClockSettings,
  deadlinesFrom,
  defaultClock,
  dueSoonLead,
  timeGiven,
  whistleDueAt,
} from '../../../shared/direct-line/clock'
import { DAY, HOUR, MINUTE, timestamp } from '../../../shared/time'

const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const ordinary = { isUrgent: false, isHard: false }
const urgent = { isUrgent: true, isHard: false }
const hard = { isUrgent: false, isHard: true }

test.each([
  ['ordinary, on a working day', '2026-11-16 09:00', ordinary, '2026-11-17 09:00', '2026-11-25 09:00'],
  ['ordinary, on a Saturday', '2026-11-14 10:00', ordinary, '2026-11-17 00:00', '2026-11-25 00:00'],
  ['hard', '2026-11-16 09:00', hard, '2026-11-17 09:00', '2026-12-07 09:00'],
  ['urgent, at night before a Sunday', '2026-11-14 23:30', urgent, '2026-11-15 01:30', '2026-11-15 23:30'],
  ['before the October holiday', '2026-09-30 09:00', ordinary, '2026-10-08 09:00', '2026-10-15 09:00'],
  ['on the eve of a make-up Saturday', '2026-10-09 09:00', ordinary, '2026-10-10 09:00', '2026-10-19 09:00'],
])('deadlines of a case: %s', (_, filed, urgency, acceptBy, resolveBy) => {
  const deadlines = deadlinesFrom(at(filed), urgency, defaultClock)
  expect([deadlines.acceptBy, deadlines.resolveBy].map(timestamp)).toEqual([acceptBy, resolveBy])
})

test('a community’s own times hold', () => {
  const clock = { ...defaultClock, urgentAcceptHours: 1, urgentResolveHours: 12, resolveWorkdays: 3 }
  const filed = at('2026-11-16 09:00')
  expect(deadlinesFrom(filed, urgent, clock)).toEqual({
    acceptBy: filed + HOUR,
    resolveBy: filed + 12 * HOUR,
  })
  expect(timestamp(deadlinesFrom(filed, ordinary, clock).resolveBy)).toBe('2026-11-19 09:00')
})

test.each([
  ['an urgent case’s acceptance', timeGiven('accept', urgent, defaultClock), 30 * MINUTE],
  ['an urgent case’s answer', timeGiven('resolve', urgent, defaultClock), 6 * HOUR],
  ['an ordinary case’s acceptance', timeGiven('accept', ordinary, defaultClock), 6 * HOUR],
  ['an ordinary case’s answer', timeGiven('resolve', ordinary, defaultClock), DAY],
  ['a hard case’s answer', timeGiven('resolve', hard, defaultClock), DAY],
])('how long before its deadline %s is due soon', (_, given, lead) => {
  expect(dueSoonLead(given)).toBe(lead)
})

test('a whistled unit has two working days, and two hours when it is urgent', () => {
  const friday = at('2026-11-20 16:00')
  expect(timestamp(whistleDueAt(friday, false, defaultClock))).toBe('2026-11-24 16:00')
  expect(whistleDueAt(friday, true, defaultClock)).toBe(friday + 2 * HOUR)
})

test.each([
  ['no time at all', { urgentAcceptHours: 0 }],
  ['more than a day to accept what is urgent', { urgentAcceptHours: 25 }],
  ['half a working day', { resolveWorkdays: 1.5 }],
  ['a wait without end', { longestWaitDays: 16 }],
])('a clock with %s is refused', (_, wrong) => {
  expect(ClockSettings.safeParse({ ...defaultClock, ...wrong }).success).toBe(false)
})
