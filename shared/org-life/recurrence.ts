import * as z from 'zod'
import { addDays, CivilDate, startOfDay, wallClock } from '../time'
import { holidayName, isCalendarPublished, isWorkday } from '../workdays'

const Weekday = z.number().int().min(0).max(6)

/** When a series falls: the first, second … or last weekday of each month, a day of it, or every week. */
export const Recurrence = z.discriminatedUnion('every', [
  z.object({
    every: z.literal('monthWeekday'),
    /** 1 to 4, or -1 for the last one. */
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
    weekday: Weekday,
  }),
  z.object({ every: z.literal('monthDay'), day: z.number().int().min(1).max(28) }),
  z.object({ every: z.literal('week'), weekday: Weekday }),
])
export type Recurrence = z.infer<typeof Recurrence>

/** What becomes of a date that is a holiday. */
export const HolidayPolicy = z.enum(['nextSameWeekday', 'nextWorkdayInWeek', 'skip'])
export type HolidayPolicy = z.infer<typeof HolidayPolicy>

export const policyNames: Record<HolidayPolicy, string> = {
  nextSameWeekday: '顺延到下一个不放假的同一星期几',
  nextWorkdayInWeek: '顺延到本周内下一个工作日',
  skip: '这一次不办',
}

/** A day that an administrator entered: off, or worked although it wouldn't be. */
export const EnteredDay = z.object({
  date: CivilDate,
  is: z.enum(['off', 'work']),
  name: z.string().trim().max(12, 'core.too_long'),
})
export type EnteredDay = z.infer<typeof EnteredDay>

/** More than any year has: some 30 days off and 7 worked instead. */
export const MOST_ENTERED_DAYS = 80

/** What is known of a year beside the State Council's calendar; entered days go before it. */
export interface EnteredDays {
  readonly days: readonly EnteredDay[]
  /** Whether these are all of a year whose calendar this software doesn't know. */
  readonly isComplete: boolean
}
export const NO_ENTERED_DAYS: EnteredDays = { days: [], isComplete: false }

/** One date of a series: where the rule puts it, and where the holidays leave it. */
export interface Occurrence {
  readonly planned: CivilDate
  /** Null when it falls out. */
  readonly date: CivilDate | null
  /** The holiday in its way, `国庆节`. */
  readonly because: string | null
  /** False when nobody has published the holidays of that year yet: the date is the rule's, and may still move. */
  readonly isCertain: boolean
}

const weekdayOf = (date: CivilDate): number => wallClock(startOfDay(date)).weekday
const daysIn = (year: number): CivilDate[] => {
  const first = `${year}-01-01`
  const length = Math.round((startOfDay(`${year + 1}-01-01`) - startOfDay(first)) / 86_400_000)
  return Array.from({ length }, (_, place) => addDays(first, place))
}

function isNth(date: CivilDate, nth: number): boolean {
  const { day } = wallClock(startOfDay(date))
  const isLast = addDays(date, 7).slice(0, 7) !== date.slice(0, 7)
  return nth === -1 ? isLast : Math.ceil(day / 7) === nth
}

function falls(rule: Recurrence, date: CivilDate): boolean {
  if (rule.every === 'monthDay') return wallClock(startOfDay(date)).day === rule.day
  return weekdayOf(date) === rule.weekday && (rule.every === 'week' || isNth(date, rule.nth))
}

const entryOf = ({ days }: EnteredDays, date: CivilDate) => days.find((one) => one.date === date)

/** The holiday's name; null on any other day, an ordinary weekend among them. */
function holidayOn(date: CivilDate, entered: EnteredDays): string | null {
  const entry = entryOf(entered, date)
  if (entry) return entry.is === 'off' ? entry.name || '放假' : null
  return holidayName(date)
}

function isWorked(date: CivilDate, entered: EnteredDays): boolean {
  const entry = entryOf(entered, date)
  return entry ? entry.is === 'work' : isWorkday(date)
}

/** Sunday, the last day of the week that a date lies in. */
const endOfWeek = (date: CivilDate): CivilDate => addDays(date, (7 - weekdayOf(date)) % 7)

function nextWorkdayInWeek(date: CivilDate, entered: EnteredDays): CivilDate | null {
  for (let next = addDays(date, 1); next <= endOfWeek(date); next = addDays(next, 1)) {
    if (isWorked(next, entered)) return next
  }
  return null
}

const MOST_WEEKS_LATER = 4

function nextSameWeekday(date: CivilDate, entered: EnteredDays): CivilDate | null {
  for (let weeks = 1; weeks <= MOST_WEEKS_LATER; weeks++) {
    const next = addDays(date, 7 * weeks)
    if (holidayOn(next, entered) === null) return next
  }
  return null
}

const slip: Record<HolidayPolicy, (date: CivilDate, entered: EnteredDays) => CivilDate | null> = {
  nextSameWeekday,
  nextWorkdayInWeek,
  skip: () => null,
}

interface Series {
  readonly rule: Recurrence
  readonly onHoliday: HolidayPolicy
}

/** All dates of a series in one year, in order; two never share a date: the later of them falls out. */
export function occurrencesOf({ rule, onHoliday }: Series, year: number, entered: EnteredDays): Occurrence[] {
  const isCertain = entered.isComplete || isCalendarPublished(`${year}-01-01`)
  const planned = daysIn(year).filter((date) => falls(rule, date))
  const onRule = new Set(planned)
  const taken = new Set<CivilDate>()
  return planned.map((date) => {
    const because = holidayOn(date, entered)
    const moved = because === null ? date : slip[onHoliday](date, entered)
    // A weekly series that slips onto its own next date has had that one already.
    const isDouble = moved !== null && (taken.has(moved) || (moved !== date && onRule.has(moved)))
    const kept = isDouble ? null : moved
    if (kept !== null) taken.add(kept)
    return { planned: date, date: kept, because, isCertain }
  })
}
