import { randomUUID } from 'node:crypto'
import {
  getAppeal,
  listMyAppeals,
  rateAppeal,
  submitAppeal,
  withdrawAppeal,
} from '../../shared/direct-line/contracts'
import type { Behalf } from '../../shared/direct-line/draft'
import { acceptAppeal, listWork, resolveAppeal, startAppeal } from '../../shared/direct-line/staff-contracts'
import { listInbox } from '../../shared/inbox/contracts'
import { confirmHome, register } from '../../shared/members/contracts'
import { darkStairs, fiveStars } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const request = () => ({ requestId: randomUUID() })
let rooms = 500

/** Somebody who can't file themselves, at a flat of their own. */
const elder = (part: Partial<Behalf> = {}): Behalf => ({
  relation: 'family',
  name: '周桂兰',
  phone: '13900001111',
  home: { entranceId: 'happy.b1.e1', room: String(rooms++) },
  consent: 'byPhone',
  ...part,
})

const fileFor = (agent: Person, behalf: Behalf) => agent.call(submitAppeal, { ...darkStairs(), behalf })

/** Registers under that name at that flat; confirmed by the building leader unless said otherwise. */
async function moveIn({ name, home }: Pick<Behalf, 'name' | 'home'>, isConfirmed = true): Promise<Person> {
  const person = town.stranger()
  const { id: memberId } = await person.call(register, { ...request(), name, phone: null, home })
  const leader = await town.leader(home.entranceId.replace(/\.e1$/, ''))
  const householdId = `${home.entranceId}.${home.room}`
  if (isConfirmed) await leader.call(confirmHome, { ...request(), memberId, householdId })
  return person
}

const mine = async (person: Person, filedForOthers = false) =>
  (await person.call(listMyAppeals, { onlyOpen: false, filedForOthers, cursor: null })).items.map(
    (card) => card.id,
  )

const toldOf = async (person: Person, id: string) => {
  const { items } = await person.call(listInbox, { cursor: null })
  return items.filter(({ link }) => 'id' in link && link.id === id).map(({ title }) => title)
}

test('a daughter files for her mother, whose case it is: both are told, and the consent is on record', async () => {
  const daughter = await town.resident('locust.b1', { name: '林晓' })
  const mother = elder()
  const filed = await fileFor(daughter, mother)
  expect(filed).toMatchObject({
    relation: 'agent',
    ownerName: '周**',
    maskedPhone: '139****1111',
    agent: { relation: 'family', consent: '电话里同意' },
    behalfOf: '周**',
    communityName: '幸福里社区',
  })
  expect(filed.timeline[0]).toMatchObject({ move: 'submit', byRole: '代办人' })
  const owner = await moveIn(mother)
  expect(await owner.call(getAppeal, { id: filed.id })).toMatchObject({ relation: 'owner' })
  await (await town.secretary()).call(acceptAppeal, { id: filed.id, ...request() })
  await town.settle()
  for (const person of [daughter, owner]) {
    expect(await toldOf(person, filed.id)).toEqual(['您反映的“楼道灯坏了三天，晚上看不见台阶”：已受理'])
  }
  expect(await mine(daughter, true)).toContain(filed.id)
  expect(await mine(daughter)).not.toContain(filed.id)
  expect(await mine(owner)).toEqual([filed.id])
})

test('the owner rates it and may take it back; an agent of the family may rate too', async () => {
  const [daughter, secretary] = await Promise.all([town.resident('locust.b1'), town.secretary()])
  const [first, second] = [elder(), elder()]
  const taken = await fileFor(daughter, first)
  const owner = await moveIn(first)
  expect((await owner.call(withdrawAppeal, { id: taken.id, ...request(), because: '' })).state).toBe(
    'withdrawn',
  )

  const { id } = await fileFor(daughter, second)
  await answer(secretary, id)
  expect((await daughter.call(rateAppeal, { id, ...request(), rating: fiveStars })).state).toBe('evaluated')
})

async function answer(handler: Person, id: string): Promise<void> {
  await handler.call(acceptAppeal, { id, ...request() })
  await handler.call(startAppeal, { id, ...request(), note: '' })
  const given = { answer: '灯泡已换，楼道亮了。', outcome: 'fixed' as const, photos: [] }
  await handler.call(resolveAppeal, { id, ...request(), ...given })
}

