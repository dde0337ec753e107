import { View } from '@tarojs/components'
import { categoryNames } from '@shared/notices/draft'
import { isLive, stateNames } from '@shared/notices/life-cycle'
import type { NoticeCard } from '@shared/notices/schema'
import { goTo } from '@/ui/go'
import { Tag } from '@/ui/tag/tag'
import { whenText } from '@/ui/when'
import { stateTones, validityText } from '../looks'
import { noticePage } from '../paths'
import '../../../ui/card/card.scss'
import './notice-row.scss'

/** A notice in a list: what it is, whether I have looked at it, and until when it holds. */
export function NoticeRow({ notice, now }: { notice: NoticeCard; now: number }) {
  const { id, title, excerpt, byUnit, at, editedAt, isUnread } = notice
  const edited = editedAt === null ? '' : ` · ${whenText(editedAt, now)} 修改过`
  return (
    <View className="card notice-row" aria-role="link" onClick={() => goTo(noticePage, { id })}>
      <NoticeTags notice={notice} />
      <View className={`notice-row__title${isUnread ? ' notice-row__title--unread' : ''}`}>{title}</View>
      <View className="notice-row__line">{excerpt}</View>
      {isLive(notice.state) && <View className="notice-row__line">{validityText(notice, now)}</View>}
      <View className="notice-row__line">{`${byUnit} · ${whenText(at, now)}${edited}`}</View>
    </View>
  )
}

/** What a reader must see before the title, in words. */
export function NoticeTags({ notice }: { notice: NoticeCard }) {
  const { state, category, isUrgent, isPinned, isUnread, editedAt } = notice
  const holds = isLive(state)
  return (
    <>
      {isUrgent && holds && <Tag word="紧急" tone="danger" icon="warning" />}
      {!holds && <Tag word={stateNames[state]} tone={stateTones[state]} />}
      {isUnread && <Tag word={editedAt === null ? '未读' : '未读 · 有修改'} tone="info" />}
      {holds && <AcknowledgeTag notice={notice} />}
      {isPinned && holds && <Tag word="置顶" tone="neutral" />}
      <Tag word={categoryNames[category]} tone="neutral" />
    </>
  )
}

function AcknowledgeTag({ notice: { needsAcknowledgement, isAcknowledged } }: { notice: NoticeCard }) {
  if (!needsAcknowledgement) return null
  return isAcknowledged ? <Tag word="已确认" tone="good" icon="check" /> : <Tag word="要确认" tone="warn" />
}
