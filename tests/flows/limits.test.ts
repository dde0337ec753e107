import { randomUUID } from 'node:crypto'
import {
  getAppeal,
  listMyAppeals,
  postMessage,
  submitAppeal,
  withdrawAppeal,
} from '../../shared/direct-line/contracts'
import { listWork, passUpAppeal, sendDownAppeal } from '../../shared/direct-line/staff-contracts'
import { correctMe } from '../../shared/members/contracts'
import { DAY, MINUTE } from '../../shared/time'
import { brokenLift, darkStairs, resolvedAppeal } from '../support/appeals'
import { community, type Community } from '../support/community'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const request = () => ({ requestId: randomUUID() })
const WRITES = 150

test('a person who writes more than 150 times in ten minutes waits, and others don’t', async () => {
  const [resident, other] = await Promise.all([town.resident(), town.resident()])
  const change = (requestId: string) => resident.call(correctMe, { requestId, name: '王秀兰' })
  const ids = Array.from({ length: WRITES }, () => randomUUID())
  for (const id of ids) await change(id)
  await expect(change(randomUUID())).toBeRefused('core.too_many_requests')
  // A phone that never got its answer asks again: that is the same write, and isn't counted.
  await change(ids[0]!)
  await other.call(correctMe, { ...request(), name: '李建军' })
  await town.cloud.clock.advance(10 * MINUTE)
  await change(randomUUID())
})

test('a stranger who hasn’t registered is limited too', async () => {
  const stranger = town.stranger()
  const call = () => stranger.call(submitAppeal, darkStairs())
  for (let count = 0; count < WRITES; count++) await expect(call()).toBeRefused('core.not_registered')
  await expect(call()).toBeRefused('core.too_many_requests')
})

test('a long list comes in pages without gaps or doubles, also where times are equal', async () => {
  const resident = await town.resident()
  const since = await town.cloud.clock.now()
  const base = (await town.documentsOf('appeals'))[0] ?? (await firstAppeal())
  const documents = Array.from({ length: 65 }, (_, index) => ({
    collection: 'appeals',
    document: {
      ...base,
      _id: `page-${String(index).padStart(3, '0')}`,
      ticket: `page-${index}`,
      ownerId: resident.id,
      updatedAt: since + Math.floor(index / 10),
    },
  }))
  await town.cloud.import(documents)
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: { items: { id: string }[]; next: string | null } = await resident.call(listMyAppeals, {
      onlyOpen: false,
      cursor,
    })
    expect(resident.report?.calls).toBeLessThanOrEqual(2)
    expect(resident.report?.examined).toBeLessThanOrEqual(2 * page.items.length + 20)
    seen.push(...page.items.map((card) => card.id))
    cursor = page.next
  } while (cursor !== null)
  expect(seen).toHaveLength(65)
  expect(new Set(seen).size).toBe(65)
})

async function firstAppeal(): Promise<Record<string, unknown>> {
  await (await town.resident()).call(submitAppeal, darkStairs())
  return (await town.documentsOf('appeals'))[0]!
}

test('of a long conversation the newest fifty are shown, and it says that there are more', async () => {
  const { id, resident } = await resolvedAppeal(town)
  for (let index = 0; index < 52; index++) {
    await resident.call(postMessage, { id, ...request(), text: `第${index}条`, photos: [] })
  }
  const view = await resident.call(getAppeal, { id })
  expect(view.messages.map((message) => message.text)).toEqual(
    Array.from({ length: 50 }, (_, index) => `第${index + 2}条`),
  )
  expect(view.hasEarlierMessages).toBe(true)
  expect(resident.report?.calls).toBe(2)
})

test('a case nobody rates is closed after seven days, a rated one after a day', async () => {
  const { id, resident } = await resolvedAppeal(town)
  await town.cloud.clock.advance(7 * DAY - MINUTE)
  await town.settle()
  expect((await resident.call(getAppeal, { id })).state).toBe('resolved')
  await town.cloud.clock.advance(2 * MINUTE)
  await Promise.all([town.settle(), town.settle()])
  const closed = await resident.call(getAppeal, { id })
  expect(closed.timeline.map((line) => [line.move, line.byRole]).at(-1)).toEqual(['closeUnrated', '系统'])
  expect(closed.timeline.filter((line) => line.move === 'closeUnrated')).toHaveLength(1)
})

test('the work list begins with what is due first, and holds only what the desk owes', async () => {
  const { id: answered, resident, secretary } = await resolvedAppeal(town, 'locust')
  const ordinary = await resident.call(submitAppeal, darkStairs())
  const urgent = await resident.call(submitAppeal, brokenLift())
  const { items } = await secretary.call(listWork, { unitId: 'locust', show: 'owed', cursor: null })
  const ids = items.map((card) => card.id)
  expect(ids.indexOf(urgent.id)).toBeLessThan(ids.indexOf(ordinary.id))
  expect(ids).not.toContain(answered)
  expect(items.map((card) => card.dueAt)).toEqual(items.map((card) => card.dueAt).sort((a, b) => a! - b!))
})

test('a case that goes round and round stops the desk before it is too large, and its resident can still end it', async () => {
  const [resident, secretary, officer] = await Promise.all([
    town.resident(),
    town.secretary(),
    town.holder('subdistrictOfficer', 's1'),
  ])
  const long = '很'.repeat(300)
  const { id } = await resident.call(submitAppeal, { ...darkStairs(), text: `灯坏了。${'长'.repeat(1990)}` })
  const roundTrip = async () => {
    await secretary.call(passUpAppeal, { id, ...request(), because: long })
    await officer.call(sendDownAppeal, { id, ...request(), toUnitId: 'happy', because: long })
  }
  const goRound = async () => {
    for (let trips = 0; trips < 60; trips++) await roundTrip()
  }
  await expect(goRound()).toBeRefused('appeal.timeline_full')
  await resident.call(withdrawAppeal, { id, ...request(), because: long })
  const stored = (await town.documentsOf('appeals')).find((appeal) => appeal._id === id)!
  expect(Buffer.byteLength(JSON.stringify({ ...stored, outbox: [] }))).toBeLessThan(64 * 1024)
})

test('an over-long case does not keep the timer from closing it and those behind it', async () => {
  const [long, next] = [await resolvedAppeal(town, 'locust'), await resolvedAppeal(town, 'locust')]
  const document = (await town.documentsOf('appeals')).find((appeal) => appeal._id === long.id)!
  const lines = document.timeline as Record<string, unknown>[]
  const timeline = Array.from({ length: 100 }, (_, index) => ({
    ...lines[0],
    note: '长'.repeat(300),
    requestId: `earlier-${index}`,
  }))
  await town.cloud.import([{ collection: 'appeals', document: { ...document, timeline } }])
  await town.cloud.clock.advance(8 * DAY)
  await town.settle()
  for (const { id, resident } of [long, next]) {
    expect((await resident.call(getAppeal, { id })).state).toBe('closed')
  }
})
