import { randomUUID } from 'node:crypto'
import {
  getAppeal,
  postMessage,
  rateAppeal,
  shareAppeal,
  supplyAppeal,
  withdrawAppeal,
} from '../../shared/direct-line/contracts'
import {
  acceptAppeal,
  askMore,
  closeAppeal,
  closeByOfficer,
  declineAppeal,
  listColleagues,
  listPartnerUnits,
  listWork,
  resolveAppeal,
  resumeAppeal,
  startAppeal,
} from '../../shared/direct-line/staff-contracts'
import { DAY, HOUR } from '../../shared/time'
import { fiveStars } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import {
  answer,
  expectCountersToEqualRecount,
  filedAtHome,
  inWork,
  movesOf,
  tap,
  toldOf,
} from '../support/moves'

let town: Community
let secretary: Person
let officer: Person
beforeAll(async () => {
  town = await community()
  ;[secretary, officer] = await Promise.all([town.secretary(), town.holder('subdistrictOfficer', 's1')])
})
afterAll(() => town.stop())

const title = '楼顶漏水，走廊都湿了'
const about = (...steps: string[]) => steps.map((step) => `您反映的“${title}”：${step}`).sort()

test('declining says why and where to turn, ends the case, and tells the resident once', async () => {
  const { id, resident } = await filedAtHome(town)
  const where = { because: '这是商铺内部的事。', turnTo: '市场监管所 12315' }
  await expect(secretary.call(declineAppeal, { ...tap(id), ...where, turnTo: '' })).toBeRefused(
    'appeal.turn_to_missing',
  )
  await expect(secretary.call(declineAppeal, { ...tap(id), ...where, because: ' ' })).toBeRefused(
    'appeal.reason_missing',
  )
  await secretary.call(declineAppeal, { ...tap(id), ...where })
  const view = await resident.call(getAppeal, { id })
  expect(view).toMatchObject({ state: 'declined', turnTo: where.turnTo, dueAt: null })
  expect(view.timeline.at(-1)).toMatchObject({ move: 'decline', note: where.because })
  expect(await toldOf(town, resident, id)).toEqual(about('不予受理'))
  const { items } = await secretary.call(listWork, { unitId: 'happy', show: 'owed', cursor: null })
  expect(items.map((item) => item.id)).not.toContain(id)
  await expect(secretary.call(acceptAppeal, tap(id))).toBeRefused('appeal.wrong_state')
  await expect(resident.call(withdrawAppeal, { ...tap(id), because: '' })).toBeRefused('appeal.wrong_state')
})

test('the clock stands still while the desk waits for the resident, and runs on by as long', async () => {
  const { id, resident } = await inWork(town, secretary)
  const before = await resident.call(getAppeal, { id })
  const asked = await secretary.call(askMore, { ...tap(id), question: '请问漏在哪一层？' })
  expect(asked).toMatchObject({ state: 'waitingForResident', dueAt: null })
  expect(asked.waitingUntil).toBeGreaterThan(await town.cloud.clock.now())
  await town.cloud.clock.advance(3 * HOUR)
  const photos = [await resident.photo()]
  const supplied = await resident.call(supplyAppeal, {
    ...tap(id),
    text: '六楼楼顶，靠东边的楼梯间，下雨就漏。',
    photos,
  })
  expect(supplied).toMatchObject({ state: 'inProgress', waitingUntil: null })
  expect(supplied.messages).toMatchObject([{ isMine: true, text: '六楼楼顶，靠东边的楼梯间，下雨就漏。' }])
  expect(supplied.messages[0]?.photos).toHaveLength(1)
  expect(supplied.timeline.at(-1)).toMatchObject({ move: 'supply', byRole: '居民' })
  expect(Math.round((supplied.resolveBy - before.resolveBy) / HOUR)).toBe(3)
  expect(await toldOf(town, secretary, id)).toContain(`居民补充了情况：${title}`)
  expect(await toldOf(town, resident, id)).toEqual(about('已受理', '开始办理', '请您补充情况'))
})

