import { listInbox } from '../../shared/inbox/contracts'
import { addDays } from '../../shared/time'
import {
  assignVisit,
  cancelVisit,
  declineVisit,
  finishVisit,
  getVisit,
  listMyVisits,
  listVisits,
  requestVisit,
  revealVisitPhone,
} from '../../shared/windows/visit-contracts'
import { saveGuide } from '../../shared/windows/guide-contracts'
import { community, type Community, type Person } from '../support/community'
import { askedVisit, assignedVisit, elder, homeOf, visitWish } from '../support/visits'
import { guideDraft, openWindow, request, today } from '../support/windows'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const titles = async (person: Person) =>
  (await person.call(listInbox, { cursor: null })).items.map((message) => message.title)

const idsOf = async (person: Person, show: 'new' | 'mine' | 'today' | 'past') =>
  (await person.call(listVisits, { unitId: 'happy', show, cursor: null })).items.map(({ id }) => id)

test('a visit goes from being asked for to being done, and each step is told once to whom it concerns', async () => {
  const { secretary, resident, worker, visit, id } = await askedVisit(town)
  expect(visit).toMatchObject({
    state: 'requested',
    title: '高龄津贴申领',
    name: '周桂兰',
    maskedPhone: '138****5678',
  })
  expect(await idsOf(secretary, 'new')).toEqual([id])
  const assigned = await secretary.call(assignVisit, { id, ...request(), memberId: worker.id })
  expect(assigned).toMatchObject({ state: 'assigned', workerName: '陈建国', name: '周**' })
  expect(await idsOf(worker, 'mine')).toEqual([id])
  const seen = await worker.call(getVisit, { id })
  expect(seen).toMatchObject({ isMyWork: true, name: '周桂兰', words: '门铃坏了，请敲门。' })
  expect(seen.placeLabel).toContain('1号楼')
  await worker.call(finishVisit, { id, ...request(), note: '材料已代交，下月起发放。' })
  await town.settle()
  expect(await resident.call(getVisit, { id })).toMatchObject({
    state: 'done',
    note: { text: '材料已代交，下月起发放。', check: 'passed' },
    timeline: [
      { move: 'ask', byRole: '申请人' },
      { move: 'assign', byRole: '社区书记' },
      { move: 'finish', byRole: '社区工作者', byUnit: '幸福里社区' },
    ],
  })
  const about = '高龄津贴申领'
  expect((await titles(resident)).sort()).toEqual([`代办办好了：${about}`, `代办安排好了：${about}`].sort())
  expect((await titles(worker)).sort()).toEqual([`有人申请代办：${about}`, `请您上门代办：${about}`].sort())
  expect([await idsOf(secretary, 'new'), await idsOf(secretary, 'past')]).toEqual([[], [id]])
})

test('the number is read in full by the assigned worker alone, and each reading is in the audit log', async () => {
  const { secretary, worker, id } = await assignedVisit(town)
  await expect(secretary.call(revealVisitPhone, { id, ...request() })).toBeRefused('visit.not_assigned')
  expect(await worker.call(revealVisitPhone, { id, ...request() })).toEqual({ phone: '13812345678' })
  const readings = (await town.documentsOf('audit')).filter(
    ({ action }) => action === 'windows.revealVisitPhone',
  )
  expect(readings).toMatchObject([{ memberId: worker.id, target: id }])
})

test('a building leader asks for somebody who can’t, with their consent on record; both hear of it', async () => {
  const { guideId, secretary } = await openWindow(town)
  const leader = await town.leader('happy.b1')
  const behalf = elder()
  const asked = await leader.call(requestVisit, await visitWish(town, guideId, { behalf }))
  expect(asked).toMatchObject({
    name: '孙玉珍',
    askedBy: '楼栋长',
    maskedPhone: '139****1111',
    relation: 'agent',
  })
  const person = await town.resident('happy.b1', { name: '孙玉珍', room: '808' })
  const worker = await town.holder('gridWorker', 'happy.g1')
  await secretary.call(assignVisit, { id: asked.id, ...request(), memberId: worker.id })
  await town.settle()
  const told = ['代办安排好了：高龄津贴申领']
  expect([await titles(leader), await titles(person)]).toEqual([told, told])
  const mine = async (by: Person, forOthers: boolean) =>
    (await by.call(listMyVisits, { forOthers, cursor: null })).items.map(({ id }) => id)
  expect([await mine(person, false), await mine(leader, true), await mine(leader, false)]).toEqual([
    [asked.id],
    [asked.id],
    [],
  ])
  const [stored] = await town.documentsOf('assistedVisits')
  expect(stored!.agent).toMatchObject({ memberId: leader.id, relation: 'leader', consent: 'inPerson' })
})

