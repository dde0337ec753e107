import { cancelBooking, getBooking, moveBooking } from '../../shared/bookings/contracts'
import { HOUR } from '../../shared/time'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { addedRoom, booked, hours, liveIn, newRoom, TUESDAY } from '../support/rooms'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const moveTo = (
  person: Person,
  id: string,
  slot: { roomId: string; date?: string; from: number; to: number },
) =>
  person.call(moveBooking, {
    id,
    ...request(),
    headCount: 8,
    slot: { date: TUESDAY, ...slot },
  })

test('a booking moves to another day, and its old time is free', async () => {
  const { room } = await newRoom(town)
  const [resident, neighbour] = await Promise.all([town.resident(), town.resident('happy.b2')])
  const { id } = await booked(resident, room.id)
  const slot = { roomId: room.id, date: '2026-11-24', from: hours(10), to: hours(12) }
  const moved = await moveTo(resident, id, slot)
  expect(moved).toMatchObject({ outcome: 'booked', booking: { id, slot, state: 'confirmed' } })
  expect((await booked(neighbour, room.id)).state).toBe('confirmed')
  const [day] = (await liveIn(town, 'roomDays')).filter(({ _id }) => _id === `${room.id}.2026-11-24`)
  expect(day!.live).toMatchObject([{ id, from: hours(10), to: hours(12) }])
  const weeks = (await liveIn(town, 'bookerWeeks')).filter(({ live }) =>
    live.some((entry) => entry.bookingId === id),
  )
  expect(weeks.map(({ _id }) => _id)).toEqual([`person.${resident.id}.2026-11-23`])
})

test.each([
  ['shortened', hours(14), hours(15)],
  ['put off by half an hour', hours(14.5), hours(16.5)],
  ['made longer', hours(14), hours(17)],
])('a booking of two hours is %s within its own day, and holds that time alone', async (_, from, to) => {
  const { room } = await newRoom(town)
  const resident = await town.resident()
  const { id } = await booked(resident, room.id, { at: { from: hours(14), to: hours(16) } })
  await moveTo(resident, id, { roomId: room.id, from, to })
  const [day] = await liveIn(town, 'roomDays')
  expect(day!.live.map((hold) => [hold.id, hold.from, hold.to])).toEqual([[id, from, to]])
  const [week] = await liveIn(town, 'bookerWeeks')
  expect(week!.live.map((entry) => [entry.bookingId, entry.from, entry.to])).toEqual([[id, from, to]])
})

test('a time that is gone leaves the booking where it was, and names what is free', async () => {
  const { room } = await newRoom(town)
  const [resident, neighbour] = await Promise.all([town.resident(), town.resident('happy.b2')])
  const { id } = await booked(resident, room.id)
  await booked(neighbour, room.id, { at: { from: hours(16), to: hours(17) } })
  const outcome = await moveTo(resident, id, { roomId: room.id, from: hours(16), to: hours(17) })
  expect(outcome).toMatchObject({ outcome: 'taken', nearest: [{}, {}, {}] })
  const { slot } = await resident.call(getBooking, { id })
  expect(slot.from).toBe(hours(14))
  const mine = (await liveIn(town, 'bookerWeeks'))
    .flatMap(({ live }) => live)
    .filter((one) => one.bookingId === id)
  expect(mine).toHaveLength(1)
})

test('after its deadline a booking is moved and cancelled at the desk alone', async () => {
  const { room, secretary } = await newRoom(town, { changeUntilMinutes: 60 })
  const resident = await town.resident()
  const { id } = await booked(resident, room.id)
  await town.cloud.clock.set(`${TUESDAY}T13:30:00+08:00`)
  const slot = { roomId: room.id, from: hours(16), to: hours(17) }
  await expect(moveTo(resident, id, slot)).toBeRefused('booking.change_too_late')
  const because = { id, ...request(), because: null }
  await expect(resident.call(cancelBooking, because)).toBeRefused('booking.change_too_late')
  const askedBy = { name: '王秀兰', phone: null, via: 'phone' as const }
  const moved = await secretary.call(moveBooking, {
    id,
    ...request(),
    headCount: 8,
    slot: { ...slot, date: TUESDAY },
    askedBy,
  })
  expect(moved).toMatchObject({
    outcome: 'booked',
    booking: {
      reader: 'staff',
      timeline: [{}, { move: 'move', by: '社区书记 · 幸福里社区', note: '王**，电话' }],
    },
  })
  await town.settle()
  const actions = (await town.documentsOf('audit')).map(({ action }) => action)
  expect(actions).toContain('bookings.move')
})

test('a move that changes nothing, or of what has been cancelled, is refused', async () => {
  const { room } = await newRoom(town)
  const resident = await town.resident()
  const { id } = await booked(resident, room.id)
  const same = { roomId: room.id, from: hours(14), to: hours(15) }
  await expect(moveTo(resident, id, same)).toBeRefused('booking.same_slot')
  await resident.call(cancelBooking, { id, ...request(), because: null })
  await expect(moveTo(resident, id, { ...same, to: hours(16) })).toBeRefused('booking.wrong_state')
  const neighbour = await town.resident('happy.b2')
  await expect(moveTo(neighbour, id, { ...same, to: hours(16) })).toBeRefused('core.not_found')
})

test('into a room that staff give out, a booking waits to be confirmed again', async () => {
  const { room, centreId, secretary } = await newRoom(town)
  const hall = await addedRoom(secretary, centreId, { name: '多功能厅', needsApproval: true })
  const resident = await town.resident()
  const { id } = await booked(resident, room.id)
  const asked = await moveTo(resident, id, { roomId: hall.id, from: hours(14), to: hours(16) })
  expect(asked).toMatchObject({ booking: { state: 'requested', roomName: '多功能厅' } })
  const shorter = await moveTo(resident, id, { roomId: hall.id, from: hours(14), to: hours(15) })
  expect(shorter).toMatchObject({ booking: { state: 'requested' } })
  const back = await moveTo(resident, id, { roomId: room.id, from: hours(14), to: hours(15) })
  expect(back).toMatchObject({ booking: { state: 'confirmed' } })
})

test('two who lead one group move its booking at once: it stands on one of both times, and holds no other', async () => {
  const { room } = await newRoom(town)
  const resident = await town.resident()
  const { id } = await booked(resident, room.id)
  for (let round = 0; round < 5; round++) {
    const base = 9 + (round % 2) * 5
    const times = [hours(base), hours(base + 2)]
    const moves = await Promise.allSettled(
      times.map((from) => moveTo(resident, id, { roomId: room.id, from, to: from + 60 })),
    )
    expect(moves.some(({ status }) => status === 'fulfilled')).toBe(true)
    const { slot } = await resident.call(getBooking, { id })
    const [day] = await liveIn(town, 'roomDays')
    expect(day!.live.map(({ from, to }) => [from, to])).toEqual([[slot.from, slot.to]])
  }
})

test('a move sent again is made once', async () => {
  const { room } = await newRoom(town)
  const resident = await town.resident()
  const { id } = await booked(resident, room.id)
  const wish = {
    id,
    ...request(),
    headCount: 8,
    slot: { roomId: room.id, date: TUESDAY, from: hours(16), to: hours(17) },
  }
  const first = await resident.call(moveBooking, wish)
  await town.cloud.clock.advance(HOUR)
  expect(await resident.call(moveBooking, wish)).toEqual(first)
})
