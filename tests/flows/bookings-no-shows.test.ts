import {
  appealNoShow,
  book,
  getBooking,
  listMyBookings,
  showMyStanding,
} from '../../shared/bookings/contracts'
import { listToDecide, settleNoShow } from '../../shared/bookings/staff-contracts'
import { startOf } from '../../shared/bookings/slot'
import { DAY, MINUTE } from '../../shared/time'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { booked, bookingWish } from '../support/rooms'
import { bookedSoon, missed, soonBooked } from '../support/soon'
import { timesTold, toldTo } from '../support/told'
import { joined, placeOf } from '../support/waits'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const appeal = (person: Person, id: string) =>
  person.call(appealNoShow, { id, ...request(), text: '我到了，门口的屏幕没有亮。' })
const settled = (secretary: Person, id: string, verdict: 'lifted' | 'upheld') =>
  secretary.call(settleNoShow, { id, ...request(), verdict, because: '当天停电，核实过了' })

test('whoever doesn’t come within a quarter of an hour loses the room, and is warned once', async () => {
  const { resident, booking, room } = await soonBooked(town)
  await missed(town)
  await town.settle()
  expect((await resident.call(getBooking, { id: booking.id })).state).toBe('noShow')
  expect(await toldTo(resident)).toMatchObject([
    { title: '有一次预约没有来', text: expect.stringContaining('30 天内第 1 次') as string },
  ])
  expect(await resident.call(showMyStanding, {})).toMatchObject({
    noShows: [{ bookingId: booking.id, isAppealed: false }],
    suspendedUntil: null,
  })
  const { slot } = booking
  const later = { date: slot.date, from: slot.from + 30, to: slot.from + 45 }
  expect((await booked(await town.resident('happy.b2'), room.id, { at: later })).state).toBe('confirmed')
})

test('the rest of a time that nobody came for goes to the next who waits for it', async () => {
  const { room, booking } = await soonBooked(town)
  const { date, to } = booking.slot
  const rest = { date, from: to + 60, to: to + 120 }
  await booked(await town.resident('happy.b2'), room.id, { at: { date, from: to, to: to + 180 } })
  const waiter = await town.resident('happy.b2')
  const { id } = await joined(waiter, room.id, rest)
  await town.cloud.clock.set(startOf({ date, from: to, to }) + 15 * MINUTE)
  await town.settle()
  expect(await placeOf(waiter, id)).toMatchObject({ state: 'offered' })
})

test('three no-shows within thirty days keep somebody from booking for thirty days', async () => {
  const { resident, room } = await soonBooked(town)
  await missed(town)
  for (let count = 0; count < 2; count++) {
    await town.cloud.clock.advance(DAY)
    await bookedSoon(town, resident, room.id)
    await missed(town)
  }
  const standing = await resident.call(showMyStanding, {})
  expect(standing.noShows).toHaveLength(3)
  const now = await town.cloud.clock.now()
  expect(standing.suspendedUntil! - now).toBeGreaterThan(29 * DAY)
  expect((await toldTo(resident))[0]!.text).toContain('30 天内已有 3 次没有来')
  const soon = { date: '2026-11-25', from: 600, to: 660 }
  await expect(resident.call(book, bookingWish(room.id, { at: soon }))).toBeRefused('booking.suspended')
  await town.cloud.clock.set(standing.suspendedUntil!)
  const then = { date: '2026-12-25', from: 600, to: 660 }
  expect((await booked(resident, room.id, { at: then })).state).toBe('confirmed')
})

test('a no-show that staff lift after an appeal counts no longer, and the person hears of it', async () => {
  const { resident, booking, secretary } = await soonBooked(town)
  await missed(town)
  const appealed = await appeal(resident, booking.id)
  expect(appealed).toMatchObject({ state: 'noShow', appeal: { verdict: 'open' } })
  await town.settle()
  expect((await resident.call(showMyStanding, {})).noShows).toMatchObject([{ isAppealed: true }])
  expect(await timesTold(secretary, '有申诉')).toBe(1)
  const waiting = { unitId: 'happy', show: 'appeals', cursor: null } as const
  expect((await secretary.call(listToDecide, waiting)).items).toMatchObject([
    { id: booking.id, hasOpenAppeal: true },
  ])
  expect(await settled(secretary, booking.id, 'lifted')).toMatchObject({
    appeal: { verdict: 'lifted', answer: '当天停电，核实过了' },
  })
  await town.settle()
  expect(await resident.call(showMyStanding, {})).toEqual({ noShows: [], suspendedUntil: null })
  expect(await timesTold(resident, '爽约已撤销')).toBe(1)
  expect((await secretary.call(listToDecide, waiting)).items).toEqual([])
})

test('an appeal that is turned down leaves the no-show, and there is no second one', async () => {
  const { resident, booking, secretary } = await soonBooked(town)
  await missed(town)
  await appeal(resident, booking.id)
  await expect(appeal(resident, booking.id)).toBeRefused('booking.appeal_exists')
  await settled(secretary, booking.id, 'upheld')
  await expect(appeal(resident, booking.id)).toBeRefused('booking.appeal_settled')
  await expect(settled(secretary, booking.id, 'lifted')).toBeRefused('booking.appeal_settled')
  expect((await resident.call(showMyStanding, {})).noShows).toHaveLength(1)
})

test('staff lift a no-show that nobody appealed against, before it has even been counted', async () => {
  const { resident, booking, secretary } = await soonBooked(town)
  await missed(town)
  await settled(secretary, booking.id, 'lifted')
  await town.settle()
  expect((await resident.call(showMyStanding, {})).noShows).toEqual([])
})

test('nobody appeals against what is no no-show, and nobody settles another centre’s', async () => {
  const { resident, booking, secretary } = await soonBooked(town)
  await expect(appeal(resident, booking.id)).toBeRefused('booking.not_a_no_show')
  await expect(settled(secretary, booking.id, 'lifted')).toBeRefused('booking.not_a_no_show')
  await missed(town)
  await expect(appeal(secretary, booking.id)).toBeRefused('booking.not_yours')
  await expect(settled(secretary, booking.id, 'upheld')).toBeRefused('booking.not_a_no_show')
  const others = await town.secretary('locust')
  await expect(settled(others, booking.id, 'lifted')).toBeRefused('core.not_found')
  await expect(others.call(listToDecide, { unitId: 'happy', show: 'appeals', cursor: null })).toBeRefused(
    'members.outside_scope',
  )
  expect((await resident.call(listMyBookings, { show: 'past', cursor: null })).items).toHaveLength(1)
})
