import { inOrder, numberText, type Queued } from '../../../shared/windows/queue'
import { bandsOn, bandsRefusal, MAX_PLACES } from '../../../shared/windows/window'

const HOUR = 60
const nine = { from: 9 * HOUR, to: 10 * HOUR }
const ten = { from: 10 * HOUR, to: 11 * HOUR }

const waiting = (number: number, band: Queued['band'], joinedMinute: number): Queued => ({
  number,
  band,
  joinedMinute,
  queuedAt: joinedMinute * 60_000,
  state: 'waiting',
})
const orderAt = (minute: number, tickets: Queued[]) => inOrder(tickets, minute).map(({ number }) => number)

test('whose booked time has come goes before who came without one, however early they came', () => {
  expect(orderAt(9 * HOUR + 30, [waiting(1, null, 500), waiting(2, nine, 560)])).toEqual([2, 1])
})

test('the earlier band goes first, and within a band whoever came first', () => {
  const tickets = [waiting(1, ten, 530), waiting(2, nine, 560), waiting(3, nine, 550)]
  expect(orderAt(10 * HOUR, tickets)).toEqual([3, 2, 1])
})

test('who came after their booked time was over waits like somebody without one', () => {
  const tickets = [
    waiting(1, nine, 10 * HOUR + 5),
    waiting(2, null, 10 * HOUR),
    waiting(3, null, 10 * HOUR + 10),
  ]
  expect(orderAt(10 * HOUR + 20, tickets)).toEqual([2, 1, 3])
})

test('who came before their booked time is called only when nobody else waits', () => {
  const early = waiting(1, ten, 9 * HOUR)
  expect(orderAt(9 * HOUR + 30, [early, waiting(2, null, 9 * HOUR + 20)])).toEqual([2, 1])
  expect(orderAt(9 * HOUR + 30, [early])).toEqual([1])
})

test('two who joined in the same instant are called by their numbers, and who doesn’t wait isn’t called', () => {
  const done: Queued = { ...waiting(1, null, 500), state: 'done' }
  expect(orderAt(600, [done, waiting(3, null, 500), waiting(2, null, 500)])).toEqual([2, 3])
})

test('numbers read the same width aloud and on the display', () => {
  expect([1, 42, 120].map((number) => numberText('A', number))).toEqual(['A001', 'A042', 'A120'])
})

const week = {
  isClosedOnHolidays: true,
  weekly: [1, 4, 6].map((weekday) => ({ weekday, band: { ...nine, places: 3 } })),
}

test.each([
  ['a Monday of the week', '2026-11-16', 1],
  ['a Tuesday without hours', '2026-11-17', 0],
  ['a Thursday that is a holiday', '2026-10-01', 0],
  ['the Saturday of a holiday week', '2026-10-03', 0],
  ['an ordinary Saturday', '2026-11-21', 1],
  ['a Saturday that makes up for a holiday', '2026-10-10', 1],
])('bands on %s', (_, date, count) => {
  expect(bandsOn(week, date)).toHaveLength(count)
})

test('a window that keeps no holidays is open on them', () => {
  expect(bandsOn({ ...week, isClosedOnHolidays: false }, '2026-10-01')).toHaveLength(1)
})

test.each([
  [
    'one after the other',
    [
      { ...nine, places: 5 },
      { ...ten, places: 5 },
    ],
    null,
  ],
  [
    'overlapping by a minute',
    [
      { ...nine, to: ten.from + 1, places: 5 },
      { ...ten, places: 5 },
    ],
    'window.bands_overlap',
  ],
  ['with as many places as a day takes', [{ ...nine, places: MAX_PLACES }], null],
  ['with one place too many', [{ ...nine, places: MAX_PLACES + 1 }], 'window.too_many_places'],
])('bands %s', (_, bands, reason) => {
  expect(bandsRefusal(bands)).toBe(reason)
})
