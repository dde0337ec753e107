import type { Endpoint, InputOf, OutputOf } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import {
  cancelActivity,
  cancelSignUp,
  createActivity,
  decideSignUp,
  moveActivity,
  openActivity,
  signUp,
  takeOffer,
} from '../../shared/org-life/contracts'
import { saveSeries } from '../../shared/org-life/plan-contracts'
import { addDays, civilDate, MINUTE, startOfDay } from '../../shared/time'
import {
  activityWish,
  branchSecretary,
  firstFridays,
  later,
  published,
  signedUp,
  signUpWish,
  storedActivities,
} from '../support/activities'
import { checkPlaces, checkSettled, raceForPlaces } from '../support/activity-race'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { newRoom } from '../support/rooms'
import { timesTold } from '../support/told'

jest.setTimeout(300_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const seed = Number(process.env.SEED_OF_PLACES ?? Math.floor(Math.random() * 2 ** 31))

/** Reduced: 30 people, 5 places. `npm run faults -- org-life/` lets 200 race for 30, and breaks the platform as well. */
const REDUCED = { people: 30, places: 5, rounds: 4 }

test(`thirty people race for five places: never over, none empty while somebody waits, in order (SEED_OF_PLACES=${seed})`, async () => {
  const tally = await raceForPlaces(town, seed, { ...REDUCED, isBroken: false })
  expect(Object.keys(tally)).toEqual(expect.arrayContaining(['confirmed', 'waiting', 'cancelled']))
})

test(`the same on a platform that breaks (SEED_OF_PLACES=${seed})`, async () => {
  const tally = await raceForPlaces(town, seed, { ...REDUCED, isBroken: true })
  expect(tally.confirmed).toBeGreaterThan(0)
})

const kinds = ['fail-before', 'fail-after', 'crash-before', 'crash-after'] as const
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

/** Two hours in the afternoon of the day so many days after the first Friday. */
function timeOn(place: number) {
  const start = startOfDay(addDays('2026-11-20', place))
  return {
    startsAt: start + 14 * 60 * MINUTE,
    endsAt: start + 16 * 60 * MINUTE,
    signUpUntil: start + 12 * 60 * MINUTE,
  }
}

/** Every hold of an activity is one that the activity says it has, and the other way round. */
async function checkRooms(): Promise<void> {
  const { activities, days } = await storedActivities(town)
  const held = days.flatMap(({ _id, live }) =>
    live.filter(({ kind }) => kind === 'activity').map(({ id, claim }) => `${_id} ${id} ${claim}`),
  )
  const said = activities.flatMap(({ _id, hold }) => (hold ? [`${hold.dayId} ${_id} ${hold.claim}`] : []))
  expect(held.sort()).toEqual(said.sort())
}

test('whatever breaks while an activity takes a room, there are both or neither; asked again there are both, once', async () => {
  const { room, secretary } = await newRoom(town)
  const place = { kind: 'room' as const, roomId: room.id, point: null }
  const faults = faultsOver(8)
  for (const [count, fault] of faults.entries()) {
    const wish = activityWish({ place, ...timeOn(count) })
    await callWithFault(secretary, createActivity, { input: wish, fault })
    if (count % 2 === 0) continue
    expect([fault, await secretary.call(createActivity, wish)]).toMatchObject([fault, { outcome: 'done' }])
    expect(await secretary.call(createActivity, wish)).toMatchObject({ outcome: 'done' })
  }
  for (let run = 0; run < 3; run++) await later(town, 3 * MINUTE)
  await checkRooms()
  const { activities } = await storedActivities(town)
  expect(activities.length).toBeGreaterThanOrEqual(faults.length / 2)
  expect(new Set(activities.map(({ startsAt }) => civilDate(startsAt))).size).toBe(activities.length)
})

test('whatever breaks while an activity opens, moves or is cancelled, it has the room that it says, and people hear once', async () => {
  const { room, secretary } = await newRoom(town)
  const place = { kind: 'room' as const, roomId: room.id, point: null }
  const guest = await town.resident()
  let told = 0
  for (const [count, fault] of faultsOver(9).entries()) {
    const made = await secretary.call(
      createActivity,
      activityWish({ place, ...timeOn(count) }, { opens: false }),
    )
    if (made.outcome !== 'done') throw new Error('a draft takes nothing')
    const { id } = made.activity
    const open = { id, ...request() }
    await callWithFault(secretary, openActivity, { input: open, fault })
    expect((await secretary.call(openActivity, open)).outcome).toBe('done')
    if (count % 3 === 0) await signedUp(guest, id)
    const hour = 60 * MINUTE
    const { startsAt, endsAt, signUpUntil } = timeOn(count)
    const occasion = { startsAt: startsAt + hour, endsAt: endsAt + hour, signUpUntil, place }
    const move = { id, ...request(), occasion }
    await callWithFault(secretary, moveActivity, { input: move, fault })
    expect(await secretary.call(moveActivity, move)).toMatchObject({
      outcome: 'done',
      activity: { startsAt: startsAt + hour },
    })
    if (count % 3 !== 0) continue
    told++
    const cancel = { id, ...request(), because: '场地有变' }
    await callWithFault(secretary, cancelActivity, { input: cancel, fault })
    expect((await secretary.call(cancelActivity, cancel)).state).toBe('cancelled')
  }
  for (let run = 0; run < 3; run++) await later(town, 3 * MINUTE)
  await checkRooms()
  expect(await timesTold(guest, '活动已取消')).toBe(Math.min(told, 20))
})

test('whatever breaks while people sign up, leave, take a place or are decided on, the same request has it in the end, once', async () => {
  const secretary = await town.secretary()
  const { id } = await published(secretary, { capacity: 2, needsApproval: true })
  const [first, second] = [await town.resident(), await town.resident()]
  await signedUp(await town.resident(), id)
  await signedUp(first, id)
  const check = async () => checkPlaces((await storedActivities(town)).seats[0]!)
  for (const fault of faultsOver(6)) {
    const join = signUpWish(id)
    await callWithFault(second, signUp, { input: join, fault })
    await check()
    expect([fault, (await second.call(signUp, join)).mine?.state]).toEqual([fault, 'waiting'])
    const leave = { id, ...request() }
    await callWithFault(first, cancelSignUp, { input: leave, fault })
    expect((await first.call(cancelSignUp, leave)).mine?.state).toBe('cancelled')
    await check()
    const take = { id, ...request() }
    await callWithFault(second, takeOffer, { input: take, fault })
    expect([fault, (await second.call(takeOffer, take)).mine?.state]).toEqual([fault, 'applied'])
    await check()
    await signedUp(first, id)
    const { signUps } = await storedActivities(town)
    const signUpId = signUps.find(({ memberId }) => memberId === second.id)!._id
    const decline = { id, ...request(), signUpId, verdict: 'decline' as const, because: '名额有限' }
    await callWithFault(secretary, decideSignUp, { input: decline, fault })
    expect((await secretary.call(decideSignUp, decline)).state).toBe('declined')
    await first.call(takeOffer, { id, ...request() })
    await check()
  }
  for (let run = 0; run < 3; run++) await later(town, 3 * MINUTE)
  const { seats, signUps } = await storedActivities(town)
  checkSettled(seats[0]!, signUps)
})

test('a plan whose answer was lost has its series once', async () => {
  const secretary = await branchSecretary(town)
  for (const [count, fault] of faultsOver(5).slice(0, 10).entries()) {
    const wish = { ...firstFridays(), year: 2026 + count }
    await callWithFault(secretary, saveSeries, { input: wish, fault })
    expect((await secretary.call(saveSeries, wish)).series).toHaveLength(1)
  }
})

test('ten taps of one person are one sign-up, and of two requests one is told that they are in already', async () => {
  const secretary = await town.secretary()
  const { id } = await published(secretary)
  const person = await town.resident()
  const wish = signUpWish(id)
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => person.call(signUp, wish)))
  expect(outcomes.every(({ mine }) => mine?.state === 'confirmed')).toBe(true)
  await expect(person.call(signUp, signUpWish(id))).toBeRefused('orgLife.already_signed_up')
  const { seats, signUps } = await storedActivities(town)
  expect([seats[0]!.left, signUps.length]).toEqual([9, 1])
})