test('today’s visits are those of today, and calling one off tells whoever was on the way', async () => {
  const { resident, worker, secretary, id } = await assignedVisit(town)
  expect(await idsOf(secretary, 'today')).toEqual([])
  await town.cloud.clock.set('2026-11-17T08:00:00+08:00')
  expect(await idsOf(secretary, 'today')).toEqual([id])
  await resident.call(cancelVisit, { id, ...request() })
  await town.settle()
  expect(await titles(worker)).toContain('代办取消了：高龄津贴申领')
  expect([await idsOf(secretary, 'today'), await idsOf(worker, 'mine')]).toEqual([[], []])
})

test('what can’t be done is declined with the reason and where to turn', async () => {
  const { resident, secretary, id } = await askedVisit(town)
  const words = { because: '要本人到场拍照。', whereTo: '请到派出所户籍窗口。' }
  await secretary.call(declineVisit, { id, ...request(), ...words })
  await town.settle()
  expect(await resident.call(getVisit, { id })).toMatchObject({ state: 'declined', declined: words })
  expect(await titles(resident)).toEqual(['代办没有受理：高龄津贴申领'])
})

test('given to another colleague, the first one hears that they needn’t go', async () => {
  const { secretary, worker, id } = await assignedVisit(town)
  const other = await town.holder('gridWorker', 'happy.g1')
  await secretary.call(assignVisit, { id, ...request(), memberId: other.id })
  await town.settle()
  expect(await titles(worker)).toContain('代办改由别的同事办：高龄津贴申领')
  await expect(worker.call(finishVisit, { id, ...request(), note: '办好了。' })).toBeRefused(
    'visit.not_assigned',
  )
})

test('words that the check hasn’t passed stay with the staff', async () => {
  const { worker, resident, id } = await assignedVisit(town)
  await town.cloud.faults({
    rules: [{ kind: 'throttle', action: 'wx.api', collection: 'security.msgSecCheck' }],
  })
  await worker.call(finishVisit, { id, ...request(), note: '办好了。' })
  await town.cloud.faults()
  expect((await resident.call(getVisit, { id })).note).toEqual({ text: null, check: 'review' })
  expect((await worker.call(getVisit, { id })).note).toEqual({ text: '办好了。', check: 'review' })
})

test.each([
  ['before eight', { from: 450, to: 540 }, 'visit.outside_hours'],
  ['for half an hour', { from: 540, to: 570 }, 'visit.too_short'],
  ['ending before it starts', { from: 660, to: 600 }, 'visit.too_short'],
  ['in a time that has passed', { date: '2026-11-16', from: 480, to: 600 }, 'visit.date_passed'],
  ['in the year 2001', { date: '2001-11-19' }, 'visit.date_passed'],
  ['a month ahead', { date: '2026-12-16' }, 'visit.too_far'],
  [
    'at a home that isn’t theirs',
    { place: { kind: 'home', householdId: 'happy.b1.e1.999' } },
    'visit.place_not_home',
  ],
] as const)('nobody is visited %s', async (_, changed, reason) => {
  const { guideId } = await openWindow(town)
  const resident = await town.resident()
  await expect(resident.call(requestVisit, await visitWish(town, guideId, changed))).toBeRefused(reason)
})

test('what isn’t done as a visit, or by another centre, isn’t asked for', async () => {
  const { guideId, secretary, centreId } = await openWindow(town)
  const saves = { newIn: centreId }
  const photo = guideDraft({ title: '身份证拍照', hasVisits: false })
  const noVisits = await secretary.call(saveGuide, { ...photo, ...request(), saves })
  const paused = await secretary.call(saveGuide, { ...guideDraft({ isOffered: false }), ...request(), saves })
  const [resident, stranger, newcomer] = [
    await town.resident(),
    await town.resident('locust.b1'),
    await town.newcomer(),
  ]
  const ask = async (by: Person, id: string) => by.call(requestVisit, await visitWish(town, id))
  await expect(ask(resident, noVisits.id)).toBeRefused('guide.no_visits')
  await expect(ask(resident, paused.id)).toBeRefused('guide.not_offered')
  await expect(ask(resident, 'nothing')).toBeRefused('guide.not_offered')
  await expect(ask(stranger, guideId)).toBeRefused('visit.outside_area')
  await expect(ask(newcomer, guideId)).toBeRefused('core.not_confirmed')
  await expect(ask(await town.leader(), guideId)).toBeRefused('visit.no_home')
})

