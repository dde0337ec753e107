import { civilDate, startOfDay } from '@shared/time'

export type Term = 'open' | 'one' | 'three' | 'five'

/** How long roles are usually given for; a residents' committee is elected for five years. */
export const terms: { value: Term; label: string; years: number | null }[] = [
  { value: 'open', label: '长期', years: null },
  { value: 'one', label: '一年', years: 1 },
  { value: 'three', label: '三年', years: 3 },
  { value: 'five', label: '五年', years: 5 },
]

/** The end (exclusive) of a term that begins now: the start of the same day, that many years on; null for an open one. */
export function endOfTerm(term: Term, now: number): number | null {
  const years = terms.find(({ value }) => value === term)?.years ?? null
  if (years === null) return null
  const [year = '', month, day] = civilDate(now).split('-')
  // The 29th of February has no anniversary; the day before it always has.
  const sameDay = `${month}-${day}` === '02-29' ? '02-28' : `${month}-${day}`
  return startOfDay(`${Number(year) + years}-${sameDay}`)
}
