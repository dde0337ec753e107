import * as z from 'zod'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

// China has kept UTC+8 without summer time since 1991; fixed arithmetic needs no Intl, which phones may lack.
const SHANGHAI_OFFSET = 8 * HOUR

function isOnCalendar(text: string): boolean {
  const start = startOfDay(text)
  return !Number.isNaN(start) && civilDate(start) === text
}

/** A day on the calendar in Asia/Shanghai, `2026-11-22`. */
export const CivilDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'core.invalid')
  .refine(isOnCalendar, 'core.invalid')
export type CivilDate = string

/** The parts of an instant as a wall clock in Shanghai shows them; month 1–12, weekday 0 = Sunday. */
export function wallClock(at: number) {
  const shifted = new Date(at + SHANGHAI_OFFSET)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  }
}

export const civilDate = (at: number): CivilDate => new Date(at + SHANGHAI_OFFSET).toISOString().slice(0, 10)

/** `2026-11`: the month a figure is counted in. */
export const civilMonth = (at: number): string => civilDate(at).slice(0, 7)

/** The month so many later (or earlier, when negative): `2026-11` and 2 make `2027-01`. */
export function addMonths(month: string, months: number): string {
  const [year = 0, ordinal = 1] = month.split('-').map(Number)
  const count = year * 12 + ordinal - 1 + months
  return `${Math.floor(count / 12)}-${twoDigits((count % 12) + 1)}`
}

/** The first instant of that day, ms since 1970. */
export const startOfDay = (date: CivilDate): number => Date.parse(`${date}T00:00:00+08:00`)

/** The same date `days` later (or earlier, when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate => civilDate(startOfDay(date) + days * DAY)

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** `2026-11-22 09:30`, as subscription messages and exports write an instant. */
export function timestamp(at: number): string {
  const { hour, minute } = wallClock(at)
  return `${civilDate(at)} ${twoDigits(hour)}:${twoDigits(minute)}`
}

const weekdays = '日一二三四五六'

/** `11月30日 周一 08:30`, as people say it; midnight is the end of the day before, 24:00. */
export function deadline(at: number): string {
  const { hour, minute } = wallClock(at)
  const isMidnight = hour === 0 && minute === 0
  const { month, day, weekday } = wallClock(isMidnight ? at - 1 : at)
  const time = isMidnight ? '24:00' : `${twoDigits(hour)}:${twoDigits(minute)}`
  return `${month}月${day}日 周${weekdays[weekday]} ${time}`
}
