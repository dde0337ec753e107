import { randomUUID } from 'node:crypto'
import { getAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import { saveDuty } from '../../shared/direct-line/settings-contracts'
import { acceptAppeal, listWork } from '../../shared/direct-line/staff-contracts'
import { brokenLift, darkStairs } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { timesTold, toldTo } from '../support/told'

let town: Community
let secretary: Person
let onDuty: Person
let substitute: Person
let officer: Person
let resident: Person

beforeEach(async () => {
  town = await community()
  ;[secretary, onDuty, substitute, officer, resident] = await Promise.all([
    town.secretary(),
    town.holder('gridWorker', 'happy.g1'),
    town.holder('communityWorker', 'happy'),
    town.holder('subdistrictOfficer', 's1'),
    town.resident(),
  ])
  const night = (date: string) => ({ date, memberId: onDuty.id, substituteId: substitute.id })
  await secretary.call(saveDuty, {
    communityId: 'happy',
    revision: 0,
    requestId: randomUUID(),
    duty: [night('2026-11-16'), night('2026-11-21')],
  })
})
afterEach(() => town.stop())

const at = (time: string) => town.cloud.clock.set(`2026-11-${time.replace(' ', 'T')}:00+08:00`)

/** Runs the timed job at that minute. */
async function runAt(time: string): Promise<void> {
  await at(time)
  await town.settle()
}

test('an urgent case at night goes to the person on duty, after half an hour to the next and the level above', async () => {
  await at('16 23:40')
  const { id } = await resident.call(submitAppeal, brokenLift())
  await runAt('16 23:41')
  expect(await timesTold(onDuty, '新反映')).toBe(1)
  await runAt('17 00:09')
  expect(await timesTold(officer, '没有人受理')).toBe(0)

  await runAt('17 00:12')
  await runAt('17 00:13')
  const told = await Promise.all(
    [substitute, officer, onDuty].map((person) => timesTold(person, '没有人受理')),
  )
  expect(told).toEqual([1, 1, 0])
  const { timeline, state } = await resident.call(getAppeal, { id })
  expect(timeline.map(({ move, byRole, note }) => [move, byRole, note])).toEqual([
    ['submit', '居民', null],
    ['escalate', '系统', '30 分钟还没有人受理。'],
  ])
  expect(state).toBe('submitted')
  expect(await timesTold(resident, '没有及时受理')).toBe(1)
})

test('whoever has the night finds the case on a list of their own, also from another grid, until it is accepted', async () => {
  const elsewhere = await town.holder('gridWorker', 'happy.g1')
  const mineOf = async (person: Person, unitId: string) =>
    (await person.call(listWork, { unitId, show: 'mine', cursor: null })).items.map(({ id }) => id)
  await at('16 23:40')
  const { id } = await resident.call(submitAppeal, {
    ...brokenLift(),
    place: { kind: 'typed', label: '小区东门外' },
  })
  expect(await mineOf(onDuty, 'happy.g1')).toEqual([id])
  expect(await mineOf(substitute, 'happy')).toEqual([id])
  expect(await mineOf(elsewhere, 'happy.g1')).toEqual([])
  await onDuty.call(acceptAppeal, { id, requestId: randomUUID() })
  expect(await mineOf(onDuty, 'happy.g1')).toEqual([id])
  expect(await mineOf(substitute, 'happy')).toEqual([])
})

test('filed minutes before the desk closes and not accepted, it goes to whoever has come on duty', async () => {
  await at('16 17:20')
  const { id } = await resident.call(submitAppeal, brokenLift())
  await runAt('16 17:21')
  expect(await timesTold(secretary, '新反映')).toBe(1)
  expect(await timesTold(onDuty, '新反映')).toBe(0)
  await runAt('16 17:51')
  await runAt('16 17:52')
  const told = await Promise.all([onDuty, officer, secretary].map((one) => timesTold(one, '没有人受理')))
  expect(told).toEqual([1, 1, 0])
  const list = await onDuty.call(listWork, { unitId: 'happy.g1', show: 'mine', cursor: null })
  expect(list.items.map((card) => card.id)).toEqual([id])
  await onDuty.call(acceptAppeal, { id, requestId: randomUUID() })
})

test('what concerns somebody in charge goes to nobody on duty, but to the level above', async () => {
  await at('16 23:40')
  const { id } = await resident.call(submitAppeal, { ...brokenLift(), concerns: 'community' })
  await town.settle()
  await runAt('17 00:12')
  for (const person of [onDuty, substitute]) {
    expect(await toldTo(person)).toEqual([])
    await expect(person.call(getAppeal, { id })).toBeRefused('core.not_found')
  }
  expect(await timesTold(officer, '新反映')).toBe(1)
})

test('once it is accepted nobody else is woken', async () => {
  await at('16 23:40')
  const { id } = await resident.call(submitAppeal, brokenLift())
  await at('16 23:50')
  await onDuty.call(acceptAppeal, { id, requestId: randomUUID() })
  await runAt('17 00:30')
  expect(await timesTold(officer, '没有人受理')).toBe(0)
  expect(await timesTold(substitute, '没有人受理')).toBe(0)
})

test.each([
  ['on a Saturday that is on the roster', '21 10:00'],
  ['before dawn after the night that is on it', '22 05:00'],
])('an urgent case %s goes to the person on duty', async (_, time) => {
  await at(time)
  await resident.call(submitAppeal, brokenLift())
  await town.settle()
  expect(await timesTold(onDuty, '新反映')).toBe(1)
})

test('in office hours, and on a night without a name, the desk is asked, and again after half an hour', async () => {
  for (const [filed, later] of [
    ['16 10:00', '16 10:32'],
    ['18 22:00', '18 22:32'],
  ] as const) {
    await at(filed)
    await resident.call(submitAppeal, brokenLift())
    await town.settle()
    await runAt(later)
  }
  expect(await timesTold(onDuty, '新反映')).toBe(0)
  expect(await timesTold(secretary, '新反映')).toBe(2)
  expect(await timesTold(secretary, '没有人受理')).toBe(2)
  expect(await timesTold(officer, '没有人受理')).toBe(2)
})

test('what is not urgent waits for the desk, whatever the hour', async () => {
  await at('16 23:40')
  await resident.call(submitAppeal, darkStairs())
  await town.settle()
  await runAt('17 00:30')
  expect(await toldTo(onDuty)).toEqual([])
})

test('where nobody stands on the next level the message goes further up', async () => {
  const admin = await town.admin()
  const neighbour = await town.resident('locust.b1')
  await neighbour.call(submitAppeal, brokenLift())
  await town.settle()
  await runAt('16 09:45')
  expect(await timesTold(admin, '没有人受理')).toBe(0)
  expect(await timesTold(officer, '没有人受理')).toBe(1)
})
