import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import {
  acceptOffer,
  book,
  bookSeries,
  cancelBooking,
  joinWaitlist,
  leaveWaitlist,
  listMyWaits,
  moveBooking,
} from '../../shared/bookings/contracts'
import type { WantedSlot } from '../../shared/bookings/slot'
import { closeRoom, previewClosure } from '../../shared/bookings/staff-contracts'
import type { Endpoint, InputOf, OutputOf } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import { addDays, HOUR, MINUTE, startOfDay } from '../../shared/time'
import type { Community, Person } from './community'
import { newCentre } from './centres'
import { addedRoom, bookingWish, hours, newGroup, TUESDAY } from './rooms'
import { seededRandom } from './seeded-random'

export interface LifeSize {
  people: number
  rooms: number
  attempts: number
  /** How many people act at the same time. */
  atOnce: number
  /** How often the whole local cloud is killed and started again meanwhile. */
  kills: number
  /** Whether calls break, answers are lost and functions die at random. */
  isBroken: boolean
}

/** What people were told, all of which must be true afterwards. */
export interface ToldOfBookings {
  booked: Set<string>
  cancelled: Set<string>
  outcomes: Record<string, number>
}

const MOST_TRIES = 60
const DAYS = 3

const brokenPlatform = (seed: number) => ({
  seed,
  rules: [
    { kind: 'fail-after' as const, action: 'database.modifyAndReturnDoc', probability: 0.05 },
    { kind: 'fail-after' as const, action: 'database.insertDocument', probability: 0.05 },
    { kind: 'fail-after' as const, action: 'database.modifyDocument', probability: 0.05 },
    { kind: 'fail-before' as const, action: 'database.*', probability: 0.02 },
    { kind: 'throttle' as const, action: 'database.*', probability: 0.01 },
    { kind: 'crash-before' as const, action: 'database.*', probability: 0.004 },
    { kind: 'crash-after' as const, action: 'database.*', probability: 0.004 },
  ],
})

