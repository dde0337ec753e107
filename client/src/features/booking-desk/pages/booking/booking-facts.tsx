import { View } from '@tarojs/components'
import type { BookingView } from '@shared/bookings/schema'
import { spanText } from '@shared/bookings/slot'
import { startOfDay } from '@shared/time'
import { newRequestId } from '@/cloud/request-id'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Rows } from '@/ui/rows/rows'
import { Tag } from '@/ui/tag/tag'
import { dayText } from '@/ui/when'
import { lookOf } from '../../looks'
import { useReveal } from '../../use-booking'
import './booking.scss'

export function BookingFacts({ booking, now }: { booking: BookingView; now: number }) {
  const { slot, roomName, floor, centreName, state, purpose, headCount, partyName, bookerName } = booking
  const { word, tone, icon } = lookOf(state)
  return (
    <Card>
      <View className="desk-booking__head">
        <View className="desk-booking__when" aria-role="heading" aria-level="2">
          <View className="desk-booking__part">{dayText(startOfDay(slot.date), now)}</View>
          <View className="desk-booking__part">{spanText(slot)}</View>
        </View>
        <Tag word={word} tone={tone} {...(icon && { icon })} />
      </View>
      <Rows
        rows={[
          { label: '场地', value: [centreName, floor, roomName].filter(Boolean).join(' ') },
          { label: '用途', value: purpose },
          { label: '人数', value: `${headCount} 人` },
          { label: '为谁', value: partyName === '本人' ? '本人' : partyName },
          { label: '预约人', value: bookerName },
          ...(booking.maskedContact ? [{ label: '电话', value: <Contact booking={booking} /> }] : []),
          ...(booking.seriesId ? [{ label: '每周预约', value: '是其中一次' }] : []),
        ]}
      />
    </Card>
  )
}

/** The number in full only on asking: each reading is noted down. */
function Contact({ booking }: { booking: BookingView }) {
  const reveal = useReveal()
  const shown = reveal.shown ?? booking.maskedContact
  return (
    <View className="desk-booking__contact">
      <View>{shown}</View>
      {reveal.shown === null && (
        <Button
          kind="quiet"
          loading={reveal.isRunning}
          hint="会记入查看记录"
          onTap={() => reveal.run({ id: booking.id, requestId: newRequestId() })}
        >
          看完整号码
        </Button>
      )}
      <ErrorNotice error={reveal.error} />
    </View>
  )
}
