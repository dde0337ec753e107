import type { InboxItem } from '@shared/inbox/schema'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/server-time'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { Tag } from '@/ui/tag/tag'
import { whenText } from '@/ui/when'
import { linkWords, openLink } from '../open-link'
import './message-card.scss'

/** One message; a tap opens what it is about. */
export function MessageCard({ message }: { message: InboxItem }) {
  const { title, text, at, isUnread, link } = message
  const when = whenText(at, serverNow())
  return (
    <Card onOpen={() => openLink(link)}>
      <View className="message__head">
        <View className={`message__title${isUnread ? ' message__title--unread' : ''}`}>{title}</View>
        {isUnread && (
          <View className="message__state">
            <Tag word="未读" tone="info" icon="inbox" />
          </View>
        )}
      </View>
      <View>{text}</View>
      <View className="message__foot">
        <View className="message__at">{when}</View>
        <View className="message__open">
          <View>{linkWords[link.to]}</View>
          <Icon name="chevron" />
        </View>
      </View>
    </Card>
  )
}