/** People book, move, cancel, wait and book weekly at random ranges of the same few days, while rooms are closed. */
export async function liveInRooms(town: Community, seed: number, size: LifeSize): Promise<ToldOfBookings> {
  const random = seededRandom(seed)
  const { secretary, id: centreId } = await newCentre(town)
  const rooms: string[] = []
  for (let count = 0; count < size.rooms; count++) {
    const room = await addedRoom(secretary, centreId, {
      name: `${count + 1}号活动室`,
      aheadDays: 60,
      quotas: { bookingsPerWeek: 6, minutesPerDay: 480, householdBookingsPerWeek: 8 },
    })
    rooms.push(room.id)
  }
  const people: Person[] = []
  for (let count = 0; count < size.people; count++) people.push(await town.resident())
  const groups = [await newGroup(town, secretary, '合唱团'), await newGroup(town, secretary, '太极队')]
  const told: ToldOfBookings = { booked: new Set(), cancelled: new Set(), outcomes: {} }
  const mine = new Map<string, Person>()
  const count = (what: string) => (told.outcomes[what] = (told.outcomes[what] ?? 0) + 1)

  /** The answer, or null when a rule refused; sent again and again, under one request id, until there is one. */
  async function insist<E extends Endpoint>(person: Person, contract: E, input: InputOf<E>) {
    let last: unknown
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return (await person.call(contract, input)) as OutputOf<E>
      } catch (failure) {
        if (failure instanceof AppError && failure.refusal.code !== 'UNAVAILABLE') {
          count(`${contract.name} ${failure.refusal.reason}`)
          return null
        }
        last = failure
        await pause(20 * Math.min(tries + 1, 25))
      }
    }
    throw new Error(`${contract.name} was still unavailable after ${MOST_TRIES} tries`, { cause: last })
  }

  function anyTime(): WantedSlot {
    const from = hours(9) + 30 * random.below(20)
    const length = 60 + 30 * random.below(4)
    const date = addDays(TUESDAY, random.below(DAYS))
    return { roomId: random.pick(rooms), date, from, to: Math.min(hours(21), from + length) }
  }
  const keep = (person: Person, id: string) => {
    told.booked.add(id)
    mine.set(id, person)
  }
  const oneOfMine = () => {
    const all = [...mine]
    return all.length === 0 ? null : random.pick(all)
  }

  async function tryBooking() {
    const person = random.pick(people)
    const slot = anyTime()
    const outcome = await insist(person, book, bookingWish(slot.roomId, { at: slot }))
    if (!outcome) return
    count(`book ${outcome.outcome}`)
    if (outcome.outcome === 'booked') keep(person, outcome.booking.id)
    else if (random.chance(0.3)) await wait(person, slot)
  }
  async function wait(person: Person, slot: WantedSlot) {
    const { onBehalf: _, ...wish } = bookingWish(slot.roomId, { at: slot })
    if (await insist(person, joinWaitlist, wish)) count('waiting')
  }
  async function tryMoving() {
    const [id, person] = oneOfMine() ?? []
    if (!id || !person) return
    const move = { id, requestId: randomUUID(), headCount: 8, slot: anyTime() }
    const outcome = await insist(person, moveBooking, move)
    if (outcome) count(`move ${outcome.outcome}`)
  }
  async function tryCancelling() {
    const [id, person] = oneOfMine() ?? []
    if (!id || !person) return
    mine.delete(id)
    if (await insist(person, cancelBooking, { id, requestId: randomUUID(), because: null })) {
      told.cancelled.add(id)
      count('cancelled')
    }
  }
  async function trySeries() {
    const { leader, party } = random.pick(groups)
    const first = anyTime()
    const slots = [0, 1, 2].map((week) => ({ ...first, date: addDays(first.date, 7 * week) }))
    const wish = { requestId: randomUUID(), party, slots, purpose: '排练', headCount: 10, contact: null }
    const outcome = await insist(leader, bookSeries, wish)
    if (!outcome) return
    count(`series ${outcome.outcome}`)
    if (outcome.outcome === 'booked') for (const { id } of outcome.bookings) keep(leader, id)
  }
  async function tryOffers() {
    const person = random.pick(people)
    const found = await insist(person, listMyWaits, {})
    const offered = found?.waits.find(({ state }) => state === 'offered')
    const waiting = found?.waits.find(({ state }) => state === 'waiting')
    const requestId = randomUUID()
    if (offered) {
      const taken = await insist(person, acceptOffer, { id: offered.id, requestId })
      if (taken) keep(person, taken.id)
      if (taken) count('offer taken')
    } else if (waiting && random.chance(0.2)) {
      await insist(person, leaveWaitlist, { id: waiting.id, requestId })
    }
  }
  async function tryClosing() {
    if (!random.chance(0.15)) return
    const { roomId, date, from } = anyTime()
    const start = startOfDay(date) + from * MINUTE
    const period = { from: start, to: start + HOUR, roomId }
    const preview = await insist(secretary, previewClosure, period)
    if (!preview) return
    const expected = preview.clashes.map(({ id }) => id)
    const wish = { ...period, requestId: randomUUID(), because: '管道检修', expected }
    const closed = await insist(secretary, closeRoom, wish)
    if (closed) count(`closure ${closed.outcome}`)
  }
  // A few minutes pass, so that nobody meets the limit of writes in ten.
  let settling: Promise<void> | null = null
  const settle = () => (settling ??= passTime().finally(() => (settling = null)))
  // One at a time: a job that is at it must not see the clock jump.
  async function passTime() {
    await untilUp(() => town.cloud.clock.advance(MINUTE))
    await town.settle().catch(() => undefined)
  }
  const book3 = [tryBooking, tryBooking, tryBooking]
  const steps = [
    ...book3,
    ...book3,
    tryMoving,
    tryMoving,
    tryCancelling,
    tryCancelling,
    trySeries,
    tryOffers,
    tryOffers,
    tryClosing,
  ]
  let left = size.attempts
  const work = async () => {
    while (left-- > 0) {
      if (left % 25 === 0) await settle()
      await random.pick(steps)()
    }
  }
  const platform = (round: number) => (size.isBroken ? brokenPlatform(seed + round) : {})
  async function killAtRandom() {
    for (let done = 0; done < size.kills && left > 0; done++) {
      await pause(300 + random.below(700))
      await town.cloud.kill()
      await town.cloud.start()
      await town.cloud.faults(platform(done + 1))
    }
  }
  await town.cloud.faults(platform(0))
  await Promise.all([...Array.from({ length: size.atOnce }, work), killAtRandom()])
  await town.cloud.faults()
  return told
}

/** Asks the cloud's own controls, which are gone for a moment while it is killed. */
async function untilUp(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const isAnswered = await ask().then(
      () => true,
      () => false,
    )
    if (isAnswered) return
    await pause(50)
  }
}
