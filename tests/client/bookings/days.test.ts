import { dayNote, dayParts, dayWords, hoursOver, mineWords } from '@/features/bookings/day-words'
import { afterTaken, slotsOf, undecided } from '@/features/bookings/pages/book/series-plan'
import { lengthsOf, startsOf, withoutOwn } from '@/features/bookings/offered-times'
import type { BusySpan, RoomDay } from '@shared/bookings/schema'
import { at, dayOf, free, room } from './rooms'

const now = Date.parse('2026-11-16T10:10:00+08:00')
const TODAY = '2026-11-16'
const TUESDAY = '2026-11-17'

const taken = (from: number, to: number): BusySpan => ({ from: at(from), to: at(to), what: 'taken' })
const mine = (from: number, to: number): BusySpan => ({ from: at(from), to: at(to), what: 'mine' })
const closed: RoomDay = { date: TUESDAY, open: [], busy: [], closedBecause: '消防检修' }

test.each([
  ['nobody has booked', dayOf(TUESDAY), '09:00–21:00 都有空'],
  ['the middle is taken', dayOf(TUESDAY, [taken(10, 12)]), '09:00–10:00、12:00–21:00 有空'],
  ['everything is taken', dayOf(TUESDAY, [taken(9, 21)]), '约满了'],
  [
    'there are many gaps',
    dayOf(TUESDAY, [taken(10, 11), taken(12, 13), taken(14, 15), taken(16, 17)]),
    '09:00–10:00、11:00–12:00、13:00–14:00 等 有空',
  ],
  ['it is closed for a reason', closed, '不开放：消防检修'],
  ['it is simply not open', { ...closed, closedBecause: null }, '不开放'],
  ['it is today', dayOf(TODAY), '10:10–21:00 有空'],
  ['its hours are over today', { ...dayOf(TODAY), open: [{ from: at(8), to: at(10) }] }, '今天已经过了'],
])('when %s, the day says so in words', (_, day, words) => {
  expect(dayWords(day, 30, now)).toBe(words)
})

test('what is left between two bookings counts only when a slot fits in', () => {
  const day = dayOf(TUESDAY, [taken(9, 12), { from: at(12) + 15, to: at(21), what: 'taken' }])
  expect(dayWords(day, 30, now)).toBe('约满了')
  expect(dayWords(day, 15, now)).toBe('12:00–12:15 有空')
  expect([dayNote(day, 30, now), dayNote(closed, 30, now), dayNote(dayOf(TUESDAY), 30, now)]).toEqual([
    '满',
    '休',
    undefined,
  ])
})

test('one’s own times are named, and what is held for one too', () => {
  const offered: BusySpan = { from: at(15), to: at(16), what: 'offeredToMe' }
  expect(mineWords(dayOf(TUESDAY, [mine(10, 11), offered]))).toEqual([
    '我约了 10:00–11:00',
    '留给我的 15:00–16:00',
  ])
})

test('a bar shows what is closed, taken and mine on free ground', () => {
  const day = dayOf(TUESDAY, [taken(9, 12), mine(12, 13), { from: at(20), to: at(21), what: 'closed' }])
  expect(dayParts(day, { from: at(8), to: at(21) }, now)).toEqual([
    { from: at(8), to: at(9), look: 'closed' },
    { from: at(9), to: at(12), look: 'taken' },
    { from: at(12), to: at(13), look: 'mine' },
  ])
})

test('what is past of today can’t be had any more', () => {
  expect(dayParts(dayOf(TODAY, [taken(9, 10)]), { from: at(8), to: at(21) }, now)).toEqual([
    { from: at(8), to: at(9), look: 'closed' },
    { from: at(10), to: at(10) + 10, look: 'closed' },
    { from: at(9), to: at(10), look: 'taken' },
  ])
})

test('bars under each other begin and end with the earliest and latest of them', () => {
  const early = { ...dayOf(TUESDAY), open: [{ from: at(7) + 30, to: at(12) }] }
  expect(hoursOver([early, dayOf(TUESDAY)])).toEqual({ from: at(7), to: at(21) })
  expect(hoursOver([closed])).toEqual({ from: at(8), to: at(21) })
})

test('every length that the rules allow is offered, and no other', () => {
  expect(lengthsOf({ ...room, slotMinutes: 30, shortestMinutes: 60, longestMinutes: 150 })).toEqual([
    60, 90, 120, 150,
  ])
})

test('a start is offered where the length fits, and says whose the time is otherwise', () => {
  const starts = startsOf(room, dayOf(TUESDAY, [taken(10, 12), mine(15, 16)]), 120, now)
  const states = Object.fromEntries(starts.map(({ from, state }) => [from / 60, state]))
  expect(states).toMatchObject({ 9: 'taken', 12: 'free', 14: 'mine', 16: 'free', 19: 'free' })
  expect(starts.at(-1)?.from).toBe(at(19))
})

test('whoever moves a booking isn’t in their own way', () => {
  const own = { roomId: room.id, date: TUESDAY, from: at(15), to: at(16) }
  const day = withoutOwn(dayOf(TUESDAY, [mine(15, 16)]), own)
  expect(startsOf(room, day, 120, now).find(({ from }) => from === at(14))?.state).toBe('free')
})

describe('a series', () => {
  const slot = (date: string) => ({ roomId: 'r1', date, from: at(14), to: at(15) })
  const [first, second, third] = [slot('2026-11-17'), slot('2026-11-24'), slot('2026-12-01')]
  const other = free(17, { date: '2026-11-24' })
  const plan = {
    occurrences: [
      { slot: first, reason: null, nearest: [] },
      { slot: second, reason: 'booking.just_taken', nearest: [other] },
      { slot: third, reason: null, nearest: [] },
    ],
    decisions: {},
  }

  test('waits for a decision on each clash', () => {
    expect(undecided(plan)).toBe(1)
    expect(slotsOf(plan)).toEqual([first, third])
    const settled = { ...plan, decisions: { '2026-11-24': other, '2026-12-01': 'skip' as const } }
    expect(undecided(settled)).toBe(0)
    expect(slotsOf(settled)).toEqual([first, { ...second, from: at(17), to: at(18) }])
  })

  test('asks again about what was taken meanwhile, also when it was the other time', () => {
    const settled = { ...plan, decisions: { '2026-11-24': other } }
    const { roomId, date, from, to } = other
    const lost = {
      slot: { roomId, date, from, to },
      reason: 'booking.just_taken',
      nearest: [free(19, { date })],
    }
    const after = afterTaken(settled, [lost])
    expect(undecided(after)).toBe(1)
    expect(after.occurrences[1]).toMatchObject({ slot: second, nearest: [{ from: at(19) }] })
    expect(after.occurrences[0]).toMatchObject({ slot: first, reason: null })
  })
})
