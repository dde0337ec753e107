import { cancelBooking } from '../../shared/bookings/contracts'
import {
  addRoom,
  checkInByStaff,
  closeRoom,
  confirmBooking,
  declineBooking,
  settleNoShow,
  showUse,
} from '../../shared/bookings/staff-contracts'
import { showFigures } from '../../shared/direct-line/public-contracts'
import { request } from '../support/centres'
import { community, type Community } from '../support/community'
import { countedUse, recountedUse } from '../support/room-use'
import { addedRoom, booked, hours, newRoom, roomDraft, TUESDAY } from '../support/rooms'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

test('bookings of a room are counted in the month in which they lie, and no longer once they are cancelled', async () => {
  const { room, centreId, secretary } = await newRoom(town)
  await addedRoom(secretary, centreId, { name: '三楼会议室' })
  const resident = await town.resident()
  await booked(resident, room.id)
  await booked(resident, room.id, { at: { date: '2026-12-01' } })
  const { id } = await booked(resident, room.id, { at: { from: hours(16), to: hours(18) } })
  await town.settle()
  const bookingsIn = async (month: string) =>
    (await secretary.call(showUse, { centreId, month })).rooms.map(({ roomName, bookings }) => [
      roomName,
      bookings,
    ])
  expect(await bookingsIn('2026-11')).toEqual([
    ['二楼活动室', 2],
    ['三楼会议室', 0],
  ])
  expect(await bookingsIn('2026-12')).toEqual([
    ['二楼活动室', 1],
    ['三楼会议室', 0],
  ])
  await resident.call(cancelBooking, { id, ...request(), because: null })
  await town.settle()
  expect((await bookingsIn('2026-11'))[0]).toEqual(['二楼活动室', 1])
  expect(await countedUse(town)).toEqual(await recountedUse(town))
})

test('a booking that waits for an answer isn’t counted yet', async () => {
  const { room, centreId, secretary } = await newRoom(town, { needsApproval: true })
  await booked(await town.resident(), room.id)
  await town.settle()
  const { rooms } = await secretary.call(showUse, { centreId, month: '2026-11' })
  expect(rooms).toMatchObject([{ bookings: 0, noShows: 0 }])
})

test('the figures of a room say how long it has been open, and when they were counted', async () => {
  const { room, centreId, secretary } = await newRoom(town)
  const before = await secretary.call(showUse, { centreId, month: '2026-11' })
  const nothing = Array.from({ length: 24 }, () => 0)
  expect(before.rooms).toMatchObject([{ roomId: room.id, roomName: '二楼活动室', used: nothing }])
  expect(before.rooms[0]?.open.slice(7, 11)).toEqual([0, 0, 15 * 60, 15 * 60])
  await booked(await town.resident(), room.id)
  await town.settle()
  const counted = (await town.documentsOf('counters')).find(({ unitId }) => unitId === `room.${room.id}`)
  const after = await secretary.call(showUse, { centreId, month: '2026-11' })
  expect(after.asOf).toBe(counted?.countedAt)
})

test('figures of rooms and of the direct line never meet', async () => {
  const { room } = await newRoom(town)
  await booked(await town.resident(), room.id)
  await town.settle()
  const officer = await town.holder('subdistrictOfficer', 's1')
  const figures = await officer.call(showFigures, { unitId: 's1', upTo: '2026-11', months: 1 })
  expect(JSON.stringify(figures)).not.toContain('bookings')
})

test('a unit that shares a room sees the use of its own, the centre’s staff that of all', async () => {
  const { centreId, secretary } = await newRoom(town)
  const liaison = await town.liaison()
  const wish = {
    ...request(),
    centreId,
    partnerId: 'property-happy',
    room: roomDraft({ name: '物业会议室' }),
  }
  await liaison.call(addRoom, wish)
  const namesFor = async (person: typeof liaison) =>
    (await person.call(showUse, { centreId, month: '2026-11' })).rooms.map(({ roomName }) => roomName)
  expect(await namesFor(liaison)).toEqual(['物业会议室'])
  expect((await namesFor(secretary)).sort()).toEqual(['二楼活动室', '物业会议室'].sort())
})

