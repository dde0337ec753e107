import { getBooking } from '../../shared/bookings/contracts'
import { HOUR, MINUTE, startOfDay } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import { booked, hours, newRoom, TUESDAY, type Booked } from '../support/rooms'
import { Phone } from '../support/weapp/phone'

const DAY = 'features/booking-desk/pages/day/index'
const DOOR = 'features/booking-desk/pages/door/index'
const BOOKING = 'features/booking-desk/pages/booking/index'

let town: Community
let resident: Person
let booking: Booked
let roomId: string
let phone: Phone

beforeAll(async () => {
  town = await community()
  const created = await newRoom(town, { asksContact: true })
  roomId = created.room.id
  resident = await town.resident('happy.b1', { name: '王秀兰' })
  const at = { from: hours(10), to: hours(12) }
  booking = await booked(resident, roomId, { at, contact: '13812345678' })
  await town.cloud.clock.set(startOfDay(TUESDAY) + 10 * HOUR - 5 * MINUTE)
  phone = new Phone(town.cloud, created.secretary.openid)
})
afterAll(() => town.stop())

test('the workbench says who is still expected at the centre today', async () => {
  const home = phone.switchTab('pages/home/index')
  await home.see('服务台：今天还没到的')
  await home.see('1 个')
})

test('somebody at the desk is ticked off, with why there is no code', async () => {
  const page = phone.open(DAY, {})
  await page.see('合唱排练 · 8 人 · 王秀兰 138****5678')
  await page.tap('王秀兰 到了')
  await page.tap('给选中的 1 位签到')
  await page.tap('没带手机')
  await page.tap('签到')
  await page.see('已签到')
  const { state, timeline } = await resident.call(getBooking, { id: booking.id })
  expect(state).toBe('checkedIn')
  expect(timeline.at(-1)).toMatchObject({ move: 'checkIn', note: '没带手机' })
})

test('one booking shows its number only on asking', async () => {
  const page = phone.open(BOOKING, { id: booking.id })
  await page.see('138****5678')
  await page.tap('看完整号码')
  await page.see('13812345678')
})

test('the screen at the door shows a code to scan and its digits, and changes by itself', async () => {
  const page = phone.open(DOOR, { id: roomId })
  await page.see('二楼活动室')
  await page.see('扫不了，就输入这六个数字')
  await page.until(() => page.drawnAs('qr-code').length === 1, 'showed a code')
})
