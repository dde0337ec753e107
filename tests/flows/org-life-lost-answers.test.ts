import type { Endpoint, InputOf, OutputOf } from '../../shared/contract'
import {
  askLeave,
  checkInToActivity,
  decideLeave,
  listAttendance,
  withdrawAttendance,
} from '../../shared/org-life/attendance-contracts'
import { cancelActivity, editActivity, getActivity, reviewActivity } from '../../shared/org-life/contracts'
import {
  changeDate,
  saveCalendarDays,
  savePlanned,
  saveSeries,
  showPlan,
} from '../../shared/org-life/plan-contracts'
import {
  correctRecord,
  listMyPoints,
  rateActivity,
  renewActivityFeed,
  saveRecord,
} from '../../shared/org-life/record-contracts'
import { DAY, HOUR, MINUTE } from '../../shared/time'
import {
  activityDraft,
  branchSecretary,
  firstFridays,
  inBranch,
  later,
  published,
  signedUp,
  withoutContentCheck,
} from '../support/activities'
import { placesOf } from '../support/activity-race'
import { aboutToBegin, arrive, scanWish, screenOf } from '../support/attended'
import { breaksOfLast, callBroken, type Break } from '../support/broken-calls'
import { request } from '../support/centres'
import { PlatformFailure } from '../support/cloud'
import { community, type Community, type Person } from '../support/community'
import { timesTold } from '../support/told'

/*
 * Each database call of an action goes wrong in turn; then the phone sends the same request again, and all is there,
 * once. One town for the whole file, whose clock runs on: each test has activities, plans or people of its own.
 */
jest.setTimeout(120_000)

let town: Community
let secretary: Person
let branch: Person
beforeAll(async () => {
  town = await community()
  ;[secretary, branch] = await Promise.all([town.secretary(), branchSecretary(town)])
})
afterAll(() => town.stop())

interface Action<E extends Endpoint> {
  contract: E
  /** Whatever it needs is made anew for each time. */
  prepare(): Promise<{ person: Person; input: InputOf<E> }>
  /** What is said in the end, by the request that was sent again. */
  check(output: OutputOf<E>, input: InputOf<E>, broken: Break): Promise<void> | void
}

