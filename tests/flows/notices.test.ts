import { listInbox } from '../../shared/inbox/contracts'
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
  listUnreached,
  markToldInPerson,
  nudgeHouseholds,
  postNotice,
  previewReach,
  readNotice,
  revealHouseholdPhone,
  searchNotices,
  showRoster,
  withdrawNotice,
} from '../../shared/notices/contracts'
import { addHome, confirmHome, me } from '../../shared/members/contracts'
import { DAY, HOUR, MINUTE } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import { MONDAY_MORNING } from '../support/moments'
import {
  consents,
  knownHouseholds,
  livedIn,
  request,
  rooms,
  settled,
  tankCleaning,
  waterStop,
} from '../support/notices'
import { timesTold, toldTo } from '../support/told'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const listed = async (person: Person, show: 'current' | 'past' = 'current') =>
  (await person.call(listNotices, { show, cursor: null })).items

const doorsOf = async (person: Person, id: string, show: 'all' | 'waiting' | 'toVisit' = 'all') =>
  (await person.call(listHouseholds, { id, unitId: 'happy.b1', show, cursor: null })).items

test('a leader’s notice reaches every household of the building, and the leader sees how far it has come', async () => {
  const [reader, quiet] = await livedIn(town, 'happy.b1', 2)
  await knownHouseholds(town, rooms('happy.b1', 1, 801))
  const leader = await town.leader()
  const posted = await leader.call(postNotice, tankCleaning({ needsAcknowledgement: true }))
  expect(posted).toMatchObject({ state: 'sending', byRole: '楼栋长', scopeName: '幸福里社区 1号楼' })
  const { id } = posted
  await settled(town)

  const [card] = await listed(reader!)
  expect(card).toMatchObject({ id, isUnread: true, state: 'sent', byUnit: '幸福里社区 1号楼' })
  await reader!.call(readNotice, { id })
  await quiet!.call(acknowledgeNotice, { id })
  await leader.call(markToldInPerson, { id, ...request(), householdId: 'happy.b1.e1.801', isTold: true })
  await settled(town)

  const { figures, parts } = await leader.call(showRoster, { id, unitId: 'happy.b1' })
  expect(figures).toMatchObject({
    households: 3,
    read: 1,
    acknowledged: 1,
    toldInPerson: 1,
    notReached: 0,
    waiting: 1,
  })
  expect(parts.map(({ name }) => name)).toEqual(['1单元'])
  const doors = await doorsOf(leader, id)
  expect(doors.map(({ label, standing, hasMembers }) => [label, standing, hasMembers])).toEqual([
    ['1号楼 1单元 301室', 'read', true],
    ['1号楼 1单元 302室', 'acknowledged', true],
    ['1号楼 1单元 801室', 'toldInPerson', false],
  ])
  expect(doors[2]!.toldInPersonAt).toBeGreaterThanOrEqual(MONDAY_MORNING)
  expect((await leader.call(getNotice, { id })).figures).toMatchObject({ households: 3, waiting: 1 })
  expect((await listed(reader!))[0]).toMatchObject({ isUnread: false })
})

test('before sending, the poster sees which households would get it', async () => {
  await knownHouseholds(town, [...rooms('happy.b1', 3), ...rooms('happy.b2', 2)])
  const newcomer = await town.newcomer('happy.b2')
  const { member } = await newcomer.call(me, {})
  const householdId = member!.homes[0]!.householdId
  const secretary = await town.secretary()
  await secretary.call(confirmHome, { ...request(), memberId: newcomer.id, householdId })
  await settled(town)
  expect(await secretary.call(previewReach, { scopeUnitId: 'happy' })).toEqual({
    scopeName: '幸福里社区',
    households: 6,
    parts: [
      { unitId: 'happy.b1', name: '1号楼', households: 3 },
      { unitId: 'happy.b2', name: '2号楼', households: 3 },
    ],
  })
})

test('an urgent notice is told at once, to inbox and phone; another one lies in the list', async () => {
  const [agreed, other] = await livedIn(town, 'happy.b1', 2)
  await consents(town, agreed!)
  const secretary = await town.secretary()
  const { id } = await secretary.call(postNotice, waterStop())
  await secretary.call(postNotice, tankCleaning())
  await settled(town)
  for (const person of [agreed!, other!]) {
    expect(await toldTo(person)).toEqual([
      { title: '紧急通知：幸福里社区停水通知', text: '今天 13:00 至 17:00 停水，请提前存水。' },
    ])
  }
  expect((await town.cloud.messages()).map(({ openid }) => openid)).toEqual([agreed!.openid])
  const doors = await doorsOf(secretary, id)
  expect(doors.map(({ standing }) => standing)).toEqual(['messageSent', 'noConsent'])
  const view = await secretary.call(getNotice, { id })
  expect(view.progress).toEqual({ households: 2, people: 2, total: 2, isDone: true })
})