test('who doesn’t run the centre doesn’t see its use', async () => {
  const { centreId } = await newRoom(town)
  const asked = { centreId, month: '2026-11' }
  await expect((await town.resident()).call(showUse, asked)).toBeRefused('core.role_missing')
  await expect((await town.secretary('locust')).call(showUse, asked)).toBeRefused('booking.not_staff')
  await expect((await town.liaison('owners-happy')).call(showUse, asked)).toBeRefused('booking.not_staff')
  await expect((await town.secretary()).call(showUse, { ...asked, centreId: 'nowhere' })).toBeRefused(
    'core.not_found',
  )
  await expect((await town.secretary()).call(showUse, { ...asked, month: '2026-13' })).toBeRefused(
    'core.invalid',
  )
})

const usedIn = async (roomId: string) => (await countedUse(town))[`room.${roomId}.2026-11`]

test('minutes are counted once somebody is there, hour by hour, and stay when the time is over', async () => {
  const { room, centreId, secretary } = await newRoom(town)
  const { id } = await booked(await town.resident(), room.id, { at: { from: hours(14), to: hours(15.5) } })
  await town.cloud.clock.set(`${TUESDAY}T13:55:00+08:00`)
  const arrivals = [{ id, at: await town.cloud.clock.now() }]
  await secretary.call(checkInByStaff, { ...request(), because: '没带手机', arrivals })
  await town.settle()
  const present = { bookings: 1, 'used.14': 60, 'used.15': 30 }
  expect(await usedIn(room.id)).toEqual(present)
  await town.cloud.clock.set(`${TUESDAY}T15:31:00+08:00`)
  await town.settle()
  await town.settle()
  expect((await town.documentsOf('bookings')).map(({ state }) => state)).toEqual(['completed'])
  expect(await usedIn(room.id)).toEqual(present)
  const { rooms } = await secretary.call(showUse, { centreId, month: '2026-11' })
  expect([rooms[0]?.used.slice(13, 17), rooms[0]?.noShows]).toEqual([[0, 60, 30, 0], 0])
})

test('a no-show is counted, and no longer once it is lifted', async () => {
  const { room, secretary } = await newRoom(town)
  const { id } = await booked(await town.resident(), room.id)
  for (const time of ['13:00', '13:01', '14:16', '14:17']) {
    await town.cloud.clock.set(`${TUESDAY}T${time}:00+08:00`)
    await town.settle()
  }
  expect(await usedIn(room.id)).toEqual({ bookings: 1, noShows: 1 })
  const lifting = { id, ...request(), verdict: 'lifted', because: '门锁坏了' } as const
  await secretary.call(settleNoShow, lifting)
  await secretary.call(settleNoShow, lifting)
  await town.settle()
  expect(await usedIn(room.id)).toEqual({ bookings: 1 })
  expect(await countedUse(town)).toEqual(await recountedUse(town))
})

test('what a closure cancels, or staff decline, isn’t counted; what they confirm is', async () => {
  const { room, centreId, secretary } = await newRoom(town)
  const asked = await addedRoom(secretary, centreId, { name: '报告厅', needsApproval: true })
  const resident = await town.resident()
  const { id: displaced } = await booked(resident, room.id)
  const { id: confirmed } = await booked(resident, asked.id, { at: { from: hours(9), to: hours(10) } })
  const { id: declined } = await booked(resident, asked.id, { at: { from: hours(16), to: hours(17) } })
  await secretary.call(confirmBooking, { id: confirmed, ...request() })
  await secretary.call(declineBooking, { id: declined, ...request(), because: '当天有讲座' })
  const [from, to] = ['09:00', '18:00'].map((time) => Date.parse(`${TUESDAY}T${time}:00+08:00`))
  const closure = { roomId: room.id, from: from!, to: to!, because: '刷墙', expected: [displaced] }
  await secretary.call(closeRoom, { ...request(), ...closure })
  await town.settle()
  expect(await usedIn(room.id)).toBeUndefined()
  expect(await usedIn(asked.id)).toEqual({ bookings: 1 })
  expect(await countedUse(town)).toEqual(await recountedUse(town))
})

test('a count whose answer was lost is counted once', async () => {
  const { room } = await newRoom(town)
  const resident = await town.resident()
  await booked(resident, room.id)
  await booked(resident, room.id, { at: { from: hours(16), to: hours(18) } })
  for (const skip of [0, 1, 2]) {
    await town.cloud.faults({
      rules: [{ kind: 'fail-after', action: 'database.*', collection: 'counters', skip, count: 1 }],
    })
    await town.settle()
    await town.cloud.faults()
    await town.cloud.clock.advance(2 * 60_000)
  }
  await town.settle()
  expect(await usedIn(room.id)).toEqual({ bookings: 2 })
  expect(await countedUse(town)).toEqual(await recountedUse(town))
})
