import { addMonths } from '@shared/time'

const yearOf = (month: string): string => month.slice(0, 4)
const ordinalOf = (month: string): number => Number(month.slice(5))

/** `2026年11月` */
export const monthText = (month: string): string => `${yearOf(month)}年${ordinalOf(month)}月`

/** `11月` */
export const shortMonthText = (month: string): string => `${ordinalOf(month)}月`

/** So many months up to this one, oldest first. */
export const monthsUpTo = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addMonths(month, index + 1 - count))

/** The month that a link names, unless it is none or hasn't begun. */
export const monthOf = (asked: string | undefined, thisMonth: string): string =>
  asked !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) && asked <= thisMonth ? asked : thisMonth
