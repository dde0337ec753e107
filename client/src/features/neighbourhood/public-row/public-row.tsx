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

/** The day without its weekday. */
const dateText = (at: number, now: number): string => dayText(at, now).split(' ')[0]!

/** `昨天 · 电梯故障 · 3号楼`; what isn't there, a place that was taken out say, leaves no gap. */
const joined = (...words: string[]): string => words.filter((word) => word !== '').join(' · ')

const WORD_JOINER = '\u2060'

/** A line never ends inside a ticket number. */
const unbroken = (ticket: string): string => ticket.replace('-', `${WORD_JOINER}-${WORD_JOINER}`)

/**
 * A neighbour's published case in a list. Twenty of these are sent to the screen at once and 12 KB is the budget, so
 * there is no more to it than a tag, a title and one line.
 */
export function PublicRow({ appeal, now }: { appeal: PublicCard; now: number }) {
  const { id, title, categoryName, placeLabel, createdAt, supporters } = appeal
  return (
    <View className="card public-row" aria-role="link" onClick={() => goTo(publicCasePage, { id })}>
      <Tag {...caseLook(appeal)} />
      <View className="public-row__title">{title}</View>
      {joined(
        dateText(createdAt, now),
        categoryName,
        placeLabel,
        supporters > 0 ? `${supporters} 位邻居附议` : '',
      )}
    </View>
  )
}

/** A case behind a figure, for those in whose scope it lies. */
export function FigureCaseRow({ appeal, now }: { appeal: AppealCard; now: number }) {
  const { id, title, categoryName, placeLabel, createdAt, ticket } = appeal
  return (
    <View className="card public-row" aria-role="link" onClick={() => goTo(appealPage, { id })}>
      <Tag {...caseLook(appeal)} />
      <View className="public-row__title">{title}</View>
      {joined(dateText(createdAt, now), categoryName, placeLabel, unbroken(ticket))}
    </View>
  )
}
