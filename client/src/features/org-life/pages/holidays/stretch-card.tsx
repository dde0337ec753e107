import { View } from '@tarojs/components'
import { addDays, startOfDay, wallClock, type CivilDate } from '@shared/time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Tag } from '@/ui/tag/tag'
import type { Stretch } from '../../plan/holiday-stretches'
import '../activity/activity.scss'

interface StretchCardProps {
  stretch: Stretch
  onRemove?: () => void
}

function shortDay(date: CivilDate): string {
  const { month, day } = wallClock(startOfDay(date))
  return `${month}月${day}日`
}

function lengthOf({ from, to }: Stretch): number {
  let days = 1
  for (let date = from; date < to; date = addDays(date, 1)) days++
  return days
}

const daysText = (stretch: Stretch): string =>
  stretch.from === stretch.to
    ? shortDay(stretch.from)
    : `${shortDay(stretch.from)} 到 ${shortDay(stretch.to)}，${lengthOf(stretch)} 天`

/** A holiday, or days that are worked instead. */
export const StretchCard = ({ stretch, onRemove }: StretchCardProps) => (
  <Card>
    {stretch.is === 'off' ? <Tag word="放假" tone="good" /> : <Tag word="上班" tone="warn" />}
    <View className="activity__strong">{[stretch.name, daysText(stretch)].filter(Boolean).join(' ')}</View>
    {onRemove && (
      <Button kind="quiet" icon="close" onTap={onRemove}>
        {`去掉${shortDay(stretch.from)}${stretch.name}`}
      </Button>
    )}
  </Card>
)
