import { View } from '@tarojs/components'
import { stateNames } from '@shared/direct-line/life-cycle'
import type { AppealCard } from '@shared/direct-line/schema'
import { Icon } from '@/ui/icon/icon'
import { shortOutlookOf } from '../../next-step'

export interface PickRowProps {
  appeal: AppealCard
  isPicked: boolean
  now: number
  onToggle: () => void
}

/** A case in a list while several are picked: a tap picks it instead of opening it. */
export function PickRow({ appeal, isPicked, now, onToggle }: PickRowProps) {
  const { title, placeLabel, ticket, state } = appeal
  return (
    <View
      className={`pick-row${isPicked ? ' pick-row--picked' : ''}`}
      aria-role="checkbox"
      aria-checked={isPicked ? 'true' : 'false'}
      aria-label={`${title}，${placeLabel}，${ticket}`}
      onClick={onToggle}
    >
      <View className="pick-row__box">{isPicked && <Icon name="check" />}</View>
      <View className="pick-row__words">
        <View className="pick-row__title">{title}</View>
        <View className="pick-row__note">
          {`${stateNames[state]} · ${shortOutlookOf(appeal, 'staff', now).text} · ${placeLabel}`}
        </View>
      </View>
    </View>
  )
}
