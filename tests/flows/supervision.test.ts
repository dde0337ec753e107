import { randomUUID } from 'node:crypto'
import { getAppeal, rateAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import { acceptAppeal, listWork, resolveAppeal, startAppeal } from '../../shared/direct-line/staff-contracts'
import { DAY, HOUR } from '../../shared/time'
import { darkStairs, fiveStars } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { timesTold, toldTo } from '../support/told'

let town: Community
let secretary: Person
let officer: Person
let admin: Person
let resident: Person

beforeEach(async () => {
  town = await community()
  ;[secretary, officer, admin, resident] = await Promise.all([
    town.secretary(),
    town.holder('subdistrictOfficer', 's1'),
    town.admin(),
    town.resident(),
  ])
})
afterEach(() => town.stop())

const request = (id: string) => ({ id, requestId: randomUUID() })

async function runAt(instant: number): Promise<void> {
  await town.cloud.clock.set(instant)
  await town.settle()
}

/** Tickets of a unit's list, as somebody of that unit sees it. */
async function listed(person: Person, unitId: string, show: 'supervised' | 'overdue'): Promise<string[]> {
  const { items } = await person.call(listWork, { unitId, show, cursor: null })
  return items.map(({ id }) => id)
}

const moves = (view: { timeline: readonly { move: string }[] }) => view.timeline.map(({ move }) => move)

async function answer(id: string): Promise<void> {
  await secretary.call(resolveAppeal, {
    ...request(id),
    answer: '灯泡已换，楼道亮了。',
    outcome: 'fixed',
    photos: [],
  })
}

test('the desk is reminded once before a deadline, without a line in the timeline', async () => {
  const { id, acceptBy } = await resident.call(submitAppeal, darkStairs())
  await runAt(acceptBy - 17 * HOUR)
  expect(await timesTold(secretary, '快到期了')).toBe(0)
  await runAt(acceptBy - 16 * HOUR)
  await runAt(acceptBy - 15 * HOUR)
  expect(await timesTold(secretary, '快到期了')).toBe(1)
  expect(moves(await resident.call(getAppeal, { id }))).toEqual(['submit'])
})

test('whoever leads a case is reminded of it, not the whole desk', async () => {
  const worker = await town.holder('communityWorker', 'happy')
  const { id } = await resident.call(submitAppeal, darkStairs())
  const { resolveBy } = await worker.call(acceptAppeal, request(id))
  await runAt(resolveBy - HOUR)
  expect(await timesTold(worker, '快到期了')).toBe(1)
  expect(await timesTold(secretary, '快到期了')).toBe(0)
})

test('a case that nobody accepts in time comes under the next level’s eye, counts as late, and everybody is told once', async () => {
  const { id, acceptBy } = await resident.call(submitAppeal, darkStairs())
  await runAt(acceptBy)
  await runAt(acceptBy + HOUR)
  const view = await resident.call(getAppeal, { id })
  expect(moves(view)).toEqual(['submit', 'supervise'])
  expect(view.supervision).toMatchObject({ unitName: '南门街道', because: 'overdue' })
  expect(await timesTold(officer, '请督办')).toBe(1)
  expect(await timesTold(secretary, '已超期')).toBe(1)
  expect((await toldTo(resident))[0]?.text).toContain('南门街道正在督办')
  expect(await listed(officer, 's1', 'supervised')).toEqual([id])
  const figures = (await town.documentsOf('counters')).find(({ unitId }) => unitId === 'happy')?.figures
  expect(figures).toMatchObject({ responseDue: 1, respondedLate: 1 })
})

test('late again under that eye it climbs a level, and no further than the district', async () => {
  const { id, acceptBy } = await resident.call(submitAppeal, darkStairs())
  await runAt(acceptBy)
  await secretary.call(acceptAppeal, request(id))
  const { resolveBy } = await secretary.call(startAppeal, { ...request(id), note: '' })
  await runAt(resolveBy)
  expect((await resident.call(getAppeal, { id })).supervision?.unitName).toBe('和平区')
  expect(await listed(officer, 's1', 'supervised')).toEqual([])
  expect(await listed(admin, 'd1', 'supervised')).toEqual([id])

  await answer(id)
  expect(await listed(admin, 'd1', 'supervised')).toEqual([])
  await resident.call(rateAppeal, { ...request(id), rating: { ...fiveStars, isSolved: false } })
  expect(await listed(admin, 'd1', 'supervised')).toEqual([id])
  const again = await resident.call(getAppeal, { id })
  await runAt(again.resolveBy)
  const late = await resident.call(getAppeal, { id })
  expect(late.supervision).toMatchObject({ unitName: '和平区', because: 'overdue' })
  expect(moves(late).filter((move) => move === 'supervise')).toHaveLength(3)
  expect(await timesTold(resident, '督办')).toBe(3)
})

test('a job that stood still for two days gives what is due, and reminds nobody of what has passed', async () => {
  const ids = await Promise.all([1, 2, 3].map(() => resident.call(submitAppeal, darkStairs())))
  await runAt(ids[0]!.acceptBy + 2 * DAY)
  for (const { id } of ids) {
    expect(moves(await resident.call(getAppeal, { id }))).toEqual(['submit', 'supervise'])
  }
  expect(await timesTold(secretary, '快到期了')).toBe(0)
  expect(await timesTold(secretary, '已超期')).toBe(3)
})

test('two runs of the job at once, and one whose answers are lost, give each alarm once', async () => {
  const cases = await Promise.all([1, 2, 3, 4].map(() => resident.call(submitAppeal, darkStairs())))
  await town.cloud.clock.set(cases[0]!.acceptBy + HOUR)
  await town.cloud.faults({
    seed: 7,
    rules: [{ kind: 'fail-after', action: 'database.modifyAndReturnDoc', probability: 0.5 }],
  })
  await Promise.all([town.settle(), town.settle()])
  await town.cloud.faults()
  await runAt(cases[0]!.acceptBy + 2 * HOUR)
  for (const { id } of cases) {
    expect(moves(await resident.call(getAppeal, { id }))).toEqual(['submit', 'supervise'])
  }
  expect(await timesTold(resident, '督办')).toBe(4)
})

test('cases that can’t be changed hold up no other, however many stand before it', async () => {
  const { id, acceptBy } = await resident.call(submitAppeal, darkStairs())
  const broken = Array.from({ length: 120 }, (_, index) => ({
    collection: 'appeals',
    document: { _id: `broken-${index}`, ticket: `broken-${index}`, timerAt: acceptBy - DAY, revision: 1 },
  }))
  await town.cloud.import(broken)
  await runAt(acceptBy)
  expect(moves(await resident.call(getAppeal, { id }))).toEqual(['submit', 'supervise'])
})
