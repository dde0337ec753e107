import { View } from '@tarojs/components'
import type { OutputOf } from '@shared/contract'
import type { listMyPoints } from '@shared/org-life/record-contracts'
import { Card } from '@/ui/card/card'
import { dayText } from '@/ui/when'
import '../activity/activity.scss'
import './points.scss'

interface PointsLineProps {
  line: OutputOf<typeof listMyPoints>['items'][number]
  now: number
}

const amountText = (amount: number): string => (amount > 0 ? `+${amount}` : `−${Math.abs(amount)}`)

/** One line of the ledger: what for, when, and how much. */
export const PointsLine = ({ line: { title, because, at, amount }, now }: PointsLineProps) => (
  <Card>
    <View className="points-line">
      <View className="points-line__words">
        <View className="activity__strong">{title}</View>
        <View className="activity__soft">{`${because} · ${dayText(at, now)}`}</View>
      </View>
      <View className="points-line__amount" aria-label={`${amount > 0 ? '加' : '减'} ${Math.abs(amount)} 分`}>
        {amountText(amount)}
      </View>
    </View>
  </Card>
)
