import { View } from '@tarojs/components'
import { isOpen } from '@shared/direct-line/life-cycle'
import { messageRefusal } from '@shared/direct-line/rules'
import type { AppealView } from '@shared/direct-line/schema'
import type { Actor } from '@shared/members/schema'
import { Bubble } from '@/ui/bubble/bubble'
import { Card } from '@/ui/card/card'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { Section } from '@/ui/section/section'
import { Composer } from './composer'

const invitation = {
  owner: { none: '还没有留言。有要补充的，写在这里。', opens: '给办理的人留言' },
  staff: { none: '还没有留言。要问清楚的，写给居民。', opens: '给居民留言' },
} as const

/** What the resident and the handlers have written to each other; notes among staff stand elsewhere. */
export function Conversation({ appeal, me, now }: { appeal: AppealView; me: Actor; now: number }) {
  const { viewpoint, id, state } = appeal
  const messages = appeal.messages.filter(({ isInternal }) => !isInternal)
  if (viewpoint !== 'owner' && viewpoint !== 'staff') return null
  if (messages.length === 0 && !isOpen(state)) return null
  const mayWrite = messageRefusal(appeal, me, now) === null
  const words = invitation[viewpoint]
  return (
    <Section title="留言">
      <Card>
        {appeal.hasEarlierMessages && <View className="conversation__note">更早的留言没有显示</View>}
        {messages.length === 0 && <View className="conversation__note">{words.none}</View>}
        {messages.map((message) => (
          <Bubble key={message.id} by={message.byRole} at={message.at} now={now} isMine={message.isMine}>
            {message.text !== '' && <View>{message.text}</View>}
            <PhotoGrid photos={message.photos} />
          </Bubble>
        ))}
        {mayWrite && <Composer id={id} opens={words.opens} isOwner={viewpoint === 'owner'} />}
        {!isOpen(state) && <View className="conversation__note">这件事已经结束，不能再留言了。</View>}
      </Card>
    </Section>
  )
}
