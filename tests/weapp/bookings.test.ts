import { cancelBooking, getBooking, listMyBookings, showWeek } from '../../shared/bookings/contracts'
import { saveGroup, showDoorCode } from '../../shared/bookings/staff-contracts'
import { civilDate, MINUTE } from '../../shared/time'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { MONDAY_MORNING } from '../support/moments'
import { addedRoom, booked, hours, newRoom, TUESDAY } from '../support/rooms'
import { note } from '../support/weapp/figures'
import { Phone } from '../support/weapp/phone'

const TAB = 'pages/bookings/index'
const ROOM = 'features/bookings/pages/room/index'
const BOOK = 'features/bookings/pages/book/index'
const MOVE = 'features/bookings/pages/move/index'
const BOOKING = 'features/bookings/pages/booking/index'
const CHOIR = '夕阳红合唱队'
const ROOMS = 20
const LIST_BUDGET = 12 * 1024
const FIELD_BUDGET = 100

let town: Community
let roomId: string
let resident: Person
let secretary: Person
let neighbour: Person
let neighboursId: string
let phone: Phone

/** Today, every other hour of each room is somebody's. */
async function busyDay(roomIds: readonly string[]) {
  const date = civilDate(MONDAY_MORNING)
  for (const [place, id] of roomIds.entries()) {
    const neighbours = await town.resident('happy.b2')
    for (const from of [11, 13, 15, 17, 19].map((hour) => hour + (place % 2)))
      await booked(neighbours, id, { at: { date, from: hours(from), to: hours(from + 1) } })
  }
}

beforeAll(async () => {
  town = await community()
  const created = await newRoom(town)
  const { centreId } = created
  secretary = created.secretary
  roomId = created.room.id
  const others: string[] = []
  for (let more = 1; more < ROOMS; more++)
    others.push((await addedRoom(secretary, centreId, { name: `${more + 2}楼活动室` })).id)
  await busyDay(others)
  ;[resident, neighbour] = await Promise.all([
    town.resident('happy.b1', { room: '501', name: '王秀兰', phone: '13800004321' }),
    town.resident('happy.b2'),
  ])
  await secretary.call(saveGroup, {
    ...request(),
    id: null,
    unitId: 'happy',
    name: CHOIR,
    isActive: true,
    keepLeaderIds: [],
    addLeader: { name: '王秀兰', phoneEnding: '4321' },
  })
  neighboursId = (await booked(neighbour, roomId, { at: { from: hours(10), to: hours(12) } })).id
  phone = new Phone(town.cloud, resident.openid)
})
afterAll(() => town.stop())

test('a busy day over twenty rooms costs one call and fits the budget of what is sent to the screen', async () => {
  const sent = await phone.sentDuring(async () => {
    const tab = phone.switchTab(TAB)
    await tab.until(() => tab.drawnAs('day-row').length === ROOMS, 'showed twenty rooms')
  })
  note('twentyRoomsBytes', Math.max(...sent))
  expect(Math.max(...sent)).toBeLessThanOrEqual(LIST_BUDGET)
  expect(phone.wechat.callsTo('bookings.showDay')).toBe(1)
})

test('from the day to the room to the form, and what is taken says so', async () => {
  const tab = phone.screen
  await tab.tap('明天')
  await tab.see('09:00–10:00、12:00–21:00 有空')
  const week = phone.open(ROOM, { id: roomId, date: TUESDAY })
  await week.see('二楼活动室')
  await week.tap('预约这个场地')
  const form = await phone.arriveAt(BOOK)
  await form.see('10:00')
  expect(form.text()).toContain('已约')
})

test('typing sends that field alone', async () => {
  const form = phone.screen
  const typed = await phone.sentDuring(async () => {
    await form.type('做什么用', '合')
    await form.until(() => form.valueOf('做什么用') === '合', 'took the character')
  })
  note('bookingFieldBytes', Math.max(...typed))
  expect(Math.max(...typed)).toBeLessThanOrEqual(FIELD_BUDGET)
})

test('what fits is booked, and its page says what comes next', async () => {
  const form = phone.screen
  await form.tap('14:00')
  await form.type('做什么用', '合唱排练')
  await form.type('多少人', '8')
  await form.tap('预约')
  const page = await phone.arriveAt(BOOKING)
  await page.see('约好了')
  await page.see('明天 14:00–15:00')
  const mine = await resident.call(listMyBookings, { show: 'upcoming', cursor: null })
  expect(mine.items).toMatchObject([{ slot: { roomId, date: TUESDAY, from: hours(14), to: hours(15) } }])
})

test('it goes into the phone’s calendar with a reminder', async () => {
  await phone.screen.tap('加到手机日历')
  await phone.screen.tap('同意')
  await phone.screen.see('已经加进日历，改了时间请再加一次')
  expect(phone.wechat.calendar).toMatchObject([{ title: '二楼活动室：合唱排练', alarmOffset: 3600 }])
})

