import { ratesOf, type Figures, type Rate } from '@shared/direct-line/figures'

export type RateName = keyof ReturnType<typeof ratesOf>

/** A figure that counts for a rate, and the word that says what it counts. */
export interface Counted {
  figure: string
  word: string
}

export interface RateWords {
  name: string
  /** What it asks, in words for somebody who has never heard of it. */
  asks: string
  formula: string
  part: Counted
  whole: Counted
  /** What counts for the whole and not for the part. */
  rest: Counted | null
}

/** The three rates in plain words (product.md, "The three rates"). */
export const rateWords: Record<RateName, RateWords> = {
  response: {
    name: '响应率',
    asks: '反映以后，有没有按时受理',
    formula: '按时受理的 ÷ 到了受理期限的',
    part: { figure: 'respondedInTime', word: '按时受理的' },
    whole: { figure: 'responseDue', word: '到了受理期限的' },
    rest: { figure: 'respondedLate', word: '没有按时受理的' },
  },
  resolution: {
    name: '解决率',
    asks: '居民说解决了没有，只算建议、求助和投诉',
    formula: '评价“已解决”的 ÷ 评价过的建议、求助、投诉',
    part: { figure: 'ratedSolved', word: '评价“已解决”的' },
    whole: { figure: 'ratedToSolve', word: '评价过的建议、求助、投诉' },
    rest: null,
  },
  satisfaction: {
    name: '满意率',
    asks: '居民给办理结果打了几颗星，四星以上算满意',
    formula: '结果打四星以上的 ÷ 评价过的',
    part: { figure: 'satisfied', word: '结果打四星以上的' },
    whole: { figure: 'rated', word: '评价过的' },
    rest: null,
  },
}

export const rateNames: readonly RateName[] = ['response', 'resolution', 'satisfaction']

/** Beside the rates, never inside: why, and how many. */
export const besideRates: readonly Counted[] = [
  { figure: 'declined', word: '不予受理' },
  { figure: 'merged', word: '并案（和同一件事一起办）' },
  { figure: 'withdrawn', word: '居民撤回' },
  { figure: 'ratedExplained', word: '已解释说明的评价' },
  { figure: 'unrated', word: '办完没有评价' },
]

/** In percent with one decimal, rounded down: a hundred means all of them. Null where there was nothing to count. */
export const percentOf = ({ part, whole }: Rate): number | null =>
  whole === 0 ? null : Math.floor((part * 1000) / whole) / 10

/** `97.3%`, or that there is nothing to count yet. */
export const percentText = (rate: Rate): string => {
  const percent = percentOf(rate)
  return percent === null ? '还没有' : `${percent}%`
}

/** Whether anything counts for any of the rates. */
export const hasRates = (figures: Figures): boolean =>
  Object.values(ratesOf(figures)).some(({ whole }) => whole > 0)
