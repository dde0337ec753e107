import * as bookings from '../../shared/bookings/contracts'
import * as staff from '../../shared/bookings/staff-contracts'
import type { Endpoint, InputOf } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import { civilDate, DAY, HOUR, MINUTE } from '../../shared/time'
import { wrongs } from '../support/booking-truth'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { MONDAY_MORNING } from '../support/moments'
import { booked, newRoom } from '../support/rooms'
import { doorOf, missed, soonBooked } from '../support/soon'
import { timesTold } from '../support/told'
import { waitedFor, waitWish } from '../support/waits'

/*
 * Every database call of an action fails in turn, once before it took effect and once after (the answer is lost);
 * each time the phone sends the same request again. Then everything is there once, and nobody is passed over.
 */
jest.setTimeout(300_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const kinds = ['fail-before', 'fail-after'] as const
interface Fault {
  kind: (typeof kinds)[number]
  skip: number
}
const faultsOver = (calls: number): Fault[] =>
  kinds.flatMap((kind) => Array.from({ length: calls }, (_, skip) => ({ kind, skip })))

/** Sends a request with one call failing, and again until it is answered. */
async function callWithFault<E extends Endpoint>(
  person: Person,
  contract: E,
  input: InputOf<E>,
  fault: Fault,
): Promise<void> {
  await town.cloud.faults({ rules: [{ ...fault, count: 1, function: 'api' }] })
  try {
    await person.call(contract, input)
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure
    expect(failure.refusal).toEqual({ code: 'UNAVAILABLE', reason: 'core.unavailable' })
    await town.cloud.faults()
    await person.call(contract, input)
  }
  await town.cloud.faults()
}

/** A run of the jobs in which one call fails, and the next one. */
async function settleWithFault(fault: Fault): Promise<void> {
  await town.cloud.faults({ rules: [{ ...fault, count: 1, function: 'jobs' }] })
  await town.settle()
  await town.cloud.faults()
  // What was leased when its delivery broke is due again after a minute.
  await town.cloud.clock.advance(MINUTE + 1)
  await town.settle()
}

/** Lets the jobs come to what must follow, and finds nothing wrong. */
async function expectWell(): Promise<void> {
  for (let run = 0; run < 3; run++) {
    await town.settle()
    await town.cloud.clock.advance(MINUTE)
  }
  await town.settle()
  expect(await wrongs(town)).toEqual([])
}

test('a place in line is taken once', async () => {
  const faults = faultsOver(5)
  for (const fault of faults) {
    const { room } = await waitedFor(town, 0)
    await callWithFault(await town.resident('happy.b2'), bookings.joinWaitlist, waitWish(room.id), fault)
  }
  expect(await town.documentsOf('bookingWaits')).toHaveLength(faults.length)
  await expectWell()
})

test('a place in line is left once, and the next comes up', async () => {
  for (const fault of faultsOver(6)) {
    const { line, cancel } = await waitedFor(town, 2)
    await cancel()
    const [first, second] = line
    const leaving = { id: first!.id, ...request() }
    await callWithFault(first!.person, bookings.leaveWaitlist, leaving, fault)
    const { waits } = await second!.person.call(bookings.listMyWaits, {})
    expect([fault, waits.map(({ state }) => state)]).toEqual([fault, ['offered']])
  }
  await expectWell()
})

test('an offer is taken once', async () => {
  const faults = faultsOver(8)
  for (const fault of faults) {
    const { line, cancel } = await waitedFor(town, 1)
    await cancel()
    const { person, id } = line[0]!
    await callWithFault(person, bookings.acceptOffer, { id, ...request() }, fault)
    const mine = await person.call(bookings.listMyBookings, { show: 'upcoming', cursor: null })
    expect([fault, mine.items.map((card) => card.state)]).toEqual([fault, ['confirmed']])
  }
  await expectWell()
})

test('an offer whose taking is cut off for good becomes theirs all the same, or passes on', async () => {
  for (const fault of faultsOver(8)) {
    const { line, cancel } = await waitedFor(town, 2)
    await cancel()
    const { person, id } = line[0]!
    await town.cloud.faults({ rules: [{ ...fault, count: 1, function: 'api' }] })
    await person.call(bookings.acceptOffer, { id, ...request() }).catch(() => undefined)
    await town.cloud.faults()
  }
  await expectWell()
  await town.cloud.clock.advance(HOUR)
  await expectWell()
})

test('a cancelled time reaches the first in line, whatever is cut off', async () => {
  for (const fault of faultsOver(8)) {
    const { holder, booking, line } = await waitedFor(town, 1)
    const cancelling = { id: booking.id, ...request(), because: null }
    await callWithFault(holder, bookings.cancelBooking, cancelling, fault)
    await town.settle()
    const { waits } = await line[0]!.person.call(bookings.listMyWaits, {})
    expect([fault, waits.map(({ state }) => state)]).toEqual([fault, ['offered']])
    expect([fault, await timesTold(line[0]!.person, '有空了')]).toEqual([fault, 1])
  }
  await expectWell()
})

test('a room is closed once, and its owners are told once', async () => {
  for (const fault of faultsOver(10)) {
    const { room, secretary, holder, booking } = await waitedFor(town, 1)
    const period = { from: booking.checkInFrom, to: booking.checkInFrom + 2 * HOUR }
    const closing = { ...request(), roomId: room.id, ...period, because: '水管检修', expected: [booking.id] }
    await callWithFault(secretary, staff.closeRoom, closing, fault)
    await town.settle()
    expect([fault, await timesTold(holder, '已取消')]).toEqual([fault, 1])
    const { closures } = await secretary.call(bookings.getRoom, { id: room.id })
    expect([fault, closures.length]).toEqual([fault, 1])
    const reopening = { id: room.id, ...request(), closureId: closures[0]!.id }
    await callWithFault(secretary, staff.reopenRoom, reopening, fault)
    await town.settle()
    const at = { from: booking.slot.from, to: booking.slot.to }
    expect([fault, (await booked(holder, room.id, { at })).state]).toEqual([fault, 'confirmed'])
  }
  await expectWell()
})

test('presence, an appeal and its answer are noted once', async () => {
  for (const fault of faultsOver(5)) {
    const { resident, booking, secretary, room } = await soonBooked(town)
    const { digits } = await doorOf(secretary, room.id)
    const { id } = booking
    await callWithFault(resident, bookings.checkIn, { id, ...request(), code: digits }, fault)
    const other = await soonBooked(town)
    await missed(town)
    const text = '我到了，门口的屏幕没有亮。'
    await callWithFault(
      other.resident,
      bookings.appealNoShow,
      { id: other.booking.id, ...request(), text },
      fault,
    )
    const verdict = { verdict: 'lifted', because: '当天停电' } as const
    const settling = { id: other.booking.id, ...request(), ...verdict }
    await callWithFault(other.secretary, staff.settleNoShow, settling, fault)
    await town.settle()
    const moves = async (person: Person, bookingId: string) =>
      (await person.call(bookings.getBooking, { id: bookingId })).timeline
        .map(({ move }) => move)
        .filter((move) => move !== 'complete')
    expect([fault, await moves(resident, id)]).toEqual([fault, ['book', 'checkIn']])
    expect([fault, await moves(other.resident, other.booking.id)]).toEqual([
      fault,
      ['book', 'miss', 'appeal', 'lift'],
    ])
    expect(await other.resident.call(bookings.showMyStanding, {})).toEqual({
      noShows: [],
      suspendedUntil: null,
    })
  }
  await expectWell()
})

test('a request is answered once, and its owner is told once', async () => {
  for (const fault of faultsOver(7)) {
    const { room, secretary } = await newRoom(town, { needsApproval: true })
    const resident = await town.resident()
    const { id } = await booked(resident, room.id)
    await callWithFault(secretary, staff.declineBooking, { id, ...request(), because: '当天有会' }, fault)
    const again = await booked(resident, room.id)
    await callWithFault(secretary, staff.confirmBooking, { id: again.id, ...request() }, fault)
    await town.settle()
    expect([fault, await timesTold(resident, '没有通过')]).toEqual([fault, 1])
    expect([fault, await timesTold(resident, '已通过')]).toEqual([fault, 1])
  }
  await expectWell()
})

test('whatever call of the jobs fails, an offer comes up, is told once and passes on', async () => {
  for (const [day, fault] of faultsOver(14).entries()) {
    // At nine of another morning each time, so that an offer runs for half an hour.
    await town.cloud.clock.set(MONDAY_MORNING + day * DAY)
    const at = { date: civilDate(MONDAY_MORNING + (day + 3) * DAY) }
    const { line, cancel } = await waitedFor(town, 2, { at })
    await cancel()
    await settleWithFault(fault)
    expect([fault, await timesTold(line[0]!.person, '有空了')]).toEqual([fault, 1])
    await town.cloud.clock.advance(30 * MINUTE)
    await settleWithFault(fault)
    expect([fault, await timesTold(line[1]!.person, '有空了')]).toEqual([fault, 1])
    expect([fault, await timesTold(line[0]!.person, '已结束')]).toEqual([fault, 1])
  }
  await expectWell()
})
