import type { Role } from '../../shared/roles'
import {
  acknowledgeNotice,
  answerQuestion,
  askAboutNotice,
  editNotice,
  getNotice,
  listHouseholds,
  listNotices,
  listPostedNotices,
  listQuestions,
  markToldInPerson,
  nudgeHouseholds,
  postNotice,
  previewReach,
  readNotice,
  revealHouseholdPhone,
  showRoster,
  withdrawNotice,
} from '../../shared/notices/contracts'
import { DAY, HOUR } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import { MONDAY_MORNING } from '../support/moments'
import {
  knownHouseholds,
  livedIn,
  request,
  rooms,
  settled,
  tankCleaning,
  waterStop,
} from '../support/notices'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

async function posted(changed: Parameters<typeof tankCleaning>[0] = {}) {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const leader = await town.leader()
  const { id } = await leader.call(postNotice, tankCleaning(changed))
  await settled(town)
  return { resident: resident!, leader, id }
}

test.each<[Role, string, readonly string[], readonly string[]]>([
  ['entranceLeader', 'happy.b1.e1', ['happy.b1.e1'], ['happy.b1', 'happy.b2.e1']],
  ['buildingLeader', 'happy.b1', ['happy.b1', 'happy.b1.e1'], ['happy.g1', 'happy.b2', 'locust.b1']],
  ['gridWorker', 'happy.g1', ['happy.g1', 'happy.b2'], ['happy', 'locust.g1']],
  ['communityWorker', 'happy', ['happy', 'happy.b1.e1'], ['s1', 'locust']],
  ['secretary', 'happy', ['happy', 'happy.g1'], ['s1', 'locust.b1']],
  ['subdistrictOfficer', 's1', ['s1', 'locust.b2'], ['d1']],
  ['admin', 'd1', ['d1', 'happy.b1'], []],
])('a %s of %s posts there and below, and nowhere else', async (role, unitId, own, others) => {
  const holder = await town.holder(role, unitId)
  for (const scopeUnitId of own) {
    expect(await holder.call(postNotice, tankCleaning({ scopeUnitId }))).toMatchObject({ state: 'sending' })
    expect((await holder.call(previewReach, { scopeUnitId })).households).toBe(0)
  }
  for (const scopeUnitId of others) {
    await expect(holder.call(postNotice, tankCleaning({ scopeUnitId }))).toBeRefused('notice.outside_unit')
    await expect(holder.call(previewReach, { scopeUnitId })).toBeRefused('notice.outside_unit')
  }
})

test('a resident, a branch secretary and a property company’s liaison post nothing', async () => {
  const others = [
    await town.resident(),
    await town.holder('branchSecretary', 'org-happy'),
    await town.liaison(),
  ]
  for (const person of others) {
    await expect(person.call(postNotice, tankCleaning())).toBeRefused('core.role_missing')
  }
})

test.each([
  ['that is over before it is sent', { validUntil: MONDAY_MORNING }, 'notice.validity_passed'],
  ['that would hold for years', { validUntil: MONDAY_MORNING + 400 * DAY }, 'notice.validity_too_far'],
  [
    'that begins after it ends',
    { validFrom: MONDAY_MORNING + 3 * DAY, validUntil: MONDAY_MORNING + 2 * DAY },
    'notice.validity_order',
  ],
  ['scheduled for the past', { sendAt: MONDAY_MORNING - HOUR }, 'notice.schedule_passed'],
  [
    'scheduled for next year',
    { sendAt: MONDAY_MORNING + 70 * DAY, validUntil: MONDAY_MORNING + 80 * DAY },
    'notice.schedule_too_far',
  ],
  ['without words', { text: '停水' }, 'notice.text_too_short'],
] as const)('a notice %s is refused', async (_, changed, reason) => {
  const leader = await town.leader()
  await expect(leader.call(postNotice, tankCleaning(changed))).toBeRefused(reason)
  expect(await town.documentsOf('notices')).toEqual([])
})

test('a notice of another building isn’t there for its neighbours, by no way', async () => {
  const { id, leader } = await posted()
  const [other] = await livedIn(town, 'happy.b2', 1)
  const otherLeader = await town.leader('happy.b2')
  for (const person of [other!, otherLeader]) {
    expect((await person.call(listNotices, { show: 'current', cursor: null })).items).toEqual([])
    await expect(person.call(getNotice, { id })).toBeRefused('core.not_found')
    await expect(person.call(readNotice, { id })).toBeRefused('core.not_found')
    await expect(person.call(listQuestions, { id, show: 'public', cursor: null })).resolves.toEqual({
      items: [],
      next: null,
    })
  }
  const page = { unitId: 'happy.b1', show: 'live', cursor: null } as const
  await expect(otherLeader.call(listPostedNotices, page)).toBeRefused('members.outside_scope')
  expect((await leader.call(listPostedNotices, page)).items).toHaveLength(1)
})