test('a person with two homes in the building is told once, and reads for both', async () => {
  const [owner] = await livedIn(town, 'happy.b1', 1)
  const secretary = await town.secretary()
  const home = { entranceId: 'happy.b1.e1', room: '302' }
  await owner!.call(addHome, { ...request(), home })
  const second = { memberId: owner!.id, householdId: 'happy.b1.e1.302' }
  await secretary.call(confirmHome, { ...request(), ...second })
  await settled(town)
  const { id } = await secretary.call(postNotice, waterStop())
  await settled(town)
  expect(await timesTold(owner!, '停水')).toBe(1)
  await owner!.call(readNotice, { id })
  expect((await doorsOf(secretary, id)).map(({ standing }) => standing)).toEqual(['read', 'read'])
})

test('what one of a household has read stays unread for the other, and the household counts once', async () => {
  await knownHouseholds(town, rooms('happy.b1', 1, 501))
  const [wife, husband] = await Promise.all([
    town.resident('happy.b1', { room: '501' }),
    town.resident('happy.b1', { room: '501' }),
  ])
  const leader = await town.leader()
  const { id } = await leader.call(postNotice, tankCleaning())
  await settled(town)
  expect((await wife.call(readNotice, { id })).receipt).toMatchObject({ readAt: expect.any(Number) })
  expect((await listed(wife))[0]!.isUnread).toBe(false)
  expect((await listed(husband))[0]!.isUnread).toBe(true)
  await settled(town)
  expect((await leader.call(showRoster, { id, unitId: 'happy.b1' })).figures).toMatchObject({
    households: 1,
    read: 1,
  })
})

test('one list over all levels: urgent ones on top, then what is unread, then what is pinned', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const [officer, leader] = await Promise.all([town.holder('subdistrictOfficer', 's1'), town.leader()])
  const post = async (title: string, changed: Parameters<typeof tankCleaning>[0] = {}) => {
    await town.cloud.clock.advance(MINUTE)
    const poster = changed.scopeUnitId === 's1' ? officer : leader
    return (await poster.call(postNotice, tankCleaning({ title, ...changed }))).id
  }
  await post('街道停电通知', { scopeUnitId: 's1', isUrgent: true })
  const read = await post('已经读过的通知')
  await post('置顶的通知', { isPinned: true })
  await post('最新的通知')
  await settled(town)
  await resident!.call(readNotice, { id: read })
  expect((await listed(resident!)).map(({ title }) => title)).toEqual([
    '街道停电通知',
    '置顶的通知',
    '最新的通知',
    '已经读过的通知',
  ])
})

test('a long list goes on page by page, and what is read meanwhile is neither skipped nor shown twice', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const leader = await town.leader()
  for (let number = 1; number <= 23; number++) {
    await leader.call(postNotice, tankCleaning({ title: `第 ${number} 号通知` }))
  }
  const first = await resident!.call(listNotices, { show: 'current', cursor: null })
  expect(first.items).toHaveLength(20)
  await resident!.call(readNotice, { id: first.items[0]!.id })
  const second = await resident!.call(listNotices, { show: 'current', cursor: first.next })
  const ids = [...first.items, ...second.items].map(({ id }) => id)
  expect(new Set(ids).size).toBe(23)
  expect([ids.length, second.next]).toEqual([23, null])
})

test('an edit and a withdrawal leave a trace, and who was told at once is told of them', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const secretary = await town.secretary()
  const { scopeUnitId: _, sendAt: __, ...draft } = waterStop()
  const { id } = await secretary.call(postNotice, waterStop())
  await settled(town)
  await resident!.call(readNotice, { id })
  await town.cloud.clock.advance(HOUR)
  const edit = { ...draft, ...request(), id, edition: 1, text: '改到 **18:00** 来水。' }
  await secretary.call(editNotice, edit)
  await settled(town)
  expect((await listed(resident!))[0]).toMatchObject({ isUnread: true, editedAt: expect.any(Number) })
  expect(await resident!.call(getNotice, { id })).toMatchObject({
    isEditedSinceRead: true,
    text: '改到 **18:00** 来水。',
  })
  await secretary.call(withdrawNotice, { id, ...request(), because: '管道已经提前修好。' })
  await settled(town)
  expect(await resident!.call(getNotice, { id })).toMatchObject({
    state: 'withdrawn',
    withdrawal: { text: '管道已经提前修好。', byUnit: '幸福里社区' },
  })
  expect((await listed(resident!)).map(({ state }) => state)).toEqual(['withdrawn'])
  expect((await toldTo(resident!)).map(({ title }) => title).sort()).toEqual([
    '紧急通知：幸福里社区停水通知',
    '通知已撤回：幸福里社区停水通知',
    '通知有修改：幸福里社区停水通知',
  ])
  await town.cloud.clock.advance(8 * DAY)
  await settled(town)
  expect(await listed(resident!)).toEqual([])
  expect((await listed(resident!, 'past')).map(({ id: past }) => past)).toEqual([id])
})

