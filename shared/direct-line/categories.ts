import * as z from 'zod'

/** A subject of cases, on two levels; `isUrgent` by nature: danger, water, power, gas, lift. */
export const Category = z.object({
  id: z.string(),
  group: z.string(),
  name: z.string(),
  isUrgent: z.boolean(),
  /** The lowest level that can solve it: trifles don't leave the grid, big matters go to the subdistrict. */
  level: z.enum(['grid', 'community', 'subdistrict']).default('community'),
  /** Words of residents that usually mean it; the first category in the list with one of them is suggested. */
  words: z.array(z.string().min(1).max(20)).max(60).default([]),
  /** For danger: whom to call before anything else. */
  advice: z.string().max(200).nullable().default(null),
})
export type Category = z.infer<typeof Category>

/** What fits everything, when no word gives a hint. */
export const UNSORTED = 'other'

/** The category that these words most likely mean: the list's order is the order in which words are tried. */
export function suggestCategory(text: string, categories: readonly Category[]): string {
  return categories.find(({ words }) => words.some((word) => text.includes(word)))?.id ?? UNSORTED
}
