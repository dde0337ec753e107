import { dayText, deadlineText, durationText, timeLeftText, whenText } from '@/ui/when'

const at = (text: string) => Date.parse(`${text}:00+08:00`)
const now = at('2026-11-22T09:30')
const MINUTE = 60_000
const HOUR = 60 * MINUTE

test.each([
  ['this minute', '2026-11-22T09:30', '今天 09:30'],
  ['the last minute of today', '2026-11-22T23:59', '今天 23:59'],
  ['the first minute of tomorrow', '2026-11-23T00:00', '明天 00:00'],
  ['yesterday', '2026-11-21T18:05', '昨天 18:05'],
  ['the day after tomorrow', '2026-11-24T08:00', '11月24日 周二 08:00'],
  ['a Sunday', '2026-11-29T09:30', '11月29日 周日 09:30'],
  ['next year', '2027-01-03T09:30', '2027年1月3日 周日 09:30'],
])('%s reads as a person would say it', (_, when, expected) => {
  expect(whenText(at(when), now)).toBe(expected)
})

test.each([
  ['2026-11-22T18:00', '今天 18:00'],
  ['2026-11-23T00:00', '今天 24:00'],
  ['2026-11-24T00:00', '明天 24:00'],
  ['2026-12-01T00:00', '11月30日 周一 24:00'],
])('a deadline at %s ends the day that people would name', (when, expected) => {
  expect(deadlineText(at(when), now)).toBe(expected)
})

test('the day is Shanghai’s, although it is still yesterday in Greenwich', () => {
  expect(dayText(Date.parse('2026-11-21T16:30:00Z'), now)).toBe('今天')
})

test.each([
  [30_000, '1 分钟'],
  [59 * MINUTE, '59 分钟'],
  [HOUR, '1 小时'],
  [3 * HOUR + 59 * MINUTE, '3 小时'],
  [24 * HOUR, '1 天'],
  [7 * 24 * HOUR - 1, '6 天'],
])('%d ms are called %s, never more than there is', (ms, expected) => {
  expect(durationText(ms)).toBe(expected)
})

test('time left is told in words, and so is being late', () => {
  expect(timeLeftText(now + 3 * HOUR, now)).toBe('还剩 3 小时')
  expect(timeLeftText(now - 2 * 24 * HOUR, now)).toBe('已超过 2 天')
})
