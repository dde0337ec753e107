import { dutyAt, isDeskStaffed } from '../../../shared/direct-line/duty'
import type { DutyShift } from '../../../shared/direct-line/settings'

const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)

const shift = (date: string): DutyShift => ({
  date,
  memberId: `on-${date}`,
  name: '孙丽娟',
  substituteId: null,
  substituteName: null,
})

const days = ['13', '14', '15', '16'].map((day) => shift(`2026-11-${day}`))
const holidays = ['09-30', '10-01', '10-10'].map((day) => shift(`2026-${day}`))

test.each([
  ['when the desk opens', '2026-11-16 08:30', true],
  ['the minute before it opens', '2026-11-16 08:29', false],
  ['the minute before it closes', '2026-11-16 17:29', true],
  ['when it closes', '2026-11-16 17:30', false],
  ['on a Sunday morning', '2026-11-15 10:00', false],
  ['on a holiday that is a weekday', '2026-10-01 10:00', false],
  ['on a make-up Saturday', '2026-10-10 10:00', true],
])('whether the desk is staffed %s', (_, time, expected) => {
  expect(isDeskStaffed(at(time))).toBe(expected)
})

test.each([
  ['a Monday at noon: nobody, the desk is there', '2026-11-16 12:00', undefined],
  ['a Monday evening: whoever has Monday', '2026-11-16 20:00', '2026-11-16'],
  ['Saturday at three in the morning: whoever has Friday night', '2026-11-14 03:00', '2026-11-13'],
  ['Saturday at noon: whoever has Saturday', '2026-11-14 12:00', '2026-11-14'],
  ['Sunday just after it begins: whoever has Saturday', '2026-11-15 00:00', '2026-11-14'],
  ['Monday before the desk opens: whoever has Sunday', '2026-11-16 08:29', '2026-11-15'],
  ['a night without a name on the roster: nobody', '2026-11-17 20:00', undefined],
])('who is on duty on %s', (_, time, date) => {
  expect(dutyAt(days, at(time))?.date).toBe(date)
})

test.each([
  ['the night before the holiday', '2026-09-30 22:00', '2026-09-30'],
  ['the first holiday at noon', '2026-10-01 12:00', '2026-10-01'],
  ['the evening of a make-up Saturday', '2026-10-10 18:00', '2026-10-10'],
])('over a holiday, %s', (_, time, date) => {
  expect(dutyAt(holidays, at(time))?.date).toBe(date)
})