test('leaders see the households of their own building, of whoever’s notice, and of no other', async () => {
  await livedIn(town, 'happy.b1', 2)
  await livedIn(town, 'happy.b2', 1)
  const secretary = await town.secretary()
  const { id } = await secretary.call(postNotice, waterStop())
  await settled(town)
  const [own, entrance, other] = await Promise.all([
    town.leader('happy.b1'),
    town.holder('entranceLeader', 'happy.b1.e1'),
    town.leader('happy.b2'),
  ])
  const unit = { id, unitId: 'happy.b1' }
  const page = { ...unit, show: 'all', cursor: null } as const
  expect((await own.call(showRoster, unit)).figures.households).toBe(2)
  expect((await own.call(listHouseholds, page)).items).toHaveLength(2)
  const atEntrance = { id, unitId: 'happy.b1.e1' }
  expect((await entrance.call(showRoster, atEntrance)).figures.households).toBe(2)
  const householdId = 'happy.b1.e1.301'
  const ways: ((person: Person) => Promise<unknown>)[] = [
    (person) => person.call(showRoster, unit),
    (person) => person.call(listHouseholds, page),
    (person) => person.call(nudgeHouseholds, { ...unit, ...request() }),
    (person) => person.call(markToldInPerson, { id, ...request(), householdId, isTold: true }),
    (person) => person.call(revealHouseholdPhone, { id, ...request(), householdId }),
  ]
  for (const way of ways) await expect(way(other)).toBeRefused('notice.not_your_building')
  for (const way of ways.slice(0, 3)) await expect(way(entrance)).toBeRefused('notice.not_your_building')
  const whole = { id, unitId: 'happy' }
  await expect(own.call(showRoster, whole)).toBeRefused('notice.not_your_building')
  expect((await own.call(getNotice, { id })).figures).toBeNull()
  expect((await secretary.call(showRoster, whole)).parts.map(({ name }) => name)).toEqual(['1号楼', '2号楼'])
  await expect(own.call(revealHouseholdPhone, { id, ...request(), householdId })).toBeRefused(
    'notice.no_phone',
  )
})

test('only whoever answers for the posting unit edits, withdraws and answers', async () => {
  const { id, resident, leader } = await posted()
  const { myQuestions } = await resident.call(askAboutNotice, { id, ...request(), text: '几点开始？' })
  const questionId = myQuestions[0]!.id
  const { scopeUnitId: _, sendAt: __, ...draft } = tankCleaning()
  const entrance = await town.holder('entranceLeader', 'happy.b1.e1')
  const because = '时间改到下周。'
  const answer = { id, questionId, text: '九点开始。', isPublic: true }
  const edit = { ...draft, ...request(), id, edition: 1 }
  await expect(entrance.call(editNotice, edit)).toBeRefused('notice.not_poster')
  await expect(entrance.call(withdrawNotice, { id, ...request(), because })).toBeRefused('notice.not_poster')
  await expect(entrance.call(answerQuestion, { ...answer, ...request() })).toBeRefused('notice.not_poster')
  const worker = await town.holder('gridWorker', 'happy.g1')
  const once = { ...answer, ...request() }
  expect(await worker.call(answerQuestion, once)).toMatchObject({ answer: { byRole: '网格员' } })
  expect(await worker.call(answerQuestion, once)).toMatchObject({ answer: { text: '九点开始。' } })
  await expect(worker.call(answerQuestion, { ...once, text: '十点开始。' })).toBeRefused(
    'core.request_id_reused',
  )
  await expect(leader.call(answerQuestion, { ...answer, ...request() })).toBeRefused(
    'notice.already_answered',
  )
  const withdrawal = { id, ...request(), because }
  await worker.call(withdrawNotice, withdrawal)
  await expect(worker.call(withdrawNotice, { ...withdrawal, because: '另有安排，请等通知。' })).toBeRefused(
    'core.request_id_reused',
  )
  await expect(leader.call(withdrawNotice, { id, ...request(), because })).toBeRefused('notice.wrong_state')
})

test('what was sent as urgent, or to be confirmed, stays so', async () => {
  const { id, leader } = await posted()
  const { scopeUnitId: _, sendAt: __, ...draft } = tankCleaning({ needsAcknowledgement: true })
  const edit = { ...draft, ...request(), id, edition: 1 }
  await expect(leader.call(editNotice, edit)).toBeRefused('notice.fixed_after_sending')
})

