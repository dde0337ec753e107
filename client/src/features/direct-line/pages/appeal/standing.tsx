import { View } from '@tarojs/components'
import { isOpen } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { Tag } from '@/ui/tag/tag'
import { deadlineText, durationText } from '@/ui/when'
import { outlookOf } from '../../next-step'
import { stateLooks, stateWord } from '../../state-looks'
import { readerOf } from './reader'
import './appeal.scss'

const supervisedBecause: Record<string, string> = {
  overdue: '超过了期限',
  reopened: '没有解决，在重新办理',
}

/** The top of the page: where the case is, and what comes next by when. */
export function Standing({ appeal, now }: { appeal: AppealView; now: number }) {
  const { state, isUrgent, isHard, reopenings, supervision, behalfOf, waitingUntil, title, ticket } = appeal
  const reader = readerOf(appeal)
  const running = isOpen(state) ? 'clock' : 'info'
  const { text, isOverdue } = outlookOf(appeal, reader, now)
  return (
    <Card>
      <View className="standing__tags">
        <Tag word={stateWord(state, reader)} {...stateLooks[state]} />
        {isUrgent && <Tag word="紧急" tone="danger" />}
        {isHard && <Tag word="疑难" tone="warn" icon="warning" />}
        {reopenings > 0 && isOpen(state) && <Tag word="重新办理" tone="warn" icon="refresh" />}
        {supervision && isOpen(state) && <Tag word="督办" tone="danger" />}
        <View className="standing__ticket">{ticket}</View>
      </View>
      <View className="standing__title" aria-role="heading" aria-level="2">
        {title}
      </View>
      <View className={`standing__next${isOverdue ? ' standing__next--late' : ''}`}>
        <Icon name={isOverdue ? 'warning' : running} />
        <View className="standing__next-text">{text}</View>
      </View>
      {waitingUntil !== null && <View className="standing__note">{waitingText(waitingUntil, now)}</View>}
      {supervision && isOpen(state) && (
        <View className="standing__note">
          {[`${supervision.unitName}正在督办`, supervisedBecause[supervision.because]]
            .filter(Boolean)
            .join('：')}
        </View>
      )}
      {behalfOf !== null && <View className="standing__note">{`这件事是替 ${behalfOf} 反映的`}</View>}
    </Card>
  )
}

const waitingText = (until: number, now: number): string =>
  until > now
    ? `最晚等到 ${deadlineText(until, now)}，还剩 ${durationText(until - now)}；过后按现有的情况接着办`
    : '等的时间到了，会按现有的情况接着办'
