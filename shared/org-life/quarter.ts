import * as z from 'zod'
import { addMonths, civilDate, civilMonth, startOfDay, type CivilDate } from '../time'

/** `2026Q4` */
export const Quarter = z.string().regex(/^20\d{2}Q[1-4]$/, 'core.invalid')
export type Quarter = string

function quarterWith(month: string): Quarter {
  const [year, ordinal] = month.split('-')
  return `${year}Q${Math.ceil(Number(ordinal) / 3)}`
}

export const quarterOf = (at: number): Quarter => quarterWith(civilMonth(at))

const firstMonthOf = (quarter: Quarter): string =>
  `${quarter.slice(0, 4)}-${String((Number(quarter.at(-1)) - 1) * 3 + 1).padStart(2, '0')}`

/** So many quarters later, or earlier. */
export const addQuarters = (quarter: Quarter, quarters: number): Quarter =>
  quarterWith(addMonths(firstMonthOf(quarter), 3 * quarters))

/** The first instant after a quarter, ms. */
export const endOfQuarter = (quarter: Quarter): number =>
  startOfDay(`${addMonths(firstMonthOf(quarter), 3)}-01`)

/** `2026 年第四季度` */
export const quarterName = (quarter: Quarter): string =>
  `${quarter.slice(0, 4)} 年第${'一二三四'[Number(quarter.at(-1)) - 1]}季度`

/** The last day of a month, 28 to 31. */
const lengthOf = (month: string): number =>
  Number(civilDate(startOfDay(`${addMonths(month, 1)}-01`) - 1).slice(8))

/** The same day three months earlier; where that month is shorter, its last. */
export function threeMonthsBefore(now: number): CivilDate {
  const month = addMonths(civilMonth(now), -3)
  const day = Math.min(Number(civilDate(now).slice(8)), lengthOf(month))
  return `${month}-${String(day).padStart(2, '0')}`
}

/** Whether somebody has come in the last three months; who has been a member for less isn't missed yet. */
export const isLongAbsent = (
  { lastCameAt, since }: { lastCameAt: number | null; since: number },
  now: number,
): boolean => Math.max(lastCameAt ?? 0, since) < startOfDay(threeMonthsBefore(now))
