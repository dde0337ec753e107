import { randomUUID } from 'node:crypto'
import { getAppeal, postMessage, rateAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import { acceptAppeal } from '../../shared/direct-line/staff-contracts'
import { AppError } from '../../shared/errors'
import { listInbox } from '../../shared/inbox/contracts'
import { grantRole, leaveHome, me, register } from '../../shared/members/contracts'
import { digitsFor, idFor } from '../../cloudfunctions/kit/ids'
import { darkStairs, fiveStars, resolvedAppeal } from '../support/appeals'
import { community, type Community } from '../support/community'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const request = () => ({ requestId: randomUUID() })
const AT_ONCE = 20

/** How the calls ended: `ok`, or the reason for the refusal, each with how often. */
async function endings(calls: Promise<unknown>[]): Promise<Record<string, number>> {
  const tally: Record<string, number> = {}
  for (const settled of await Promise.allSettled(calls)) {
    if (settled.status === 'rejected' && !(settled.reason instanceof AppError)) throw settled.reason
    const ending = settled.status === 'fulfilled' ? 'ok' : (settled.reason as AppError).refusal.reason
    tally[ending] = (tally[ending] ?? 0) + 1
  }
  return tally
}

test('twenty taps on the same form make one case, and all hear of it', async () => {
  const resident = await town.resident()
  const draft = darkStairs()
  const filed = await Promise.all(Array.from({ length: AT_ONCE }, () => resident.call(submitAppeal, draft)))
  expect(new Set(filed.map(({ id, ticket }) => `${id} ${ticket}`)).size).toBe(1)
  const stored = (await town.documentsOf('appeals')).filter((appeal) => appeal.ownerId === resident.id)
  expect(stored).toHaveLength(1)
})

test('another text under the same request id is refused, and changes nothing', async () => {
  const resident = await town.resident()
  const draft = darkStairs()
  const { id } = await resident.call(submitAppeal, draft)
  const other = { ...draft, text: '完全不同的另一件事情' }
  await expect(resident.call(submitAppeal, other)).toBeRefused('core.request_id_reused')
  expect((await resident.call(getAppeal, { id })).text).toBe(draft.text)
})

test('when another case of the day has its four digits, a case takes the next ones', async () => {
  const resident = await town.resident()
  const draft = darkStairs()
  const id = idFor('appeal', resident.id, draft.requestId)
  const digits = (attempt: number) => `261116-${digitsFor(4, id, String(attempt))}`
  const taken = {
    collection: 'appeals',
    document: { _id: 'earlier', ticket: digits(0), ownerId: 'somebody' },
  }
  await town.cloud.import([taken])
  expect((await resident.call(submitAppeal, draft)).ticket).toBe(digits(1))
  expect((await resident.call(submitAppeal, draft)).ticket).toBe(digits(1))
})

test('a form that arrives again after its home was left still finds its case', async () => {
  const resident = await town.resident('happy.b2')
  const { homes } = (await resident.call(me, {})).member!
  const draft = { ...darkStairs(), place: { kind: 'home' as const, householdId: homes[0]!.householdId } }
  const { id } = await resident.call(submitAppeal, draft)
  await resident.call(leaveHome, { ...request(), householdId: homes[0]!.householdId })
  expect((await resident.call(submitAppeal, draft)).id).toBe(id)
})

test('two secretaries accept the same case: one does, the other hears that it has moved on', async () => {
  const [resident, ...secretaries] = await Promise.all([town.resident(), town.secretary(), town.secretary()])
  for (let round = 0; round < 5; round++) {
    const { id } = await resident.call(submitAppeal, darkStairs())
    const tally = await endings(secretaries.map((one) => one.call(acceptAppeal, { id, ...request() })))
    expect(tally).toEqual({ ok: 1, 'appeal.wrong_state': 1 })
    const { timeline } = await resident.call(getAppeal, { id })
    expect(timeline.map((line) => line.move)).toEqual(['submit', 'accept'])
  }
})

test('a rating sent ten times at once counts once, and its desk is told once', async () => {
  const { id, resident, secretary } = await resolvedAppeal(town)
  const input = { id, ...request(), rating: fiveStars }
  const rated = await Promise.all(Array.from({ length: 10 }, () => resident.call(rateAppeal, input)))
  expect(rated.every((view) => view.state === 'evaluated')).toBe(true)
  await Promise.all([town.settle(), town.settle(), town.settle()])
  const told = (await secretary.call(listInbox, { cursor: null })).items
  expect(told.filter((item) => item.title.startsWith('居民已评价'))).toHaveLength(1)
  const [row] = (await town.documentsOf('counters')).filter((entry) => entry._id === 'happy.2026-11')
  const entries = (await town.documentsOf('counterEntries')) as { add: Record<string, number> }[]
  const recount = entries.reduce((sum, { add }) => sum + (add.rated ?? 0), 0)
  expect((row as { figures: Record<string, number> }).figures.rated).toBe(recount)
})

test('many people write in one conversation at once, and every message is there in order', async () => {
  const { id, resident, secretary } = await resolvedAppeal(town)
  const senders = Array.from({ length: AT_ONCE }, (_, index) => (index % 2 ? resident : secretary))
  await Promise.all(
    senders.map((one, index) =>
      one.call(postMessage, { id, ...request(), text: `第${index}条`, photos: [] }),
    ),
  )
  const { messages } = await resident.call(getAppeal, { id })
  expect(messages).toHaveLength(AT_ONCE)
  expect(messages.map((message) => message.at)).toEqual(
    messages.map((message) => message.at).sort((a, b) => a - b),
  )
})

test('one person registers once, however many phones send it', async () => {
  const stranger = town.stranger()
  const home = { entranceId: 'happy.b1.e1', room: '777' }
  const calls = Array.from({ length: 10 }, () =>
    stranger.call(register, { ...request(), name: '赵敏', phone: null, home }),
  )
  expect(await endings(calls)).toEqual({ ok: 1, 'members.already_registered': 9 })
  const stored = (await town.documentsOf('members')).filter((member) => member.openid === stranger.openid)
  expect(stored).toHaveLength(1)
})

test('two administrators give the same role at once: it is there once', async () => {
  const [resident, ...admins] = await Promise.all([town.resident(), town.admin(), town.admin()])
  const grant = { memberId: resident.id, role: 'buildingLeader' as const, unitId: 'happy.b2', until: null }
  const tally = await endings(admins.map((admin) => admin.call(grantRole, { ...request(), ...grant })))
  expect(tally).toEqual({ ok: 1, 'members.role_exists': 1 })
})
