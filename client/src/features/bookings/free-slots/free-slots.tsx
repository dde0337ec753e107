import { View } from '@tarojs/components'
import type { FreeSlot } from '@shared/bookings/schema'
import { Icon } from '@/ui/icon/icon'
import { slotText } from '../slot-words'
import './free-slots.scss'

interface FreeSlotsProps {
  slots: readonly FreeSlot[]
  now: number
  /** What a tap does: `约这个`. */
  doIt: string
  onChoose: (slot: FreeSlot) => void
}

/** Times that are free, each one tap away. */
export function FreeSlots({ slots, now, doIt, onChoose }: FreeSlotsProps) {
  return (
    <View className="free-slots">
      {slots.map((slot) => (
        <View
          key={`${slot.roomId}.${slot.date}.${slot.from}`}
          className="free-slots__one"
          hoverClass="free-slots__one--pressed"
          aria-role="button"
          onClick={() => onChoose(slot)}
        >
          <View className="free-slots__words">
            <View className="free-slots__time">{slotText(slot, now)}</View>
            <View className="free-slots__room">{`${slot.roomName} · 坐 ${slot.capacity} 人 · ${slot.centreName}`}</View>
          </View>
          <View className="free-slots__do">{doIt}</View>
          <Icon name="chevron" />
        </View>
      ))}
    </View>
  )
}
