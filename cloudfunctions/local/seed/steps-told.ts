import { outcomesOf, type Outcome } from '../../../shared/direct-line/outcome'
import type { Rating } from '../../../shared/direct-line/rating'
import type { Appeal } from '../../api/direct-line/appeal'
import {
  acceptStep,
  askMoreStep,
  closeStep,
  declineStep,
  resolveStep,
  startStep,
} from '../../api/direct-line/steps/desk'
import { mergeStep } from '../../api/direct-line/steps/merge'
import { withdrawStep } from '../../api/direct-line/steps/owner'
import { rateStep } from '../../api/direct-line/steps/resident'
import type { Member } from '../../api/members/store'
import type { StoryStep } from './case-story'

/** The steps of stories: who took them when, done by the functions' own pure steps. */

export const accepted = (by: Member, at: number): StoryStep => ({
  at,
  by,
  move: 'accept',
  step: (appeal, { now }) => acceptStep(appeal, { memberId: by._id, now }),
})

export const started = (by: Member, at: number, note: string): StoryStep => ({
  at,
  by,
  move: 'start',
  step: () => startStep(note, []),
})

export interface ToldAnswer {
  text: string
  /** What answers of this kind mostly are, unless it says otherwise. */
  outcome?: Outcome
  because?: string
}

export const answered = (by: Member, at: number, { text, outcome, because }: ToldAnswer): StoryStep => ({
  at,
  by,
  move: 'resolve',
  step: (appeal, { now }) =>
    resolveStep(appeal, {
      text,
      at: now,
      check: 'passed',
      photos: [],
      outcome: outcome ?? outcomesOf[appeal.kind][0]!,
      because: because ?? null,
    }),
})

export const rated = (at: number, rating: Rating): StoryStep => ({
  at,
  by: 'owner',
  move: rating.isSolved ? 'rateSolved' : 'rateUnsolved',
  step: (appeal, taking) => rateStep(appeal, rating, taking),
})

export const closed = (by: Member, at: number): StoryStep => ({
  at,
  by,
  move: 'close',
  step: (_appeal, { now }) => closeStep(now),
})

export const declined = (by: Member, at: number, words: { because: string; turnTo: string }): StoryStep => ({
  at,
  by,
  move: 'decline',
  step: (_appeal, { now }) => declineStep(words, now),
})

export const askedMore = (by: Member, at: number, question: string): StoryStep => ({
  at,
  by,
  move: 'askMore',
  step: (appeal, { now }) => askMoreStep(appeal, question, now),
})

export const withdrawn = (at: number, because: string): StoryStep => ({
  at,
  by: 'owner',
  move: 'withdraw',
  step: (appeal, taking) => withdrawStep(appeal, because, { isAgent: false, ...taking }),
})

/** `into` as it stood at that time. */
export const merged = (by: Member, at: number, into: Appeal): StoryStep => ({
  at,
  by,
  move: 'merge',
  step: (appeal, taking) => mergeStep(appeal, into, taking),
})
