import { Rating } from '@shared/direct-line/rating'
import type { Reason } from '@shared/errors'
import type { StarCount } from '@/ui/stars/stars'

/** A rating while it is being given. */
export interface RatingDraft {
  isSolved: boolean | null
  speed: StarCount | null
  result: StarCount | null
  service: StarCount | null
  answer: StarCount | null
  words: string
}

export const emptyRating: RatingDraft = {
  isSolved: null,
  speed: null,
  result: null,
  service: null,
  answer: null,
  words: '',
}

/** What is still missing, by field; empty when the rating can be sent. */
export function ratingProblems(draft: RatingDraft): Partial<Record<keyof RatingDraft, Reason>> {
  const missing = (Object.keys(draft) as (keyof RatingDraft)[]).filter((field) => draft[field] === null)
  return Object.fromEntries(missing.map((field) => [field, 'core.required' satisfies Reason]))
}

/** The finished rating, or null while something is missing. */
export function finishedRating(draft: RatingDraft): Rating | null {
  const parsed = Rating.safeParse(draft)
  return parsed.success ? parsed.data : null
}
