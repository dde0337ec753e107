import * as z from 'zod'

const Stars = z.number().int().min(1).max(5)

/** A resident's judgement of an answer. */
export const Rating = z.object({
  speed: Stars,
  result: Stars,
  service: Stars,
  answer: Stars,
  isSolved: z.boolean(),
  words: z.string().trim().max(500, 'core.too_long'),
})
export type Rating = z.infer<typeof Rating>

export const ratingParts = { speed: '速度', result: '结果', service: '态度', answer: '答复' } as const

/** Satisfied means four stars or more for the result (product.md, "Rating"). */
export const isSatisfied = (rating: Rating): boolean => rating.result >= 4
