import { randomUUID } from 'node:crypto'
import { getAppeal, rateAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import { deadlinesFrom, defaultClock } from '../../shared/direct-line/clock'
import {
  acceptAppeal,
  closeAppeal,
  listWork,
  resolveAppeal,
  startAppeal,
} from '../../shared/direct-line/staff-contracts'
import { DAY, HOUR } from '../../shared/time'
import { brokenLift, darkStairs, fiveStars } from '../support/appeals'
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
const notSolved = { ...fiveStars, result: 1, isSolved: false, words: '还是不亮。' }

const answered = (by: Person, id: string) =>
  by.call(resolveAppeal, { ...request(id), answer: '灯泡已换，楼道亮了。', outcome: 'fixed', photos: [] })

async function filedAndAnswered(draft = darkStairs()): Promise<string> {
  const { id } = await resident.call(submitAppeal, draft)
  await secretary.call(acceptAppeal, request(id))
  await secretary.call(startAppeal, { ...request(id), note: '' })
  await answered(secretary, id)
  await town.settle()
  return id
}

/** The resident says that it isn't solved. */
async function reopen(id: string) {
  await town.cloud.clock.advance(HOUR)
  const view = await resident.call(rateAppeal, { ...request(id), rating: notSolved })
  await town.settle()
  return view
}

test('the first time it goes back to who answered it, under the next level’s eye, with its whole time anew', async () => {
  const id = await filedAndAnswered()
  const view = await reopen(id)
  expect(view).toMatchObject({
    state: 'inProgress',
    deskName: '幸福里社区',
    lead: 'somebody',
    reopenings: 1,
    supervision: { unitName: '南门街道', because: 'reopened' },
    timeline: expect.arrayContaining([
      expect.objectContaining({ move: 'rateUnsolved', toUnit: null, note: '还是不亮。' }),
    ]) as unknown,
  })
  const ordinary = { isUrgent: false, isHard: false }
  expect(view.resolveBy).toBe(deadlinesFrom(view.updatedAt, ordinary, defaultClock).resolveBy)
  expect(await timesTold(secretary, '没有解决')).toBe(1)
  expect(await timesTold(officer, '请督办')).toBe(1)
  expect(await timesTold(admin, '请督办')).toBe(0)
})

test('the second time it climbs a level by itself, and both levels are told', async () => {
  const id = await filedAndAnswered()
  await reopen(id)
  await answered(secretary, id)
  const view = await reopen(id)
  expect(view).toMatchObject({
    deskName: '南门街道',
    lead: 'nobody',
    canHandBack: false,
    reopenings: 2,
    supervision: { unitName: '和平区' },
  })
  expect(view.timeline.at(-1)).toMatchObject({ move: 'rateUnsolved', toUnit: '南门街道' })
  expect(await timesTold(officer, '没有解决')).toBe(1)
  expect(await timesTold(secretary, '转上一级办理')).toBe(1)
  expect(await timesTold(admin, '请督办')).toBe(1)
  const { items } = await officer.call(listWork, { unitId: 's1', show: 'desk', cursor: null })
  expect(items.map((card) => card.id)).toEqual([id])
})

test('the third time it stays where it is', async () => {
  const id = await filedAndAnswered()
  for (const by of [secretary, officer]) {
    await reopen(id)
    await answered(by, id)
  }
  const view = await reopen(id)
  expect(view).toMatchObject({ deskName: '南门街道', reopenings: 3, state: 'inProgress' })
})

test('after that nobody but an officer closes it: not the desk, and not the timer, which asks for it once', async () => {
  const id = await filedAndAnswered()
  await reopen(id)
  await answered(secretary, id)
  await reopen(id)
  await answered(officer, id)
  await town.settle()
  await town.cloud.clock.advance(8 * DAY)
  await town.settle()
  await town.settle()
  expect((await resident.call(getAppeal, { id })).state).toBe('resolved')
  expect(await timesTold(officer, '请结案')).toBe(1)
  const { items } = await officer.call(listWork, { unitId: 's1', show: 'toClose', cursor: null })
  expect(items.map((card) => card.id)).toEqual([id])

  await resident.call(rateAppeal, { ...request(id), rating: fiveStars })
  await town.cloud.clock.advance(2 * DAY)
  await town.settle()
  expect((await resident.call(getAppeal, { id })).state).toBe('evaluated')
  expect(await timesTold(officer, '请结案')).toBe(2)
  await expect(secretary.call(closeAppeal, request(id))).toBeRefused('appeal.officer_closes')
})

test('an urgent case has a day again, by the clock', async () => {
  const id = await filedAndAnswered(brokenLift())
  await town.cloud.clock.advance(3 * DAY)
  const view = await reopen(id)
  expect(view.resolveBy).toBe(view.updatedAt + DAY)
})

test('a reopened case that is answered and rated as solved is closed as rated, by the last rating', async () => {
  const id = await filedAndAnswered()
  await reopen(id)
  await answered(secretary, id)
  const rated = await resident.call(rateAppeal, { ...request(id), rating: fiveStars })
  expect(rated).toMatchObject({ state: 'evaluated', rating: { isSolved: true }, isSupervised: true })
  await town.settle()
  await town.cloud.clock.advance(25 * HOUR)
  await town.settle()
  expect(await resident.call(getAppeal, { id })).toMatchObject({ state: 'closed', isSupervised: false })
  const figures = (await town.documentsOf('counters')).find(({ unitId }) => unitId === 'happy')?.figures
  expect(figures).toMatchObject({ rated: 1, satisfied: 1, ratedToSolve: 1, ratedSolved: 1, closed: 1 })
})

test('what nobody rates is closed after seven days, and the resident is told', async () => {
  const id = await filedAndAnswered()
  await town.cloud.clock.advance(7 * DAY - HOUR)
  await town.settle()
  expect((await resident.call(getAppeal, { id })).state).toBe('resolved')
  await town.cloud.clock.advance(HOUR)
  await town.settle()
  await town.settle()
  expect((await resident.call(getAppeal, { id })).state).toBe('closed')
  expect((await toldTo(resident)).filter(({ title }) => title.includes('自动结案'))).toHaveLength(1)
})
