import type { BookingView } from '@shared/bookings/schema'
import { Notice } from '@/ui/notice/notice'
import { slotText } from '../../slot-words'

/** Said once, right after it was booked. */
export function BookedNotice({ booking, now }: { booking: BookingView; now: number }) {
  const { state, slot, roomName } = booking
  const when = `${slotText(slot, now)}，${roomName}`
  if (state === 'requested')
    return <Notice tone="info" title="已经提交，时间给您留着" text={`${when}。服务中心同意后会通知您。`} />
  return state === 'confirmed' ? <Notice tone="good" title="约好了" text={`${when}。`} /> : null
}
