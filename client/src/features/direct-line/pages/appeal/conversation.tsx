import { View } from '@tarojs/components'
import { messageRefusal } from '@shared/direct-line/rules'
import type { AppealView } from '@shared/direct-line/schema'
import { sentences } from '@shared/errors'
import type { Actor } from '@shared/members/schema'
import { Bubble } from '@/ui/bubble/bubble'
import { Card } from '@/ui/card/card'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { Section } from '@/ui/section/section'
import { Composer } from './composer'
import { readerOf } from './reader'

const invitation = {
  owner: { none: '还没有留言。有要补充的，写在这里。', label: '给社区留言' },
  staff: { none: '还没有留言。要问清楚的，写给居民。', label: '给居民留言' },
} as const

/** What the resident and the handlers have written to each other. */
export function Conversation({ appeal, me, now }: { appeal: AppealView; me: Actor; now: number }) {
  const reason = messageRefusal(appeal, me, now)
  const words = invitation[readerOf(appeal)]
  return (
    <Section title="留言">
      <Card>
        {appeal.hasEarlierMessages && <View className="conversation__note">更早的留言没有显示</View>}
        {appeal.messages.length === 0 && reason === null && (
          <View className="conversation__note">{words.none}</View>
        )}
        {appeal.messages.map((message) => (
          <Bubble key={message.id} by={message.byRole} at={message.at} now={now} isMine={message.isMine}>
            {message.text !== '' && <View>{message.text}</View>}
            <PhotoGrid photos={message.photos} />
          </Bubble>
        ))}
        {reason === null ? (
          <Composer id={appeal.id} label={words.label} />
        ) : (
          <View className="conversation__note">{sentences[reason]}</View>
        )}
      </Card>
    </Section>
  )
}
