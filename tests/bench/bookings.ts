import { book, showDay, showWeek } from '../../shared/bookings/contracts'
import type { Endpoint, InputOf } from '../../shared/contract'
import { addDays } from '../../shared/time'
import { raceForOneTime } from '../support/booking-race'
import { community, type Person } from '../support/community'
import { bookingWish, hours, newRoom, TUESDAY } from '../support/rooms'
import { CENTRES, centreOf, manyRooms, roomIdOf } from './bookings/many-rooms'
import { contended, ways } from './bookings/ways'
import { callBudget } from './endpoint-calls'
import type { Measurement, Scenario } from './scenario'

const REQUESTS = 30
const RACING = 200
const ROOMS_OF_A_PAGE = 100

type Figures = Record<string, number>

const rounded = (value: number): number => Math.round(value * 10) / 10

/** The dearest of some calls, and how long half of them took at most; the first finds a cold instance. */
async function asked<E extends Endpoint>(
  who: Person,
  contract: E,
  inputs: readonly InputOf<E>[],
): Promise<Figures> {
  const times: number[] = []
  const most: Figures = { calls: 0, examined: 0 }
  for (const [place, input] of inputs.entries()) {
    const started = performance.now()
    await who.call(contract, input)
    if (place === 0) continue
    times.push(performance.now() - started)
    const { calls, examined } = who.report!
    most.calls = Math.max(most.calls!, calls)
    most.examined = Math.max(most.examined!, examined)
  }
  times.sort((a, b) => a - b)
  return { ...most, p50Ms: rounded(times[Math.floor(times.length / 2)]!) }
}

const repeated = <Input>(input: Input): Input[] => Array.from({ length: REQUESTS + 1 }, () => input)

/** A page of a centre's day: its rooms and their days are examined, and the one room that says there are more. */
async function dayOver(label: string, rooms: number): Promise<Measurement> {
  const town = await manyRooms()
  const input = { centreId: centreOf(label), date: TUESDAY, cursor: null }
  const figures = await asked(town.stranger(), showDay, repeated(input))
  const looked = Math.min(rooms, ROOMS_OF_A_PAGE + 1)
  return {
    figures: { ...figures, returned: 2 * looked },
    budget: { calls: callBudget(showDay), examined: 2 * looked },
  }
}

async function weekOf(): Promise<Measurement> {
  const town = await manyRooms()
  const input = { roomId: roomIdOf('1000', 500), from: TUESDAY }
  const figures = await asked(town.stranger(), showWeek, repeated(input))
  return {
    figures: { ...figures, returned: 1 + 7 },
    budget: { calls: callBudget(showWeek), examined: 1 + 7 },
  }
}

/** One person after another, each on a day that has been used before. */
async function alone(): Promise<Measurement> {
  const town = await manyRooms()
  const wishes = Array.from({ length: REQUESTS + 1 }, (_, place) =>
    bookingWish(roomIdOf('200', place), {
      at: { date: addDays(TUESDAY, place % 10), from: hours(21) - 60, to: hours(21) },
    }),
  )
  const people = await Promise.all(wishes.map(() => town.resident()))
  const most: Figures = { calls: 0, examined: 0 }
  const times: number[] = []
  for (const [place, wish] of wishes.entries()) {
    const who = people[place]!
    const started = performance.now()
    const { outcome } = await who.call(book, wish)
    if (outcome !== 'booked') throw new Error(`${outcome}: ${JSON.stringify(wish.slot)}`)
    if (place === 0) continue
    times.push(performance.now() - started)
    most.calls = Math.max(most.calls!, who.report!.calls)
    most.examined = Math.max(most.examined!, who.report!.examined)
  }
  times.sort((a, b) => a - b)
  const p50Ms = rounded(times[Math.floor(times.length / 2)]!)
  return { figures: { ...most, p50Ms }, budget: { calls: callBudget(book), examined: 30 } }
}

/** Two hundred at once for one hour: by the function, as on a phone. */
async function racing(): Promise<Measurement> {
  const town = await community()
  try {
    await newRoom(town)
    const started = performance.now()
    const { booked = 0, taken = 0 } = await raceForOneTime(town, RACING)
    const msPerAttempt = rounded((performance.now() - started) / RACING)
    const log = (await town.cloud.log(RACING)).map(({ calls }) => calls)
    const callsPerAttempt = rounded(log.reduce((sum, calls) => sum + calls, 0) / log.length)
    return {
      figures: { booked, taken, others: RACING - booked - taken, msPerAttempt, callsPerAttempt },
      budget: { booked: 1, taken: RACING - 1, others: 0, callsPerAttempt: callBudget(book) },
    }
  } finally {
    await town.stop()
  }
}

/** The same contention in three ways, side by side; ours may neither overlap nor fail. */
async function sideBySide(): Promise<Measurement> {
  const figures: Figures = {}
  for (const [name, way] of Object.entries(ways)) {
    for (const [figure, value] of Object.entries(await contended(way))) figures[`${name}.${figure}`] = value
  }
  return {
    figures,
    budget: { 'conditional.overlaps': 0, 'conditional.failed': 0, 'conditional.callsPerAttempt': 1 },
  }
}

export const scenarios: Scenario[] = [
  ...Object.entries(CENTRES).map(([label, rooms]) => ({
    name: `bookings/day-${label}`,
    run: () => dayOver(label, rooms),
  })),
  { name: 'bookings/week', run: weekOf },
  { name: 'bookings/book-alone', run: alone },
  { name: 'bookings/book-race', run: racing },
  { name: 'bookings/three-ways', run: sideBySide },
]
