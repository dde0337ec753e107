import { View } from '@tarojs/components'
import type { AppealCard } from '@shared/direct-line/schema'
import { goTo } from '@/ui/go'
import { Tag } from '@/ui/tag/tag'
import { shortOutlookOf, type Reader } from '../next-step'
import { appealPage } from '../paths'
import { stateLooks, stateWord } from '../state-looks'
import '../../../ui/card/card.scss'
import './appeal-row.scss'

export interface AppealRowProps {
  appeal: AppealCard
  reader: Reader
  now: number
}

/**
 * A case in a list. Twenty of these are sent to the screen at once and 12 KB is the budget, so a text gets an element
 * of its own only where it looks different from the card's.
 */
export function AppealRow({ appeal, reader, now }: AppealRowProps) {
  const { id, state, isUrgent, isHard, isSupervised, behalfOf, title, placeLabel, ticket } = appeal
  const { text, isOverdue } = shortOutlookOf(appeal, reader, now)
  return (
    <View className="card appeal-row" aria-role="link" onClick={() => goTo(appealPage, { id })}>
      {isUrgent && <Tag word="紧急" tone="danger" />}
      {isHard && <Tag word="疑难" tone="warn" icon="warning" />}
      {isSupervised && <Tag word="督办" tone="danger" />}
      <Tag word={stateWord(state, reader)} {...stateLooks[state]} />
      {isOverdue ? <View className="appeal-row__late">{text}</View> : text}
      <View className="appeal-row__title">{title}</View>
      {[behalfOf && `替${behalfOf}反映`, placeLabel, unbroken(ticket)].filter(Boolean).join(' · ')}
    </View>
  )
}

const WORD_JOINER = '\u2060'

/** A line never ends inside a ticket number. */
const unbroken = (ticket: string): string => ticket.replace('-', `${WORD_JOINER}-${WORD_JOINER}`)
