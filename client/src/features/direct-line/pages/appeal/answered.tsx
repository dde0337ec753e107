import { View } from '@tarojs/components'
import type { AppealKind } from '@shared/direct-line/draft'
import { ratingParts, type Rating } from '@shared/direct-line/rating'
import type { AppealView } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { StarsGiven, type StarCount } from '@/ui/stars/stars'
import { Tag } from '@/ui/tag/tag'
import { ratingWords } from '../../rating-words'
import { AnswerText } from './answer-text'

/** The community's answer, and what the resident thought of it. */
export function Answered({ appeal, now }: { appeal: AppealView; now: number }) {
  const { answer, rating, kind, deskName } = appeal
  if (answer === null) return null
  return (
    <Section title="办理结果">
      <Card>
        <AnswerText answer={answer} by={deskName} now={now} />
        {rating !== null && <Rated rating={rating} kind={kind} />}
      </Card>
    </Section>
  )
}

const parts = Object.entries(ratingParts) as [keyof typeof ratingParts, string][]

function Rated({ rating, kind }: { rating: Rating; kind: AppealKind }) {
  const { saidYes, saidNo } = ratingWords[kind]
  return (
    <View className="answered__rating">
      {rating.isSolved ? <Tag word={saidYes} tone="good" /> : <Tag word={saidNo} tone="danger" />}
      {parts.map(([part, word]) => (
        <StarsGiven key={part} label={word} value={rating[part] as StarCount} />
      ))}
      {rating.words !== '' && <View className="report__text">{rating.words}</View>}
    </View>
  )
}
