import { getBooking, listMyBookings } from '../../shared/bookings/contracts'
import {
  addRoom,
  confirmBooking,
  declineBooking,
  listToDecide,
  revealContact,
  showDeskDay,
} from '../../shared/bookings/staff-contracts'
import { HOUR } from '../../shared/time'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { booked, hours, newRoom, roomDraft, TUESDAY, type RoomWish } from '../support/rooms'
import { timesTold, toldTo } from '../support/told'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

async function requested() {
  const { room, secretary, centreId } = await newRoom(town, { needsApproval: true, asksContact: true })
  const resident = await town.resident()
  const booking = await booked(resident, room.id, { contact: '13812345678' })
  return { room, secretary, centreId, resident, booking }
}

/** A room that a partner unit shares at that centre. */
async function sharedRoom(liaison: Person, centreId: string, changed: Partial<RoomWish>) {
  const wish = { ...request(), centreId, partnerId: 'property-happy', room: roomDraft(changed) }
  return { room: await liaison.call(addRoom, wish) }
}

const queue = async (secretary: Person) =>
  (await secretary.call(listToDecide, { unitId: 'happy', show: 'requests', cursor: null })).items

test('a request waits for the staff, who are told, and its answer reaches whoever asked', async () => {
  const { secretary, resident, booking } = await requested()
  expect(booking.state).toBe('requested')
  await town.settle()
  expect(await timesTold(secretary, '要确认')).toBe(1)
  expect(await queue(secretary)).toMatchObject([{ id: booking.id, maskedContact: '138****5678' }])
  const answer = { id: booking.id, ...request() }
  expect((await secretary.call(confirmBooking, answer)).state).toBe('confirmed')
  expect((await secretary.call(confirmBooking, answer)).state).toBe('confirmed')
  await town.settle()
  expect(await queue(secretary)).toEqual([])
  expect(await toldTo(resident)).toEqual([
    {
      title: '预约已通过：二楼活动室',
      text: '11月17日 周二 14:00–15:00，到时请来，开始前 15 分钟起可以签到。',
    },
  ])
})

test('a request that is declined frees its time, and says why', async () => {
  const { room, secretary, resident, booking } = await requested()
  const declined = await secretary.call(declineBooking, {
    id: booking.id,
    ...request(),
    because: '当天有社区会议',
  })
  expect(declined).toMatchObject({ state: 'declined', timeline: [{}, { note: '当天有社区会议' }] })
  await town.settle()
  expect((await toldTo(resident))[0]).toMatchObject({
    title: '预约没有通过：二楼活动室',
    text: expect.stringContaining('当天有社区会议') as string,
  })
  const next = await booked(await town.resident('happy.b2'), room.id, { contact: '13800000000' })
  expect(next.state).toBe('requested')
  await expect(secretary.call(confirmBooking, { id: booking.id, ...request() })).toBeRefused(
    'booking.wrong_state',
  )
})

test('a request that nobody answers before its start lapses, and is told', async () => {
  const { resident, booking } = await requested()
  await town.cloud.clock.set('2026-11-17T14:00:00+08:00')
  await town.settle()
  expect((await resident.call(getBooking, { id: booking.id })).state).toBe('declined')
  expect(await timesTold(resident, '没有确认')).toBe(1)
})

test('nobody answers their own request, or one of another community', async () => {
  const { resident, booking } = await requested()
  const answer = { id: booking.id, ...request() }
  await expect(resident.call(confirmBooking, answer)).toBeRefused('core.role_missing')
  await expect((await town.secretary('locust')).call(confirmBooking, answer)).toBeRefused('core.not_found')
})

test('the desk sees the day by time with masked numbers; reading one in full leaves a line', async () => {
  const { room, secretary, centreId, booking } = await requested()
  await booked(await town.resident('happy.b2'), room.id, {
    contact: '13900000000',
    at: { from: hours(10), to: hours(11) },
  })
  const { items } = await secretary.call(showDeskDay, { centreId, date: TUESDAY, cursor: null })
  expect(items.map(({ slot, maskedContact }) => [slot.from, maskedContact])).toEqual([
    [hours(10), '139****0000'],
    [hours(14), '138****5678'],
  ])
  const reading = { id: booking.id, ...request() }
  expect(await secretary.call(revealContact, reading)).toEqual({ contact: '13812345678' })
  const lines = (await town.documentsOf('audit')).filter((line) => line.action === 'bookings.revealContact')
  expect(lines).toMatchObject([{ target: booking.id, memberId: secretary.id }])
  await expect((await town.liaison()).call(revealContact, reading)).toBeRefused('core.not_found')
})

test('whoever booked is reminded the evening before and an hour before, once each', async () => {
  const { room } = await newRoom(town)
  const resident = await town.resident()
  await booked(resident, room.id, { at: { date: '2026-11-18' } })
  await town.cloud.clock.set('2026-11-17T18:59:00+08:00')
  await town.settle()
  expect(await toldTo(resident)).toEqual([])
  await town.cloud.clock.set('2026-11-17T19:00:00+08:00')
  await Promise.all([town.settle(), town.settle(), town.settle()])
  expect(await toldTo(resident)).toMatchObject([{ title: '明天用场地：二楼活动室' }])
  await town.cloud.clock.set('2026-11-18T13:00:00+08:00')
  await Promise.all([town.settle(), town.settle()])
  expect(await toldTo(resident)).toMatchObject([{ title: '一小时后用场地：二楼活动室' }, {}])
  await town.cloud.clock.advance(HOUR / 2)
  await town.settle()
  expect(await toldTo(resident)).toHaveLength(2)
})

test('a reminder that comes too late to help isn’t given', async () => {
  const { room } = await newRoom(town)
  const resident = await town.resident()
  await booked(resident, room.id, { at: { date: '2026-11-18' } })
  await town.cloud.clock.set('2026-11-18T14:05:00+08:00')
  await town.settle()
  await town.settle()
  await town.settle()
  expect(await toldTo(resident)).toEqual([])
  expect((await resident.call(listMyBookings, { show: 'upcoming', cursor: null })).items).toHaveLength(1)
})

test('a partner unit’s liaison runs the rooms that it shares, and sees no others', async () => {
  const { secretary, centreId, booking: own } = await requested()
  const liaison = await town.liaison()
  const { room } = await sharedRoom(liaison, centreId, { needsApproval: true })
  const resident = await town.resident('happy.b2')
  const { id } = await booked(resident, room.id)
  await town.settle()
  expect(await timesTold(liaison, '要确认')).toBe(1)
  const wanted = { unitId: 'property-happy', show: 'requests', cursor: null } as const
  expect((await liaison.call(listToDecide, wanted)).items.map((row) => row.id)).toEqual([id])
  const day = await liaison.call(showDeskDay, { centreId, date: TUESDAY, cursor: null })
  expect(day.items.map((row) => row.id)).toEqual([id])
  expect((await queue(secretary)).map((row) => row.id).sort()).toEqual([own.id, id].sort())
  expect((await liaison.call(confirmBooking, { id, ...request() })).state).toBe('confirmed')
  await expect(liaison.call(confirmBooking, { id: own.id, ...request() })).toBeRefused('core.not_found')
})
