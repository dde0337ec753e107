import { View } from '@tarojs/components'
import type { AppealView } from '@shared/direct-line/schema'
import { whistleResultNames, type Whistle } from '@shared/direct-line/whistle'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { Tag } from '@/ui/tag/tag'
import { timeLeftText, whenText } from '@/ui/when'

/** Who was called in, for what, and what they said. */
export function Whistles({ appeal, now }: { appeal: AppealView; now: number }) {
  if (appeal.whistles.length === 0) return null
  return (
    <Section title="吹哨报到">
      <Card>
        {appeal.whistles.map((whistle) => (
          <OneWhistle key={whistle.id} whistle={whistle} now={now} />
        ))}
      </Card>
    </Section>
  )
}

function OneWhistle({ whistle, now }: { whistle: Whistle; now: number }) {
  const { unitName, reason, at, dueAt, answer } = whistle
  return (
    <View className="whistle">
      <View className="whistle__head">
        <View className="whistle__unit">{unitName}</View>
        {answer ? (
          <Tag word={whistleResultNames[answer.result]} tone={answer.result === 'cannot' ? 'warn' : 'good'} />
        ) : (
          <Tag word={`等答复，${timeLeftText(dueAt, now)}`} tone={dueAt > now ? 'warn' : 'danger'} />
        )}
      </View>
      <View>{reason}</View>
      <View className="whistle__when">{`吹哨 ${whenText(at, now)}`}</View>
      {answer && <View className="staff-note">{answer.text}</View>}
    </View>
  )
}
