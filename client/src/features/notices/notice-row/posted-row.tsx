import { View } from '@tarojs/components'
import { stateNames } from '@shared/notices/life-cycle'
import type { PostedCard } from '@shared/notices/schema'
import { goTo } from '@/ui/go'
import { Tag } from '@/ui/tag/tag'
import { whenText } from '@/ui/when'
import { stateTones } from '../looks'
import { noticePage } from '../paths'
import '../../../ui/card/card.scss'
import './notice-row.scss'

function reachText({ figures }: PostedCard): string | null {
  if (figures === null) return null
  const { households, waiting } = figures
  return waiting === 0 ? `${households} 户都通知到了` : `${households} 户，还有 ${waiting} 户没通知到`
}

/** A notice for those who answer for it: where it went, and how far it has come. */
export function PostedRow({ notice, now }: { notice: PostedCard; now: number }) {
  const { id, title, state, scopeName, byUnit, at, isUrgent, needsReview } = notice
  const reach = reachText(notice)
  return (
    <View className="card notice-row" aria-role="link" onClick={() => goTo(noticePage, { id })}>
      {needsReview && <Tag word="待审核" tone="warn" />}
      <Tag word={stateNames[state]} tone={stateTones[state]} />
      {isUrgent && <Tag word="紧急" tone="danger" icon="warning" />}
      <View className="notice-row__title notice-row__title--unread">{title}</View>
      {reach && <View className="notice-row__line">{reach}</View>}
      <View className="notice-row__line">{`发给 ${scopeName}`}</View>
      <View className="notice-row__line">{`${byUnit} · ${whenText(at, now)}`}</View>
    </View>
  )
}
