import type { Figures } from './figures'

/** Fewer cases than these are chance, not a subject for a whole community. */
export const LEAST_CASES = 3

/** A subject or place of which there are more cases than in the month before. */
export interface Growth {
  /** Of the category or unit. */
  id: string
  cases: number
  before: number
}

/** What grows from one month to the next among a month's `category:` or `place:` figures, the steepest first. */
export function growing(now: Figures, before: Figures, by: 'category' | 'place'): Growth[] {
  return Object.entries(now)
    .filter(([figure]) => figure.startsWith(`${by}:`))
    .map(([figure, cases]) => ({
      id: figure.slice(by.length + 1),
      cases,
      before: before[figure] ?? 0,
    }))
    .filter((one) => one.cases >= LEAST_CASES && one.cases > one.before)
    .sort(
      (a, b) =>
        b.cases - b.before - (a.cases - a.before) || b.cases - a.cases || a.id.localeCompare(b.id, 'en'),
    )
}
