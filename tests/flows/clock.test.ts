import { randomUUID } from 'node:crypto'
import { getAppeal, submitAppeal, supplyAppeal } from '../../shared/direct-line/contracts'
import {
  acceptAppeal,
  askMore,
  resumeAppeal,
  startAppeal,
  whistleFor,
} from '../../shared/direct-line/staff-contracts'
import { DAY, HOUR } from '../../shared/time'
import { brokenLift, darkStairs } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { timesTold } from '../support/told'

let town: Community
let secretary: Person
let resident: Person

beforeEach(async () => {
  town = await community()
  ;[secretary, resident] = await Promise.all([town.secretary(), town.resident()])
})
afterEach(() => town.stop())

const request = (id: string) => ({ id, requestId: randomUUID() })
const question = '请补充是哪一层、哪一盏灯。'

/** A case that waits for the resident. */
async function waitingCase(draft = darkStairs()) {
  const { id } = await resident.call(submitAppeal, draft)
  await secretary.call(acceptAppeal, request(id))
  const before = await secretary.call(startAppeal, { ...request(id), note: '' })
  const view = await secretary.call(askMore, { ...request(id), question })
  await town.settle()
  return { id, before, view }
}

const supply = (id: string) => resident.call(supplyAppeal, { ...request(id), text: '三层东侧。', photos: [] })
const moves = (view: { timeline: readonly { move: string }[] }) => view.timeline.map(({ move }) => move)

test('while the desk waits for the resident no deadline passes, and the time it waited is given back', async () => {
  const { id, before } = await waitingCase(brokenLift())
  await town.cloud.clock.advance(2 * DAY)
  await town.settle()
  expect(await timesTold(secretary, '已超期')).toBe(0)
  const view = await supply(id)
  const waited = view.resolveBy - before.resolveBy
  expect(waited).toBeGreaterThanOrEqual(2 * DAY)
  expect(waited).toBeLessThan(2 * DAY + HOUR)
  expect(view).toMatchObject({ state: 'inProgress', waitingUntil: null })
})

test('after the longest wait it goes on by itself, once, and both sides are told', async () => {
  const { id, before, view: asked } = await waitingCase()
  expect(asked.waitingUntil).toBe(asked.updatedAt + 5 * DAY)
  await town.cloud.clock.set(asked.updatedAt + 5 * DAY)
  await town.settle()
  await town.settle()
  const view = await resident.call(getAppeal, { id })
  expect(moves(view)).toEqual(['submit', 'accept', 'start', 'askMore', 'resume'])
  expect(view.timeline.at(-1)?.byRole).toBe('系统')
  expect(view.resolveBy).toBeGreaterThan(before.resolveBy)
  expect(await timesTold(secretary, '居民没有补充')).toBe(1)
  expect(await timesTold(resident, '继续办理')).toBe(1)
})

test('a job that runs two days late gives back no more than the longest wait', async () => {
  const [late, punctual] = [await waitingCase(brokenLift()), await waitingCase(brokenLift())]
  await town.cloud.clock.set(late.view.updatedAt + 7 * DAY)
  await town.settle()
  for (const { id, before } of [late, punctual]) {
    const view = await resident.call(getAppeal, { id })
    expect(view.resolveBy).toBe(before.resolveBy + 5 * DAY)
  }
})

test('asked again, the case waits only for what is left of the longest wait', async () => {
  const { id } = await waitingCase()
  await town.cloud.clock.advance(4 * DAY)
  await supply(id)
  const again = await secretary.call(askMore, { ...request(id), question })
  expect(again.waitingUntil! - again.updatedAt).toBeLessThan(DAY)
  await town.cloud.clock.advance(DAY)
  await town.settle()
  expect((await resident.call(getAppeal, { id })).state).toBe('inProgress')
})

test('the desk may go on without an answer, and the timer then does nothing more', async () => {
  const { id } = await waitingCase()
  await secretary.call(resumeAppeal, request(id))
  await town.cloud.clock.advance(5 * DAY)
  await town.settle()
  const view = await resident.call(getAppeal, { id })
  expect(moves(view).filter((move) => move === 'resume')).toHaveLength(1)
})

test('a whistled unit that hasn’t answered in time is reminded once, and so is the desk that called it', async () => {
  const liaison = await town.liaison()
  const { id } = await resident.call(submitAppeal, darkStairs())
  await secretary.call(acceptAppeal, request(id))
  const because = '路灯归物业维护，请派电工。'
  const call = { ...request(id), unitId: 'property-happy', isPartner: true, because }
  const { whistles, timeline } = await secretary.call(whistleFor, call)
  await town.cloud.clock.set(whistles[0]!.dueAt)
  await town.settle()
  await town.settle()
  expect(await timesTold(liaison, '还没有应哨')).toBe(1)
  expect(await timesTold(secretary, '没有应哨')).toBe(1)
  expect((await resident.call(getAppeal, { id })).timeline).toHaveLength(timeline.length)
})