/** Links to files are signed anew for every answer. */
const withoutLinks = (output: unknown): unknown =>
  JSON.parse(JSON.stringify(output).replace(/\?sign=[^"]*/g, ''))

/** Does it once as it should go, and then with each of its calls broken; says how many times it was done in all. */
async function broken<E extends Endpoint>({ contract, prepare, check }: Action<E>): Promise<number> {
  const first = await prepare()
  await first.person.call(contract, first.input)
  const breaks = await breaksOfLast(town, contract)
  expect(breaks.length).toBeGreaterThan(2)
  for (const one of breaks) {
    const { person, input } = await prepare()
    await callBroken(town, one, { person, contract, input })
    const output = await person.call(contract, input)
    await check(output, input, one)
    expect([one, withoutLinks(await person.call(contract, input))]).toEqual([one, withoutLinks(output)])
  }
  return breaks.length + 1
}

const auditsOf = async (action: string): Promise<number> => {
  await town.settle()
  return (await town.documentsOf('audit')).filter((line) => line.action === action).length
}

/** A time that is still to come, however late it is by now in this town. */
async function inTwoDays() {
  const startsAt = Math.ceil((await town.cloud.clock.now()) / DAY + 1) * DAY
  return { startsAt, endsAt: startsAt + HOUR, signUpUntil: startsAt - HOUR }
}

const { startsAt: _, endsAt: __, signUpUntil: ___, place: ____, ...content } = activityDraft()

test('an activity is edited once, its places with it', async () => {
  const times = await broken({
    contract: editActivity,
    async prepare() {
      const { id } = await published(secretary)
      const edited = { ...content, title: '楼道大扫除（二）', capacity: 12 }
      return { person: secretary, input: { id, ...request(), content: edited, occasion: null } }
    },
    async check(output, { id }, one) {
      expect([one, output]).toMatchObject([
        one,
        { title: '楼道大扫除（二）', places: { capacity: 12, left: 12 } },
      ])
      expect(output.timeline.map(({ move }) => move)).toEqual(['publish', 'edit'])
      expect((await placesOf(town, id)).seats).toMatchObject({ capacity: 12, left: 12 })
    },
  })
  expect(await auditsOf('orgLife.edit')).toBe(times)
})

test('a worker’s verdict on an activity is given once', async () => {
  const times = await broken({
    contract: reviewActivity,
    async prepare() {
      await withoutContentCheck(town)
      const { id } = await published(secretary)
      await town.cloud.faults()
      return { person: secretary, input: { id, ...request(), verdict: 'passed' as const } }
    },
    async check({ check }, { id }, one) {
      const { timeline } = await secretary.call(getActivity, { id })
      expect([one, check, timeline.map(({ move }) => move)]).toEqual([one, 'passed', ['publish', 'review']])
    },
  })
  expect(await auditsOf('orgLife.review')).toBe(times)
})

describe('a yearly plan', () => {
  const inYear = (year: number) => ({ ...request(), host: inBranch, year })
  const begun = async (year: number) =>
    (await branch.call(saveSeries, { ...firstFridays(), year })).series[0]!.id

  test('is begun once with its series, and takes what is planned for one day once', async () => {
    let year = 2040
    await broken({
      contract: saveSeries,
      prepare: () => Promise.resolve({ person: branch, input: { ...firstFridays(), year: ++year } }),
      check: ({ series }, _input, one) => expect([one, series.length]).toEqual([one, 1]),
    })
    const single = { title: '重温誓词', kind: 'themePartyDay' as const, date: '2060-07-01' }
    const times = await broken({
      contract: savePlanned,
      prepare: () => Promise.resolve({ person: branch, input: { ...inYear(2060), entryId: null, single } }),
      check: ({ id }) => expect(id).toBe('org.org-happy-1.2060'),
    })
    expect((await branch.call(showPlan, { host: inBranch, year: 2060 })).entries).toHaveLength(times)
  })

  test('has one date of a series on another day, the others as they were', async () => {
    const seriesId = await begun(2061)
    const planned = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].values()
    const { entries } = await branch.call(showPlan, { host: inBranch, year: 2061 })
    const times = await broken({
      contract: changeDate,
      prepare: () => {
        const month = planned.next().value!
        const on = entries.find(({ planned: date }) => date.slice(5, 7) === month)!.planned
        const date = `2061-${month}-20`
        return Promise.resolve({ person: branch, input: { ...inYear(2061), seriesId, planned: on, date } })
      },
      check: (plan, input, one) => {
        const moved = plan.entries.find((entry) => entry.planned === input.planned)
        expect([one, moved]).toMatchObject([one, { date: input.date, isChanged: true }])
      },
    })
    const shown = await branch.call(showPlan, { host: inBranch, year: 2061 })
    expect(shown.entries.filter(({ isChanged }) => isChanged)).toHaveLength(times)
  })

  test('the days of a year are entered once, and once over what was there', async () => {
    const admin = await town.admin()
    const entered = (year: number, revision: number) => ({
      ...request(),
      year,
      revision,
      days: [{ date: `${year}-10-0${revision + 1}`, is: 'off' as const, name: '国庆节' }],
      isComplete: true,
    })
    let year = 2070
    await broken({
      contract: saveCalendarDays,
      prepare: () => Promise.resolve({ person: admin, input: entered(++year, 0) }),
      check: ({ revision, days }, input, one) => expect([one, revision, days]).toEqual([one, 1, input.days]),
    })
    let again = 2070
    await broken({
      contract: saveCalendarDays,
      prepare: async () => {
        const input = entered(++again, 1)
        if (again > year) await admin.call(saveCalendarDays, entered(again, 0))
        return { person: admin, input }
      },
      check: ({ revision, days }, input, one) => expect([one, revision, days]).toEqual([one, 2, input.days]),
    })
  })
})

test('leave is asked for and granted once, the organisers hear of it once, and the place goes to the next', async () => {
  const host = { kind: 'unit' as const, id: 'happy.g1' }
  const organiser = await town.holder('communityWorker', 'happy.g1')
  const { id } = await published(organiser, { capacity: 20, scopeUnitId: 'happy.g1' }, { host })
  const guests: Person[] = []
  const asked = await broken({
    contract: askLeave,
    async prepare() {
      const person = await town.resident()
      guests.push(person)
      await signedUp(person, id)
      return { person, input: { id, ...request(), because: '要去医院复查' } }
    },
    check: ({ state }, _input, one) => expect([one, state]).toEqual([one, 'askedLeave']),
  })
  await town.settle()
  expect(await timesTold(organiser, '有人请假')).toBe(asked)
  const { items } = await organiser.call(listAttendance, { id, show: 'leave', cursor: null })
  const rows = items.map((row) => row.id).values()
  const granted = await broken({
    contract: decideLeave,
    prepare: () => {
      const rowId = rows.next().value!
      const input = { id, ...request(), rowId, verdict: 'grant' as const, because: null }
      return Promise.resolve({ person: organiser, input })
    },
    check: ({ state }, _input, one) => expect([one, state]).toEqual([one, 'onLeave']),
  })
  for (let run = 0; run < 2; run++) await later(town, 3 * MINUTE)
  expect((await placesOf(town, id)).seats).toMatchObject({ left: 20 - (asked - granted) })
  const told = await Promise.all(guests.map((guest) => timesTold(guest, '请假同意')))
  expect(told.reduce((sum, times) => sum + times)).toBe(granted)
})

describe('when it is over', () => {
  let id: string
  let guests: Person[]

  test('whoever is checked in, taken back and checked in again has come once, with one entry of points for each', async () => {
    guests = []
    for (let count = 0; count < 9; count++) guests.push(await town.resident())
    const activity = await aboutToBegin(town, secretary, { coming: guests })
    id = activity.id
    const arriving = guests.values()
    const [shown] = await screenOf(secretary, id)
    const here = await broken({
      contract: checkInToActivity,
      prepare: () => Promise.resolve({ person: arriving.next().value!, input: scanWish(id, shown!.qrText) }),
      check: ({ state }, _input, one) => expect([one, state]).toEqual([one, 'present']),
    })
    for (const guest of guests.slice(here)) await arrive(guest, activity)
    const { items } = await secretary.call(listAttendance, { id, show: 'present', cursor: null })
    const rows = items.map((row) => row.id).values()
    const taken = await broken({
      contract: withdrawAttendance,
      prepare: () => {
        const input = { id, ...request(), rowId: rows.next().value!, because: '人不在现场' }
        return Promise.resolve({ person: secretary, input })
      },
      check: ({ state }, _input, one) => expect([one, state]).toEqual([one, 'withdrawn']),
    })
    await later(town, MINUTE)
    for (const guest of guests) await arrive(guest, activity)
    await town.cloud.clock.set(activity.endsAt + MINUTE)
    for (let run = 0; run < 2; run++) await later(town, 2 * MINUTE)
    const points = await Promise.all(guests.map((guest) => guest.call(listMyPoints, { cursor: null })))
    expect(points.map(({ total }) => total)).toEqual(guests.map(() => 20))
    const entries = points.map((mine) => mine.items.length)
    expect(entries.filter((count) => count === 3)).toHaveLength(taken)
    expect(entries.filter((count) => count === 1)).toHaveLength(guests.length - taken)
  })

  test('it is recorded, rated and corrected once', async () => {
    let edition = 0
    const written = await broken({
      contract: saveRecord,
      async prepare() {
        const photos = [await secretary.photo()]
        const wish = {
          id,
          ...request(),
          edition: edition++,
          minutes: `第 ${edition} 稿。`,
          decisions: [],
          photos,
        }
        return { person: secretary, input: wish }
      },
      check: ({ record }, input, one) =>
        expect([one, record]).toMatchObject([one, { edition: input.edition + 1, minutes: input.minutes }]),
    })
    expect(edition).toBe(written)
    const rating = guests.values()
    const rated = await broken({
      contract: rateActivity,
      prepare: () => {
        const input = { id, ...request(), stars: 4, words: '组织得好' }
        return Promise.resolve({ person: rating.next().value!, input })
      },
      check: ({ stars }, _input, one) => expect([one, stars]).toEqual([one, 4]),
    })
    await town.settle()
    const ratings = (await town.documentsOf('activityRatings')).filter((one) => one.activityId === id)
    expect(ratings).toHaveLength(rated)
    await town.cloud.clock.advance(14 * DAY)
    await town.settle()
    let corrections = 0
    await broken({
      contract: correctRecord,
      prepare: () => {
        const text = `清走的是两车杂物（${++corrections}）。`
        return Promise.resolve({ person: secretary, input: { id, ...request(), text } })
      },
      check: (output, _input, one) => expect([one, output.corrections.length]).toEqual([one, corrections]),
    })
    expect(await auditsOf(correctRecord.name)).toBe(corrections)
    const [record] = (await town.documentsOf('activityRecords')).filter((one) => one._id === id)
    expect(record).toMatchObject({ edition, came: guests.length, ratings: { count: rated, sum: 4 * rated } })
  })
})

test('a calendar link is renewed once: the answer that comes in the end is the link that works', async () => {
  await broken({
    contract: renewActivityFeed,
    prepare: () =>
      Promise.resolve({ person: secretary, input: { ...request(), unitId: 'happy', isOn: true } }),
    check: async ({ path }, _input, one) =>
      expect([one, (await town.cloud.send('GET', path!)).status]).toEqual([one, 200]),
  })
})

test('whatever breaks while the job tells of a cancelling, nobody hears twice and nobody is left out', async () => {
  for (const kind of ['fail-before', 'fail-after', 'crash-after'] as const) {
    for (const skip of [45, 65]) {
      const { id } = await published(secretary, await inTwoDays())
      const guests = [await town.resident(), await town.resident()]
      for (const guest of guests) await signedUp(guest, id)
      await secretary.call(cancelActivity, { id, ...request(), because: '场地有变' })
      await town.cloud.faults({ rules: [{ kind, skip, count: 1, function: 'jobs' }] })
      await town.settle().catch((failure: unknown) => {
        if (!(failure instanceof PlatformFailure)) throw failure
      })
      await town.cloud.faults()
      await later(town, MINUTE + 1)
      const told = await Promise.all(guests.map((guest) => timesTold(guest, '活动已取消')))
      expect([kind, skip, told]).toEqual([kind, skip, [1, 1]])
    }
  }
})
