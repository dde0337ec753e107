import fc from 'fast-check'
import { entriesOf, type StoredSeries } from '../../../shared/org-life/plan'
import {
  NO_ENTERED_DAYS,
  occurrencesOf,
  type HolidayPolicy,
  type Occurrence,
  type Recurrence,
} from '../../../shared/org-life/recurrence'
import { addDays, startOfDay, wallClock } from '../../../shared/time'
import { isOfficialHoliday, isWorkday } from '../../../shared/workdays'

const firstFriday: Recurrence = { every: 'monthWeekday', nth: 1, weekday: 5 }
const datesOf = (rule: Recurrence, onHoliday: HolidayPolicy, year: number) =>
  occurrencesOf({ rule, onHoliday }, year, NO_ENTERED_DAYS).map(({ date }) => date?.slice(5) ?? null)

// By hand from the State Council's notices 国办发明电〔2024〕12号 (2025) and 国办发明电〔2025〕7号 (2026).
const plain2025 = [
  '01-03',
  '02-07',
  '03-07',
  null,
  null,
  '06-06',
  '07-04',
  '08-01',
  '09-05',
  null,
  '11-07',
  '12-05',
]
const plain2026 = [
  null,
  '02-06',
  '03-06',
  '04-03',
  null,
  '06-05',
  '07-03',
  '08-07',
  '09-04',
  null,
  '11-06',
  '12-04',
]
const filled = (plain: (string | null)[], moved: Record<number, string>) =>
  plain.map((date, month) => moved[month + 1] ?? date)

test.each<[number, HolidayPolicy, (string | null)[]]>([
  // 4 April is Qingming, 2 May Labour Day, 3 October National Day.
  [2025, 'skip', plain2025],
  [2025, 'nextSameWeekday', filled(plain2025, { 4: '04-11', 5: '05-09', 10: '10-10' })],
  // None of these three weeks has another working day after its Friday.
  [2025, 'nextWorkdayInWeek', plain2025],
  // 2 January is New Year (Sunday the 4th is worked instead), 1 May Labour Day, 2 October National Day.
  [2026, 'skip', plain2026],
  [2026, 'nextSameWeekday', filled(plain2026, { 1: '01-09', 5: '05-08', 10: '10-09' })],
  [2026, 'nextWorkdayInWeek', filled(plain2026, { 1: '01-04' })],
])('the first Fridays of %s, on a holiday: %s', (year, onHoliday, expected) => {
  expect(datesOf(firstFriday, onHoliday, year)).toEqual(expected)
})

test.each<[string, Recurrence, HolidayPolicy, (string | null)[]]>([
  [
    'the last Saturdays of 2026',
    { every: 'monthWeekday', nth: -1, weekday: 6 },
    'skip',
    [
      '01-31',
      '02-28',
      '03-28',
      '04-25',
      '05-30',
      '06-27',
      '07-25',
      '08-29',
      '09-26',
      '10-31',
      '11-28',
      '12-26',
    ].map((date) => (date === '09-26' ? null : date)),
  ],
  // 1 January, 1 May and 1 October are holidays; 1 February, March, August and November are ordinary Sundays or Saturdays.
  [
    'the first of each month of 2026',
    { every: 'monthDay', day: 1 },
    'nextWorkdayInWeek',
    ['01-04', '02-01', '03-01', '04-01', null, '06-01', '07-01', '08-01', '09-01', null, '11-01', '12-01'],
  ],
])('%s', (_, rule, onHoliday, expected) => {
  expect(datesOf(rule, onHoliday, 2026)).toEqual(expected)
})

test('a year whose holidays nobody has published is flagged, not guessed', () => {
  const dates = occurrencesOf({ rule: firstFriday, onHoliday: 'nextSameWeekday' }, 2031, NO_ENTERED_DAYS)
  expect(dates).toHaveLength(12)
  expect(dates.every(({ isCertain, date, planned }) => !isCertain && date === planned)).toBe(true)
})

