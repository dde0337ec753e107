import { refuseIf } from '../../../shared/errors'
import { reviewMatter } from '../../../shared/matters/contracts'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { on } from '../on'
import { makeMove } from './step'
import type { Bundle, Matter, Step } from './store'

export type Verdict = 'passed' | 'risky'

/** A verdict settles what is open; what has passed stays passed. */
const settled = <Part extends { check: Matter['check'] }>(part: Part, verdict: Verdict): Part =>
  part.check === 'passed' ? part : { ...part, check: verdict }

const settledBundle = (bundle: Bundle, verdict: Verdict): Bundle => ({
  ...settled(bundle, verdict),
  answer: bundle.answer && settled(bundle.answer, verdict),
})

const settledStep = (step: Step, verdict: Verdict): Step => ({
  ...settled(step, verdict),
  photos: step.photos.map((photo) => settled(photo, verdict)),
})

function settledMatter(matter: Matter, verdict: Verdict): Changes {
  const { decision, withdrawal, corrections, bundles, steps, photos } = matter
  const check = settled(matter, verdict).check
  return {
    check,
    isShown: check === 'passed',
    photos: command.set(photos.map((photo) => settled(photo, verdict))),
    corrections: command.set(corrections.map((said) => settled(said, verdict))),
    bundles: command.set(bundles.map((bundle) => settledBundle(bundle, verdict))),
    steps: command.set(steps.map((step) => settledStep(step, verdict))),
    ...(decision && { decision: command.set(settled(decision, verdict)) }),
    ...(withdrawal && { withdrawal: command.set(settled(withdrawal, verdict)) }),
    needsReview: false,
  }
}

export const reviewHandlers = [
  on(reviewMatter, ({ id, requestId, verdict }, caller) =>
    makeMove({ id, move: 'review', requestId, caller }, (matter) => {
      if (!matter.needsReview) refuseIf('matter.nothing_to_review')
      return { changes: settledMatter(matter, verdict) }
    }),
  ),
]
