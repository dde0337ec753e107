import { fireEvent, screen } from '@testing-library/react'
import { FeedLink } from '@/features/booking-desk/pages/room/feed-link'
import { renewRoomFeed, showRoomFeed } from '@shared/bookings/staff-contracts'
import { cloudAnswering, on, show } from '../members/scripted-cloud'

const PATH = '/feeds/rooms/r1.k2.ics'

afterEach(() => {
  delete process.env.FEEDS_ORIGIN
})

const make = async () => {
  cloudAnswering(
    on(showRoomFeed, () => ({ path: null })),
    on(renewRoomFeed, () => ({ path: PATH })),
  )
  show(<FeedLink roomId="r1" />)
  fireEvent.click(await screen.findByRole('button', { name: '生成新链接' }))
}

test('the desk copies the whole address of a room’s calendar', async () => {
  process.env.FEEDS_ORIGIN = 'https://rooms.example.cn'
  await make()
  expect(await screen.findByText(`https://rooms.example.cn${PATH}`)).toBeTruthy()
  expect(screen.queryByText(/请问系统管理员/)).toBeNull()
})

test('where the address isn’t known, the path says that something is missing', async () => {
  await make()
  expect(await screen.findByText(PATH)).toBeTruthy()
  expect(screen.getByText('前面还要加上服务的网址，请问系统管理员。')).toBeTruthy()
})

test('a calendar that is there already is shown before anybody makes another', async () => {
  cloudAnswering(on(showRoomFeed, () => ({ path: PATH })))
  show(<FeedLink roomId="r1" />)
  expect(await screen.findByText(PATH)).toBeTruthy()
})

test('a new address takes the place of the old one without being read again', async () => {
  const calls = cloudAnswering(
    on(showRoomFeed, () => ({ path: '/feeds/rooms/r1.k1.ics' })),
    on(renewRoomFeed, () => ({ path: PATH })),
  )
  show(<FeedLink roomId="r1" />)
  expect(await screen.findByText('/feeds/rooms/r1.k1.ics')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '生成新链接' }))
  expect(await screen.findByText(PATH)).toBeTruthy()
  expect(screen.queryByText('/feeds/rooms/r1.k1.ics')).toBeNull()
  expect(calls.get(showRoomFeed.name)).toHaveLength(1)
})

test('a calendar that was turned off says so, and its address is gone', async () => {
  let path: string | null = PATH
  cloudAnswering(
    on(showRoomFeed, () => ({ path })),
    on(renewRoomFeed, () => ({ path: (path = null) })),
  )
  show(<FeedLink roomId="r1" />)
  fireEvent.click(await screen.findByRole('button', { name: '停用链接' }))
  expect(await screen.findByText('日历链接已停用')).toBeTruthy()
  expect(screen.queryByText(PATH)).toBeNull()
})
