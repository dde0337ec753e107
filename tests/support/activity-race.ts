import { strict as assert } from 'node:assert'
import { cancelSignUp, getActivity, signUp, takeOffer } from '../../shared/org-life/contracts'
import { MINUTE } from '../../shared/time'
import { holdsPlaces, isOpenSignUp } from '../../shared/org-life/sign-up'
import type { SeatsDocument, SignUp } from '../../cloudfunctions/api/org-life/store'
import { AppError } from '../../shared/errors'
import { published, signUpWish, storedActivities } from './activities'
import { request } from './centres'
import { PlatformFailure } from './cloud'
import type { Community, Person } from './community'
import { seededRandom, type Random } from './seeded-random'

export interface RaceSize {
  people: number
  places: number
  rounds: number
  /** Whether calls break, answers are lost and functions die at random meanwhile. */
  isBroken: boolean
}

const sizeOf = (rows: readonly { size: number }[]) => rows.reduce((sum, { size }) => sum + size, 0)

/** What must hold at every instant: never over, nothing empty while somebody waits whom it would do for, nobody twice. */
export function checkPlaces(seats: SeatsDocument): void {
  const taken = sizeOf(seats.seated) + sizeOf(seats.offers)
  assert.ok(taken <= seats.capacity, `over: ${taken} of ${seats.capacity}`)
  assert.equal(seats.left + seats.keptLeft, seats.capacity - taken, 'what is left is what nobody has')
  const fits = seats.line.find(({ size }) => size <= seats.left)
  assert.equal(fits, undefined, `${seats.left} places are empty, and somebody waits for ${fits?.size}`)
  const everybody = [...seats.seated, ...seats.offers, ...seats.line].map(({ by }) => by)
  assert.equal(new Set(everybody).size, everybody.length, 'somebody stands there twice')
}

/** Whoever got a place out of the line had nobody before them, with as small a party, who is still waiting. */
export function checkOrder(before: SeatsDocument, after: SeatsDocument): void {
  const isIn = (rows: readonly { by: string; attempt: number }[], one: { by: string; attempt: number }) =>
    rows.some(({ by, attempt }) => by === one.by && attempt === one.attempt)
  const served = before.line.filter((one) => isIn([...after.offers, ...after.seated], one))
  for (const one of served) {
    const earlier = before.line.slice(0, before.line.indexOf(one))
    const passedOver = earlier.find((other) => other.size <= one.size && isIn(after.line, other))
    assert.equal(passedOver, undefined, 'somebody was served before one who had waited longer')
  }
}

/** Once the job has compared everything: a sign-up says what the places say, and whoever left has nothing. */
export function checkSettled(seats: SeatsDocument, signUps: readonly SignUp[]): void {
  const holding = new Map([...seats.seated, ...seats.offers].map(({ by, size }) => [by, size]))
  const waiting = new Set(seats.line.map(({ by }) => by))
  for (const { memberId, state, size, isOpen } of signUps) {
    assert.equal(holding.get(memberId), holdsPlaces(state) ? size : undefined, `${state} and its places`)
    assert.equal(waiting.has(memberId), state === 'waiting' || state === 'entered', `${state} and the line`)
    assert.equal(isOpen, isOpenSignUp(state))
  }
  assert.equal(
    signUps.filter(({ isOpen }) => isOpen).length,
    holding.size + waiting.size,
    'nobody else stands there',
  )
}

/** Who has, is offered or waits for a place in one activity, and their sign-ups. */
export async function placesOf(town: Community, id: string) {
  const { seats, signUps } = await storedActivities(town)
  return {
    seats: seats.find(({ _id }) => _id === id)!,
    signUps: signUps.filter(({ activityId }) => activityId === id),
  }
}

const seatsOf = async (town: Community, id: string) => (await placesOf(town, id)).seats

type Tally = Record<string, number>

/** What one person does next: comes, goes, or takes what is offered; the way it ended is counted. */
async function act(person: Person, id: string, random: Random): Promise<string> {
  try {
    const { mine } = await person.call(getActivity, { id })
    const state = mine?.state
    if (state === 'offered' && random.chance(0.7))
      return (await person.call(takeOffer, { id, ...request() })).mine!.state
    if (state && isOpenSignUp(state)) {
      if (random.chance(0.6)) return 'stayed'
      return (await person.call(cancelSignUp, { id, ...request() })).mine!.state
    }
    const guests = ['孙子', '孙女'].slice(0, random.below(3))
    return (await person.call(signUp, signUpWish(id, { guests }))).mine!.state
  } catch (failure) {
    if (failure instanceof AppError) return failure.refusal.reason
    if (failure instanceof PlatformFailure) return 'died'
    throw failure
  }
}

const brokenPlatform = (seed: number) => ({
  seed,
  rules: [
    { kind: 'fail-after' as const, action: 'database.*', probability: 0.03 },
    { kind: 'fail-before' as const, action: 'database.*', probability: 0.02 },
    { kind: 'crash-before' as const, action: 'database.*', probability: 0.004 },
    { kind: 'crash-after' as const, action: 'database.*', probability: 0.004 },
  ],
})

/** The job, which may die as well: then the next minute does it. */
async function settle(town: Community): Promise<void> {
  try {
    await town.settle()
  } catch (failure) {
    if (!(failure instanceof PlatformFailure)) throw failure
  }
}

/** Many people come, go, wait and take what is offered, all at once, round after round. */
export async function raceForPlaces(town: Community, seed: number, size: RaceSize): Promise<Tally> {
  const secretary = await town.secretary()
  const { id } = await published(secretary, { capacity: size.places, mostGuests: 2 })
  const people: Person[] = []
  for (let count = 0; count < size.people; count++) people.push(await town.resident())
  const random = seededRandom(seed)
  const tally: Tally = {}
  if (size.isBroken) await town.cloud.faults(brokenPlatform(seed))
  let before = await seatsOf(town, id)
  for (let round = 0; round < size.rounds; round++) {
    const outcomes = await Promise.all(people.map((person) => act(person, id, random)))
    for (const outcome of outcomes) tally[outcome] = (tally[outcome] ?? 0) + 1
    const after = await seatsOf(town, id)
    checkPlaces(after)
    checkOrder(before, after)
    await town.cloud.clock.advance(round % 3 === 2 ? 31 * MINUTE : MINUTE)
    await settle(town)
    before = await seatsOf(town, id)
    checkPlaces(before)
    checkOrder(after, before)
  }
  await town.cloud.faults()
  await town.cloud.clock.advance(3 * MINUTE)
  for (let run = 0; run < 3; run++) await town.settle()
  const { seats, signUps } = await placesOf(town, id)
  checkPlaces(seats)
  checkSettled(seats, signUps)
  return tally
}
