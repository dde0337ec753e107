import type { ShortBooking } from './setting'

const community = (room: string) => `centre-xingfuli-${room}`

/** Gone by: given back, refused, and missed. */
export const bookingsGone: readonly ShortBooking[] = [
  {
    key: 'lantern-declined',
    room: community('hall'),
    day: -3,
    time: '18:00-20:00',
    by: 'wuHaifeng',
    purpose: '家里办生日宴',
    headCount: 60,
    ending: 'declined',
    settled: { daysBefore: 2, because: '多功能厅不办私人宴请，可以看看议事厅' },
  },
  {
    key: 'reading-cancelled',
    room: community('playroom'),
    day: -2,
    time: '10:00-11:30',
    by: 'liXiaowen',
    purpose: '带孩子读绘本',
    headCount: 4,
    ending: 'cancelled',
    settled: { daysBefore: 1, because: '孩子发烧，来不了' },
  },
  {
    key: 'pingpong-missed',
    room: community('pingpong'),
    day: -8,
    time: '19:00-20:00',
    by: 'maGuoqiang',
    purpose: '打乒乓球',
    headCount: 4,
    ending: 'missed',
    appeal: { text: '那天到了，门口的屏幕黑着，扫不了码，请帮忙看一下。', daysAfter: 1 },
  },
  {
    key: 'studio-missed',
    room: community('studio'),
    day: -12,
    time: '14:00-15:30',
    by: 'zhangJianguo',
    purpose: '练字',
    headCount: 1,
    ending: 'missed',
  },
]
