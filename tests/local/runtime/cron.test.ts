import { nextFire, parseCron } from '../../../cloudfunctions/local/cron'

const beijing = (text: string) => Date.parse(`${text}+08:00`)
const after = (expression: string, from: string) => nextFire(parseCron(expression), beijing(from))

test.each([
  ['every minute', '0 */1 * * * * *', '2026-11-22T09:30:00', '2026-11-22T09:31:00'],
  ['every ten seconds', '*/10 * * * * * *', '2026-11-22T09:30:01', '2026-11-22T09:30:10'],
  ['at two in the morning', '0 0 2 * * * *', '2026-11-22T09:30:00', '2026-11-23T02:00:00'],
  ['on the first of the month', '0 0 8 1 * * *', '2026-12-31T09:00:00', '2027-01-01T08:00:00'],
  ['on workdays', '0 0 9 * * MON-FRI *', '2026-11-20T09:00:00', '2026-11-23T09:00:00'],
  ['on Sunday written as seven', '0 0 9 * * 7 *', '2026-11-20T09:00:00', '2026-11-22T09:00:00'],
  ['on the 15th or on a Monday', '0 0 9 15 * 1 *', '2026-11-10T09:00:00', '2026-11-15T09:00:00'],
  ['from the 29th of February', '0 0 0 29 2 * *', '2026-03-01T00:00:00', '2028-02-29T00:00:00'],
  ['in the named months', '0 30 6 1 JAN,JUL * *', '2026-02-01T00:00:00', '2026-07-01T06:30:00'],
  ['in a list of hours', '0 0 8,20 * * * *', '2026-11-22T08:00:00', '2026-11-22T20:00:00'],
])('a timer %s fires next at Beijing time', (_, expression, from, expected) => {
  expect(after(expression, from)).toBe(beijing(expected))
})

test('a timer whose years are over never fires again', () => {
  expect(after('0 0 0 1 1 * 2025', '2026-01-01T00:00:00')).toBeNull()
})

test.each([
  '0 * * * * *',
  '60 * * * * * *',
  '0 0 24 * * * *',
  '0 0 0 * * * x',
  '0 5-1 * * * * *',
  '0 */0 * * * * *',
])('an expression that is not a timer is refused: %s', (expression) => {
  expect(() => parseCron(expression)).toThrow(expression)
})
