import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { joined, startsWithin, within, without } from '../../../shared/bookings/free-time'
import { closedSpans, hoursOf, openSpans } from '../../../shared/bookings/hours'
import { EMPTY_WEEK } from '../../../shared/bookings/room'
import {
  contains,
  DAY_MINUTES,
  endOf,
  minuteOfDay,
  overlap,
  startOf,
  type Span,
} from '../../../shared/bookings/slot'
import { mondayOf } from '../../../shared/bookings/week'
import { addDays, civilDate, DAY, MINUTE, startOfDay, wallClock } from '../../../shared/time'

/** The naive model: a day is 1,440 minutes, each in a stretch or not. */
const minutesOf = (spans: readonly Span[]): boolean[] =>
  Array.from({ length: DAY_MINUTES }, (_, minute) =>
    spans.some(({ from, to }) => from <= minute && minute < to),
  )

const span = fc
  .tuple(fc.integer({ min: 0, max: DAY_MINUTES - 1 }), fc.integer({ min: 1, max: DAY_MINUTES }))
  .map(([from, length]): Span => ({ from, to: Math.min(DAY_MINUTES, from + length) }))
const spans = fc.array(span, { maxLength: 8 })

/** Every day from 2025 to 2032: month and year ends and a leap day among them. */
const date = fc.integer({ min: 0, max: 8 * 365 }).map((days) => addDays('2025-01-01', days))

const isInOrder = (some: readonly Span[]) =>
  some.every(({ from, to }, place) => from < to && (some[place - 1]?.from ?? 0) <= from)

test('two stretches overlap when they share a minute', () => {
  fc.assert(
    fc.property(span, span, (one, other) => {
      const minutes = minutesOf([other])
      const shared = minutesOf([one]).some((is, minute) => is && minutes[minute])
      return overlap(one, other) === shared && overlap(other, one) === shared
    }),
  )
})

test('what is free is what is open and not taken, minute by minute', () => {
  fc.assert(
    fc.property(spans, spans, (open, taken) => {
      const free = without(joined(open), taken)
      const [isOpen, isTaken, isFree] = [minutesOf(open), minutesOf(taken), minutesOf(free)]
      return isInOrder(free) && isFree.every((is, minute) => is === (isOpen[minute]! && !isTaken[minute]!))
    }),
  )
})

test('joined stretches are the same minutes, none of them touching', () => {
  fc.assert(
    fc.property(spans, (some) => {
      const whole = joined(some)
      const apart = whole.every(({ from }, place) => place === 0 || whole[place - 1]!.to < from)
      return apart && minutesOf(whole).join() === minutesOf(some).join()
    }),
  )
})

test('what lies within bounds is the shared minutes', () => {
  fc.assert(
    fc.property(spans, span, (some, bounds) => {
      const [inside, all, bound] = [minutesOf(within(some, bounds)), minutesOf(some), minutesOf([bounds])]
      return inside.every((is, minute) => is === (all[minute]! && bound[minute]!))
    }),
  )
})

test('every start that is offered fits, and every start that fits is offered', () => {
  const length = fc.constantFrom(15, 30, 60, 90, 120)
  fc.assert(
    fc.property(span, spans, length, length, (open, taken, step, minutes) => {
      const free = without([open], taken)
      const starts = startsWithin(open, { free, step, minutes })
      const isFree = minutesOf(free)
      const fits = (from: number) =>
        from + minutes <= open.to && isFree.slice(from, from + minutes).every(Boolean)
      const all: number[] = []
      for (let from = open.from; from < open.to; from += step) if (fits(from)) all.push(from)
      return starts.join() === all.join()
    }),
  )
})

test('a slot begins and ends at the instants that its day and minutes say, on every day of the calendar', () => {
  fc.assert(
    fc.property(date, span, (day, { from, to }) => {
      const slot = { date: day, from, to }
      const start = startOf(slot)
      const { year, month, day: ordinal } = wallClock(start)
      const said = [year, month, ordinal].join('-') === day.split('-').map(Number).join('-')
      const endsOnNextDay = to < DAY_MINUTES || civilDate(endOf(slot)) === addDays(day, 1)
      return (
        said && minuteOfDay(start) === from && endOf(slot) - start === (to - from) * MINUTE && endsOnNextDay
      )
    }),
  )
})

test('a week begins on the Monday on or before the day, over month and year ends', () => {
  fc.assert(
    fc.property(date, (day) => {
      const monday = mondayOf(day)
      const days = (startOfDay(day) - startOfDay(monday)) / DAY
      return wallClock(startOfDay(monday)).weekday === 1 && days >= 0 && days < 7
    }),
  )
})

test('a closure from one instant to another closes each minute of every day that it touches, and no other', () => {
  const instant = fc.integer({ min: -2 * DAY_MINUTES, max: 3 * DAY_MINUTES })
  fc.assert(
    fc.property(date, instant, fc.integer({ min: 1, max: 3 * DAY_MINUTES }), (day, first, length) => {
      const from = startOfDay(day) + first * MINUTE
      const to = from + length * MINUTE
      const room = {
        weekly: EMPTY_WEEK.map(() => [{ from: 0, to: DAY_MINUTES }]),
        exceptions: [],
        isClosedOnHolidays: false,
        closures: [{ id: 'c', from, to, because: '' }],
      }
      const isOpen = minutesOf(openSpans(room, day))
      const isClosedAt = (minute: number) => {
        const at = startOfDay(day) + minute * MINUTE
        return from <= at && at < to
      }
      return isOpen.every((is, minute) => is === !isClosedAt(minute))
    }),
  )
})

test('a part lies in a whole when none of its minutes is outside', () => {
  fc.assert(
    fc.property(span, span, (whole, part) => {
      const minutes = minutesOf([whole])
      const outside = minutesOf([part]).some((is, minute) => is && !minutes[minute])
      return contains(whole, part) === !outside
    }),
  )
})

const nineToFive = {
  weekly: EMPTY_WEEK.map(() => [{ from: 540, to: 1020 }]),
  exceptions: [],
  isClosedOnHolidays: true,
}

test.each([
  ['an ordinary Thursday', '2026-11-19', 1, null],
  ['an ordinary Sunday, which the State Council leaves alone', '2026-11-22', 1, null],
  ['National Day', '2026-10-01', 0, '国庆节'],
  ['the make-up Saturday after it', '2026-10-10', 1, null],
])('%s', (_, day, spansOpen, because) => {
  const { spans: open, closedBecause } = hoursOf(nineToFive, day)
  expect([open.length, closedBecause]).toEqual([spansOpen, because])
})

test('an exception counts before a holiday, and says why', () => {
  const exceptions = [{ date: '2026-10-01', spans: [{ from: 540, to: 720 }], because: '国庆开放' }]
  expect(hoursOf({ ...nineToFive, exceptions }, '2026-10-01')).toEqual({
    spans: exceptions[0]!.spans,
    closedBecause: null,
  })
})

test('days, weeks and slots are the same in whatever time zone the machine is', () => {
  const inZone = (zone: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, '../../support/day-arithmetic.ts')], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    })
  const [shanghai, ...others] = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'].map(inZone)
  expect(JSON.parse(shanghai!)).toHaveLength(800)
  expect(others).toEqual([shanghai, shanghai])
})

test('a closure in the middle of a minute closes all of it', () => {
  const at = startOfDay('2026-11-19') + 600 * MINUTE
  const closure = { id: 'c', from: at + 1, to: at + MINUTE + 1, because: '检修' }
  expect(closedSpans([closure], '2026-11-19')).toEqual([{ from: 600, to: 602, because: '检修' }])
})