test('a worker files for a resident of their grid, and may neither handle nor rate it', async () => {
  const [worker, secretary] = await Promise.all([town.holder('gridWorker', 'happy.g1'), town.secretary()])
  const mother = elder({ relation: 'worker', consent: 'inPerson' })
  const { id, agent } = await fileFor(worker, mother)
  expect(agent).toEqual({ relation: 'worker', consent: '当面同意' })
  await expect(worker.call(acceptAppeal, { id, ...request() })).toBeRefused('appeal.own_case')
  await answer(secretary, id)
  const rating = { id, ...request(), rating: fiveStars }
  await expect(worker.call(rateAppeal, rating)).toBeRefused('appeal.agent_may_not_rate')
  const owner = await moveIn(mother)
  expect((await owner.call(rateAppeal, { ...rating, ...request() })).state).toBe('evaluated')
})

test('a building leader files within the building alone, a worker within their own scope', async () => {
  const [leader, worker] = await Promise.all([town.leader('happy.b1'), town.holder('gridWorker', 'happy.g1')])
  const elsewhere = { home: { entranceId: 'happy.b2.e1', room: '101' } }
  const other = { home: { entranceId: 'locust.b1.e1', room: '101' } }
  expect((await fileFor(leader, elder({ relation: 'leader' }))).relation).toBe('agent')
  await expect(fileFor(leader, elder({ relation: 'leader', ...elsewhere }))).toBeRefused(
    'appeal.behalf_outside',
  )
  expect((await fileFor(worker, elder({ relation: 'worker', ...elsewhere }))).relation).toBe('agent')
  await expect(fileFor(worker, elder({ relation: 'worker', ...other }))).toBeRefused('appeal.behalf_outside')
  const neighbour = await town.resident()
  await expect(fileFor(neighbour, elder({ relation: 'worker' }))).toBeRefused('appeal.behalf_outside')
})

test('nobody files for themselves as if for another, or at a home that isn’t there', async () => {
  const resident = await town.resident('happy.b1', { room: '777', name: '钱多多' })
  const self = elder({ name: '钱多多', home: { entranceId: 'happy.b1.e1', room: '777' } })
  await expect(fileFor(resident, self)).toBeRefused('appeal.behalf_self')
  const nowhere = elder({ home: { entranceId: 'no-such-entrance', room: '1' } })
  await expect(fileFor(resident, nowhere)).toBeRefused('members.unknown_unit')
})

test('somebody of the same flat under another name, or not confirmed there, doesn’t own the case', async () => {
  const mother = elder()
  const { id } = await fileFor(await town.resident('locust.b1'), mother)
  const [son, unconfirmed] = [
    await moveIn({ name: '周小军', home: mother.home }),
    await moveIn(mother, false),
  ]
  for (const person of [son, unconfirmed]) {
    await expect(person.call(getAppeal, { id })).toBeRefused('core.not_found')
    expect(await mine(person)).toEqual([])
  }
  await town.settle()
  expect(await toldOf(son, id)).toEqual([])
})

test('a handler who lives with the owner doesn’t handle the case and doesn’t find it among their work', async () => {
  const mother = elder({ home: { entranceId: 'happy.b1.e1', room: '950' } })
  const secretary = await town.holder('secretary', 'happy', { at: 'happy.b1', room: '950' })
  const { id } = await fileFor(await town.resident('locust.b1'), mother)
  await expect(secretary.call(acceptAppeal, { id, ...request() })).toBeRefused('core.not_found')
  const { items } = await secretary.call(listWork, { unitId: 'happy', show: 'owed', cursor: null })
  expect(items.map((card) => card.id)).not.toContain(id)
})

test('of the consent the database keeps how it was given, by whom it was reported, and when', async () => {
  const daughter = await town.resident('locust.b1')
  const { id } = await fileFor(daughter, elder({ consent: 'inWriting' }))
  const [stored] = (await town.documentsOf('appeals')).filter(({ _id }) => _id === id)
  expect(stored!.agent).toEqual({
    memberId: daughter.id,
    relation: 'family',
    consent: 'inWriting',
    at: expect.any(Number) as number,
  })
})

test('a form for somebody else that is sent again makes no second case', async () => {
  const daughter = await town.resident('locust.b1')
  const form = { ...darkStairs(), behalf: elder() }
  const [first, again] = [await daughter.call(submitAppeal, form), await daughter.call(submitAppeal, form)]
  expect(again.id).toBe(first.id)
  expect(await mine(daughter, true)).toEqual([first.id])
})
