import { View } from '@tarojs/components'
import { ratingParts, type Rating } from '@shared/direct-line/rating'
import type { AppealView } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { Section } from '@/ui/section/section'
import { StarsGiven, type StarCount } from '@/ui/stars/stars'
import { Tag } from '@/ui/tag/tag'
import { whenText } from '@/ui/when'

/** The community's answer, and what the resident thought of it. */
export function Answered({ appeal, now }: { appeal: AppealView; now: number }) {
  const { answer, rating } = appeal
  if (answer === null) return null
  return (
    <Section title="社区的答复">
      <Card>
        <View className="report__text">{answer.text}</View>
        <PhotoGrid photos={answer.photos} />
        <View className="answered__when">{`${appeal.communityName} · ${whenText(answer.at, now)}`}</View>
        {rating !== null && <Rated rating={rating} />}
      </Card>
    </Section>
  )
}

const parts = Object.entries(ratingParts) as [keyof typeof ratingParts, string][]

function Rated({ rating }: { rating: Rating }) {
  return (
    <View className="answered__rating">
      {rating.isSolved ? (
        <Tag word="居民评价：已解决" tone="good" />
      ) : (
        <Tag word="居民评价：没有解决" tone="danger" />
      )}
      {parts.map(([part, word]) => (
        <StarsGiven key={part} label={word} value={rating[part] as StarCount} />
      ))}
      {rating.words !== '' && <View className="report__text">{rating.words}</View>}
    </View>
  )
}
