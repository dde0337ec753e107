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
