import { bookSeries, book, cancelBooking, moveBooking } from '../../shared/bookings/contracts'
import type { Endpoint, InputOf, OutputOf } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import { addDays, MINUTE } from '../../shared/time'
import { checkAfterRepair, checkHolds, storedBookings } from '../support/booking-check'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { booked, bookingWish, hours, newGroup, newRoom, TUESDAY } from '../support/rooms'

/*
 * Every database call of an action fails in turn: before it took effect, after (the answer is lost), and as the
 * function's own end; then the phone sends the same request again, or never does.
 */
jest.setTimeout(300_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const kinds = ['fail-before', 'fail-after', 'throttle', 'crash-before', 'crash-after'] as const
type Fault = { kind: (typeof kinds)[number]; skip: number }
const faultsOver = (calls: number): Fault[] =>
  kinds.flatMap((kind) => Array.from({ length: calls }, (_, skip) => ({ kind, skip })))

/** Calls while one database call fails; null when that broke it. */
async function callWithFault<E extends Endpoint>(
  person: Person,
  contract: E,
  { input, fault }: { input: InputOf<E>; fault: Fault },
): Promise<OutputOf<E> | null> {
  await town.cloud.faults({ rules: [{ ...fault, count: 1, function: 'api' }] })
  try {
    return await person.call(contract, input)
  } catch (failure) {
    if (failure instanceof AppError) expect(failure.refusal.code).toBe('UNAVAILABLE')
    return null
  } finally {
    await town.cloud.faults()
  }
}

async function repaired() {
  return checkAfterRepair(town, async () => {
    await town.cloud.clock.advance(3 * MINUTE)
    await town.settle()
  })
}

test('whatever breaks while somebody books, the same request has the room in the end, once', async () => {
  const { room } = await newRoom(town)
  for (const [place, fault] of faultsOver(8).entries()) {
    const resident = await town.resident()
    const wish = bookingWish(room.id, {
      at: {
        date: addDays(TUESDAY, place % 28),
        from: hours(9 + Math.floor(place / 28) * 2),
        to: hours(10 + Math.floor(place / 28) * 2),
      },
    })
    const first = await callWithFault(resident, book, { input: wish, fault })
    const { days, bookings } = await storedBookings(town)
    checkHolds(days, bookings)
    const outcome = first ?? (await resident.call(book, wish))
    expect([fault, outcome.outcome]).toEqual([fault, 'booked'])
    expect(await resident.call(book, wish)).toEqual(outcome)
  }
  const { bookings } = await repaired()
  expect(bookings).toHaveLength(faultsOver(8).length)
})

test('whoever never asks again still leaves nothing half done', async () => {
  const { room } = await newRoom(town)
  for (const [place, fault] of faultsOver(8).entries()) {
    const resident = await town.resident()
    const at = {
      date: addDays(TUESDAY, place % 28),
      from: hours(9 + Math.floor(place / 28) * 2),
      to: hours(10 + Math.floor(place / 28) * 2),
    }
    await callWithFault(resident, book, { input: bookingWish(room.id, { at }), fault })
  }
  const { days } = await repaired()
  expect(days.filter((day) => day.checkAt !== undefined || day.live.some(({ facts }) => facts))).toEqual([])
})

test('whatever breaks while a booking moves or ends, it is covered all the time and moves once', async () => {
  const { room } = await newRoom(town)
  for (const [place, fault] of faultsOver(10).entries()) {
    const resident = await town.resident()
    const date = addDays(TUESDAY, place % 28)
    const from = hours(9 + Math.floor(place / 28) * 4)
    const { id } = await booked(resident, room.id, { at: { date, from, to: from + 60 } })
    const slot = { roomId: room.id, date, from: from + 30, to: from + 150 }
    const move = { id, ...request(), headCount: 8, slot }
    await callWithFault(resident, moveBooking, { input: move, fault })
    const { days, bookings } = await storedBookings(town)
    checkHolds(days, bookings)
    const moved = await resident.call(moveBooking, move)
    expect([fault, moved]).toMatchObject([fault, { outcome: 'booked', booking: { slot } }])
    if (place % 2 === 0) continue
    const end = { id, ...request(), because: null }
    await callWithFault(resident, cancelBooking, { input: end, fault })
    expect((await resident.call(cancelBooking, end)).state).toBe('cancelled')
  }
  const { bookings } = await repaired()
  expect(
    bookings.every(
      ({ timeline }) => new Set(timeline.map(({ requestId }) => requestId)).size === timeline.length,
    ),
  ).toBe(true)
})

test('whatever breaks while a series is booked, it is there whole or not at all', async () => {
  const { room, secretary } = await newRoom(town, { aheadDays: 180 })
  const { leader, party } = await newGroup(town, secretary)
  const again: string[] = []
  for (const [place, fault] of faultsOver(14).entries()) {
    const from = hours(9) + 60 * (place % 12)
    const first = addDays(TUESDAY, Math.floor(place / 12))
    const slots = [0, 1, 2].map((week) => ({
      roomId: room.id,
      date: addDays(first, 7 * week),
      from,
      to: from + 60,
    }))
    const wish = { ...request(), party, slots, purpose: '合唱排练', headCount: 18, contact: null }
    await callWithFault(leader, bookSeries, { input: wish, fault })
    if (place % 2 === 0) again.push((await leader.call(bookSeries, wish)).outcome)
    await town.cloud.clock.advance(MINUTE)
  }
  const { bookings } = await repaired()
  expect(again.filter((outcome) => outcome !== 'booked')).toEqual([])
  const sizes = new Map<string, number>()
  for (const { seriesId } of bookings) sizes.set(seriesId!, (sizes.get(seriesId!) ?? 0) + 1)
  expect([...sizes.values()].filter((size) => size !== 3)).toEqual([])
})
