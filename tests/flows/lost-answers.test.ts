import { randomUUID } from 'node:crypto'
import type { Endpoint, InputOf } from '../../shared/contract'
import { postMessage, rateAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import { acceptAppeal } from '../../shared/direct-line/staff-contracts'
import { AppError } from '../../shared/errors'
import { addHome, confirmHome, register } from '../../shared/members/contracts'
import { MINUTE } from '../../shared/time'
import { darkStairs, fiveStars, resolvedAppeal } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'

/*
 * Every database call of an action fails in turn, once before it took effect and once after (the answer is lost);
 * each time the phone sends the same request again, as it does on UNAVAILABLE. Then everything is there once.
 */
jest.setTimeout(120_000)

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())
afterEach(() => town.cloud.faults())

const request = () => ({ requestId: randomUUID() })
const kinds = ['fail-before', 'fail-after', 'throttle'] as const
const MOST_CALLS = 8

/** Calls with the nth database call broken, and once more when that was answered with "try again". */
async function callWithFault<E extends Endpoint>(
  person: Person,
  contract: E,
  input: InputOf<E>,
  fault: { kind: (typeof kinds)[number]; skip: number },
): Promise<void> {
  await town.cloud.faults({ rules: [{ ...fault, count: 1, function: 'api' }] })
  try {
    await person.call(contract, input)
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure
    expect(failure.refusal).toEqual({ code: 'UNAVAILABLE', reason: 'core.unavailable' })
    await town.cloud.faults()
    await person.call(contract, input)
  }
  await town.cloud.faults()
}

const everyFault = kinds.flatMap((kind) => Array.from({ length: MOST_CALLS }, (_, skip) => ({ kind, skip })))

test('a case is filed once', async () => {
  for (const fault of everyFault) {
    const resident = await town.resident()
    await callWithFault(resident, submitAppeal, darkStairs(), fault)
    const filed = (await town.documentsOf('appeals')).filter((appeal) => appeal.ownerId === resident.id)
    expect([fault, filed.length]).toEqual([fault, 1])
  }
})

test('a step is taken once', async () => {
  const secretary = await town.secretary()
  for (const fault of everyFault) {
    const resident = await town.resident()
    const { id } = await resident.call(submitAppeal, darkStairs())
    await callWithFault(secretary, acceptAppeal, { id, ...request() }, fault)
    const [stored] = (await town.documentsOf('appeals')).filter((appeal) => appeal._id === id)
    const timeline = stored?.timeline as { move: string }[]
    expect([fault, timeline.map((line) => line.move)]).toEqual([fault, ['submit', 'accept']])
    expect(stored?.outbox).toHaveLength(5)
  }
})

test('a message is written once', async () => {
  const { id, resident } = await resolvedAppeal(town)
  for (const [index, fault] of everyFault.entries()) {
    const message = { id, ...request(), text: `第${index}条留言`, photos: [] }
    await callWithFault(resident, postMessage, message, fault)
  }
  const written = (await town.documentsOf('appealMessages')).filter((message) => message.appealId === id)
  expect(written).toHaveLength(everyFault.length)
})

test('a registration and its confirmation happen once', async () => {
  const leader = await town.leader('happy.b1')
  for (const [index, fault] of everyFault.entries()) {
    const stranger = town.stranger()
    const home = { entranceId: 'happy.b1.e1', room: String(2000 + index) }
    await callWithFault(stranger, register, { ...request(), name: '孙丽', phone: null, home }, fault)
    const [member] = (await town.documentsOf('members')).filter(({ openid }) => openid === stranger.openid)
    const householdId = `happy.b1.e1.${home.room}`
    const decision = { memberId: String(member?._id), householdId }
    await callWithFault(leader, confirmHome, { ...request(), ...decision }, fault)
    await callWithFault(stranger, addHome, { ...request(), home: { ...home, room: '1' } }, fault)
    const [after] = (await town.documentsOf('members')).filter(({ openid }) => openid === stranger.openid)
    const homes = after?.homes as { householdId: string; state: string }[]
    expect(homes.map(({ householdId: where, state }) => [where, state])).toEqual([
      [householdId, 'confirmed'],
      ['happy.b1.e1.1', 'pending'],
    ])
  }
})

