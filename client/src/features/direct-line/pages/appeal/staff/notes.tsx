import { View } from '@tarojs/components'
import type { AppealView } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { Tag } from '@/ui/tag/tag'
import { whenText } from '@/ui/when'

/** What those who handle the case have written to each other, apart from the conversation with the resident. */
export function Notes({ appeal, now }: { appeal: AppealView; now: number }) {
  const notes = appeal.messages.filter(({ isInternal }) => isInternal)
  if (notes.length === 0) return null
  return (
    <Section title="内部备注" aside={<Tag word="居民看不到" icon="lock" />}>
      <Card>
        {notes.map(({ id, byRole, at, text, isMine }) => (
          <View key={id} className="staff-note">
            <View className="staff-note__head">{`${isMine ? '我' : byRole} · ${whenText(at, now)}`}</View>
            <View className="staff-note__text">{text}</View>
          </View>
        ))}
      </Card>
    </Section>
  )
}
