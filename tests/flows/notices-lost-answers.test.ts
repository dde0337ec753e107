import type { Endpoint, InputOf } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import {
  acknowledgeNotice,
  answerQuestion,
  askAboutNotice,
  editNotice,
  markToldInPerson,
  nudgeHouseholds,
  postNotice,
  readNotice,
  showRoster,
  withdrawNotice,
} from '../../shared/notices/contracts'
import { DAY } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import { knownHouseholds, livedIn, request, rooms, settled, tankCleaning } from '../support/notices'
import { timesTold } from '../support/told'

/*
 * Every database call of an action fails in turn, once before it took effect and once after (the answer is lost);
 * each time the phone sends the same request again. Then everything is there once.
 */
jest.setTimeout(240_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const kinds = ['fail-before', 'fail-after', 'throttle'] as const
const faultsOver = (calls: number) =>
  kinds.flatMap((kind) => Array.from({ length: calls }, (_, skip) => ({ kind, skip })))

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

const fresh = async (changed: Parameters<typeof tankCleaning>[0] = {}) =>
  tankCleaning({ validUntil: (await town.cloud.clock.now()) + DAY, ...changed })

const receiptOf = async (id: string) =>
  (await town.documentsOf('noticeReceipts')).filter(({ noticeId }) => noticeId === id)

test('a notice is posted, edited and withdrawn once', async () => {
  const leader = await town.leader()
  const faults = faultsOver(5)
  for (const fault of faults) {
    const draft = await fresh()
    await callWithFault(leader, postNotice, draft, fault)
    const { id } = await leader.call(postNotice, draft)
    const { scopeUnitId: _, sendAt: __, ...content } = draft
    await callWithFault(leader, editNotice, { ...content, ...request(), id, edition: 1 }, fault)
    await callWithFault(leader, withdrawNotice, { id, ...request(), because: '时间改到下周。' }, fault)
    const stored = (await town.documentsOf('notices')).find(({ _id }) => _id === id)!
    const moves = (stored.timeline as { move: string }[]).map(({ move }) => move)
    expect([fault, moves]).toEqual([fault, ['post', 'edit', 'withdraw']])
  }
  expect(await town.documentsOf('notices')).toHaveLength(faults.length)
})

test('a household reads, acknowledges and asks once, and its question is answered once', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const leader = await town.leader()
  for (const fault of faultsOver(5)) {
    const { id } = await leader.call(postNotice, await fresh({ needsAcknowledgement: true }))
    await callWithFault(resident!, readNotice, { id }, fault)
    await callWithFault(resident!, acknowledgeNotice, { id }, fault)
    const [receipt, ...others] = await receiptOf(id)
    expect([fault, receipt?.standing, (receipt?.readers as unknown[]).length, others]).toEqual([
      fault,
      'acknowledged',
      1,
      [],
    ])
    await callWithFault(resident!, askAboutNotice, { id, ...request(), text: '几点开始？' }, fault)
    const asked = (await town.documentsOf('noticeQuestions')).filter(({ noticeId }) => noticeId === id)
    expect([fault, asked.length]).toEqual([fault, 1])
    const answer = {
      id,
      ...request(),
      questionId: String(asked[0]!._id),
      text: '九点开始。',
      isPublic: false,
    }
    await callWithFault(leader, answerQuestion, answer, fault)
  }
  for (let run = 0; run < 3; run++) await settled(town)
  expect(await timesTold(resident!, '您的提问有回答')).toBe(faultsOver(5).length)
})

test('a tick is set once, and a reminder goes out once', async () => {
  await livedIn(town, 'happy.b1', 1)
  await knownHouseholds(town, rooms('happy.b1', 1, 801))
  const leader = await town.leader()
  for (const fault of faultsOver(5)) {
    const { id } = await leader.call(postNotice, await fresh())
    await settled(town)
    const tick = { id, householdId: 'happy.b1.e1.801', isTold: true }
    await callWithFault(leader, markToldInPerson, { ...tick, ...request() }, fault)
    await settled(town)
    await callWithFault(leader, nudgeHouseholds, { id, unitId: 'happy.b1', ...request() }, fault)
    const nudges = (await town.documentsOf('noticeRounds')).filter(
      ({ noticeId, kind }) => noticeId === id && kind === 'nudge',
    )
    expect([fault, nudges.length]).toEqual([fault, 1])
    const { figures } = await leader.call(showRoster, { id, unitId: 'happy.b1' })
    expect([fault, figures.toldInPerson, figures.waiting]).toEqual([fault, 1, 1])
  }
})

test('a family that opens it at the same instant makes one receipt, which knows them all', async () => {
  const family = await Promise.all(
    Array.from({ length: 4 }, () => town.resident('happy.b1', { room: '501' })),
  )
  const leader = await town.leader()
  const { id } = await leader.call(postNotice, await fresh({ needsAcknowledgement: true }))
  await Promise.all([
    ...family.map((member) => member.call(readNotice, { id })),
    ...family.map((member) => member.call(acknowledgeNotice, { id })),
  ])
  const [receipt, ...others] = await receiptOf(id)
  expect(others).toEqual([])
  expect(receipt).toMatchObject({ standing: 'acknowledged' })
  expect((receipt!.readers as { memberId: string }[]).map(({ memberId }) => memberId).sort()).toEqual(
    family.map((member) => member.id).sort(),
  )
})

test('of two leaders who remind the same building at once one is told that it was done', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const [leader, other] = await Promise.all([town.leader(), town.leader()])
  const { id } = await leader.call(postNotice, await fresh())
  await settled(town)
  const outcomes = await Promise.allSettled(
    [leader, other].map((one) => one.call(nudgeHouseholds, { id, unitId: 'happy.b1', ...request() })),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await settled(town)
  expect(await timesTold(resident!, '请看通知')).toBe(1)
})

test('reading, ticking and withdrawing at once leave figures that equal a recount', async () => {
  const residents = await livedIn(town, 'happy.b1', 6)
  const leader = await town.leader()
  const { id } = await leader.call(postNotice, await fresh())
  await settled(town)
  const householdIds = rooms('happy.b1', 6).map(({ room }) => `happy.b1.e1.${room}`)
  await Promise.allSettled([
    ...residents.map((one) => one.call(readNotice, { id })),
    ...householdIds.map((householdId) =>
      leader.call(markToldInPerson, { id, ...request(), householdId, isTold: true }),
    ),
    leader.call(withdrawNotice, { id, ...request(), because: '时间改到下周。' }),
  ])
  for (let run = 0; run < 2; run++) await settled(town)
  const receipts = await receiptOf(id)
  const { figures } = await leader.call(showRoster, { id, unitId: 'happy.b1' })
  for (const standing of ['read', 'toldInPerson', 'notReached'] as const) {
    const counted = receipts.filter((receipt) => receipt.standing === standing).length
    expect([standing, figures[standing]]).toEqual([standing, counted])
  }
  expect(figures.households).toBe(6)
})
