import { useRouter } from '@tarojs/taro'
import type { BookingView } from '@shared/bookings/schema'
import { goBack } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { useBooking } from '../../use-booking'
import { useMoving } from '../../use-moving'
import { useRoom } from '../../use-room'
import { MoveForm } from './move-form'

/** Another time or room for somebody's booking; the old time is given up only once the new one is theirs. */
export default function DeskMovePage() {
  const { id = '' } = useRouter().params
  const reading = useBooking(id)
  return (
    <Page title="改时间">
      <ReadingView reading={reading}>{(booking) => <Moving booking={booking} />}</ReadingView>
    </Page>
  )
}

function Moving({ booking }: { booking: BookingView }) {
  const form = useMoving(booking, goBack)
  const reading = useRoom(form.slot.roomId)
  return (
    <ReadingView reading={reading}>
      {(room) => <MoveForm booking={booking} room={room} form={form} />}
    </ReadingView>
  )
}
