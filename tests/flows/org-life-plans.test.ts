import type { AppError } from '../../shared/errors'
import type { HostRef } from '../../shared/org-life/draft'
import { cancelActivity, createActivity } from '../../shared/org-life/contracts'
import {
  changeDate,
  savePlanned,
  saveSeries,
  showPlan,
  type PlanView,
} from '../../shared/org-life/plan-contracts'
import { showHostFigures } from '../../shared/org-life/record-contracts'
import { HOUR, MINUTE, startOfDay } from '../../shared/time'
import {
  activityWish,
  branchSecretary,
  firstFridays,
  inBranch,
  later,
  published,
  storedActivities,
} from '../support/activities'
import { aboutToBegin } from '../support/attended'
import { breaksOfLast, callBroken } from '../support/broken-calls'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { newRoom } from '../support/rooms'

/* One town for the whole file: each test has a plan, or dates of one, of its own. */
jest.setTimeout(120_000)

let town: Community
let branch: Person
let plan: PlanView
beforeAll(async () => {
  town = await community()
  branch = await branchSecretary(town)
  const wednesdays = { every: 'week' as const, weekday: 3 }
  const series = { ...firstFridays().series!, rule: wednesdays }
  plan = await branch.call(saveSeries, { ...firstFridays(), year: 2027, series })
})
afterAll(() => town.stop())

let dates = 0

/** A date of the weekly series that no other test arranges, and a wish to arrange it in the afternoon. */
function nextDate() {
  const entry = plan.entries[dates++]!
  const start = startOfDay(entry.planned)
  const times = { startsAt: start + 14 * HOUR, endsAt: start + 16 * HOUR, signUpUntil: start + 12 * HOUR }
  const planned = { planId: plan.id, entryId: entry.id }
  const wish = (place?: { kind: 'room'; roomId: string; point: null }) =>
    activityWish({ ...times, ...(place && { place }) }, { host: inBranch, planned })
  return { entryId: entry.id, wish }
}

const liveFor = async (entryId: string) =>
  (await storedActivities(town)).activities.filter(
    ({ planned, state }) => planned?.entryId === entryId && state !== 'cancelled',
  )

test('of eight who arrange the same date at once one does; the others are told, and keep no room', async () => {
  const { room } = await newRoom(town)
  const place = { kind: 'room' as const, roomId: room.id, point: null }
  const above = await town.holder('branchSecretary', 'org-happy')
  for (let round = 0; round < 4; round++) {
    const { entryId, wish } = nextDate()
    const wishes = Array.from({ length: 8 }, (_, index) => ({
      by: index % 2 === 0 ? branch : above,
      wish: wish(index % 3 === 0 ? place : undefined),
    }))
    const outcomes = await Promise.allSettled(wishes.map((one) => one.by.call(createActivity, one.wish)))
    const won = outcomes.filter((one) => one.status === 'fulfilled' && one.value.outcome === 'done')
    expect(won).toHaveLength(1)
    expect(await liveFor(entryId)).toHaveLength(1)
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    for (const one of refused) expect(one).toMatchObject({ refusal: { reason: 'orgLife.plan_entry_used' } })
    const { activities, days } = await storedActivities(town)
    const holds = days.flatMap(({ live }) => live.map(({ id }) => id))
    const said = activities.flatMap(({ _id, hold }) => (hold ? [_id] : []))
    expect(holds.sort()).toEqual(said.sort())
  }
})

/** What came of it, or why it was refused. */
const outcomeOf = (making: Promise<{ outcome: string }>): Promise<string> =>
  making.then(
    ({ outcome }) => outcome,
    (failure: AppError) => failure.refusal.reason,
  )

test('whatever breaks while a date is arranged, asked again it is arranged once; what nobody finishes is free again', async () => {
  const other = await branchSecretary(town)
  await branch.call(createActivity, nextDate().wish())
  const breaks = await breaksOfLast(town, createActivity)
  for (const broken of breaks) {
    const { entryId, wish } = nextDate()
    const mine = wish()
    await callBroken(town, broken, { person: branch, contract: createActivity, input: mine })
    const again = await branch.call(createActivity, mine)
    expect([broken, again]).toMatchObject([broken, { outcome: 'done' }])
    expect(await branch.call(createActivity, mine)).toEqual(again)
    await expect(other.call(createActivity, wish())).toBeRefused('orgLife.plan_entry_used')
    expect(await liveFor(entryId)).toHaveLength(1)
  }
  const left = breaks.filter(({ kind }) => kind === 'crash-after')
  expect(left.length).toBeGreaterThan(1)
  for (const broken of left) {
    const { entryId, wish } = nextDate()
    const mine = wish()
    await callBroken(town, broken, { person: branch, contract: createActivity, input: mine })
    await town.cloud.clock.advance(2 * MINUTE + 1)
    const isThere = (await liveFor(entryId)).length === 1
    const theirs = await outcomeOf(other.call(createActivity, wish()))
    const repeated = await outcomeOf(branch.call(createActivity, mine))
    const used = 'orgLife.plan_entry_used'
    expect([broken, theirs, repeated]).toEqual([broken, ...(isThere ? [used, 'done'] : ['done', used])])
    expect([broken, await liveFor(entryId)]).toMatchObject([broken, [{}]])
  }
})

