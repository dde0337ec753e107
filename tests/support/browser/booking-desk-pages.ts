import type { Cloud } from '../cloud'
import type { DemoPage } from './demo-pages'

const desk = '/features/booking-desk/pages'
const worker = '孙丽娟'

/** What the desk of the service centre sees. */
export async function bookingDeskPages(cloud: Cloud): Promise<DemoPage[]> {
  const bookings = (await cloud.dump()).filter(({ collection }) => collection === 'bookings')
  const bookingWith = (state: string, isAppealed = false): string => {
    const found = bookings.find(
      ({ document }) => document.state === state && (document.appeal !== null) === isAppealed,
    )
    if (!found) throw new Error(`the small demo has no booking ${state}`)
    return `id=${String(found.document._id)}`
  }
  const hall = 'centre-xingfuli-hall'
  return [
    { name: 'desk-day', as: worker, path: `${desk}/day/index`, sees: '场地预约' },
    { name: 'desk-day-partner', as: '郑凯', path: `${desk}/day/index`, sees: '场地预约' },
    { name: 'desk-decide', as: worker, path: `${desk}/decide/index`, sees: '退休职工座谈' },
    { name: 'desk-appeals', as: worker, path: `${desk}/decide/index?show=appeals`, sees: '对爽约有申诉' },
    {
      name: 'desk-request',
      as: worker,
      path: `${desk}/booking/index?${bookingWith('requested')}`,
      sees: '不同意',
    },
    {
      name: 'desk-appeal',
      as: worker,
      path: `${desk}/booking/index?${bookingWith('noShow', true)}`,
      sees: '爽约申诉',
    },
    {
      name: 'desk-book-for',
      as: worker,
      path: `${desk}/book-for/index?roomId=centre-xingfuli-studio`,
      sees: '约好',
    },
    {
      name: 'desk-move',
      as: worker,
      path: `${desk}/move/index?${bookingWith('confirmed')}`,
      sees: '改到这个时间',
    },
    { name: 'desk-rooms', as: worker, path: `${desk}/rooms/index`, sees: '书画室' },
    { name: 'desk-room', as: worker, path: `${desk}/room/index?id=${hall}`, sees: '关闭的时间' },
    { name: 'desk-edit-room', as: worker, path: `${desk}/edit-room/index?id=${hall}`, sees: '开放时间' },
    { name: 'desk-new-room', as: '郑凯', path: `${desk}/edit-room/index`, sees: '加上这个场地' },
    { name: 'desk-close-room', as: worker, path: `${desk}/close-room/index?id=${hall}`, sees: '几点止' },
    { name: 'desk-door', as: worker, path: `${desk}/door/index?id=${hall}`, sees: '半分钟换一次' },
    { name: 'desk-groups', as: worker, path: `${desk}/groups/index`, sees: '墨香书画社' },
    { name: 'desk-use', as: worker, path: `${desk}/use/index`, sees: '导出预约表格' },
    { name: 'desk-forbidden', as: '王秀兰', path: `${desk}/day/index`, sees: '由社区工作人员办理' },
  ]
}
