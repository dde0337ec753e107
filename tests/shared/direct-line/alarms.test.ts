import { alarmKey, nextAlarm, waitEndsAt, type TimedFacts } from '../../../shared/direct-line/alarms'
import { deadlinesFrom, defaultClock } from '../../../shared/direct-line/clock'
import type { AppealState } from '../../../shared/direct-line/life-cycle'
import { DAY, HOUR, MINUTE, timestamp } from '../../../shared/time'

const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const MONDAY = at('2026-11-16 09:00')

function caseFacts(part: Partial<TimedFacts> & { filedAt?: number } = {}): TimedFacts {
  const { filedAt = MONDAY, ...facts } = part
  const urgency = { isUrgent: facts.isUrgent ?? false, isHard: facts.isHard ?? false }
  return {
    state: 'submitted',
    ...urgency,
    restingSince: filedAt,
    ...deadlinesFrom(filedAt, urgency, defaultClock),
    reopenings: 0,
    clock: defaultClock,
    waitingSince: null,
    waitedMs: 0,
    alarmsGiven: [],
    whistles: [],
    ...facts,
  }
}

/** All that the timer would do if nobody else ever touched the case in that state. */
function allAlarms(facts: TimedFacts): string[] {
  const given: string[] = []
  const told: string[] = []
  for (;;) {
    const alarm = nextAlarm({ ...facts, alarmsGiven: given })
    if (!alarm) return told
    given.push(alarmKey(alarm))
    told.push(`${alarm.kind} ${timestamp(alarm.at)}`)
  }
}

test('an ordinary case that nobody accepts: a reminder, then supervision', () => {
  expect(allAlarms(caseFacts({ filedAt: at('2026-11-16 15:00') }))).toEqual([
    'dueSoon 2026-11-17 09:00',
    'overdue 2026-11-17 15:00',
  ])
})

test('an urgent case that nobody accepts: the next on duty, a reminder, then supervision, by the clock hour', () => {
  expect(allAlarms(caseFacts({ isUrgent: true, filedAt: at('2026-11-15 02:00') }))).toEqual([
    'escalate 2026-11-15 02:30',
    'dueSoon 2026-11-15 03:30',
    'overdue 2026-11-15 04:00',
  ])
})

test('a case that became urgent later is given its half hour from then', () => {
  const raisedAt = MONDAY + 5 * HOUR
  const raised = caseFacts({ isUrgent: true, acceptBy: raisedAt + 2 * HOUR, resolveBy: raisedAt + 24 * HOUR })
  expect(nextAlarm(raised)).toEqual({ kind: 'escalate', at: raisedAt + 30 * MINUTE })
})

test.each([
  ['at night', '2026-11-16 09:00', '2026-11-16 16:30'],
  ['before the desk opens', '2026-11-16 14:00', '2026-11-16 16:30'],
  ['when the desk is open', '2026-11-16 14:30', '2026-11-17 08:30'],
  ['in the evening of a working day', '2026-11-14 12:00', '2026-11-16 16:30'],
])('an ordinary reminder that would come %s comes in desk hours', (_, filed, reminded) => {
  expect(allAlarms(caseFacts({ filedAt: at(filed) }))[0]).toBe(`dueSoon ${reminded}`)
})

test('a reminder a day before a Monday comes on the Friday', () => {
  const facts = caseFacts({ state: 'inProgress', resolveBy: at('2026-11-30 10:00') })
  expect(allAlarms(facts)[0]).toBe('dueSoon 2026-11-27 16:30')
})

test('a hard case is reminded of its own deadline', () => {
  const facts = caseFacts({ state: 'accepted', isHard: true })
  expect(allAlarms(facts)).toEqual(['dueSoon 2026-12-04 16:30', 'overdue 2026-12-07 09:00'])
})

test('what was given for one deadline is given again for a later one, and once only', () => {
  const first = caseFacts({ state: 'inProgress' })
  const given = [alarmKey({ kind: 'overdue', at: first.resolveBy })]
  const later = caseFacts({ ...first, resolveBy: first.resolveBy + 7 * DAY, alarmsGiven: given })
  expect(allAlarms(later).map((line) => line.split(' ')[0])).toEqual(['dueSoon', 'overdue'])
  expect(nextAlarm({ ...first, alarmsGiven: given })?.kind).toBe('dueSoon')
})

describe('while the case waits for the resident', () => {
  const waitingSince = MONDAY + 3 * DAY

  test('no deadline runs, and it goes on by itself after the longest wait', () => {
    const facts = caseFacts({ state: 'waitingForResident', waitingSince, resolveBy: MONDAY })
    expect(nextAlarm(facts)).toEqual({ kind: 'resume', at: waitingSince + 5 * DAY })
    expect(allAlarms(facts)).toHaveLength(1)
  })

  test('what it has waited before is taken off', () => {
    const facts = caseFacts({ state: 'waitingForResident', waitingSince, waitedMs: 4 * DAY })
    expect(waitEndsAt(facts)).toBe(waitingSince + DAY)
  })

  test('a whistled unit is still reminded', () => {
    const dueAt = waitingSince + HOUR
    const whistles = [{ id: 'w', dueAt, answer: null }]
    const facts = caseFacts({ state: 'waitingForResident', waitingSince, whistles })
    expect(nextAlarm(facts)).toEqual({ kind: 'whistleOverdue', at: dueAt })
  })
})

test('a whistle that was answered reminds nobody', () => {
  const whistles = [{ id: 'w', dueAt: MONDAY, answer: { text: '已修好' } }]
  expect(allAlarms(caseFacts({ state: 'accepted', whistles })).join()).not.toContain('whistle')
})

const restingSince = MONDAY

test.each<[AppealState, number, string, number]>([
  ['resolved', 0, 'closeUnrated', 7 * DAY],
  ['resolved', 1, 'closeUnrated', 7 * DAY],
  ['resolved', 2, 'askOfficer', 7 * DAY],
  ['evaluated', 1, 'close', DAY],
  ['evaluated', 2, 'askOfficer', DAY],
])('a case that rests as %s after %d reopenings: %s', (state, reopenings, kind, after) => {
  const facts = caseFacts({ state, reopenings, restingSince })
  expect(nextAlarm(facts)).toEqual({ kind, at: restingSince + after })
  expect(allAlarms(facts)).toHaveLength(1)
})

test.each<AppealState>(['closed', 'declined', 'merged', 'withdrawn'])(
  'nothing more is due when a case is %s',
  (state) => {
    const whistles = [{ id: 'w', dueAt: MONDAY, answer: null }]
    expect(nextAlarm(caseFacts({ state, whistles }))).toBeNull()
  },
)
