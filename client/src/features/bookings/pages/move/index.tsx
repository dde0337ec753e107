import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { civilDate } from '@shared/time'
import type { BookingView } from '@shared/bookings/schema'
import { serverNow } from '@/cloud/server-time'
import { firstShown } from '@/ui/day-picker/day-picker'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import type { ChosenTime } from '../../chosen-time'
import { useBooking } from '../../use-bookings'
import { useWeek } from '../../use-rooms'
import { MoveForm } from './move-form'

/** Moving a booking: the old time is given up only once the new one is held. */
export default function MovePage() {
  const { id = '' } = useRouter().params
  const reading = useBooking(id)
  if (!reading.data) {
    return (
      <Page title="改时间">
        <ReadingView reading={reading}>{() => null}</ReadingView>
      </Page>
    )
  }
  return <InRoom key={id} booking={reading.data} />
}

function InRoom({ booking }: { booking: BookingView }) {
  const { slot } = booking
  const today = civilDate(serverNow())
  const [roomId, setRoomId] = useState(slot.roomId)
  const [time, setTime] = useState<ChosenTime>({
    date: slot.date < today ? today : slot.date,
    from: slot.from,
    minutes: slot.to - slot.from,
  })
  const reading = useWeek(roomId, firstShown(time.date, today))
  if (!reading.data) {
    return (
      <Page title="改时间">
        <ReadingView reading={reading}>{() => null}</ReadingView>
      </Page>
    )
  }
  return (
    <MoveForm
      booking={booking}
      room={reading.data.room}
      days={reading.data.days}
      time={time}
      onTime={setTime}
      onRoom={setRoomId}
    />
  )
}
