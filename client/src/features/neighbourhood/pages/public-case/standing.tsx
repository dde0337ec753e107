import { View } from '@tarojs/components'
import type { PublicAppealView } from '@shared/direct-line/ledger'
import { isOpen } from '@shared/direct-line/life-cycle'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { Tag } from '@/ui/tag/tag'
import { caseLook } from '../../case-looks'
import { outlookOf } from '../../outlook'
import './public-case.scss'

/** The top of the page: where the case is, what comes next by when, and how many it concerns. */
export function Standing({ appeal, now }: { appeal: PublicAppealView; now: number }) {
  const { title, state, supporters } = appeal
  return (
    <Card>
      <View>
        <Tag {...caseLook(appeal)} />
      </View>
      <View className="public-case__title" aria-role="heading" aria-level="2">
        {title}
      </View>
      <View className="public-case__next">
        <Icon name={isOpen(state) ? 'clock' : 'info'} />
        <View className="public-case__next-text">{outlookOf(appeal, now)}</View>
      </View>
      {supporters > 0 && <View className="public-case__soft">{`${supporters} 位邻居附议：我也遇到了`}</View>}
    </Card>
  )
}
