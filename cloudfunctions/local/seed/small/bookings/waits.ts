import { offerEnds } from '../../../../../shared/bookings/waitlist'
import { HOUR } from '../../../../../shared/time'
import type { WaitPlan } from '../../waits'
import { planOf, type BookingSetting, type ShortBooking } from './setting'

type ShortWait = Pick<ShortBooking, 'key' | 'room' | 'day' | 'time' | 'purpose' | 'headCount'> &
  Pick<WaitPlan, 'state'> & { by: NonNullable<ShortBooking['by']>; hoursAgo: number }

const room = (key: string) => `centre-xingfuli-${key}`

const waits: readonly ShortWait[] = [
  {
    key: 'table-1',
    room: room('pingpong'),
    day: 1,
    time: '19:00-20:00',
    by: 'maGuoqiang',
    purpose: '打乒乓球',
    headCount: 4,
    state: 'waiting',
    hoursAgo: 20,
  },
  {
    key: 'table-2',
    room: room('pingpong'),
    day: 1,
    time: '19:00-20:00',
    by: 'wuHaifeng',
    purpose: '父子练球',
    headCount: 2,
    state: 'waiting',
    hoursAgo: 6,
  },
  {
    key: 'handicraft',
    room: room('playroom'),
    day: 3,
    time: '10:00-11:30',
    by: 'liXiaowen',
    purpose: '带孩子读绘本',
    headCount: 4,
    state: 'offered',
    hoursAgo: 26,
  },
  {
    key: 'council',
    room: room('council'),
    day: -4,
    time: '19:00-20:00',
    by: 'zhangJianguo',
    purpose: '楼道堆物的事',
    headCount: 10,
    state: 'expired',
    hoursAgo: 130,
  },
]

/** Those in line: two for one table, one who has been offered a time, one whose turn passed. */
export const smallWaits = (setting: BookingSetting): WaitPlan[] =>
  waits.map(({ by, state, hoursAgo, ...short }) => {
    const { date, from, to, room } = planOf({ ...short, by }, setting)
    return {
      ...short,
      key: `demo.wait.${short.key}`,
      room,
      by: setting.members[by],
      slot: { roomId: room._id, date, from, to },
      since: setting.now - hoursAgo * HOUR,
      state,
      ...(state === 'offered' && { offeredUntil: offerEnds(setting.now) }),
    }
  })
