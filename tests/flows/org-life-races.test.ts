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
import { addDays, civilDate, HOUR, MINUTE, startOfDay } from '../../shared/time'
import { activityWish, later, published, signedUp, signUpWish, storedActivities } from '../support/activities'
import { checkPlaces, checkSettled, placesOf, raceForPlaces } from '../support/activity-race'
import { breaksOfLast, callBroken } from '../support/broken-calls'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { newRoom } from '../support/rooms'
import { timesTold } from '../support/told'

/* One town for the whole file: each test has people, a room and activities of its own. */
jest.setTimeout(120_000)

let town: Community
let secretary: Person
let place: { kind: 'room'; roomId: string; point: null }
beforeAll(async () => {
  town = await community()
  const made = await newRoom(town)
  secretary = made.secretary
  place = { kind: 'room', roomId: made.room.id, point: null }
})
// So that nobody writes too often within ten minutes.
beforeEach(() => town.cloud.clock.advance(10 * MINUTE))
afterAll(() => town.stop())

const seed = Number(process.env.SEED_OF_PLACES ?? Math.floor(Math.random() * 2 ** 31))

/** Reduced: 20 people, 4 places. `npm run faults -- org-life/` lets 200 race for 30, and breaks the platform as well. */
const REDUCED = { people: 20, places: 4, rounds: 3 }

test(`twenty people race for four places: never over, none empty while somebody waits, in order (SEED_OF_PLACES=${seed})`, async () => {
  const tally = await raceForPlaces(town, seed, { ...REDUCED, isBroken: false })
  expect(Object.keys(tally)).toEqual(expect.arrayContaining(['confirmed', 'waiting', 'cancelled']))
})

test(`the same on a platform that breaks (SEED_OF_PLACES=${seed})`, async () => {
  const tally = await raceForPlaces(town, seed, { ...REDUCED, isBroken: true })
  expect(tally.confirmed).toBeGreaterThan(0)
})

let days = 0

/** Two hours in an afternoon that nothing else in this file takes. */
function freeTime() {
  const start = startOfDay(addDays('2026-11-20', days++))
  return { startsAt: start + 14 * HOUR, endsAt: start + 16 * HOUR, signUpUntil: start + 12 * HOUR }
}

/** Every hold of an activity is one that the activity says it has, and the other way round. */
async function checkRooms(): Promise<void> {
  for (let run = 0; run < 3; run++) await later(town, 3 * MINUTE)
  const { activities, days: held } = await storedActivities(town)
  const holds = held.flatMap(({ _id, live }) =>
    live.filter(({ kind }) => kind === 'activity').map(({ id, claim }) => `${_id} ${id} ${claim}`),
  )
  const said = activities.flatMap(({ _id, hold }) => (hold ? [`${hold.dayId} ${_id} ${hold.claim}`] : []))
  expect(holds.sort()).toEqual(said.sort())
}

async function draftAtRoom() {
  const made = await secretary.call(createActivity, activityWish({ place, ...freeTime() }, { opens: false }))
  if (made.outcome !== 'done') throw new Error('a draft takes nothing')
  return made.activity
}

const openedAtRoom = () => published(secretary, { place, ...freeTime() })

test('whatever breaks while an activity takes a room, there are both or neither; asked again there are both, once', async () => {
  await openedAtRoom()
  const breaks = await breaksOfLast(town, createActivity)
  for (const broken of breaks) {
    const wish = activityWish({ place, ...freeTime() })
    await callBroken(town, broken, { person: secretary, contract: createActivity, input: wish })
    expect([broken, await secretary.call(createActivity, wish)]).toMatchObject([broken, { outcome: 'done' }])
    expect(await secretary.call(createActivity, wish)).toMatchObject({ outcome: 'done' })
  }
  // And of those that nobody sends again.
  const isLeft = ({ kind }: (typeof breaks)[number]) => kind !== 'fail-before'
  for (const broken of breaks.filter(isLeft)) {
    const wish = activityWish({ place, ...freeTime() })
    await callBroken(town, broken, { person: secretary, contract: createActivity, input: wish })
  }
  await checkRooms()
  const { activities } = await storedActivities(town)
  const dates = activities.filter(({ hold }) => hold).map(({ startsAt }) => civilDate(startsAt))
  expect(dates.length).toBeGreaterThan(breaks.length)
  expect(new Set(dates).size).toBe(dates.length)
})

