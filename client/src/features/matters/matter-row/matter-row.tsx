import { View } from '@tarojs/components'
import { stateNames } from '@shared/matters/life-cycle'
import type { MatterCard } from '@shared/matters/schema'
import { goTo } from '@/ui/go'
import { Tag } from '@/ui/tag/tag'
import { shortOutlookOf } from '../outlook'
import { matterPage } from '../paths'
import { stateLooks } from '../state-looks'
import '../../../ui/card/card.scss'
import './matter-row.scss'

const waysToAnswer = ({ hasOptions, takesComments }: MatterCard): string => {
  if (!hasOptions) return '写意见'
  return takesComments ? '选方案、写意见' : '选方案'
}

/** A matter in a list. */
export function MatterRow({ matter, now }: { matter: MatterCard; now: number }) {
  const { id, state, title, scopeName, needsReview } = matter
  return (
    <View className="card matter-row" aria-role="link" onClick={() => goTo(matterPage, { id })}>
      {needsReview && <Tag word="待审核" tone="warn" />}
      <Tag word={stateNames[state]} {...stateLooks[state]} />
      {shortOutlookOf(matter, now)}
      <View className="matter-row__title">{title}</View>
      {`${scopeName} · ${waysToAnswer(matter)}`}
    </View>
  )
}
