import { View } from '@tarojs/components'
import type { PublicCard } from '@shared/direct-line/ledger'
import type { AppealCard } from '@shared/direct-line/schema'
import { goTo } from '@/ui/go'
import { Tag } from '@/ui/tag/tag'
import { dayText } from '@/ui/when'
import { caseLook } from '../case-looks'
import { appealPage, publicCasePage } from '../paths'
import '../../../ui/card/card.scss'
import './public-row.scss'

/** `昨天 · 电梯故障 · 3号楼`; what a worker took out of the place leaves no gap. */
const aboutText = (
  { categoryName, placeLabel, createdAt }: Pick<PublicCard, 'categoryName' | 'placeLabel' | 'createdAt'>,
  now: number,
): string => [dateText(createdAt, now), categoryName, placeLabel].filter((word) => word !== '').join(' · ')

/** The day without its weekday. */
const dateText = (at: number, now: number): string => dayText(at, now).split(' ')[0]!

/** A neighbour's published case in a list. Twenty of these fit the budget of what is sent to the screen. */
export function PublicRow({ appeal, now }: { appeal: PublicCard; now: number }) {
  const { id, title, supporters } = appeal
  return (
    <View className="card public-row" aria-role="link" onClick={() => goTo(publicCasePage, { id })}>
      <Tag {...caseLook(appeal)} />
      {supporters > 0 && `${supporters} 位邻居附议`}
      <View className="public-row__title">{title}</View>
      {aboutText(appeal, now)}
    </View>
  )
}

/** A case behind a figure, for those in whose scope it lies. */
export function FigureCaseRow({ appeal, now }: { appeal: AppealCard; now: number }) {
  const { id, title, ticket } = appeal
  return (
    <View className="card public-row" aria-role="link" onClick={() => goTo(appealPage, { id })}>
      <Tag {...caseLook(appeal)} />
      {ticket}
      <View className="public-row__title">{title}</View>
      {aboutText(appeal, now)}
    </View>
  )
}