test('a date whose activity was called off is arranged anew; a late repeat shows the one that was called off', async () => {
  const { entryId, wish } = nextDate()
  const first = wish()
  const made = await branch.call(createActivity, first)
  if (made.outcome !== 'done') throw new Error('it needs no room')
  await branch.call(cancelActivity, { id: made.activity.id, ...request(), because: '下雨' })
  const anew = await branch.call(createActivity, wish())
  expect(anew).toMatchObject({ outcome: 'done', activity: { state: 'open' } })
  expect(await branch.call(createActivity, first)).toMatchObject({
    activity: { id: made.activity.id, state: 'cancelled' },
  })
  await expect(branch.call(createActivity, wish())).toBeRefused('orgLife.plan_entry_used')
  expect(await liveFor(entryId)).toHaveLength(1)
})

test('nothing is arranged for a date that isn’t in the host’s own plan, or that was dropped from it', async () => {
  const { entryId, wish } = nextDate()
  const asked = (planned: { planId: string; entryId: string }) =>
    branch.call(createActivity, { ...wish(), planned })
  await expect(asked({ planId: plan.id, entryId: 'none' })).toBeRefused('orgLife.plan_entry_missing')
  const elsewhere = { planId: 'org.org-locust-1.2027', entryId }
  await expect(asked(elsewhere)).toBeRefused('orgLife.plan_entry_missing')
  const [seriesId, planned] = [plan.series[0]!.id, entryId.slice(-10)]
  await branch.call(changeDate, { ...request(), host: inBranch, year: 2027, seriesId, planned, date: null })
  await expect(asked({ planId: plan.id, entryId })).toBeRefused('orgLife.plan_entry_dropped')
  expect(await liveFor(entryId)).toEqual([])
})

test('a year counts as planned what slipped or was held, and not what was dropped or fell out', async () => {
  const host: HostRef = { kind: 'org', id: 'org-locust-1' }
  const locust = await town.holder('branchSecretary', host.id)
  const ofHost = { host, year: 2026 }
  const counted = async () => {
    const [shown, figures] = await Promise.all([
      locust.call(showPlan, ofHost),
      locust.call(showHostFigures, ofHost),
    ])
    expect(figures.year.planned).toBe(shown.planned)
    expect(figures.year.held).toBe(shown.held)
    return { planned: shown.planned, held: shown.held, missed: shown.missed }
  }
  expect((await locust.call(showHostFigures, ofHost)).year.planned).toBeNull()
  // New Year's Day, Labour Day and National Day lie on first Fridays of 2026, or beside them: all three slip a week.
  const { series } = await locust.call(saveSeries, { ...firstFridays(), ...ofHost })
  expect(await counted()).toEqual({ planned: 12, held: 0, missed: 11 })
  const skipping = { ...firstFridays().series!, title: '党课', onHoliday: 'skip' as const }
  await locust.call(saveSeries, { ...firstFridays(), ...ofHost, series: skipping })
  expect(await counted()).toEqual({ planned: 12 + 9, held: 0, missed: 11 + 8 })
  const change = (planned: string) =>
    locust.call(changeDate, { ...request(), ...ofHost, seriesId: series[0]!.id, planned, date: null })
  await change('2026-12-04')
  const single = { title: '重温誓词', kind: 'themePartyDay' as const, date: '2026-12-18' }
  const { entries, id: planId } = await locust.call(savePlanned, {
    ...request(),
    ...ofHost,
    entryId: null,
    single,
  })
  expect(await counted()).toEqual({ planned: 21, held: 0, missed: 19 })
  const scopeUnitId = 'locust.g1'
  const entryOf = (planned: string) => entries.find((one) => one.planned === planned)!.id
  const off = await published(
    locust,
    { scopeUnitId },
    { host, planned: { planId, entryId: entryOf('2026-12-18') } },
  )
  await locust.call(cancelActivity, { id: off.id, ...request(), because: '场地有变' })
  const made = { planId, entryId: entryOf('2026-11-06') }
  const { endsAt } = await aboutToBegin(town, locust, { host, changed: { scopeUnitId }, planned: made })
  expect(await counted()).toEqual({ planned: 21, held: 0, missed: 18 })
  await town.cloud.clock.set(endsAt + MINUTE)
  await later(town, MINUTE)
  expect(await counted()).toEqual({ planned: 21, held: 1, missed: 18 })
  // That a date is taken out of the plan after it was held doesn't unplan what was held.
  await change('2026-11-06')
  expect(await counted()).toEqual({ planned: 21, held: 1, missed: 18 })
})
