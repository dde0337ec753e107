import { View } from '@tarojs/components'
import type { AppealView } from '@shared/direct-line/schema'
import { whistleResultNames, type Whistle } from '@shared/direct-line/whistle'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { Tag } from '@/ui/tag/tag'
import { timeLeftText, whenText } from '@/ui/when'

/** Who was called in, for what, by when, and what they said. */
export function CalledIn({ appeal, now }: { appeal: AppealView; now: number }) {
  if (appeal.whistles.length === 0) return null
  return (
    <Section title="吹哨报到">
      <Card>
        {appeal.whistles.map((whistle) => (
          <OneCall key={whistle.id} whistle={whistle} now={now} />
        ))}
      </Card>
    </Section>
  )
}

function OneCall({ whistle, now }: { whistle: Whistle; now: number }) {
  const { unitName, reason, at, dueAt, answer } = whistle
  return (
    <View className="call">
      <View className="call__unit">{unitName}</View>
      {answer ? (
        <Tag word={whistleResultNames[answer.result]} tone={answer.result === 'cannot' ? 'warn' : 'good'} />
      ) : (
        <Tag word={`等答复，${timeLeftText(dueAt, now)}`} tone={dueAt > now ? 'warn' : 'danger'} />
      )}
      <View>{reason}</View>
      <View className="staff-note__head">{`吹哨 ${whenText(at, now)}`}</View>
      {answer && (
        <View className="staff-note">
          <View className="staff-note__head">{`答复 ${whenText(answer.at, now)}`}</View>
          <View className="staff-note__text">{answer.text}</View>
        </View>
      )}
    </View>
  )
}
