import { View } from '@tarojs/components'
import type { PublicAppealView } from '@shared/direct-line/ledger'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { whenText } from '@/ui/when'

/** The community's answer, as far as neighbours may read it. */
export function Answered({ appeal, now }: { appeal: PublicAppealView; now: number }) {
  const { answer, communityName } = appeal
  if (answer === null) return null
  return (
    <Section title="办理结果">
      <Card>
        <View className="public-case__text">{answer.text}</View>
        <View className="public-case__soft">{`${communityName} · ${whenText(answer.at, now)}`}</View>
      </Card>
    </Section>
  )
}
