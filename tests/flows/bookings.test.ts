import {
  book,
  cancelBooking,
  findFree,
  getBooking,
  listMyBookings,
  listRooms,
  showDay,
  showWeek,
} from '../../shared/bookings/contracts'
import { request } from '../support/centres'
import { community, type Community } from '../support/community'
import { addedRoom, booked, bookingWish, hours, newRoom, TUESDAY } from '../support/rooms'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const reasonFor = (id: string) => ({ id, ...request(), because: null })

test('a resident books a room, finds the booking in their list, and others see just that it is taken', async () => {
  const { room, centreId } = await newRoom(town)
  const [resident, neighbour] = await Promise.all([town.resident(), town.resident('happy.b2')])
  const booking = await booked(resident, room.id)
  expect(booking).toMatchObject({
    state: 'confirmed',
    partyName: '本人',
    roomName: '二楼活动室',
    timeline: [{ move: 'book', by: '本人', note: null }],
  })
  const mine = await resident.call(listMyBookings, { show: 'upcoming', cursor: null })
  expect(mine.items.map(({ id }) => id)).toEqual([booking.id])
  const dayOf = async (person: typeof resident) =>
    (await person.call(showDay, { centreId, date: TUESDAY, cursor: null })).items[0]!.day
  const span = { from: hours(14), to: hours(15) }
  expect((await dayOf(resident)).busy).toEqual([{ ...span, what: 'mine' }])
  expect((await dayOf(neighbour)).busy).toEqual([{ ...span, what: 'taken' }])
  await expect(neighbour.call(getBooking, { id: booking.id })).toBeRefused('core.not_found')
})

test('whoever is too late hears which times are left, in the same room first', async () => {
  const { room, centreId, secretary } = await newRoom(town)
  await addedRoom(secretary, centreId, { name: '三楼会议室', capacity: 40 })
  await booked(await town.resident(), room.id)
  const outcome = await (await town.resident('happy.b2')).call(book, bookingWish(room.id))
  if (outcome.outcome !== 'taken') throw new Error('it was free')
  expect(outcome.nearest.map(({ roomName, from }) => [roomName, from])).toEqual([
    ['二楼活动室', hours(13)],
    ['二楼活动室', hours(15)],
    ['二楼活动室', hours(12.5)],
    ['三楼会议室', hours(14)],
  ])
})

test('the same request again hears of the same booking; another one under its id is refused', async () => {
  const { room } = await newRoom(town)
  const resident = await town.resident()
  const wish = bookingWish(room.id)
  const first = await resident.call(book, wish)
  expect(await resident.call(book, wish)).toEqual(first)
  await expect(resident.call(book, { ...wish, headCount: 9 })).toBeRefused('core.request_id_reused')
})

test('a cancelled time is free at once, and the booking says who cancelled it', async () => {
  const { room } = await newRoom(town)
  const [resident, neighbour] = await Promise.all([town.resident(), town.resident('happy.b2')])
  const { id } = await booked(resident, room.id)
  const cancelled = await resident.call(cancelBooking, reasonFor(id))
  expect(cancelled.state).toBe('cancelled')
  expect((await booked(neighbour, room.id)).state).toBe('confirmed')
  const past = await resident.call(listMyBookings, { show: 'past', cursor: null })
  expect(past.items.map((card) => card.state)).toEqual(['cancelled'])
})

test('a week of one room shows when it is open, and what is gone', async () => {
  const { room } = await newRoom(town, {
    exceptions: [{ date: '2026-11-18', spans: [], because: '消防检查' }],
  })
  const resident = await town.resident()
  await booked(resident, room.id)
  const { days } = await town.stranger().call(showWeek, { roomId: room.id, from: '2026-11-16' })
  expect(
    days.map(({ date, open, busy, closedBecause }) => [date, open.length, busy.length, closedBecause]),
  ).toEqual([
    ['2026-11-16', 1, 0, null],
    ['2026-11-17', 1, 1, null],
    ['2026-11-18', 0, 0, '消防检查'],
    ['2026-11-19', 1, 0, null],
    ['2026-11-20', 1, 0, null],
    ['2026-11-21', 1, 0, null],
    ['2026-11-22', 1, 0, null],
  ])
})

test('somebody looks for any free room for a number of people on an afternoon', async () => {
  const { room, centreId, secretary } = await newRoom(town)
  const large = await addedRoom(secretary, centreId, { name: '三楼会议室', capacity: 40 })
  await booked(await town.resident(), room.id, { at: { from: hours(13), to: hours(17) } })
  const asked = {
    within: { unitId: 'happy' },
    date: TUESDAY,
    from: hours(13),
    to: hours(17),
    minutes: 120,
    headCount: 15,
  }
  const found = await town.stranger().call(findFree, asked)
  expect(found).toMatchObject({
    free: [{ roomId: large.id, from: hours(13), to: hours(15) }],
    isOtherDay: false,
  })
  await booked(await town.resident('happy.b2'), large.id, { at: { from: hours(13), to: hours(17) } })
  const later = await town.stranger().call(findFree, asked)
  expect(later).toMatchObject({
    free: [{ roomId: room.id, date: '2026-11-18' }, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}],
    isOtherDay: true,
  })
})

test('the rooms of a centre stand in the order in which they were added', async () => {
  const { centreId, secretary } = await newRoom(town)
  await town.cloud.clock.advance(1)
  await addedRoom(secretary, centreId, { name: '三楼会议室' })
  const { items } = await town.stranger().call(listRooms, { centreId, cursor: null })
  expect(items.map(({ name }) => name)).toEqual(['二楼活动室', '三楼会议室'])
})
