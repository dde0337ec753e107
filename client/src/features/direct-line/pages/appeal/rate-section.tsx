import { useState } from 'react'
import { View } from '@tarojs/components'
import { UNRATED_AFTER } from '@shared/direct-line/clock'
import { rateAppeal } from '@shared/direct-line/contracts'
import type { AppealKind } from '@shared/direct-line/draft'
import { CLIMBS_AFTER } from '@shared/direct-line/queues'
import { ratingParts } from '@shared/direct-line/rating'
import { refusal } from '@shared/direct-line/rules'
import type { AppealView } from '@shared/direct-line/schema'
import type { Actor } from '@shared/members/schema'
import { templates } from '@shared/templates'
import { requestSubscribe } from '@/cloud/subscribe'
import { useAction } from '@/cloud/use-action'
import { useDraft } from '@/cloud/use-draft'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Section } from '@/ui/section/section'
import { Stars } from '@/ui/stars/stars'
import { deadlineText } from '@/ui/when'
import { ratingWords } from '../../rating-words'
import { renewsAppeal } from '../../use-appeal'
import { emptyRating, finishedRating, ratingProblems, type RatingDraft } from './rating-draft'
import { whatNoMeans } from './reopening'

/** Offered to the resident whose case it is, once it has been answered. */
export function RateSection({ appeal, me, now }: { appeal: AppealView; me: Actor; now: number }) {
  const mayRate = refusal(appeal, 'rateSolved', me, now) === null
  if (!mayRate) return null
  const { id, kind, answer, reopenings } = appeal
  // An answer given after a reopening is rated anew.
  const answeredAt = answer?.at ?? 0
  return (
    <RatingForm
      key={answeredAt}
      id={id}
      kind={kind}
      answeredAt={answeredAt}
      reopenings={reopenings}
      now={now}
    />
  )
}

const parts = Object.entries(ratingParts) as [keyof typeof ratingParts, string][]

interface RatingFormProps {
  id: string
  kind: AppealKind
  answeredAt: number
  reopenings: number
  now: number
}

function RatingForm({ id, kind, answeredAt, reopenings, now }: RatingFormProps) {
  const draft = useDraft<RatingDraft>(`rating.${id}.${answeredAt}`, emptyRating)
  const [isAsked, setIsAsked] = useState(false)
  const rate = useAction(rateAppeal, renewsAppeal)
  const { value, change } = draft
  const problems = isAsked ? ratingProblems(value) : {}
  const { isSolved } = value
  const { question, yes, no } = ratingWords[kind]

  function send() {
    setIsAsked(true)
    const rating = finishedRating(value)
    if (!rating) return
    // Only who sends it back waits for what comes next.
    if (!rating.isSolved) void requestSubscribe([templates.appealProgress.id])
    rate.run({ id, requestId: draft.requestId, rating }, draft.clear)
  }

  return (
    <Section title="请您评价">
      <Card>
        <View className="conversation__note">{untilText(answeredAt, reopenings, now)}</View>
        <Choice
          label={question}
          options={[
            { value: 'yes', label: yes },
            { value: 'no', label: no },
          ]}
          value={isSolved === null ? null : isSolved ? 'yes' : 'no'}
          error={problems.isSolved}
          hint={whatNoMeans(no, reopenings)}
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

/** What has been reopened twice is never closed by itself. */
const untilText = (answeredAt: number, reopenings: number, now: number): string => {
  const until = deadlineText(answeredAt + UNRATED_AFTER, now)
  return `最晚 ${until} 前评价，过了${reopenings < CLIMBS_AFTER ? '会自动结案' : '由街道干部结案'}。`
}
