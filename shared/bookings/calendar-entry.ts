import type { CalendarEvent } from '../icalendar'
import { stateNames, type BookingState } from './life-cycle'
import type { BookingView } from './schema'
import { endOf, spanText, startOf } from './slot'
import { wallClock } from '../time'

const gone: readonly BookingState[] = ['declined', 'cancelled', 'noShow']

function statusOf(state: BookingState): NonNullable<CalendarEvent['status']> {
  if (state === 'requested') return 'TENTATIVE'
  return gone.includes(state) ? 'CANCELLED' : 'CONFIRMED'
}

const ALARM_MINUTES = 60

type Entered = Pick<
  BookingView,
  | 'id'
  | 'revision'
  | 'state'
  | 'slot'
  | 'roomName'
  | 'centreName'
  | 'floor'
  | 'address'
  | 'phone'
  | 'manners'
  | 'purpose'
>

/** Where to go: `幸福里党群服务站 一层 活动室，幸福路 12 号`. */
export const placeText = ({
  centreName,
  floor,
  roomName,
  address,
}: Pick<Entered, 'centreName' | 'floor' | 'roomName' | 'address'>): string =>
  `${[centreName, floor, roomName].filter((part) => part !== '').join(' ')}，${address}`

/** A booking as it stands in one's own calendar; a later file about it replaces or cancels an earlier one. */
export function calendarEntry(booking: Entered): CalendarEvent {
  const { id, revision, state, slot, roomName, purpose, phone, manners } = booking
  const status = statusOf(state)
  const lines = [
    `预约情况：${stateNames[state]}`,
    ...(status === 'CANCELLED' ? [] : ['开始前 15 分钟起，看门口屏幕上的码签到。']),
    ...(manners === '' ? [] : [manners]),
    ...(phone === null ? [] : [`服务中心电话：${phone}`]),
  ]
  return {
    uid: `${id}@community-direct`,
    from: startOf(slot),
    to: endOf(slot),
    summary: `${roomName}：${purpose}`,
    location: placeText(booking),
    description: lines.join('\n'),
    status,
    sequence: revision,
    ...(status === 'CANCELLED' ? {} : { alarmMinutes: ALARM_MINUTES }),
  }
}

/** What the file is called, in signs that every phone takes: `活动室 11月21日 14.00–16.00.ics`. */
export function calendarFileName({ roomName, slot }: Pick<Entered, 'roomName' | 'slot'>): string {
  const { month, day } = wallClock(startOf(slot))
  const name = `${roomName} ${month}月${day}日 ${spanText(slot).replaceAll(':', '.')}`
  return `${name.replace(/[\\/:*?"<>|]/g, ' ')}.ics`
}
