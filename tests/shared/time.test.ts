import {
  addMonths,
  addDays,
  civilDate,
  CivilDate,
  civilMonth,
  deadline,
  startOfDay,
  timestamp,
  wallClock,
} from '../../shared/time'

const at = (text: string) => Date.parse(text)

test.each([
  ['one millisecond before midnight in Shanghai', '2026-11-22T15:59:59.999Z', '2026-11-22'],
  ['midnight in Shanghai', '2026-11-22T16:00:00Z', '2026-11-23'],
  ['New Year’s Eve in Shanghai, a day ahead of London', '2026-12-31T16:30:00Z', '2027-01-01'],
  ['a leap day', '2028-02-29T01:00:00Z', '2028-02-29'],
])('the civil date at %s', (_, instant, expected) => {
  expect(civilDate(at(instant))).toBe(expected)
})

test('a day begins at midnight in Shanghai, whatever the machine’s zone', () => {
  expect(startOfDay('2026-11-22')).toBe(at('2026-11-21T16:00:00Z'))
  expect(civilMonth(startOfDay('2026-11-01'))).toBe('2026-11')
})

test('days are added over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
})

test('the wall clock shows Shanghai’s hour and weekday', () => {
  expect(wallClock(at('2026-11-22T01:30:00Z'))).toEqual({
    year: 2026,
    month: 11,
    day: 22,
    weekday: 0,
    hour: 9,
    minute: 30,
  })
  expect(timestamp(at('2026-11-22T01:05:00Z'))).toBe('2026-11-22 09:05')
})

test.each(['2026-02-29', '2026-13-01', '2026-1-1', 'tomorrow', ''])('%p is no civil date', (text) => {
  expect(CivilDate.safeParse(text).success).toBe(false)
})

test('a deadline at midnight names the day that it ends', () => {
  expect(deadline(at('2026-11-24T16:00:00Z'))).toBe('11月24日 周二 24:00')
  expect(deadline(at('2026-11-24T16:01:00Z'))).toBe('11月25日 周三 00:01')
})

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-11', 2, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-11', -23, '2024-12'],
])('%s and %i months make %s', (month, months, expected) => {
  expect(addMonths(month, months)).toBe(expected)
})
