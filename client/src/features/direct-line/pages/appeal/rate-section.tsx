import { useState } from 'react'
import { rateAppeal } from '@shared/direct-line/contracts'
import { ratingParts } from '@shared/direct-line/rating'
import { refusal } from '@shared/direct-line/rules'
import type { AppealView } from '@shared/direct-line/schema'
import type { Actor } from '@shared/members/schema'
import { useAction } from '@/cloud/use-action'
import { useDraft } from '@/cloud/use-draft'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Section } from '@/ui/section/section'
import { Stars } from '@/ui/stars/stars'
import { renewsAppeal } from '../../use-appeal'
import { emptyRating, finishedRating, ratingProblems, type RatingDraft } from './rating-draft'

/** Offered to the resident whose case it is, once it has been answered. */
export function RateSection({ appeal, me, now }: { appeal: AppealView; me: Actor; now: number }) {
  const mayRate = refusal(appeal, 'rateSolved', me, now) === null
  // An answer given after a reopening is rated anew.
  return mayRate ? <RatingForm key={appeal.answer?.at} id={appeal.id} answeredAt={appeal.answer?.at} /> : null
}

const verdicts = [
  { value: 'yes', label: '解决了' },
  { value: 'no', label: '没有解决' },
] as const
const parts = Object.entries(ratingParts) as [keyof typeof ratingParts, string][]

export function RatingForm({ id, answeredAt = 0 }: { id: string; answeredAt?: number }) {
  const draft = useDraft<RatingDraft>(`rating.${id}.${answeredAt}`, emptyRating)
  const [isAsked, setIsAsked] = useState(false)
  const rate = useAction(rateAppeal, renewsAppeal)
  const { value, change } = draft
  const problems = isAsked ? ratingProblems(value) : {}
  const { isSolved } = value

  function send() {
    setIsAsked(true)
    const rating = finishedRating(value)
    if (rating) rate.run({ id, requestId: draft.requestId, rating }, draft.clear)
  }

  return (
    <Section title="请您评价">
      <Card>
        <Choice
          label="问题解决了吗？"
          options={verdicts}
          value={isSolved === null ? null : isSolved ? 'yes' : 'no'}
          error={problems.isSolved}
          hint={isSolved === false ? '选“没有解决”，社区会重新办理。' : undefined}
          onChange={(verdict) => change({ isSolved: verdict === 'yes' })}
        />
        {parts.map(([part, word]) => (
          <Stars
            key={part}
            label={word}
            value={value[part]}
            error={problems[part]}
            onChange={(stars) => change({ [part]: stars })}
          />
        ))}
        <TextArea
          label="想说的话"
          isOptional
          max={500}
          value={value.words}
          error={rate.error?.refusal.fields?.['rating.words']}
          onChange={(words) => change({ words })}
        />
        <ErrorNotice error={rate.error} />
        <Button kind="primary" loading={rate.isRunning} onTap={send}>
          提交评价
        </Button>
      </Card>
    </Section>
  )
}