test('a leader asks for their own building alone, and nobody for themselves as if for another', async () => {
  const { guideId } = await openWindow(town)
  const leader = await town.leader('happy.b1')
  const beyond = elder({ home: { entranceId: 'happy.b2.e1', room: '101' } })
  await expect(leader.call(requestVisit, await visitWish(town, guideId, { behalf: beyond }))).toBeRefused(
    'visit.behalf_outside',
  )
  const unknown = elder({ home: { entranceId: 'nowhere', room: '101' } })
  await expect(leader.call(requestVisit, await visitWish(town, guideId, { behalf: unknown }))).toBeRefused(
    'members.unknown_unit',
  )
  const resident = await town.resident('happy.b1', { name: '孙玉珍', room: '808' })
  const self = elder({ relation: 'family' })
  await expect(resident.call(requestVisit, await visitWish(town, guideId, { behalf: self }))).toBeRefused(
    'visit.behalf_self',
  )
})

test('steps are taken in order, by those whose they are', async () => {
  const { resident, secretary, worker, id } = await askedVisit(town)
  const [foreign, neighbour] = await Promise.all([town.secretary('locust'), town.resident('happy.b1')])
  for (const other of [foreign, neighbour]) {
    await expect(other.call(getVisit, { id })).toBeRefused('core.not_found')
    await expect(other.call(cancelVisit, { id, ...request() })).toBeRefused('core.not_found')
  }
  await expect(foreign.call(listVisits, { unitId: 'happy', show: 'new', cursor: null })).toBeRefused(
    'members.outside_scope',
  )
  await expect(secretary.call(cancelVisit, { id, ...request() })).toBeRefused('visit.not_yours')
  await expect(secretary.call(assignVisit, { id, ...request(), memberId: foreign.id })).toBeRefused(
    'visit.unknown_worker',
  )
  await expect(secretary.call(assignVisit, { id, ...request(), memberId: resident.id })).toBeRefused(
    'visit.unknown_worker',
  )
  await expect(secretary.call(finishVisit, { id, ...request(), note: '办好了。' })).toBeRefused(
    'visit.not_assigned',
  )
  await secretary.call(assignVisit, { id, ...request(), memberId: worker.id })
  await worker.call(finishVisit, { id, ...request(), note: '办好了。' })
  await expect(resident.call(cancelVisit, { id, ...request() })).toBeRefused('visit.wrong_state')
  const gone = { id: 'gone', ...request() }
  await expect(resident.call(getVisit, { id: 'gone' })).toBeRefused('core.not_found')
  await expect(secretary.call(assignVisit, { ...gone, memberId: worker.id })).toBeRefused('core.not_found')
  await expect(worker.call(finishVisit, { ...gone, note: '办好了。' })).toBeRefused('core.not_found')
})

test('nobody arranges or does a visit to their own household, and without a number none is read', async () => {
  const { guideId, secretary } = await openWindow(town)
  const worker = await town.holder('communityWorker', 'happy', { at: 'happy.b1', room: '707' })
  const wish = await visitWish(town, guideId, { place: await homeOf(worker), phone: null })
  const { id } = await worker.call(requestVisit, wish)
  await expect(worker.call(assignVisit, { id, ...request(), memberId: worker.id })).toBeRefused('visit.own')
  await expect(secretary.call(assignVisit, { id, ...request(), memberId: worker.id })).toBeRefused(
    'visit.unknown_worker',
  )
  await secretary.call(assignVisit, { id, ...request(), memberId: secretary.id })
  await expect(secretary.call(revealVisitPhone, { id, ...request() })).toBeRefused('visit.no_phone')
})

test('the same request asks once, however late it comes; another body under it is refused', async () => {
  const { resident, wish, visit } = await askedVisit(town)
  expect(await resident.call(requestVisit, wish)).toEqual(visit)
  await expect(resident.call(requestVisit, { ...wish, words: '改了。' })).toBeRefused(
    'core.request_id_reused',
  )
  await town.cloud.clock.set(`${addDays(await today(town), 3)}T09:00:00+08:00`)
  expect(await resident.call(requestVisit, wish)).toEqual(visit)
  expect(await town.documentsOf('assistedVisits')).toHaveLength(1)
})

test('two who arrange the same visit at once: one worker has it, and each other hears that they needn’t go', async () => {
  const { secretary, worker, id } = await askedVisit(town)
  const others = await Promise.all([1, 2, 3].map(() => town.holder('gridWorker', 'happy.g1')))
  const all = [worker, ...others]
  await Promise.allSettled(
    all.map((one) => secretary.call(assignVisit, { id, ...request(), memberId: one.id })),
  )
  await town.settle()
  const [stored] = await town.documentsOf('assistedVisits')
  const going = async (one: Person) => {
    const told = await titles(one)
    const count = (start: string) => told.filter((title) => title.startsWith(start)).length
    return count('请您上门代办') - count('代办改由别的同事办')
  }
  const expected = all.map(({ id: workerId }) => (workerId === stored!.workerId ? 1 : 0))
  expect(await Promise.all(all.map(going))).toEqual(expected)
})