test('what is supplied is written once, however often it is sent, and refused when nobody asked', async () => {
  const { id, resident } = await inWork(town, secretary)
  const words = { ...tap(id), text: '补充：是物业上周换的。', photos: [] }
  await expect(resident.call(supplyAppeal, words)).toBeRefused('appeal.wrong_state')
  await secretary.call(askMore, { ...tap(id), question: '什么时候换的？' })
  await expect(resident.call(supplyAppeal, { ...words, text: '' })).toBeRefused('appeal.message_empty')
  await Promise.all(Array.from({ length: 5 }, () => resident.call(supplyAppeal, words)))
  const view = await resident.call(getAppeal, { id })
  expect(view.messages.map(({ text }) => text)).toEqual([words.text])
  expect(view.timeline.map(({ move }) => move)).toEqual(['submit', 'accept', 'start', 'askMore', 'supply'])
  await expect(secretary.call(supplyAppeal, { ...words, requestId: randomUUID() })).toBeRefused(
    'appeal.not_owner',
  )
})

test('the desk may go on without the answer', async () => {
  const { id, resident } = await inWork(town, secretary, 'accepted')
  await secretary.call(askMore, { ...tap(id), question: '漏在哪一层？' })
  await expect(resident.call(postMessage, { ...tap(id), text: '稍等', photos: [] })).resolves.toBeDefined()
  expect((await secretary.call(resumeAppeal, tap(id))).state).toBe('inProgress')
  await expect(secretary.call(resumeAppeal, tap(id))).toBeRefused('appeal.wrong_state')
})

test('the resident withdraws, and whoever led it hears that there is nothing left to do', async () => {
  const { id, resident } = await inWork(town, secretary)
  await expect(secretary.call(withdrawAppeal, { ...tap(id), because: '' })).toBeRefused('appeal.not_owner')
  const gone = await resident.call(withdrawAppeal, { ...tap(id), because: '已经自己修好了' })
  expect(gone).toMatchObject({ state: 'withdrawn' })
  expect(gone.timeline.at(-1)?.note).toBe('已经自己修好了')
  expect(await toldOf(town, secretary, id)).toContain(`居民撤回：${title}`)
  expect(await toldOf(town, resident, id)).toEqual(about('已受理', '开始办理'))
  await expect(secretary.call(resolveAppeal, answer(id))).toBeRefused('appeal.wrong_state')
})

test('withdrawn while it is answered: one of the two, with one line', async () => {
  for (let round = 0; round < 4; round++) {
    const { id, resident } = await inWork(town, secretary)
    const settled = await Promise.allSettled([
      resident.call(withdrawAppeal, { ...tap(id), because: '' }),
      secretary.call(resolveAppeal, answer(id)),
    ])
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await movesOf(resident, id)).toHaveLength(4)
  }
})

test('a resident shares the case with the leaders of their house, and takes it back', async () => {
  const [leader, entrance] = await Promise.all([
    town.leader('happy.b1'),
    town.holder('entranceLeader', 'happy.b1.e1'),
  ])
  const { id, resident } = await filedAtHome(town)
  await expect(leader.call(getAppeal, { id })).toBeRefused('core.not_found')
  await resident.call(shareAppeal, { ...tap(id), isShared: true })
  const seen = await leader.call(getAppeal, { id })
  expect(seen).toMatchObject({ viewpoint: 'neighbour', maskedPhone: null, messages: [] })
  expect(await toldOf(town, leader, id)).toEqual([`邻居让您看一件事：${title}`])
  expect(await toldOf(town, entrance, id)).toEqual([`邻居让您看一件事：${title}`])
  expect(await movesOf(resident, id)).toEqual(['submit'])
  await resident.call(shareAppeal, { ...tap(id), isShared: false })
  await expect(leader.call(getAppeal, { id })).toBeRefused('core.not_found')
  await expect(secretary.call(shareAppeal, { ...tap(id), isShared: true })).toBeRefused('appeal.not_owner')
})

test('a case that lies in no house can’t be shared with its leader', async () => {
  const { id, resident } = await filedAtHome(town, { place: { kind: 'typed', label: '小区东门' } })
  await expect(resident.call(shareAppeal, { ...tap(id), isShared: true })).toBeRefused(
    'appeal.not_in_a_building',
  )
})

