import { View } from '@tarojs/components'
import type { AppealView } from '@shared/direct-line/schema'
import { whistleResultNames, type Whistle } from '@shared/direct-line/whistle'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { deadlineText, whenText } from '@/ui/when'
import { readerOf } from './reader'

/** Who has been called in, by when they must answer, and what they said; staff have more of it elsewhere. */
export function Whistles({ appeal, now }: { appeal: AppealView; now: number }) {
  const { whistles, assists } = appeal
  const isNobodyCalled = whistles.length === 0 && assists.length === 0
  if (isNobodyCalled || readerOf(appeal) === 'staff') return null
  return (
    <Section title="一起来办的单位">
      <Card>
        {whistles.map((whistle) => (
          <View key={whistle.id}>
            <View>{calledText(whistle, now)}</View>
            {whistle.answer && <View className="answered__when">{answerText(whistle.answer, now)}</View>}
          </View>
        ))}
        {assists.map(({ unitId, unitName }) => (
          <View key={unitId}>{`${unitName} 协助办理`}</View>
        ))}
      </Card>
    </Section>
  )
}

function calledText({ unitName, dueAt, answer }: Whistle, now: number): string {
  if (answer) return `${unitName}：${whistleResultNames[answer.result]}`
  const when = deadlineText(dueAt, now)
  return dueAt > now
    ? `已请 ${unitName} 报到，最晚 ${when} 答复`
    : `已请 ${unitName} 报到，本该在 ${when} 前答复，正在催办`
}

const answerText = ({ text, at }: NonNullable<Whistle['answer']>, now: number): string =>
  `${text}（${whenText(at, now)}）`
