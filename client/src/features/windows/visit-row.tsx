import { View } from '@tarojs/components'
import type { VisitCard } from '@shared/windows/visit'
import { visitStateNames } from '@shared/windows/visit-life-cycle'
import { goTo } from '@/ui/go'
import { Tag } from '@/ui/tag/tag'
import { visitPage } from './paths'
import { visitLooks } from './ticket-looks'
import { visitTime } from './times'
import '../../ui/card/card.scss'
import './windows.scss'

/** An assisted visit in a list. */
export function VisitRow({ visit, now }: { visit: VisitCard; now: number }) {
  const { id, state, title, placeLabel, name, workerName } = visit
  return (
    <View className="card windows__row" aria-role="link" onClick={() => goTo(visitPage, { id })}>
      <Tag word={visitStateNames[state]} {...visitLooks[state]} />
      {workerName ?? ''}
      <View className="windows__row-title">{title}</View>
      {`${visitTime(visit, now)} · ${name} · ${placeLabel}`}
    </View>
  )
}