/** What the outboxes lead to for one case: each person's messages, audit lines, counter entries. */
async function consequences(id: string) {
  const ofCase = (text: unknown) => JSON.stringify(text).includes(id)
  const inbox = (await town.documentsOf('inbox')).filter(ofCase).map((message) => String(message.title))
  const audit = (await town.documentsOf('audit')).filter(ofCase).map((line) => String(line.action))
  return { inbox: inbox.sort(), audit: audit.sort() }
}

test('whatever breaks while the outbox is delivered, each thing arrives once and the counters equal a recount', async () => {
  for (const kind of kinds) {
    for (let skip = 0; skip < 24; skip += 5) {
      const { id, resident } = await resolvedAppeal(town)
      await resident.call(rateAppeal, { id, ...request(), rating: fiveStars })
      await town.cloud.faults({ rules: [{ kind, skip, count: 1, function: 'jobs' }] })
      await town.settle()
      await town.cloud.faults()
      await town.cloud.clock.advance(2 * MINUTE)
      await town.settle()
      const { inbox, audit } = await consequences(id)
      expect([kind, skip, audit]).toEqual([
        kind,
        skip,
        ['directLine.accept', 'directLine.resolve', 'directLine.start'],
      ])
      expect(new Set(inbox).size).toBe(5)
      expect(inbox.filter((title) => title.startsWith('您反映的'))).toHaveLength(3)
    }
  }
  const left = (await town.documentsOf('appeals')).filter((appeal) => appeal.outboxDue !== undefined)
  expect(left).toEqual([])
  const entries = (await town.documentsOf('counterEntries')) as {
    month: string
    add: Record<string, number>
  }[]
  const ofCases = ({ month }: { month: string }) => /^\d{4}-\d{2}$/.test(month)
  const recount: Record<string, number> = {}
  for (const { add } of entries.filter(ofCases))
    for (const [figure, amount] of Object.entries(add)) recount[figure] = (recount[figure] ?? 0) + amount
  const rows = (await town.documentsOf('counters')) as { month: string; figures: Record<string, number> }[]
  expect(rows.filter(ofCases)).toHaveLength(1)
  expect(rows.find(ofCases)?.figures).toEqual(recount)
})

test('counters are right though every second transaction meets a conflict', async () => {
  const resident = await town.resident('locust.b1')
  const filed = 12
  for (let count = 0; count < filed; count++) await resident.call(submitAppeal, darkStairs())
  await town.cloud.faults({ rules: [{ kind: 'conflict', action: 'database.commitTransaction', every: 2 }] })
  await Promise.all([town.settle(), town.settle()])
  await town.cloud.faults()
  await town.cloud.clock.advance(2 * MINUTE)
  await town.settle()
  const rows = (await town.documentsOf('counters')) as { unitId: string; figures: object }[]
  const [row] = rows.filter(({ unitId }) => unitId === 'locust')
  expect(row?.figures).toEqual({ submitted: filed, 'kind:complaint': filed, 'category:lighting': filed })
})

test('a function that dies in the middle loses nothing', async () => {
  for (const kind of ['crash-before', 'crash-after'] as const) {
    for (let skip = 0; skip < 4; skip++) {
      const resident = await town.resident()
      const draft = darkStairs()
      await town.cloud.faults({ rules: [{ kind, skip, count: 1, function: 'api' }] })
      await resident.call(submitAppeal, draft).catch(() => undefined)
      await town.cloud.faults()
      const { id } = await resident.call(submitAppeal, draft)
      const filed = (await town.documentsOf('appeals')).filter((appeal) => appeal.ownerId === resident.id)
      expect(filed.map((appeal) => appeal._id)).toEqual([id])
    }
  }
})
