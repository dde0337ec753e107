import { minuteText } from '../../../shared/bookings/slot'
import { centreStaffRoles } from '../../../shared/centres/rules'
import { deadline, timestamp } from '../../../shared/time'
import { idFor } from '../../kit/ids'
import type { ItemOf, OutboxItem, Telling } from '../../kit/outbox'
import type { Booking, Wait } from './store'

/** `11月17日 周二 14:00–15:00`. */
export const timeText = ({ startsAt, slot }: Pick<Booking, 'startsAt' | 'slot'>): string =>
  `${deadline(startsAt)}–${minuteText(slot.to)}`

type Told = Pick<Booking, '_id' | 'memberId' | 'roomName' | 'slot' | 'startsAt'>

interface News {
  /** What has become of it, `已通过`; at most five characters, since WeChat takes no more. */
  state: string
  /** What to do now, or why. */
  note: string
  requestId: string
}

const messageOn = (booking: Told, { state, note }: Omit<News, 'requestId'>): Omit<Telling, 'to'> => ({
  title: `预约${state}：${booking.roomName}`,
  text: `${timeText(booking)}，${note}`,
  link: { to: 'booking', id: booking._id },
  template: 'bookingProgress',
  values: { room: booking.roomName, state, at: timestamp(booking.startsAt), note },
})

/** Tells whoever has the booking; nobody when they have no account. */
export const tellBooker = (booking: Told, news: News): OutboxItem[] =>
  booking.memberId === null
    ? []
    : [
        {
          key: idFor('tellBooker', booking._id, news.requestId),
          kind: 'tell',
          to: { memberId: booking.memberId },
          ...messageOn(booking, news),
        },
      ]

/** Tells the room's staff that something waits for their answer: the unit's own, or the partner unit's liaison. */
export const tellStaff = (
  booking: Told & Pick<Booking, 'ownerId' | 'unitIds' | 'bookerName'>,
  { state, note, requestId }: News,
): OutboxItem => ({
  key: idFor('tellRoomStaff', booking._id, requestId),
  kind: 'tell',
  to: {
    firstOf: [
      { roles: ['partnerLiaison'], unitId: booking.ownerId },
      ...[booking.ownerId, ...booking.unitIds.toReversed()].map((unitId) => ({
        roles: centreStaffRoles,
        unitId,
      })),
    ],
  },
  ...messageOn(booking, { state, note }),
  template: null,
  values: {},
})

/** Reminds of a time, once for that time: a booking that moves is reminded of anew. */
export const remind = (booking: Told & Pick<Booking, 'floor'>, when: 'evening' | 'hour'): OutboxItem[] => {
  if (booking.memberId === null) return []
  const { _id, memberId, roomName, floor, startsAt } = booking
  const note = when === 'hour' ? '一小时后开始，到门口签到' : '明天开始，来不了请早点取消'
  return [
    {
      key: idFor('remindBooking', _id, when, String(startsAt)),
      kind: 'tell',
      to: { memberId },
      title: `${when === 'hour' ? '一小时后' : '明天'}用场地：${roomName}`,
      text: `${timeText(booking)}，${floor ? `${floor}，` : ''}开始前 15 分钟起可以在门口签到，超过 15 分钟没签到就会放给别人。来不了请先取消。`,
      link: { to: 'booking', id: _id },
      template: 'bookingReminder',
      values: { room: roomName, at: timestamp(startsAt), note },
    },
  ]
}

/**
 * What a new booking has to be told: the staff that it waits for them, and whoever they made it for that it is there.
 * Of a series one message stands for all.
 */
export function tellMade(booking: Booking): OutboxItem[] {
  const { _id, seriesId, requestId, state, enteredBy } = booking
  const each = seriesId === null ? '' : '（每周一次，这是其中一次）'
  const asOne = (item: OutboxItem) => ({ ...item, key: idFor(item.kind, 'made', seriesId ?? _id, requestId) })
  if (state === 'requested') {
    return [tellStaff(booking, { state: '要确认', note: `有人预约，等您确认${each}。`, requestId })].map(
      asOne,
    )
  }
  if (!enteredBy) return []
  const note = `服务中心替您约好了${each}，来不了请早点取消。`
  return tellBooker(booking, { state: '已约好', note, requestId }).map(asOne)
}

type Waiter = Pick<Wait, '_id' | 'memberId' | 'roomName' | 'slot' | 'startsAt'>

/** Tells one who waits, once under this key. */
export const tellWaiter = (wait: Waiter, news: News): ItemOf<'tell'> => ({
  key: idFor('tellWaiter', wait._id, news.requestId),
  kind: 'tell',
  to: { memberId: wait.memberId },
  title: `候补${news.state}：${wait.roomName}`,
  text: `${timeText(wait)}，${news.note}`,
  link: { to: 'wait', id: wait._id },
  template: 'bookingProgress',
  values: {
    room: wait.roomName,
    state: news.state,
    at: timestamp(wait.startsAt),
    note: news.note,
  },
})
