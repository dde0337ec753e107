import { figuresOf, minutesByHour, openByHour, type Counted } from '../../../shared/bookings/use'
import { USUAL_HOURS } from '../../../shared/bookings/room'

const at = (text: string) => Date.parse(`${text}:00+08:00`)
const time = (hour: number, minute = 0) => hour * 60 + minute

/** Just the hours with minutes in them. */
const used = (minutes: readonly number[]) =>
  Object.fromEntries([...minutes.entries()].filter(([, count]) => count > 0))

const booking = (part: Partial<Counted> = {}): Counted => ({
  state: 'confirmed',
  slot: { roomId: 'room', date: '2026-11-17', from: time(14), to: time(15, 30) },
  appeal: null,
  ...part,
})

test.each([
  ['within one hour', [{ from: time(9, 15), to: time(9, 45) }], { 9: 30 }],
  ['over several', [{ from: time(9, 30), to: time(11, 15) }], { 9: 30, 10: 60, 11: 15 }],
  ['up to midnight', [{ from: time(23, 30), to: time(24) }], { 23: 30 }],
  ['from midnight', [{ from: 0, to: time(0, 15) }], { 0: 15 }],
  [
    'of two spans in one hour',
    [
      { from: time(9), to: time(9, 15) },
      { from: time(9, 45), to: time(10) },
    ],
    { 9: 30 },
  ],
  ['of nothing', [], {}],
])('minutes %s go to their hours', (_, spans, expected) => {
  expect(used(minutesByHour(spans))).toEqual(expected)
})

test.each([
  ['one that waits for an answer', { state: 'requested' }, {}],
  ['one that was declined', { state: 'declined' }, {}],
  ['one to come', { state: 'confirmed' }, { bookings: 1 }],
  ['one at which somebody is', { state: 'checkedIn' }, { bookings: 1, 'used.14': 60, 'used.15': 30 }],
  ['one that took place', { state: 'completed' }, { bookings: 1, 'used.14': 60, 'used.15': 30 }],
  ['one that was cancelled', { state: 'cancelled' }, {}],
  ['one to which nobody came', { state: 'noShow' }, { bookings: 1, noShows: 1 }],
  ['one whose appeal is open', { state: 'noShow', appeal: { verdict: 'open' } }, { bookings: 1, noShows: 1 }],
  ['one whose no-show was lifted', { state: 'noShow', appeal: { verdict: 'lifted' } }, { bookings: 1 }],
] as const)('%s counts as it should', (_, part, figures) => {
  expect(figuresOf(booking(part))).toEqual(figures)
})

const room = { weekly: USUAL_HOURS, exceptions: [], isClosedOnHolidays: false, closures: [] }

test('a month that is over was open each day of it', () => {
  const open = used(openByHour(room, '2026-10', at('2026-11-16T09:00')))
  expect(Object.keys(open).map(Number)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
  expect(new Set(Object.values(open))).toEqual(new Set([31 * 60]))
})

test('of the running month only what has passed counts, and of one to come nothing', () => {
  const open = openByHour(room, '2026-11', at('2026-11-16T10:20'))
  expect([open[9], open[10], open[11]]).toEqual([16 * 60, 15 * 60 + 20, 15 * 60])
  expect(used(openByHour(room, '2026-12', at('2026-11-16T10:20')))).toEqual({})
})

test('closures and days on which it is closed don’t count as open', () => {
  const closed = {
    ...room,
    exceptions: [{ date: '2026-10-01', spans: [], because: '国庆' }],
    closures: [{ id: 'c', from: at('2026-10-02T09:00'), to: at('2026-10-03T10:00'), because: '刷墙' }],
  }
  const open = openByHour(closed, '2026-10', at('2026-11-16T09:00'))
  expect([open[9], open[10]]).toEqual([28 * 60, 29 * 60])
})
