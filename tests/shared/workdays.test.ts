import { timestamp } from '../../shared/time'
import { addWorkdays, isCalendarPublished, isWorkday } from '../../shared/workdays'

const shanghai = (text: string) => Date.parse(`${text}:00+08:00`)

// The State Council's calendar for 2026: National Day 1–7 October, made up on Sunday 20 September and Saturday 10 October.
test.each([
  ['an ordinary Monday', '2026-11-16', true],
  ['an ordinary Sunday', '2026-11-22', false],
  ['a weekday in the National Day holiday', '2026-10-05', false],
  ['a make-up Saturday', '2026-10-10', true],
  ['New Year’s Day', '2026-01-01', false],
])('%s', (_, date, expected) => {
  expect(isWorkday(date)).toBe(expected)
})

test.each([
  ['filed on Monday at nine, due on Tuesday at nine', '2026-11-16T09:00', 1, '2026-11-17 09:00'],
  ['filed on Friday afternoon, due on Monday at the same time', '2026-11-20T15:30', 1, '2026-11-23 15:30'],
  ['filed on Saturday, due when Monday ends', '2026-11-21T10:00', 1, '2026-11-24 00:00'],
  [
    'filed before National Day, due after it on the make-up Saturday',
    '2026-09-30T14:00',
    3,
    '2026-10-10 14:00',
  ],
  ['seven working days over two weekends', '2026-11-16T09:00', 7, '2026-11-25 09:00'],
])('%s', (_, filed, days, due) => {
  expect(timestamp(addWorkdays(shanghai(filed), days))).toBe(due)
})

test('a year without a published holiday calendar is known as such', () => {
  expect(isCalendarPublished('2026-05-01')).toBe(true)
  expect(isCalendarPublished('2031-05-01')).toBe(false)
})
