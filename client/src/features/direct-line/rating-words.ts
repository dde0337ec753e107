import type { AppealKind } from '@shared/direct-line/draft'

export interface RatingWords {
  /** What somebody is asked once their case has been answered. */
  question: string
  yes: string
  no: string
  /** What the case's way says once they have answered. */
  saidYes: string
  saidNo: string
}

const problem: RatingWords = {
  question: '问题解决了吗？',
  yes: '解决了',
  no: '没有解决',
  saidYes: '居民评价：已解决',
  saidNo: '居民评价：没有解决',
}

/** A suggestion, a question or praise is no problem to be solved, so nobody is asked whether it is. */
export const ratingWords: Record<AppealKind, RatingWords> = {
  request: problem,
  complaint: problem,
  suggestion: {
    question: '答复说清楚了吗？',
    yes: '说清楚了',
    no: '没有说清楚',
    saidYes: '居民评价：答复清楚',
    saidNo: '居民评价：没有说清楚',
  },
  question: {
    question: '您问的事答清楚了吗？',
    yes: '答清楚了',
    no: '没有答清楚',
    saidYes: '居民评价：答清楚了',
    saidNo: '居民评价：没有答清楚',
  },
  praise: {
    question: '您的谢意转达好了吗？',
    yes: '转达好了',
    no: '还没有',
    saidYes: '居民评价：转达好了',
    saidNo: '居民评价：还没有转达好',
  },
}
