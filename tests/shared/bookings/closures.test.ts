import { closedDays, closureRefusal } from '../../../shared/bookings/closures'

const at = (time: string): number => Date.parse(`${time.replace(' ', 'T')}:00+08:00`)
const now = at('2026-11-16 09:00')
const period = (from: string, to: string) => ({ from: at(from), to: at(to) })

test('a closure over midnight and over a month’s end covers each of its days', () => {
  expect(closedDays(period('2026-11-29 18:00', '2026-12-01 08:30'))).toEqual([
    { date: '2026-11-29', from: 1080, to: 1440 },
    { date: '2026-11-30', from: 0, to: 1440 },
    { date: '2026-12-01', from: 0, to: 510 },
  ])
})

test('one that ends at midnight doesn’t touch the next day', () => {
  expect(closedDays(period('2026-12-31 00:00', '2027-01-01 00:00'))).toEqual([
    { date: '2026-12-31', from: 0, to: 1440 },
  ])
})

test('a minute that is closed in part is closed', () => {
  const { from } = period('2026-11-17 10:00', '2026-11-17 11:00')
  expect(closedDays({ from: from + 1, to: from + 60_001 })).toEqual([
    { date: '2026-11-17', from: 600, to: 602 },
  ])
})

const twenty = Array.from({ length: 20 }, (_, index) => ({
  id: String(index),
  because: '检修',
  ...period('2026-11-20 08:00', '2026-11-20 09:00'),
}))
test.each([
  ['an hour', period('2026-11-17 10:00', '2026-11-17 11:00'), [], null],
  ['what has begun', period('2026-11-16 08:00', '2026-11-16 11:00'), [], null],
  ['what is over', period('2026-11-16 07:00', '2026-11-16 09:00'), [], 'booking.closure_passed'],
  [
    'a time that ends before it begins',
    period('2026-11-17 11:00', '2026-11-17 10:00'),
    [],
    'booking.closure_reversed',
  ],
  ['sixty days', period('2026-11-17 00:00', '2027-01-16 00:00'), [], null],
  ['more than sixty days', period('2026-11-17 00:00', '2027-01-16 00:01'), [], 'booking.closure_too_long'],
  [
    'a twenty-first time',
    period('2026-11-17 10:00', '2026-11-17 11:00'),
    twenty,
    'booking.too_many_closures',
  ],
] as const)('closing a room for %s', (_, wanted, closures, expected) => {
  expect(closureRefusal(wanted, closures, now)).toBe(expected)
})