test('after two reopenings an officer alone closes, with a reason', async () => {
  const { id, resident } = await inWork(town, secretary)
  const unsolved = { ...fiveStars, result: 1, isSolved: false }
  const close = { because: '已现场核实，按规定办结。' }
  await expect(officer.call(closeByOfficer, { ...tap(id), ...close })).toBeRefused('appeal.not_for_officer')
  await secretary.call(resolveAppeal, answer(id))
  await resident.call(rateAppeal, { ...tap(id), rating: unsolved })
  await secretary.call(resolveAppeal, answer(id))
  await resident.call(rateAppeal, { ...tap(id), rating: unsolved })
  await officer.call(resolveAppeal, answer(id))
  await resident.call(rateAppeal, { ...tap(id), rating: fiveStars })
  await expect(secretary.call(closeAppeal, tap(id))).toBeRefused('appeal.officer_closes')
  await expect(secretary.call(closeByOfficer, { ...tap(id), ...close })).toBeRefused('appeal.not_officer')
  const closed = await officer.call(closeByOfficer, { ...tap(id), ...close })
  expect(closed).toMatchObject({ state: 'closed' })
  expect(closed.timeline.at(-1)).toMatchObject({ move: 'closeByOfficer', note: close.because })
  await expectCountersToEqualRecount(town)
})

test('the same tap finds its own step, and another person’s tap doesn’t', async () => {
  const { id } = await filedAtHome(town)
  const accept = tap(id)
  await secretary.call(acceptAppeal, accept)
  await secretary.call(startAppeal, { ...tap(id), note: '' })
  expect((await secretary.call(acceptAppeal, accept)).state).toBe('inProgress')
})

test('colleagues are those of the unit and of the desks right below it', async () => {
  const [worker, gridWorker] = await Promise.all([
    town.holder('communityWorker', 'happy'),
    town.holder('gridWorker', 'happy.g1'),
  ])
  await town.holder('gridWorker', 'locust.g1')
  const { colleagues } = await secretary.call(listColleagues, { unitId: 'happy' })
  expect(colleagues.map(({ memberId }) => memberId).sort()).toEqual(
    [secretary.id, worker.id, gridWorker.id].sort(),
  )
  await expect(gridWorker.call(listColleagues, { unitId: 'happy' })).toBeRefused('members.outside_scope')
  await expect(secretary.call(listColleagues, { unitId: 'locust' })).toBeRefused('members.outside_scope')
})

test('partner units of a community and of its subdistrict say what they are and whether somebody answers for them', async () => {
  await town.liaison()
  const ofCommunity = { parentId: 'happy', parentName: '幸福里社区' }
  const ofSubdistrict = { parentId: 's1', parentName: '南门街道' }
  expect(await secretary.call(listPartnerUnits, { unitId: 'happy' })).toEqual({
    partners: [
      { id: 'police', name: '南门派出所', kind: '机关', hasLiaison: false, ...ofSubdistrict },
      { id: 'property-happy', name: '幸福里物业', kind: '物业', hasLiaison: true, ...ofCommunity },
      { id: 'owners-happy', name: '幸福里业委会', kind: '业委会', hasLiaison: false, ...ofCommunity },
    ],
  })
  const elsewhere = await secretary.call(listPartnerUnits, { unitId: 'locust' })
  expect(elsewhere.partners.map(({ id }) => id)).toEqual(['police'])
})

test('words that the check left open are hidden from the resident wherever they stand', async () => {
  const { id, resident } = await filedAtHome(town)
  await town.cloud.faults({
    rules: [{ kind: 'throttle', action: 'wx.api', collection: 'security.msgSecCheck' }],
  })
  await secretary
    .call(declineAppeal, { ...tap(id), because: '不归社区办。', turnTo: '请拨打 12345' })
    .finally(() => town.cloud.faults())
  const view = await resident.call(getAppeal, { id })
  expect(JSON.stringify(view)).not.toContain('12345')
  expect(await toldOf(town, resident, id)).toEqual(about('不予受理'))
  await town.cloud.clock.advance(DAY)
})
