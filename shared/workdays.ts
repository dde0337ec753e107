import { getDayDetail, getHolidaysInRange, isWorkday as isPublishedWorkday } from 'chinese-days'
import { addDays, civilDate, startOfDay, type CivilDate } from './time'

/**
 * Whether the State Council's holiday calendar for that date's year is known. For a later year `chinese-days`
 * silently calls every weekday a working day, so whoever computes a deadline there says that it may move.
 */
export function isCalendarPublished(date: CivilDate): boolean {
  const year = date.slice(0, 4)
  return getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0
}

/** Working days in mainland China, make-up working days (调休) included. */
export const isWorkday = (date: CivilDate): boolean => isPublishedWorkday(date)

/** A day of the State Council's holidays, weekends inside them included; an ordinary weekend isn't one. */
export const isOfficialHoliday = (date: CivilDate): boolean =>
  getHolidaysInRange(date, date, false).length > 0

/** `国庆节`; null on a day that is no official holiday. */
export const holidayName = (date: CivilDate): string | null =>
  isOfficialHoliday(date) ? (getDayDetail(date).name.split(',')[1] ?? '节假日') : null

/** The next working day after this date. */
function nextWorkday(date: CivilDate): CivilDate {
  let next = addDays(date, 1)
  while (!isWorkday(next)) next = addDays(next, 1)
  return next
}

/** The last working day before this date. */
export function workdayBefore(date: CivilDate): CivilDate {
  let before = addDays(date, -1)
  while (!isWorkday(before)) before = addDays(before, -1)
  return before
}

/**
 * The instant `count` working days after `from`, at the same time of day. What arrives on a day off counts as
 * arriving at midnight of the next working day: filed on Saturday, one working day ends when Monday ends.
 */
export function addWorkdays(from: number, count: number): number {
  let date = civilDate(from)
  let timeOfDay = from - startOfDay(date)
  if (!isWorkday(date)) {
    date = nextWorkday(date)
    timeOfDay = 0
  }
  for (let left = count; left > 0; left--) date = nextWorkday(date)
  return startOfDay(date) + timeOfDay
}
