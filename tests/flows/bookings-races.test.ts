import { book } from '../../shared/bookings/contracts'
import { MINUTE } from '../../shared/time'
import { checkAfterRepair, checkTold } from '../support/booking-check'
import { liveInRooms } from '../support/booking-life'
import { raceForOneTime } from '../support/booking-race'
import { community, type Community } from '../support/community'
import { bookingWish, newRoom } from '../support/rooms'

jest.setTimeout(300_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const seed = Number(process.env.SEED_OF_ROOMS ?? Math.floor(Math.random() * 2 ** 31))

const settle = async () => {
  await town.cloud.clock.advance(3 * MINUTE)
  await town.settle()
}

test('of sixty people who want the same hour one has it, and the others hear that it has just been taken', async () => {
  const tally = await raceForOneTime(town, 60)
  expect(tally).toEqual({ booked: 1, taken: 59 })
  expect((await checkAfterRepair(town, settle)).bookings).toHaveLength(1)
})

test('ten taps of one person are one booking, and all of them hear of it', async () => {
  const { room } = await newRoom(town)
  const resident = await town.resident()
  const wish = bookingWish(room.id)
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => resident.call(book, wish)))
  expect(outcomes.every((outcome) => outcome.outcome === 'booked')).toBe(true)
  const { bookings, weeks } = await checkAfterRepair(town, settle)
  expect([bookings.length, weeks.flatMap(({ live }) => live).length]).toEqual([1, 1])
})

/** Reduced: 15 people, 3 rooms, 200 attempts. `npm run faults -- bookings/` lives through 10,000 by 200 in 20. */
const REDUCED = { people: 15, rooms: 3, attempts: 200, atOnce: 6 }

test(`whatever people do at once, no two have the same time and nobody loses theirs (SEED_OF_ROOMS=${seed})`, async () => {
  const told = await liveInRooms(town, seed, { ...REDUCED, kills: 0, isBroken: false })
  const { bookings } = await checkAfterRepair(town, settle)
  checkTold(told, bookings)
  expect(told.booked.size).toBeGreaterThan(10)
})

test(`the same on a platform that breaks and is killed (SEED_OF_ROOMS=${seed})`, async () => {
  const told = await liveInRooms(town, seed, { ...REDUCED, kills: 3, isBroken: true })
  const { bookings } = await checkAfterRepair(town, settle)
  checkTold(told, bookings)
  expect(told.booked.size).toBeGreaterThan(10)
})
