import { checkIn, getBooking } from '../../shared/bookings/contracts'
import { checkInByStaff, showDeskDay, showDoorCode } from '../../shared/bookings/staff-contracts'
import { DAY, MINUTE } from '../../shared/time'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { booked, newRoom, TUESDAY } from '../support/rooms'
import { doorOf, missed, soonBooked } from '../support/soon'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const arrive = (person: Person, id: string, code: string) => person.call(checkIn, { id, ...request(), code })

test('the digits at the door check in, and nobody is told that they failed to come', async () => {
  const { resident, booking, secretary, room } = await soonBooked(town)
  const door = await doorOf(secretary, room.id)
  expect(door).toMatchObject({ roomName: '二楼活动室', current: { from: booking.slot.from } })
  const arrived = await arrive(resident, booking.id, door.digits)
  expect(arrived).toMatchObject({
    state: 'checkedIn',
    timeline: [{ move: 'book' }, { move: 'checkIn', by: '本人' }],
  })
  await missed(town)
  expect((await resident.call(getBooking, { id: booking.id })).state).toBe('checkedIn')
  await town.cloud.clock.advance(DAY)
  await town.settle()
  expect((await resident.call(getBooking, { id: booking.id })).state).toBe('completed')
})

test('digits change twice a minute, and those of a minute ago count no longer', async () => {
  const { resident, booking, secretary, room } = await soonBooked(town)
  const { digits, validUntil } = await doorOf(secretary, room.id)
  expect(validUntil - (await town.cloud.clock.now())).toBeLessThanOrEqual(30_000)
  await town.cloud.clock.advance(2 * MINUTE)
  expect((await doorOf(secretary, room.id)).digits).not.toBe(digits)
  await expect(arrive(resident, booking.id, digits)).toBeRefused('booking.wrong_code')
})

test('a code that was scanned without a network counts for when it was scanned, until the end of the next day', async () => {
  const { resident, booking, secretary, room } = await soonBooked(town)
  const { qrText } = await doorOf(secretary, room.id)
  await missed(town)
  expect((await resident.call(getBooking, { id: booking.id })).state).toBe('noShow')
  await town.cloud.clock.set('2026-11-17T23:00:00+08:00')
  const late = await arrive(resident, booking.id, qrText)
  expect(late).toMatchObject({ state: 'completed' })
  expect(late.timeline.map(({ move }) => move)).toEqual(['book', 'miss', 'checkInLate'])
})

test('the day after the next a scanned code is too old', async () => {
  const { resident, booking, secretary, room } = await soonBooked(town)
  const { qrText } = await doorOf(secretary, room.id)
  await town.cloud.clock.set('2026-11-18T00:00:01+08:00')
  await town.settle()
  await expect(arrive(resident, booking.id, qrText)).toBeRefused('booking.check_in_too_late')
})

test('codes of another room, of another time or of nobody’s making prove nothing', async () => {
  const { resident, booking, secretary, room } = await soonBooked(town)
  const other = await soonBooked(town)
  const { qrText } = await doorOf(other.secretary, other.room.id)
  await expect(arrive(resident, booking.id, qrText)).toBeRefused('booking.code_of_other_room')
  const own = (await doorOf(secretary, room.id)).qrText
  const [roomId, step, proof] = own.split('.') as [string, string, string]
  const forged = `${roomId}.${Number(step) - 20}.${proof}`
  await expect(arrive(resident, booking.id, forged)).toBeRefused('booking.wrong_code')
  await expect(arrive(resident, booking.id, '000000x')).toBeRefused('booking.wrong_code')
})

test('a quarter of an hour before the start is the earliest, and a neighbour can’t check in for one', async () => {
  const { room, secretary } = await newRoom(town)
  const [resident, neighbour] = await Promise.all([town.resident(), town.resident('happy.b2')])
  const { id } = await booked(resident, room.id)
  const { digits } = await doorOf(secretary, room.id)
  await expect(arrive(resident, id, digits)).toBeRefused('booking.check_in_too_early')
  await expect(arrive(neighbour, id, digits)).toBeRefused('core.not_found')
})

test('the same check-in again, or another one, is no second one', async () => {
  const { resident, booking, secretary, room } = await soonBooked(town)
  const { digits } = await doorOf(secretary, room.id)
  const again = { id: booking.id, ...request(), code: digits }
  const first = await resident.call(checkIn, again)
  expect(await resident.call(checkIn, again)).toEqual(first)
  expect(await arrive(resident, booking.id, digits)).toEqual(first)
})

test('staff tick people off a list that was kept without a network, each for themselves', async () => {
  const { resident, booking, secretary } = await soonBooked(town)
  const there = await town.cloud.clock.now()
  const elsewhere = await soonBooked(town)
  await missed(town)
  const list = {
    ...request(),
    because: '手机没电',
    arrivals: [
      { id: booking.id, at: there },
      { id: elsewhere.booking.id, at: there + DAY },
      { id: 'nobody', at: there },
    ],
  }
  const { results } = await secretary.call(checkInByStaff, list)
  expect(results).toMatchObject([
    { id: booking.id, booking: { state: 'completed' }, reason: null },
    { id: elsewhere.booking.id, booking: { state: 'noShow' }, reason: 'booking.check_in_too_late' },
    { id: 'nobody', booking: null, reason: 'core.not_found' },
  ])
  expect(await secretary.call(checkInByStaff, list)).toMatchObject({ results })
  const seen = await resident.call(getBooking, { id: booking.id })
  expect(seen.timeline.at(-1)).toMatchObject({ by: '社区书记 · 幸福里社区', note: '手机没电' })
})

test('only the room’s own staff show its door and tick off its people', async () => {
  const { booking, room, centreId } = await soonBooked(town)
  const others = await town.secretary('locust')
  await expect(others.call(showDoorCode, { roomId: room.id })).toBeRefused('core.not_found')
  const at = await town.cloud.clock.now()
  const list = { ...request(), because: '没有带手机', arrivals: [{ id: booking.id, at }] }
  expect((await others.call(checkInByStaff, list)).results).toMatchObject([{ reason: 'core.not_found' }])
  await expect(others.call(showDeskDay, { centreId, date: TUESDAY, cursor: null })).toBeRefused(
    'booking.not_staff',
  )
  await expect((await town.resident()).call(showDoorCode, { roomId: room.id })).toBeRefused(
    'core.role_missing',
  )
})