test('a scheduled notice goes out at its time and not before', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const secretary = await town.secretary()
  const sendAt = MONDAY_MORNING + 2 * HOUR
  const { id, state } = await secretary.call(postNotice, waterStop({ sendAt }))
  expect(state).toBe('scheduled')
  await settled(town)
  expect([await listed(resident!), await timesTold(resident!, '停水')]).toEqual([[], 0])
  await expect(resident!.call(getNotice, { id })).toBeRefused('core.not_found')
  const scheduled = { unitId: 'happy', show: 'scheduled', cursor: null } as const
  expect((await secretary.call(listPostedNotices, scheduled)).items).toMatchObject([{ id, at: sendAt }])
  await town.cloud.clock.set(sendAt)
  await settled(town)
  expect((await listed(resident!)).map((card) => card.id)).toEqual([id])
  expect(await timesTold(resident!, '停水')).toBe(1)
})

test('one that waits for its time is put off or sent at once, and one that went out is not', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const secretary = await town.secretary()
  const noon = MONDAY_MORNING + 4 * HOUR
  const { id } = await secretary.call(postNotice, waterStop({ sendAt: MONDAY_MORNING + 2 * HOUR }))
  const { scopeUnitId: _, sendAt: __, ...draft } = waterStop()
  const edit = (edition: number, changed: { sendAt?: number | null; title?: string }) =>
    secretary.call(editNotice, { ...draft, ...request(), id, edition, ...changed })
  expect(await edit(1, { sendAt: noon })).toMatchObject({ state: 'scheduled', sendAt: noon })
  await expect(edit(2, { sendAt: MONDAY_MORNING - HOUR })).toBeRefused('notice.schedule_passed')
  expect(await edit(2, { title: '下午停水通知' })).toMatchObject({ sendAt: noon })
  await town.cloud.clock.set(noon - HOUR)
  await settled(town)
  expect(await timesTold(resident!, '停水')).toBe(0)
  expect(await edit(3, { sendAt: null })).toMatchObject({ edition: 4 })
  await settled(town)
  expect(await timesTold(resident!, '停水')).toBe(1)
  await expect(edit(4, { sendAt: noon })).toBeRefused('notice.sent_meanwhile')
})

test('what is over goes to what is past by itself', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const leader = await town.leader()
  const { id } = await leader.call(postNotice, tankCleaning({ validUntil: MONDAY_MORNING + DAY }))
  await settled(town)
  await town.cloud.clock.advance(DAY)
  expect(await listed(resident!)).toEqual([])
  await settled(town)
  expect(await listed(resident!, 'past')).toMatchObject([{ id, state: 'ended', isUnread: false }])
  expect((await leader.call(listUnreached, { unitId: 'happy.b1' })).items).toEqual([])
})

test('a reminder goes only to those who weren’t reached, once a day, and the rest is left for phone and door', async () => {
  const [reader, agreed, silent] = await livedIn(town, 'happy.b1', 3)
  await knownHouseholds(town, rooms('happy.b1', 1, 801))
  const leader = await town.leader()
  const { id } = await leader.call(postNotice, tankCleaning())
  await settled(town)
  await reader!.call(readNotice, { id })
  await consents(town, agreed!)
  await settled(town)
  const unit = { id, unitId: 'happy.b1' }
  expect((await leader.call(listUnreached, { unitId: 'happy.b1' })).items).toMatchObject([
    { noticeId: id, waiting: 3, households: 4 },
  ])
  const nudge = { ...unit, ...request() }
  await leader.call(nudgeHouseholds, nudge)
  await settled(town)
  expect(await Promise.all([reader!, agreed!, silent!].map((one) => timesTold(one, '请看通知')))).toEqual([
    0, 1, 1,
  ])
  expect((await town.cloud.messages()).map(({ openid }) => openid)).toEqual([agreed!.openid])
  expect((await leader.call(showRoster, unit)).nudge).toMatchObject({ households: 2, isDone: true })
  expect((await doorsOf(leader, id, 'toVisit')).map(({ label }) => label)).toEqual([
    '1号楼 1单元 303室',
    '1号楼 1单元 801室',
  ])
  expect((await leader.call(nudgeHouseholds, nudge)).nudge).toMatchObject({ households: 2 })
  await expect(leader.call(nudgeHouseholds, { ...unit, ...request() })).toBeRefused('notice.nudged_today')
  for (let day = 0; day < 4; day++) {
    await town.cloud.clock.advance(DAY)
    await leader.call(nudgeHouseholds, { ...unit, ...request() })
    await settled(town)
  }
  expect(await timesTold(silent!, '请看通知')).toBe(3)
  // Three reminders were for nothing, also where they arrived.
  expect((await doorsOf(leader, id, 'toVisit')).map(({ label }) => label)).toEqual([
    '1号楼 1单元 302室',
    '1号楼 1单元 303室',
    '1号楼 1单元 801室',
  ])
})

