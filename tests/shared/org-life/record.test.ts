import { isReminderTimely, nextRecordTimer, remindedBy } from '../../../shared/org-life/after-timers'
import { activityEvent, activityFileName, phoneEntry } from '../../../shared/org-life/calendar-entry'
import {
  addQuarters,
  endOfQuarter,
  isLongAbsent,
  quarterName,
  quarterOf,
  threeMonthsBefore,
} from '../../../shared/org-life/quarter'
import { correctionRefusal, ratingRefusal, recordRefusal } from '../../../shared/org-life/record'
import { DAY, HOUR, MINUTE, timestamp } from '../../../shared/time'

const at = (text: string) => Date.parse(`${text}+08:00`)
const NOW = at('2026-11-20T16:00')

test.each([
  ['before it was held', 'closed', null, 'orgLife.not_held_yet'],
  ['when it was called off', 'cancelled', null, 'orgLife.not_held_yet'],
  ['for the first time', 'held', null, null],
  ['until the last moment', 'recorded', NOW + 1, null],
  ['as it is locked', 'recorded', NOW, 'orgLife.record_locked'],
] as const)('a record is written %s', (_, state, locksAt, expected) => {
  expect(recordRefusal({ state }, { locksAt }, NOW)).toBe(expected)
})

test.each([
  ['of nothing', null, 0, 'orgLife.no_record'],
  ['before the lock', NOW + 1, 0, 'orgLife.record_not_locked'],
  ['after it', NOW, 0, null],
  ['the twentieth', NOW, 19, null],
  ['one more', NOW, 20, 'orgLife.corrections_full'],
] as const)('a correction %s', (_, locksAt, count, expected) => {
  const corrections = Array.from({ length: count }, () => null)
  expect(correctionRefusal({ locksAt, corrections }, NOW)).toBe(expected)
})

test.each([
  ['who came', 'present', NOW, null, null],
  ['who didn’t', 'none', NOW, null, 'orgLife.rate_not_there'],
  ['who waits at the door', 'atDoor', NOW, null, 'orgLife.rate_not_there'],
  ['who came, while it goes on', 'present', NOW + 1, null, 'orgLife.rate_not_over'],
  ['who came, before the lock', 'present', NOW, NOW + 1, null],
  ['who came, after it', 'present', NOW, NOW, 'orgLife.rate_locked'],
] as const)('one %s rates', (_, attendance, endsAt, locksAt, expected) => {
  expect(ratingRefusal({ endsAt }, { attendance, record: { locksAt }, now: NOW })).toBe(expected)
})

test.each([
  ['2026-01-01T00:00', '2026Q1', '2026 年第一季度', '2026-04-01 00:00'],
  ['2026-03-31T23:59', '2026Q1', '2026 年第一季度', '2026-04-01 00:00'],
  ['2026-04-01T00:00', '2026Q2', '2026 年第二季度', '2026-07-01 00:00'],
  ['2026-12-31T23:59', '2026Q4', '2026 年第四季度', '2027-01-01 00:00'],
])('%s lies in %s', (text, quarter, name, end) => {
  expect(quarterOf(at(text))).toBe(quarter)
  expect(quarterName(quarter)).toBe(name)
  expect(timestamp(endOfQuarter(quarter))).toBe(end)
})

test.each([
  ['2026Q1', -1, '2025Q4'],
  ['2026Q4', 1, '2027Q1'],
  ['2026Q2', 1, '2026Q3'],
])('of %s, %d on is %s', (quarter, quarters, expected) => {
  expect(addQuarters(quarter, quarters)).toBe(expected)
})

test.each([
  ['2026-11-20T00:00', '2026-08-20'],
  ['2026-05-31T23:59', '2026-02-28'],
  ['2024-05-31T12:00', '2024-02-29'],
  ['2026-02-15T08:00', '2025-11-15'],
])('three months before %s is %s', (text, expected) => {
  expect(threeMonthsBefore(at(text))).toBe(expected)
})

test.each([
  ['came on that very day', at('2026-08-20T00:00'), 0, false],
  ['came the day before it', at('2026-08-19T23:59'), 0, true],
  ['never came', null, 0, true],
  ['never came, and was entered since', null, at('2026-08-20T00:00'), false],
])('a member who %s', (_, lastCameAt, since, expected) => {
  expect(isLongAbsent({ lastCameAt, since }, NOW)).toBe(expected)
})

describe('the timed job', () => {
  const startsAt = at('2026-11-20T14:00')
  const coming = {
    stage: 'toCome' as const,
    startsAt,
    remindedEvening: false,
    remindedHour: false,
    locksAt: null,
    isLockNoted: false,
  }

  test('reminds at seven the evening before, then an hour before, then not at all', () => {
    expect(nextRecordTimer(coming)).toEqual({ what: 'remindEvening', at: at('2026-11-19T19:00') })
    const reminded = { ...coming, remindedEvening: true }
    expect(nextRecordTimer(reminded)).toEqual({ what: 'remindHour', at: at('2026-11-20T13:00') })
    expect(nextRecordTimer({ ...reminded, remindedHour: true })).toBeNull()
  })

  test('locks a record once, and leaves alone what was called off', () => {
    const held = { ...coming, stage: 'held' as const }
    expect(nextRecordTimer(held)).toBeNull()
    expect(nextRecordTimer({ ...held, locksAt: NOW })).toEqual({ what: 'lock', at: NOW })
    expect(nextRecordTimer({ ...held, locksAt: NOW, isLockNoted: true })).toBeNull()
    expect(nextRecordTimer({ ...coming, stage: 'off' })).toBeNull()
  })

  test.each([
    ['two days before', startsAt - 2 * DAY, { remindedEvening: false, remindedHour: false }],
    ['that morning', startsAt - 5 * HOUR, { remindedEvening: true, remindedHour: false }],
    ['within the hour', startsAt - HOUR, { remindedEvening: true, remindedHour: true }],
  ])('published %s it still needs', (_, now, expected) => {
    expect(remindedBy(startsAt, now)).toEqual(expected)
  })

  test('passes over what comes too late to help', () => {
    expect(isReminderTimely('remindEvening', startsAt, startsAt - HOUR - 1)).toBe(true)
    expect(isReminderTimely('remindEvening', startsAt, startsAt - HOUR)).toBe(false)
    expect(isReminderTimely('remindHour', startsAt, startsAt - 1)).toBe(true)
    expect(isReminderTimely('remindHour', startsAt, startsAt)).toBe(false)
  })
})

describe('in a calendar', () => {
  const facts = {
    id: 'a1',
    revision: 3,
    kind: 'themePartyDay',
    title: '主题党日：学/用',
    state: 'open',
    hostName: '第一党支部',
    startsAt: NOW,
    endsAt: NOW + 90 * MINUTE,
    placeName: '二楼活动室',
    address: '幸福路 8 号',
  } as const

  test('an activity stands with its place and host, and the phone rings an hour before', () => {
    const entry = phoneEntry(facts, '学习笔记')
    expect(entry).toMatchObject({
      uid: 'a1@community-direct',
      location: '二楼活动室，幸福路 8 号',
      status: 'CONFIRMED',
      sequence: 3,
      alarmMinutes: 60,
    })
    expect(entry.description).toContain('请带：学习笔记')
    expect(activityFileName(facts)).toBe('主题党日：学 用 11月20日.ics')
  })

  test('what was called off is struck out, and doesn’t ring', () => {
    const off = { ...facts, state: 'cancelled' as const }
    expect(activityEvent(off).status).toBe('CANCELLED')
    expect(phoneEntry(off, '').alarmMinutes).toBeUndefined()
  })
})
