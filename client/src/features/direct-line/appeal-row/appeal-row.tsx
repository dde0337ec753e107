import { View } from '@tarojs/components'
import { stateNames } from '@shared/direct-line/life-cycle'
import type { AppealCard } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { Tag } from '@/ui/tag/tag'
import { shortOutlookOf, type Reader } from '../next-step'
import { appealPage } from '../paths'
import { stateLooks } from '../state-looks'
import './appeal-row.scss'

export interface AppealRowProps {
  appeal: AppealCard
  reader: Reader
  now: number
}

/** A case in a list. Few elements, because twenty of these are sent to the screen at once. */
export function AppealRow({ appeal, reader, now }: AppealRowProps) {
  const { id, state, isUrgent, title, placeLabel, ticket } = appeal
  const { text, isOverdue } = shortOutlookOf(appeal, reader, now)
  return (
    <Card onOpen={() => goTo(appealPage, { id })}>
      <View className="appeal-row">
        <Tag word={stateNames[state]} {...stateLooks[state]} />
        {isUrgent && <Tag word="紧急" tone="danger" />}
        <View className={isOverdue ? 'appeal-row__late' : 'appeal-row__next'}>{text}</View>
      </View>
      <View className="appeal-row__title">{title}</View>
      <View className="appeal-row__foot">{`${placeLabel} · ${ticket}`}</View>
    </Card>
  )
}
