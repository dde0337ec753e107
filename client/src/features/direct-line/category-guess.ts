import { categoryWords } from './category-words'

/** What fits everything, when no word gives a hint. */
export const UNSORTED = 'other'

/** The category that these words most likely mean. */
export function guessCategory(text: string): string {
  const found = categoryWords.find(([, words]) => words.some((word) => text.includes(word)))
  return found ? found[0] : UNSORTED
}