test('the phone of a household is read in full by its leader, to tell whom nothing else reached, and it is audited', async () => {
  await knownHouseholds(town, rooms('happy.b1', 1, 501))
  const resident = await town.resident('happy.b1', { room: '501', phone: '13800000001' })
  const leader = await town.leader()
  const { id } = await leader.call(postNotice, tankCleaning())
  await settled(town)
  const asked = { id, householdId: 'happy.b1.e1.501' }
  expect(await leader.call(revealHouseholdPhone, { ...asked, ...request() })).toEqual({
    name: '王**',
    phone: '13800000001',
  })
  const lines = (await town.documentsOf('audit')).filter(({ action }) => action === 'notices.revealPhone')
  expect(lines).toMatchObject([{ memberId: leader.id, target: `${id}.happy.b1.e1.501` }])
  await resident.call(readNotice, { id })
  await expect(leader.call(revealHouseholdPhone, { ...asked, ...request() })).toBeRefused(
    'notice.household_reached',
  )
})

test('a question reaches the poster; its answer who asked, or everybody when the poster chooses so', async () => {
  const [asker, neighbour] = await livedIn(town, 'happy.b1', 2)
  const leader = await town.leader()
  const { id } = await leader.call(postNotice, tankCleaning())
  const ask = async (text: string) =>
    (await asker!.call(askAboutNotice, { id, ...request(), text })).myQuestions[0]!.id
  const [alone, forAll] = [await ask('我家要不要关阀门？'), await ask('几点开始？')]
  await settled(town)
  expect(await timesTold(leader, '通知有提问')).toBe(2)
  const open = await leader.call(listQuestions, { id, show: 'open', cursor: null })
  expect(open.items.map(({ by }) => by)).toEqual([
    '幸福里社区 1号楼 1单元 301室',
    '幸福里社区 1号楼 1单元 301室',
  ])
  const answer = (questionId: string, isPublic: boolean) => ({
    id,
    ...request(),
    questionId,
    text: '九点开始，不用关。',
    isPublic,
  })
  await leader.call(answerQuestion, answer(alone, false))
  await leader.call(answerQuestion, answer(forAll, true))
  await settled(town)
  expect(await timesTold(asker!, '您的提问有回答')).toBe(2)
  const seen = await neighbour!.call(listQuestions, { id, show: 'public', cursor: null })
  expect(seen.items).toMatchObject([
    { text: '几点开始？', by: '1号楼居民', answer: { text: '九点开始，不用关。', byRole: '楼栋长' } },
  ])
  expect(await neighbour!.call(getNotice, { id })).toMatchObject({ myQuestions: [] })
})

test('words of the title or the text find it, for those whom it concerns', async () => {
  const [[resident], [elsewhere]] = [await livedIn(town, 'happy.b1', 1), await livedIn(town, 'locust.b1', 1)]
  const leader = await town.leader()
  const { id } = await leader.call(postNotice, tankCleaning())
  const found = async (person: Person, query: string) =>
    (await person.call(searchNotices, { query })).items.map((card) => card.id)
  expect(await found(resident!, '水箱')).toEqual([id])
  expect(await found(resident!, '发黄')).toEqual([id])
  expect(await found(elsewhere!, '水箱')).toEqual([])
})

test('on Friday evening one message names what somebody hasn’t looked at, and nothing else', async () => {
  const [reader, forgetful] = await livedIn(town, 'happy.b1', 2)
  const leader = await town.leader()
  const secretary = await town.secretary()
  const { id } = await leader.call(postNotice, tankCleaning())
  await secretary.call(postNotice, waterStop())
  await settled(town)
  await reader!.call(readNotice, { id })
  await town.cloud.clock.set('2026-11-20T18:00:00+08:00')
  await settled(town)
  await town.cloud.clock.advance(HOUR)
  await settled(town)
  expect(await timesTold(reader!, '本周')).toBe(0)
  const told = (await forgetful!.call(listInbox, { cursor: null })).items.filter(({ title }) =>
    title.startsWith('本周'),
  )
  expect(told).toMatchObject([{ text: '“1号楼水箱清洗”，点开看看。', link: { to: 'notices' } }])
})