test('giving it up asks once, and the time is free again', async () => {
  const page = phone.screen
  await page.tap('取消预约')
  await page.see('取消这个预约？')
  await page.tap('临时有事')
  await page.tap('取消预约')
  await page.see('已取消')
  const [mine] = (await resident.call(listMyBookings, { show: 'past', cursor: null })).items
  expect((await resident.call(getBooking, { id: mine!.id })).timeline.at(-1)).toMatchObject({
    move: 'cancel',
  })
})

test('whoever is too late books what is free nearby with one tap', async () => {
  const form = phone.open(BOOK, { room: roomId, date: TUESDAY })
  await form.tap('16:00')
  await form.type('做什么用', '下棋')
  await form.type('多少人', '4')
  await booked(neighbour, roomId, { at: { from: hours(16), to: hours(17) } })
  await form.tap('预约')
  await form.see('明天 16:00–17:00 刚刚被别人约走了')
  await form.tap('明天 17:00–18:00')
  const page = await phone.arriveAt(BOOKING)
  await page.see('明天 17:00–18:00')
  const { items } = await resident.call(listMyBookings, { show: 'upcoming', cursor: null })
  expect(items.map(({ slot }) => slot.from)).toContain(hours(17))
})

test('a booking is moved to a longer time, and the old one is free again', async () => {
  const page = phone.screen
  await page.tap('改时间或场地')
  const form = await phone.arriveAt(MOVE)
  await form.see('现在约的是 明天 17:00–18:00')
  await form.tap('2 小时')
  await form.tap('18:00')
  await form.tap('改到这个时间')
  const moved = await phone.arriveAt(BOOKING)
  await moved.see('明天 18:00–20:00')
  const { days } = await neighbour.call(showWeek, { roomId, from: TUESDAY })
  expect(days[0]?.busy).toContainEqual({ from: hours(18), to: hours(20), what: 'taken' })
  expect(days[0]?.busy).not.toContainEqual({ from: hours(17), to: hours(18), what: 'taken' })
})

test('a door code that is scanned without a network waits on the phone, and checks in when there is one', async () => {
  const today = { date: '2026-11-16', from: hours(9) + 30, to: hours(10) + 30 }
  const { id } = await booked(resident, roomId, { at: today })
  await town.cloud.clock.advance(20 * MINUTE)
  const page = phone.open(BOOKING, { id })
  await page.see('扫门口的码')
  phone.wechat.scanned = (await secretary.call(showDoorCode, { roomId })).qrText
  phone.wechat.isOffline = true
  await page.tap('扫门口的码')
  await page.see('已经扫码，等待送出：今天 09:30–10:30 二楼活动室')
  expect(await resident.call(getBooking, { id })).toMatchObject({ state: 'confirmed' })
  phone.wechat.comeBackOnline()
  await page.see('签到已经送到')
  await page.see('已签到')
  expect(await resident.call(getBooking, { id })).toMatchObject({ state: 'checkedIn' })
})

test('a group’s leader sees what is in the way of a series, leaves it out, and books the rest', async () => {
  await booked(neighbour, roomId, { at: { date: '2026-12-01' } })
  const form = phone.open(BOOK, { room: roomId, date: TUESDAY })
  await form.tap(CHOIR)
  await form.tap('14:00')
  await form.type('做什么用', '声部练习')
  await form.type('多少人', '12')
  await form.tap('3 次')
  await form.tap('看看每周有没有空')
  await form.see('还有 1 次有冲突，请换个时间，或者这一次不约')
  await form.tap('这一次不约')
  await form.tap('约好这 2 次')
  const mine = await phone.arriveAt('features/bookings/pages/mine/index')
  await mine.see('每周的 2 次都约好了')
  const { items } = await resident.call(listMyBookings, { show: 'upcoming', cursor: null })
  const dates = items.filter(({ partyName }) => partyName === CHOIR).map(({ slot }) => slot.date)
  expect(dates).toEqual([TUESDAY, '2026-11-24'])
})

test('a time that somebody has is waited for, and one tap takes it once they give it up', async () => {
  const form = phone.open(BOOK, { room: roomId, date: TUESDAY })
  await form.tap('10:00，已约')
  await form.type('做什么用', '下棋')
  await form.type('多少人', '4')
  await form.tap('排队候补')
  const waits = await phone.arriveAt('features/bookings/pages/mine/index')
  await waits.see('您排在最前面')
  await neighbour.call(cancelBooking, { ...request(), id: neighboursId, because: null })
  const tab = phone.switchTab(TAB)
  phone.pullDown()
  await tab.see('候补有空了：明天 10:00–11:00 二楼活动室')
  await tab.tap('我要这个时间')
  const page = await phone.arriveAt(BOOKING)
  await page.see('约好了')
  await page.see('明天 10:00–11:00')
  const { items } = await resident.call(listMyBookings, { show: 'upcoming', cursor: null })
  expect(items.map(({ slot }) => slot)).toContainEqual(
    expect.objectContaining({ roomId, date: TUESDAY, from: hours(10), to: hours(11) }),
  )
})