test('nobody writes over an edit that they haven’t read', async () => {
  const { id, leader } = await posted()
  const worker = await town.holder('gridWorker', 'happy.g1')
  const { scopeUnitId: _, sendAt: __, ...draft } = tankCleaning()
  const edit = (text: string) => ({ ...draft, text, ...request(), id, edition: 1 })
  const [first, second] = [edit('改到周四上午清洗。'), edit('改到周五上午清洗。')]
  const outcomes = await Promise.allSettled([leader.call(editNotice, first), worker.call(editNotice, second)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [won, who, lost, loser] =
    outcomes[0].status === 'fulfilled' ? [first, leader, second, worker] : [second, worker, first, leader]
  await expect(loser.call(editNotice, lost)).toBeRefused('core.changed_meanwhile')
  expect(await loser.call(getNotice, { id })).toMatchObject({ text: won.text, edition: 2 })
  expect(await who.call(editNotice, won)).toMatchObject({ text: won.text, edition: 2 })
  await expect(who.call(editNotice, { ...won, title: '别的标题' })).toBeRefused('core.request_id_reused')
  expect(await loser.call(editNotice, { ...lost, edition: 2 })).toMatchObject({ text: lost.text, edition: 3 })
})

test('acknowledging and asking are for confirmed households of the area, while the notice holds', async () => {
  const { id, resident, leader } = await posted({ needsAcknowledgement: true })
  const newcomer = await town.newcomer('happy.b1')
  await expect(newcomer.call(acknowledgeNotice, { id })).toBeRefused('core.not_confirmed')
  expect(await newcomer.call(readNotice, { id })).toMatchObject({ receipt: null, isUnread: false })
  const worker = await town.holder('communityWorker', 'happy', { at: 'locust.b1', room: '101' })
  await expect(worker.call(acknowledgeNotice, { id })).toBeRefused('notice.not_your_area')
  await expect(worker.call(askAboutNotice, { id, ...request(), text: '几点？' })).toBeRefused(
    'notice.not_your_area',
  )
  for (const text of ['几点开始？', '要关阀门吗？', '哪家来洗？']) {
    await resident.call(askAboutNotice, { id, ...request(), text })
  }
  await expect(resident.call(askAboutNotice, { id, ...request(), text: '还有呢？' })).toBeRefused(
    'notice.too_many_questions',
  )
  await leader.call(withdrawNotice, { id, ...request(), because: '时间改到下周。' })
  await expect(resident.call(acknowledgeNotice, { id })).toBeRefused('notice.not_live')
  await expect(leader.call(nudgeHouseholds, { id, unitId: 'happy.b1', ...request() })).toBeRefused(
    'notice.not_live',
  )
  const householdId = 'happy.b1.e1.301'
  await expect(leader.call(markToldInPerson, { id, ...request(), householdId, isTold: true })).toBeRefused(
    'notice.not_live',
  )
})

test('a notice that takes no questions and asks for no confirmation says so', async () => {
  const { id, resident } = await posted({ takesQuestions: false })
  await expect(resident.call(acknowledgeNotice, { id })).toBeRefused('notice.no_acknowledgement')
  await expect(resident.call(askAboutNotice, { id, ...request(), text: '几点？' })).toBeRefused(
    'notice.no_questions',
  )
})

test('nobody is reminded while it is still being sent, where all were reached, or beyond where it went', async () => {
  const { id, resident, leader } = await posted()
  await resident.call(readNotice, { id })
  await settled(town)
  const unit = { id, unitId: 'happy.b1' }
  await expect(leader.call(nudgeHouseholds, { ...unit, ...request() })).toBeRefused('notice.nobody_waiting')
  const fresh = await leader.call(postNotice, tankCleaning())
  await expect(leader.call(nudgeHouseholds, { id: fresh.id, unitId: 'happy.b1', ...request() })).toBeRefused(
    'notice.still_sending',
  )
  const worker = await town.holder('gridWorker', 'happy.g1')
  await expect(worker.call(showRoster, { id, unitId: 'happy.b2' })).toBeRefused('notice.outside_scope')
})

test('a household that isn’t in the roster can’t be ticked off', async () => {
  const { id, leader } = await posted()
  await knownHouseholds(town, rooms('happy.b1', 1, 901))
  const tick = { id, ...request(), householdId: 'happy.b1.e1.901', isTold: true }
  await expect(leader.call(markToldInPerson, tick)).toBeRefused('notice.household_missing')
})

test('a tick that was a mistake is taken back', async () => {
  const { id, leader } = await posted()
  const tick = { id, householdId: 'happy.b1.e1.301' }
  await leader.call(markToldInPerson, { ...tick, ...request(), isTold: true })
  expect(await leader.call(markToldInPerson, { ...tick, ...request(), isTold: false })).toMatchObject({
    standing: 'notReached',
    toldInPersonAt: null,
  })
})

test('the same request with another text is refused, the same one again answered', async () => {
  await livedIn(town, 'happy.b1', 1)
  const leader = await town.leader()
  const draft = tankCleaning()
  const { id } = await leader.call(postNotice, draft)
  expect((await leader.call(postNotice, draft)).id).toBe(id)
  await expect(leader.call(postNotice, { ...draft, title: '别的标题' })).toBeRefused('core.request_id_reused')
  await town.cloud.clock.advance(30 * DAY)
  expect((await leader.call(postNotice, draft)).id).toBe(id)
})
