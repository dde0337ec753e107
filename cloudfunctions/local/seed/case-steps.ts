import { CLOSE_AFTER_RATING, UNRATED_AFTER } from '../../../shared/direct-line/clock'
import {
  appealMoves,
  isOpen,
  isWithStaff,
  type AppealState,
  type MoveName,
} from '../../../shared/direct-line/life-cycle'
import type { Rating } from '../../../shared/direct-line/rating'
import { signatureOf, timerSignature } from '../../api/direct-line/step'
import type { Appeal } from '../../api/direct-line/store'
import type { StoryStep } from './case-story'

/** The row of the life cycle that a step of a story takes. */
export function moveOf(step: StoryStep): MoveName {
  if (step.move !== 'rate') return step.move
  return step.rating.isSolved ? 'rateSolved' : 'rateUnsolved'
}

function noteOf(step: StoryStep): string | null {
  if (step.move === 'start') return step.note || null
  return step.move === 'rate' ? step.rating.words || null : null
}

function signatureFor(appeal: Appeal, step: StoryStep) {
  if (step.move === 'rate') {
    return { memberId: appeal.ownerId, byRole: '居民', byUnit: appeal.communityName }
  }
  const by = step.move === 'closeUnrated' ? null : step.by
  return by === null ? timerSignature : signatureOf(by, appeal, step.at)
}

type Left = Partial<Appeal>

const afterRating = (appeal: Appeal, rating: Rating, at: number): Left =>
  rating.isSolved
    ? { rating, dueAt: at, timerAt: at + CLOSE_AFTER_RATING }
    : { rating, dueAt: at + (appeal.resolveBy - appeal.createdAt), reopenings: appeal.reopenings + 1 }

/** What each step changes beside state and timeline; the timer is set anew by each, or gone. */
function changesOf(appeal: Appeal, step: StoryStep): Left {
  const { at } = step
  switch (step.move) {
    case 'accept':
      return { handlerId: step.by._id, dueAt: appeal.resolveBy }
    case 'start':
      return {}
    case 'resolve':
      return {
        answer: { text: step.answer, at, check: 'passed', photos: [] },
        dueAt: at,
        timerAt: at + UNRATED_AFTER,
      }
    case 'rate':
      return afterRating(appeal, step.rating, at)
    case 'close':
      return { closeReason: 'rated', dueAt: at }
    case 'closeUnrated':
      return { closeReason: 'unrated', dueAt: at }
  }
}

/** The case after this step; a step that the life cycle doesn't allow is a mistake in the story. */
export function applyStep(appeal: Appeal, step: StoryStep, requestId: string): Appeal {
  const move = moveOf(step)
  const { from, to } = appealMoves[move] as { from: readonly AppealState[]; to: AppealState }
  if (!from.includes(appeal.state) || step.at < appeal.updatedAt) {
    throw new Error(`${requestId}: ${move} can't follow ${appeal.state}`)
  }
  const { timerAt: _passed, ...before } = appeal
  const line = { at: step.at, move, note: noteOf(step), requestId, ...signatureFor(appeal, step) }
  return {
    ...before,
    ...changesOf(appeal, step),
    revision: appeal.revision + 1,
    state: to,
    isOpen: isOpen(to),
    isOwed: isWithStaff(to),
    updatedAt: step.at,
    timeline: [...appeal.timeline, line],
  }
}
