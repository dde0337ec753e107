import { View } from '@tarojs/components'
import { isOpen, stateNames } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { Tag } from '@/ui/tag/tag'
import { outlookOf } from '../../next-step'
import { stateLooks } from '../../state-looks'
import { readerOf } from './reader'
import './appeal.scss'

/** The top of the page: where the case is, and what comes next by when. */
export function Standing({ appeal, now }: { appeal: AppealView; now: number }) {
  const { state, isUrgent, reopenings, title, ticket } = appeal
  const running = isOpen(state) ? 'clock' : 'check'
  const { text, isOverdue } = outlookOf(appeal, readerOf(appeal), now)
  return (
    <Card>
      <View className="standing__tags">
        <Tag word={stateNames[state]} {...stateLooks[state]} />
        {isUrgent && <Tag word="紧急" tone="danger" />}
        {reopenings > 0 && isOpen(state) && <Tag word="重新办理" tone="warn" icon="refresh" />}
        <View className="standing__ticket">{ticket}</View>
      </View>
      <View className="standing__title" aria-role="heading" aria-level="2">
        {title}
      </View>
      <View className={`standing__next${isOverdue ? ' standing__next--late' : ''}`}>
        <Icon name={isOverdue ? 'warning' : running} />
        <View className="standing__next-text">{text}</View>
      </View>
    </Card>
  )
}
