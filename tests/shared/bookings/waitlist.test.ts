import { offerEnds, joinRefusal, countBefore, MOST_WAITING, turns } from '../../../shared/bookings/waitlist'
import type { Held, InLine } from '../../../shared/bookings/waitlist'

const at = (time: string): number => Date.parse(`${time.replace(' ', 'T')}:00+08:00`)
const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const span = (from: string, to: string) => ({ from: minute(from), to: minute(to) })

test.each([
  ['in the morning', '2026-11-16 09:00', '2026-11-16 09:30'],
  ['at seven', '2026-11-16 07:00', '2026-11-16 07:30'],
  ['before seven, from seven on', '2026-11-16 05:40', '2026-11-16 07:30'],
  ['so that it ends at ten', '2026-11-16 21:30', '2026-11-16 22:00'],
  ['a quarter before ten, the rest in the morning', '2026-11-16 21:45', '2026-11-17 07:15'],
  ['at ten, all of it in the morning', '2026-11-16 22:00', '2026-11-17 07:30'],
  ['on the last night of a year', '2026-12-31 23:59', '2027-01-01 07:30'],
])('an offer made %s', (_, made, ends) => {
  expect(offerEnds(at(made))).toBe(at(ends))
})

const date = '2026-11-17'
const now = at('2026-11-16 10:00')
const waiter = (id: string, from: string, to: string): InLine => ({
  id,
  memberId: `m${id}`,
  ...span(from, to),
})
const hold = (from: string, to: string, kind: Held['kind'] = 'booking'): Held => ({ kind, ...span(from, to) })
const ids = (waiters: readonly InLine[]) => waiters.map(({ id }) => id)

test('the first in line gets a freed time, and those whose time fits beside it', () => {
  const waiting = [
    waiter('1', '14:00', '16:00'),
    waiter('2', '15:00', '17:00'),
    waiter('3', '16:00', '17:00'),
    waiter('4', '16:30', '17:30'),
  ]
  const day = { date, live: [hold('17:00', '18:00')], waiting }
  const next = turns(day, [span('14:00', '17:00')], now)
  expect(ids(next.offered)).toEqual(['1', '3'])
  expect(ids(next.waiting)).toEqual(['2', '4'])
  expect(next.until).toBe(at('2026-11-16 10:30'))
})

test('a longer time that only became free in part passes to whoever needs no more than that', () => {
  const waiting = [waiter('long', '14:00', '17:00'), waiter('short', '15:00', '16:00')]
  const day = { date, live: [hold('16:00', '17:00')], waiting }
  expect(ids(turns(day, [span('14:00', '16:00')], now).offered)).toEqual(['short'])
})

test('a time that begins before an offer could end is not held: all who wait for it hear that it is free', () => {
  const waiting = [
    waiter('1', '10:25', '11:00'),
    waiter('2', '10:15', '11:00'),
    waiter('other', '10:20', '12:30'),
  ]
  const today = { date: '2026-11-16', live: [hold('12:00', '13:00')], waiting }
  const next = turns(today, [span('10:15', '12:00')], now)
  expect(next.offered).toEqual([])
  expect(ids(next.freeNow)).toEqual(['1', '2'])
  expect(next.waiting).toHaveLength(3)
})

test('what was free before, and too near to be held, is not told again when another time is freed', () => {
  const waiting = [waiter('1', '10:15', '11:00')]
  const today = { date: '2026-11-16', live: [], waiting }
  expect(turns(today, [span('15:00', '16:00')], now).freeNow).toEqual([])
})

test('nobody is offered a time that has begun', () => {
  const today = { date: '2026-11-16', live: [], waiting: [waiter('1', '10:00', '11:00')] }
  expect(turns(today, [span('10:00', '11:00')], now)).toMatchObject({ offered: [], freeNow: [] })
})

const wanted = { memberId: 'me', ...span('14:00', '15:00') }
const full = Array.from({ length: MOST_WAITING }, (_, index) => waiter(String(index), '09:00', '10:00'))
test.each([
  ['free', [hold('13:00', '14:00'), hold('15:00', '16:00')], [], 'booking.is_free'],
  ['booked in part', [hold('14:30', '16:00')], [], null],
  ['held for another', [hold('14:00', '15:00', 'offer')], [], null],
  ['closed in part', [hold('14:00', '14:30', 'closure'), hold('14:30', '15:00')], [], 'booking.never_frees'],
  [
    'one that I already wait for',
    [hold('14:00', '15:00')],
    [{ id: 'w', ...wanted }],
    'booking.already_waiting',
  ],
  ['on a day whose line is full', [hold('14:00', '15:00')], full, 'booking.waitlist_full'],
] as const)('waiting for a time that is %s', (_, live, waiting, expected) => {
  expect(joinRefusal({ live, waiting }, wanted)).toBe(expected)
})

test('only those who wait for an overlapping time come before me', () => {
  const line = [
    waiter('1', '09:00', '10:00'),
    waiter('2', '14:30', '15:30'),
    waiter('me', '14:00', '15:00'),
    waiter('4', '14:00', '15:00'),
  ]
  expect(countBefore(line, 'me')).toBe(1)
  expect(countBefore(line, 'gone')).toBeNull()
})
