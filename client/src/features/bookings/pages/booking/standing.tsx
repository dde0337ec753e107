import { View } from '@tarojs/components'
import { stateNames } from '@shared/bookings/life-cycle'
import type { BookingView } from '@shared/bookings/schema'
import { Card } from '@/ui/card/card'
import { Tag } from '@/ui/tag/tag'
import { outlookOf } from '../../next-step'
import { slotText } from '../../slot-words'
import { stateLooks } from '../../state-looks'

/** The top of the page: when and where, how it stands, what comes next. */
export function Standing({ booking, now }: { booking: BookingView; now: number }) {
  const { state, slot, roomName, floor, centreName } = booking
  return (
    <Card>
      <Tag word={stateNames[state]} {...stateLooks[state]} />
      <View className="booking__when" aria-role="heading" aria-level="2">
        {slotText(slot, now)}
      </View>
      <View>{[roomName, floor, centreName].filter(Boolean).join(' · ')}</View>
      <View>{outlookOf(booking, now)}</View>
    </Card>
  )
}
