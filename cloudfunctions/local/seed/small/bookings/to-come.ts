import type { ShortBooking } from './setting'

const community = (room: string) => `centre-xingfuli-${room}`
const subdistrict = (room: string) => `centre-nanmen-${room}`

/** To come: weekly ones of groups, and what waits for somebody's yes. */
const coming: readonly ShortBooking[] = [
  {
    key: 'table-tomorrow',
    room: community('pingpong'),
    day: 1,
    time: '19:00-20:00',
    by: 'zhangJianguo',
    purpose: '和老同事打球',
    headCount: 4,
  },
  {
    key: 'story-asked',
    room: community('hall'),
    day: 3,
    time: '10:00-12:00',
    by: 'liXiaowen',
    group: 'readers',
    purpose: '周末故事会，请了学校老师',
    headCount: 50,
    ending: 'requested',
    bookedBefore: 4,
  },
  {
    key: 'retired-asked',
    room: community('hall'),
    day: 5,
    time: '14:00-16:00',
    by: 'huangZhiyuan',
    purpose: '退休职工座谈',
    headCount: 30,
    ending: 'requested',
    bookedBefore: 6,
  },
  {
    key: 'fire-asked',
    room: community('hall'),
    day: 6,
    time: '9:00-11:00',
    by: 'zhengKai',
    isPartner: true,
    purpose: '高层住户消防演练培训',
    headCount: 70,
    ending: 'requested',
    bookedBefore: 8,
  },
  {
    key: 'doctor',
    room: community('counsel'),
    day: 2,
    time: '14:00-15:00',
    by: 'wangXiulan',
    purpose: '请心理老师聊一聊',
    headCount: 2,
  },
  {
    key: 'tea',
    room: community('council'),
    day: 2,
    time: '14:30-16:30',
    by: 'zhangJianguo',
    purpose: '楼栋议事：电动车充电棚',
    headCount: 16,
  },
  {
    key: 'birthday',
    room: community('playroom'),
    day: 2,
    time: '15:00-16:30',
    by: 'wuHaifeng',
    purpose: '孩子们一起做手工',
    headCount: 10,
  },
  {
    key: 'owners-next',
    room: community('property'),
    day: 3,
    time: '18:30-20:30',
    by: 'zhengKai',
    isPartner: true,
    purpose: '业主委员会例会',
    headCount: 15,
  },
  {
    key: 'assembly',
    room: subdistrict('auditorium'),
    day: 6,
    time: '9:00-12:00',
    by: 'zhengKai',
    isPartner: true,
    purpose: '物业安全生产培训',
    headCount: 120,
    bookedBefore: 12,
    ending: 'requested',
  },
]

const weekly = (
  series: string,
  weeks: readonly number[],
  { day, ...booking }: Omit<ShortBooking, 'key'>,
): ShortBooking[] =>
  weeks.map((week) => ({
    ...booking,
    key: `${series}-${week}`,
    seriesId: `demo-series-${series}`,
    day: day + 7 * week,
    bookedBefore: 10 + 7 * week,
  }))

export const bookingsToCome: readonly ShortBooking[] = [
  ...coming,
  ...weekly('choir', [0, 1, 2, 3], {
    room: community('dance'),
    day: 2,
    time: '14:00-16:00',
    by: 'liuGuifang',
    group: 'choir',
    purpose: '声部练习',
    headCount: 22,
  }),
  ...weekly('brush', [0, 1, 2, 3], {
    room: community('studio'),
    day: 1,
    time: '9:00-11:00',
    by: 'wangXiulan',
    group: 'brush',
    purpose: '习字会，写行书',
    headCount: 10,
  }),
]
