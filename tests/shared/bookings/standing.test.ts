import { standingViewOf, suspendedUntil, type NoShow } from '../../../shared/bookings/standing'
import { DAY } from '../../../shared/time'

const first = Date.parse('2026-11-16T09:15:00+08:00')
const noShow = (days: number, given: Partial<NoShow> = {}): NoShow => ({
  bookingId: `b${days}`,
  at: first + days * DAY,
  label: '舞蹈室',
  isLifted: false,
  isAppealed: false,
  ...given,
})

test.each([
  ['two', [noShow(0), noShow(10)], 10, null],
  ['three within thirty days', [noShow(0), noShow(10), noShow(20)], 20, 50],
  ['three on the thirtieth day', [noShow(0), noShow(10), noShow(30)], 30, 60],
  ['three over more than thirty days', [noShow(0), noShow(10), noShow(31)], 31, null],
  ['three of which one was lifted', [noShow(0), noShow(10, { isLifted: true }), noShow(20)], 20, null],
  ['the last three of four', [noShow(0), noShow(40), noShow(50), noShow(60)], 60, 90],
  ['a fourth while they may not book', [noShow(0), noShow(10), noShow(20), noShow(25)], 26, 55],
  ['three in whatever order they were noted', [noShow(20), noShow(0), noShow(10)], 20, 50],
  ['three, until the thirty days are over', [noShow(0), noShow(10), noShow(20)], 50, null],
] as const)('%s', (_, noShows, today, until) => {
  const expected = until === null ? null : first + until * DAY
  expect(suspendedUntil(noShows, first + today * DAY)).toBe(expected)
})

test('a person sees the no-shows of the last thirty days that count, the newest first', () => {
  const noShows = [noShow(0), noShow(20, { isLifted: true }), noShow(25), noShow(31, { isAppealed: true })]
  const seen = standingViewOf(noShows, first + 32 * DAY)
  expect(seen.noShows.map(({ bookingId, isAppealed }) => [bookingId, isAppealed])).toEqual([
    ['b31', true],
    ['b25', false],
  ])
  expect(seen.suspendedUntil).toBeNull()
})