test('whatever breaks while an activity opens, moves or is cancelled, it has the room that it says, and people hear once', async () => {
  const guest = await town.resident()
  const first = await draftAtRoom()
  await secretary.call(openActivity, { id: first.id, ...request() })
  for (const broken of await breaksOfLast(town, openActivity)) {
    const open = { id: (await draftAtRoom()).id, ...request() }
    await callBroken(town, broken, { person: secretary, contract: openActivity, input: open })
    expect([broken, (await secretary.call(openActivity, open)).outcome]).toEqual([broken, 'done'])
  }
  await town.cloud.clock.advance(10 * MINUTE)
  const laterBy = ({ id, startsAt, endsAt, signUpUntil }: Awaited<ReturnType<typeof openedAtRoom>>) => {
    const occasion = { startsAt: startsAt + HOUR, endsAt: endsAt + HOUR, signUpUntil, place }
    return { id, ...request(), occasion }
  }
  await secretary.call(moveActivity, laterBy(await openedAtRoom()))
  for (const broken of await breaksOfLast(town, moveActivity)) {
    const move = laterBy(await openedAtRoom())
    await callBroken(town, broken, { person: secretary, contract: moveActivity, input: move })
    expect([broken, await secretary.call(moveActivity, move)]).toMatchObject([
      broken,
      { outcome: 'done', activity: { startsAt: move.occasion.startsAt } },
    ])
  }
  await town.cloud.clock.advance(10 * MINUTE)
  const cancelOf = (id: string) => ({ id, ...request(), because: '场地有变' })
  await secretary.call(cancelActivity, cancelOf((await openedAtRoom()).id))
  const breaks = (await breaksOfLast(town, cancelActivity)).slice(0, 20)
  for (const broken of breaks) {
    const { id } = await openedAtRoom()
    await signedUp(guest, id)
    const cancel = cancelOf(id)
    await callBroken(town, broken, { person: secretary, contract: cancelActivity, input: cancel })
    expect([broken, (await secretary.call(cancelActivity, cancel)).state]).toEqual([broken, 'cancelled'])
  }
  await checkRooms()
  expect(await timesTold(guest, '活动已取消')).toBe(breaks.length)
})

/** An activity with two places: one taken for good, the first person in the other, the second not there yet. */
async function twoPlaces() {
  const { id } = await published(secretary, { capacity: 2, needsApproval: true })
  const [other, first, second] = [await town.resident(), await town.resident(), await town.resident()]
  await signedUp(other, id)
  await signedUp(first, id)
  return { id, first, second }
}

type Step = Awaited<ReturnType<typeof twoPlaces>>

/** The four steps of a place going round: the next waits, the first leaves, the next takes it and is declined. */
const steps = {
  join: ({ id, second }: Step) => ({ person: second, contract: signUp, input: signUpWish(id) }),
  leave: ({ id, first }: Step) => ({ person: first, contract: cancelSignUp, input: { id, ...request() } }),
  take: ({ id, second }: Step) => ({ person: second, contract: takeOffer, input: { id, ...request() } }),
}

test('whatever breaks while people sign up, leave, take a place or are decided on, the same request has it in the end, once', async () => {
  const round = await twoPlaces()
  const { id, first, second } = round
  const check = async () => checkPlaces((await placesOf(town, id)).seats)
  const declineOf = async () => {
    const { signUps } = await placesOf(town, id)
    const signUpId = signUps.find(({ memberId }) => memberId === second.id)!._id
    return { id, ...request(), signUpId, verdict: 'decline' as const, because: '名额有限' }
  }
  const goRound = async () => {
    await first.call(takeOffer, { id, ...request() })
    await check()
  }
  await second.call(signUp, steps.join(round).input)
  const joining = await breaksOfLast(town, signUp)
  await first.call(cancelSignUp, { id, ...request() })
  const leaving = await breaksOfLast(town, cancelSignUp)
  await second.call(takeOffer, { id, ...request() })
  const taking = await breaksOfLast(town, takeOffer)
  await signedUp(first, id)
  await secretary.call(decideSignUp, await declineOf())
  const declining = await breaksOfLast(town, decideSignUp)
  await goRound()
  const most = Math.max(...[joining, leaving, taking, declining].map(({ length }) => length))
  for (let turn = 0; turn < most; turn++) {
    const broken = [joining[turn], leaving[turn], taking[turn], declining[turn]]
    const done = async <Wish extends Parameters<typeof callBroken>[2]>(place: number, wish: Wish) => {
      const one = broken[place]
      if (one) await callBroken(town, one, wish)
      await check()
      return wish.person.call(wish.contract, wish.input)
    }
    expect([broken, await done(0, steps.join(round))]).toMatchObject([broken, { mine: { state: 'waiting' } }])
    expect([broken, await done(1, steps.leave(round))]).toMatchObject([
      broken,
      { mine: { state: 'cancelled' } },
    ])
    expect([broken, await done(2, steps.take(round))]).toMatchObject([broken, { mine: { state: 'applied' } }])
    await signedUp(first, id)
    const decline = { person: secretary, contract: decideSignUp, input: await declineOf() }
    expect([broken, await done(3, decline)]).toMatchObject([broken, { state: 'declined' }])
    await goRound()
  }
  for (let run = 0; run < 3; run++) await later(town, 3 * MINUTE)
  const { seats, signUps } = await placesOf(town, id)
  checkSettled(seats, signUps)
})

test('ten taps of one person are one sign-up, and of two requests one is told that they are in already', async () => {
  const { id } = await published(secretary)
  const person = await town.resident()
  const wish = signUpWish(id)
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => person.call(signUp, wish)))
  expect(outcomes.every(({ mine }) => mine?.state === 'confirmed')).toBe(true)
  await expect(person.call(signUp, signUpWish(id))).toBeRefused('orgLife.already_signed_up')
  const { seats, signUps } = await placesOf(town, id)
  expect([seats.left, signUps.length]).toEqual([9, 1])
})
