import { getCalendarFile } from '@shared/bookings/contracts'
import type { BookingView } from '@shared/bookings/schema'
import { endOf, startOf } from '@shared/bookings/slot'
import type { CalendarEntry } from '@/ui/phone-calendar/entry'

/** A booking as the phone's calendar shows it. */
export const entryOf = ({
  id,
  slot,
  roomName,
  centreName,
  floor,
  address,
  purpose,
}: BookingView): CalendarEntry => ({
  id,
  title: `${roomName}：${purpose}`,
  startsAt: startOf(slot),
  endsAt: endOf(slot),
  location: [address, centreName, floor, roomName].filter(Boolean).join(' '),
  description: '开始前 15 分钟起可以在门口签到。',
  file: getCalendarFile,
})
