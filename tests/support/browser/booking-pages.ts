import type { Cloud } from '../cloud'
import type { DemoPage } from './demo-pages'

const pages = '/features/bookings/pages'
const tab = '/pages/bookings/index'
const resident = '王秀兰'
const neighbour = '张建国'

/** The rooms and bookings of the small demo, as residents see them. */
export async function bookingPages(cloud: Cloud): Promise<DemoPage[]> {
  const dump = await cloud.dump()
  const idOf = (collection: string, isMeant: (document: Record<string, unknown>) => boolean): string => {
    const found = dump.find((line) => line.collection === collection && isMeant(line.document))
    if (!found) throw new Error(`the small demo lacks one of ${collection}`)
    return String(found.document._id)
  }
  const room = (name: string) => idOf('rooms', (one) => one.name === name)
  const booking = (purpose: string) =>
    `${pages}/booking/index?id=${idOf('bookings', (one) => String(one.purpose).includes(purpose) && one.isOpen === true)}`
  return [
    { name: 'bookings', as: resident, path: tab, sees: '物业二楼会议室' },
    { name: 'bookings-stranger', as: '新来的人', path: tab, sees: '先选一个社区' },
    { name: 'room', as: resident, path: `${pages}/room/index?id=${room('议事厅')}`, sees: '哪天有空' },
    { name: 'book', as: resident, path: `${pages}/book/index?room=${room('乒乓球室')}`, sees: '几点开始' },
    {
      name: 'book-hall',
      as: resident,
      path: `${pages}/book/index?room=${room('多功能厅')}`,
      sees: '留联系电话',
    },
    {
      name: 'book-stranger',
      as: '新来的人',
      path: `${pages}/book/index?room=${room('议事厅')}`,
      sees: '登记以后才能预约',
    },
    { name: 'find', as: resident, path: `${pages}/find/index?unit=xingfuli`, sees: '用多久' },
    { name: 'my-bookings', as: resident, path: `${pages}/mine/index`, sees: '习字会' },
    { name: 'my-waits', as: '李晓雯', path: `${pages}/mine/index?show=waits`, sees: '我要这个时间' },
    { name: 'booking', as: resident, path: booking('请心理老师聊一聊'), sees: '要改动' },
    {
      name: 'booking-move',
      as: resident,
      path: booking('请心理老师聊一聊').replace('/booking/', '/move/'),
      sees: '现在约的是',
    },
    { name: 'booking-hidden', as: neighbour, path: booking('请心理老师聊一聊'), sees: '没有找到' },
  ]
}