test('days that an administrator entered go before the calendar, and make a year certain once they are all', () => {
  const days = [
    { date: '2031-10-03', is: 'off' as const, name: '国庆节' },
    { date: '2031-10-05', is: 'work' as const, name: '' },
  ]
  const series = { rule: firstFriday, onHoliday: 'nextWorkdayInWeek' as const }
  const october = occurrencesOf(series, 2031, { days, isComplete: true })[9]
  expect(october).toEqual({ planned: '2031-10-03', date: '2031-10-05', because: '国庆节', isCertain: true })
  const worked = [{ date: '2026-10-02', is: 'work' as const, name: '' }]
  expect(occurrencesOf(series, 2026, { days: worked, isComplete: false })[9]).toMatchObject({
    date: '2026-10-02',
  })
})

const rules = fc.oneof(
  fc.record({
    every: fc.constant('monthWeekday' as const),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
    weekday: fc.integer({ min: 0, max: 6 }),
  }),
  fc.record({ every: fc.constant('monthDay' as const), day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ every: fc.constant('week' as const), weekday: fc.integer({ min: 0, max: 6 }) }),
)
const policies = fc.constantFrom<HolidayPolicy>('nextSameWeekday', 'nextWorkdayInWeek', 'skip')
const weekdayOf = (date: string) => wallClock(startOfDay(date)).weekday
const sundayOf = (date: string) => addDays(date, (7 - weekdayOf(date)) % 7)

/** Whether a date on a holiday was moved as its policy says; one that fell out was. */
function isMovedRightly({ planned, date }: Occurrence, onHoliday: HolidayPolicy): boolean {
  if (date === null) return true
  const isLater = date > planned
  if (onHoliday === 'skip') return false
  return onHoliday === 'nextSameWeekday'
    ? isLater && !isOfficialHoliday(date) && weekdayOf(date) === weekdayOf(planned)
    : isLater && isWorkday(date) && date <= sundayOf(planned)
}

test('whatever the rule: no date twice, none on a holiday, none moved but by a holiday, and never further than it says', () => {
  fc.assert(
    fc.property(rules, policies, fc.integer({ min: 2024, max: 2026 }), (rule, onHoliday, year) => {
      const all = occurrencesOf({ rule, onHoliday }, year, NO_ENTERED_DAYS)
      const kept = all.flatMap(({ date }) => date ?? [])
      const onHolidays = all.filter(({ planned }) => isOfficialHoliday(planned))
      expect(new Set(kept).size).toBe(kept.length)
      expect(all.filter(({ because }) => because !== null)).toEqual(onHolidays)
      expect(all.filter(({ because, planned, date }) => because === null && date !== planned)).toEqual([])
      expect(onHolidays.filter((one) => !isMovedRightly(one, onHoliday))).toEqual([])
      expect(all.length >= 52 || rule.every !== 'week').toBe(true)
      expect(all.length === 12 || rule.every === 'week').toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a date changed by hand stands alone; what was arranged is held, what nobody arranged in time is missed', () => {
  const series: StoredSeries = {
    id: 's',
    title: '主题党日',
    kind: 'themePartyDay',
    rule: firstFriday,
    onHoliday: 'nextSameWeekday',
    from: 840,
    to: 960,
    changes: { '2026-03-06': '2026-03-05', '2026-06-05': null },
  }
  const fulfilments = [
    { id: 'a', entryId: 's.2026-01-02', state: 'recorded' as const },
    { id: 'b', entryId: 's.2026-02-06', state: 'cancelled' as const },
    { id: 'c', entryId: 's.2026-05-01', state: 'open' as const },
  ]
  const now = startOfDay('2026-04-10')
  const entries = entriesOf(
    { year: 2026, series: [series], singles: [] },
    { entered: NO_ENTERED_DAYS, fulfilments, now },
  )
  expect(entries.slice(0, 7).map(({ date, status, activityId }) => [date, status, activityId])).toEqual([
    ['2026-01-09', 'held', 'a'],
    ['2026-02-06', 'missed', null],
    ['2026-03-05', 'missed', null],
    ['2026-04-03', 'missed', null],
    ['2026-05-08', 'arranged', 'c'],
    [null, 'dropped', null],
    ['2026-07-03', 'planned', null],
  ])
})
