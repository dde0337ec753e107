import {
  acceptOffer,
  book,
  cancelBooking,
  checkIn,
  getBooking,
  leaveWaitlist,
} from '../../shared/bookings/contracts'
import { closeRoom } from '../../shared/bookings/staff-contracts'
import { AppError } from '../../shared/errors'
import { HOUR, MINUTE } from '../../shared/time'
import { wrongs } from '../support/booking-truth'
import { request } from '../support/centres'
import { community, type Community } from '../support/community'
import { bookingWish } from '../support/rooms'
import { doorOf, missed, soonBooked } from '../support/soon'
import { timesTold } from '../support/told'
import { joined, waitedFor } from '../support/waits'

/* Reduced: each race is run five times; `npm run faults` mixes them with everything else at full size. */
const ROUNDS = 5
jest.setTimeout(120_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

/** How a call ended: what it answered, or the reason for the refusal. */
async function ending(call: Promise<unknown>, said = 'done'): Promise<string> {
  try {
    await call
    return said
  } catch (refused) {
    if (refused instanceof AppError) return refused.refusal.reason
    throw refused
  }
}

async function expectAllWell(): Promise<void> {
  for (let run = 0; run < 4; run++) {
    await town.settle()
    await town.cloud.clock.advance(MINUTE)
  }
  expect(await wrongs(town)).toEqual([])
}

test('ten taps on an offer make one booking', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { line, cancel } = await waitedFor(town, 1)
    await cancel()
    const { person, id } = line[0]!
    const taps = Array.from({ length: 10 }, () => person.call(acceptOffer, { id, ...request() }))
    const made = await Promise.all(taps)
    expect(new Set(made.map((booking) => booking.id)).size).toBe(1)
  }
  await expectAllWell()
})

test('an offer that is taken and left at once is one or the other', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { line, cancel } = await waitedFor(town, 2)
    await cancel()
    const { person, id } = line[0]!
    const ends = await Promise.all([
      ending(person.call(acceptOffer, { id, ...request() }), 'taken'),
      ending(person.call(leaveWaitlist, { id, ...request() }), 'left'),
    ])
    expect([
      ['taken', 'booking.wrong_state'],
      ['booking.offer_gone', 'left'],
      ['booking.not_offered', 'left'],
    ]).toContainEqual(ends)
  }
  await expectAllWell()
})

test('an offer that is taken as the room is closed is taken and cancelled, or gone; its owner hears of it', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { line, cancel, room, secretary, booking } = await waitedFor(town, 1)
    await cancel()
    await town.settle()
    const { person, id } = line[0]!
    const period = { from: booking.checkInFrom, to: booking.checkInFrom + 2 * HOUR }
    const closing = { ...request(), roomId: room.id, ...period, because: '水管检修', expected: [id] }
    const [taking] = await Promise.all([
      ending(person.call(acceptOffer, { id, ...request() }), 'taken'),
      secretary.call(closeRoom, closing),
    ])
    await town.settle()
    const isTaken = taking === 'taken'
    const state = isTaken ? (await person.call(getBooking, { id })).state : 'cancelled'
    expect(state).toBe('cancelled')
    const told = (await timesTold(person, '已取消')) + (await timesTold(person, '已结束'))
    expect([taking, told]).toEqual([taking, 1])
  }
  await expectAllWell()
})

test('a time that is freed and waited for at once is offered, or never waited for', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { room, cancel } = await waitedFor(town, 0)
    const [waiter, rival] = await Promise.all([town.resident('happy.b2'), town.resident('happy.b1')])
    await Promise.all([
      ending(joined(waiter, room.id)),
      cancel(),
      ending(rival.call(book, bookingWish(room.id))),
    ])
  }
  await expectAllWell()
})

test('whoever checks in in the last second has come, or has not: never both', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { resident, booking, secretary, room } = await soonBooked(town)
    await town.cloud.clock.set(booking.checkInUntil)
    const { digits } = await doorOf(secretary, room.id)
    const arriving = { id: booking.id, ...request(), code: digits }
    await Promise.all([ending(resident.call(checkIn, arriving)), town.settle()])
    await town.settle()
    const { state, timeline } = await resident.call(getBooking, { id: booking.id })
    const moves = timeline.map(({ move }) => move)
    expect([
      ['checkedIn', ['book', 'checkIn']],
      ['completed', ['book', 'miss', 'checkInLate']],
      ['noShow', ['book', 'miss']],
    ]).toContainEqual([state, moves])
  }
})

test('ten bookings that are missed at once are each missed once', async () => {
  const missing = await Promise.all(Array.from({ length: 10 }, () => soonBooked(town)))
  await Promise.all([missed(town), town.settle(), town.settle()])
  await town.settle()
  for (const { resident, booking } of missing) {
    expect((await resident.call(getBooking, { id: booking.id })).timeline).toHaveLength(2)
    expect(await timesTold(resident, '没有来')).toBe(1)
  }
  await expectAllWell()
})

test('many who wait, book and cancel one room at once leave nobody passed over', async () => {
  const { room, holder, booking } = await waitedFor(town, 0)
  const people = await Promise.all(Array.from({ length: 12 }, () => town.resident('happy.b2')))
  const times = [
    { from: 840, to: 900 },
    { from: 840, to: 960 },
    { from: 870, to: 930 },
  ]
  await Promise.all([
    ...people.map((person, index) => ending(joined(person, room.id, times[index % times.length]))),
    ...people.map((person, index) =>
      ending(
        person.call(
          book,
          bookingWish(room.id, { at: { from: 900 + 60 * (index % 3), to: 960 + 60 * (index % 3) } }),
        ),
      ),
    ),
    ending(holder.call(cancelBooking, { id: booking.id, ...request(), because: null })),
  ])
  await expectAllWell()
})
