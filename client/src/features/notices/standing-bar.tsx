import type { RosterFigures } from '@shared/notices/roster'
import { Standing, standingNames } from '@shared/notices/roster'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/server-time'
import { ShareBar } from '@/ui/charts/share-bar'
import { whenText } from '@/ui/when'
import { standingTones } from './looks'

interface StandingBarProps {
  figures: RosterFigures
  countedAt: number | null
}

/** Households by how far the notice has come with them; what nobody is at isn't listed. */
export function StandingBar({ figures, countedAt }: StandingBarProps) {
  const parts = Standing.options
    .filter((standing) => figures[standing] > 0)
    .map((standing) => ({
      label: standingNames[standing],
      value: figures[standing],
      tone: standingTones[standing],
    }))
  return (
    <View>
      <ShareBar label="各户签收情况" unit="户" parts={parts} />
      {countedAt !== null && (
        <View className="notice-page__soft">{`截至 ${whenText(countedAt, serverNow())}`}</View>
      )}
    </View>
  )
}
