import { getAppeal, shareAppeal } from '../../shared/direct-line/contracts'
import {
  acceptAppeal,
  handBackAppeal,
  listWork,
  lowerAppeal,
  markAppealHard,
  passUpAppeal,
  raiseAppeal,
  sendDownAppeal,
} from '../../shared/direct-line/staff-contracts'
import { deadlinesFrom, defaultClock } from '../../shared/direct-line/clock'
import { grantRole } from '../../shared/members/contracts'
import { DAY, HOUR } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import { expectCountersToEqualRecount, filedAtHome, inWork, movesOf, tap, toldOf } from '../support/moves'

let town: Community
let gridWorker: Person
let secretary: Person
let officer: Person
let elsewhere: Person
let admin: Person
beforeAll(async () => {
  town = await community()
  ;[gridWorker, secretary, officer, elsewhere, admin] = await Promise.all([
    town.holder('gridWorker', 'happy.g1'),
    town.secretary(),
    town.holder('subdistrictOfficer', 's1'),
    town.secretary('locust'),
    town.admin(),
  ])
})
afterAll(() => town.stop())

const because = '超出本级能办的范围'
const up = (by: Person, id: string) => by.call(passUpAppeal, { ...tap(id), because })
const down = (by: Person, id: string, toUnitId: string) =>
  by.call(sendDownAppeal, { ...tap(id), toUnitId, because })
const back = (by: Person, id: string) => by.call(handBackAppeal, { ...tap(id), because })
const idsOf = async (person: Person, unitId: string, show: 'desk' | 'owed' = 'desk') =>
  (await person.call(listWork, { unitId, show, cursor: null })).items.map((item) => item.id)

test('a case goes up to the subdistrict with its reason, its deadlines, and one word to each', async () => {
  const { id, resident } = await inWork(town, secretary, 'accepted')
  const before = await resident.call(getAppeal, { id })
  const moved = await up(secretary, id)
  expect(moved).toMatchObject({ deskId: 's1', deskName: '南门街道', lead: 'nobody', state: 'accepted' })
  const after = await resident.call(getAppeal, { id })
  expect(after.timeline.at(-1)).toMatchObject({
    move: 'passUp',
    byRole: '社区书记',
    toUnit: '南门街道',
    note: because,
  })
  expect([after.acceptBy, after.resolveBy]).toEqual([before.acceptBy, before.resolveBy])
  expect(await toldOf(town, officer, id)).toEqual([`上报到您这里：${before.title}`])
  expect(await toldOf(town, resident, id)).toEqual([
    `您反映的“${before.title}”：已受理`,
    `您反映的“${before.title}”：转上一级办理`,
  ])
  expect(await idsOf(officer, 's1')).toContain(id)
  expect(await idsOf(secretary, 'happy')).not.toContain(id)
})

test('at the top there is nobody above', async () => {
  const { id } = await filedAtHome(town)
  await up(secretary, id)
  await up(officer, id)
  await expect(up(admin, id)).toBeRefused('appeal.no_level_above')
})

test('those below the desk don’t say where it goes next', async () => {
  const { id } = await filedAtHome(town)
  await expect(up(gridWorker, id)).toBeRefused('appeal.not_at_desk')
  await expect(down(gridWorker, id, 'happy.g1')).toBeRefused('appeal.not_at_desk')
})

test('a case is sent down to its own grid, and stays in its building', async () => {
  const { id, resident } = await filedAtHome(town)
  await down(secretary, id, 'happy.g1')
  expect(await resident.call(getAppeal, { id })).toMatchObject({
    deskId: 'happy.g1',
    unitIds: ['d1', 's1', 'happy', 'happy.g1', 'happy.b1', 'happy.b1.e1'],
  })
  expect(await toldOf(town, gridWorker, id)).toEqual(['下派到您这里：楼顶漏水，走廊都湿了'])
})

test('a case is sent to another community: it lies there from then on, and the figures follow', async () => {
  const { id, resident } = await filedAtHome(town)
  await resident.call(shareAppeal, { ...tap(id), isShared: true })
  await up(secretary, id)
  await down(officer, id, 'locust')
  await expect(secretary.call(getAppeal, { id })).toBeRefused('core.not_found')
  expect(await idsOf(secretary, 'happy', 'owed')).not.toContain(id)
  expect(await idsOf(elsewhere, 'locust')).toContain(id)
  const view = await elsewhere.call(getAppeal, { id })
  expect(view).toMatchObject({
    communityName: '槐荫社区',
    unitIds: ['d1', 's1', 'locust'],
    isSharedWithLeader: false,
  })
  await down(elsewhere, id, 'locust.g1')
  expect((await elsewhere.call(getAppeal, { id })).unitIds).toEqual(['d1', 's1', 'locust', 'locust.g1'])
  await expectCountersToEqualRecount(town)
  const [stored] = (await town.documentsOf('appeals')).filter(({ _id }) => _id === id)
  const terms = (stored?.terms as string[]).map((term) => term.split(':')[0])
  expect(new Set(terms)).toEqual(new Set(['locust']))
  expect((stored?.marks as string[]).filter((mark) => mark.startsWith('happy'))).toEqual([])
})

test.each([
  ['the desk itself', 'happy', 'appeal.unit_not_below'],
  ['the level above', 's1', 'appeal.unit_not_below'],
  ['another community’s grid', 'locust.g1', 'appeal.unit_not_below'],
  ['a building', 'happy.b1', 'appeal.unit_not_below'],
  ['a unit that does not exist', 'nowhere', 'appeal.unit_unknown'],
] as const)('a community’s case can’t be sent down to %s', async (_, toUnitId, reason) => {
  const { id } = await filedAtHome(town)
  await expect(down(secretary, id, toUnitId)).toBeRefused(reason)
})

test('from a grid nothing goes further down', async () => {
  const { id } = await filedAtHome(town)
  await down(secretary, id, 'happy.g1')
  await expect(down(gridWorker, id, 'happy.b1')).toBeRefused('appeal.unit_not_below')
})

test('a case that concerns the community’s people never comes down to them again', async () => {
  const { id } = await filedAtHome(town, { concerns: 'community' })
  for (const unitId of ['happy', 'happy.g1', 'locust'])
    await expect(down(officer, id, unitId)).toBeRefused('appeal.unit_not_below')
  await up(officer, id)
  await down(admin, id, 's1')
  expect((await officer.call(getAppeal, { id })).unitIds).toEqual(['d1', 's1'])
})

test('a case is handed back once; the second time the level above decides, and that stands', async () => {
  const { id, resident } = await filedAtHome(town)
  const { acceptBy } = await resident.call(getAppeal, { id })
  await down(secretary, id, 'happy.g1')
  expect(await back(gridWorker, id)).toMatchObject({ deskId: 'happy', canHandBack: false, dispute: null })
  await expect(back(secretary, id)).toBeRefused('appeal.cannot_hand_back')
  await down(secretary, id, 'happy.g1')
  const disputed = await back(gridWorker, id)
  expect(disputed).toMatchObject({ deskId: 's1', dispute: { reason: because } })
  expect(await toldOf(town, officer, id)).toEqual(['请裁定由谁办：楼顶漏水，走廊都湿了'])
  await down(officer, id, 'happy.g1')
  await expect(back(gridWorker, id)).toBeRefused('appeal.cannot_hand_back')
  expect((await resident.call(getAppeal, { id })).acceptBy).toBe(acceptBy)
  expect(await movesOf(resident, id)).toEqual([
    'submit',
    ...['sendDown', 'handBack', 'sendDown', 'handBack', 'sendDown'],
  ])
  await expectCountersToEqualRecount(town)
})

test('another desk that hands it back for the first time is no dispute', async () => {
  const { id } = await filedAtHome(town)
  await up(secretary, id)
  await down(officer, id, 'locust')
  await back(elsewhere, id)
  await down(officer, id, 'happy')
  expect(await back(secretary, id)).toMatchObject({ deskId: 's1', dispute: null })
})

test('what was passed up can be handed back with a reason; between those two the district decides', async () => {
  const { id } = await filedAtHome(town)
  await up(secretary, id)
  expect(await back(officer, id)).toMatchObject({ deskId: 'happy' })
  await up(secretary, id)
  expect(await back(officer, id)).toMatchObject({ deskId: 'd1', dispute: { reason: because } })
})

test('what was never passed on can’t be handed back', async () => {
  const { id } = await filedAtHome(town)
  await expect(back(secretary, id)).toBeRefused('appeal.cannot_hand_back')
})

test('who watches a case watches it from above its desk, wherever it goes', async () => {
  const { id, resident } = await filedAtHome(town)
  await town.cloud.clock.advance(2 * DAY)
  await town.settle()
  expect((await resident.call(getAppeal, { id })).supervision).toMatchObject({ unitName: '南门街道' })
  await up(secretary, id)
  expect((await resident.call(getAppeal, { id })).supervision).toMatchObject({ unitName: '和平区' })
  await down(officer, id, 'locust')
  expect((await resident.call(getAppeal, { id })).supervision).toMatchObject({ unitName: '和平区' })
})

test('two desks pass it up and send it down at once: one of them does, with one line', async () => {
  for (let round = 0; round < 4; round++) {
    const { id, resident } = await filedAtHome(town)
    const settled = await Promise.allSettled([up(secretary, id), down(secretary, id, 'happy.g1')])
    const moves = (await movesOf(resident, id)).slice(1)
    expect(moves).toHaveLength(settled.filter(({ status }) => status === 'fulfilled').length)
  }
})

test('raised, it gets the urgent times from now; lowered, the ordinary times from its filing', async () => {
  const { id, resident } = await filedAtHome(town)
  await town.cloud.clock.advance(HOUR)
  const now = await town.cloud.clock.now()
  const filed = await resident.call(getAppeal, { id })
  const raised = await gridWorker.call(raiseAppeal, { ...tap(id), because: '楼道有积水，危险' })
  const urgent = deadlinesFrom(now, { isUrgent: true, isHard: false }, defaultClock)
  expect(raised).toMatchObject({ isUrgent: true })
  expect(Math.abs(raised.acceptBy - urgent.acceptBy)).toBeLessThan(60_000)
  expect(Math.abs(raised.resolveBy - urgent.resolveBy)).toBeLessThan(60_000)
  await expect(gridWorker.call(raiseAppeal, { ...tap(id), because })).toBeRefused('appeal.already_urgent')
  await expect(gridWorker.call(lowerAppeal, { ...tap(id), because })).toBeRefused('appeal.not_supervisor')
  const lowered = await secretary.call(lowerAppeal, { ...tap(id), because: '积水已经清理' })
  expect(lowered).toMatchObject({ isUrgent: false, acceptBy: filed.acceptBy, resolveBy: filed.resolveBy })
  await expect(secretary.call(lowerAppeal, { ...tap(id), because })).toBeRefused('appeal.not_urgent')
  expect(await toldOf(town, secretary, id)).toContain('改为紧急：楼顶漏水，走廊都湿了')
})

test('raising and lowering don’t undo that it was accepted too late', async () => {
  const { id, resident } = await filedAtHome(town)
  await gridWorker.call(raiseAppeal, { ...tap(id), because })
  await town.cloud.clock.advance(3 * HOUR)
  await town.settle()
  const late = await resident.call(getAppeal, { id })
  await secretary.call(lowerAppeal, { ...tap(id), because })
  const accepted = await secretary.call(acceptAppeal, tap(id))
  expect(accepted.acceptBy).toBe(late.acceptBy)
  const [stored] = (await town.documentsOf('appeals')).filter(({ _id }) => _id === id)
  expect((stored?.marks as string[]).filter((mark) => mark.includes('respondedLate'))).not.toEqual([])
  await expectCountersToEqualRecount(town)
})

test('hard cases have fifteen working days from their filing, and only a supervisor says so', async () => {
  const { id, resident } = await inWork(town, secretary)
  await expect(gridWorker.call(markAppealHard, { ...tap(id), because })).toBeRefused('appeal.not_supervisor')
  const { createdAt } = await resident.call(getAppeal, { id })
  const hard = await secretary.call(markAppealHard, { ...tap(id), because: '要改造线路' })
  const wanted = deadlinesFrom(createdAt, { isUrgent: false, isHard: true }, defaultClock)
  expect(hard).toMatchObject({ isHard: true, resolveBy: wanted.resolveBy })
  await expect(secretary.call(markAppealHard, { ...tap(id), because })).toBeRefused('appeal.cannot_be_hard')
})

test('a reason is asked for, and one that the check left open is the staff’s alone', async () => {
  const { id, resident } = await filedAtHome(town)
  await expect(secretary.call(passUpAppeal, { ...tap(id), because: ' ' })).toBeRefused(
    'appeal.reason_missing',
  )
  await town.cloud.faults({
    rules: [{ kind: 'throttle', action: 'wx.api', collection: 'security.msgSecCheck' }],
  })
  const moved = await up(secretary, id).finally(() => town.cloud.faults())
  expect(moved.timeline.at(-1)?.note).toBe(because)
  expect(moved.needsReview).toBe(true)
  expect((await resident.call(getAppeal, { id })).timeline.at(-1)?.note).not.toContain(because)
})

test('raised at night, the person on duty hears of it beside the desk', async () => {
  const small = await community()
  const [head, onDuty] = await Promise.all([small.secretary(), small.holder('communityWorker', 'happy')])
  const night = Date.parse('2026-11-16T22:00:00+08:00')
  const shift = { date: '2026-11-16', memberId: onDuty.id, name: '陈建国' }
  const duty = [{ ...shift, substituteId: null, substituteName: null }]
  await small.cloud.import([
    { collection: 'directLineSettings', document: { _id: 'happy', revision: 1, duty } },
  ])
  const { id } = await filedAtHome(small)
  await head.call(acceptAppeal, tap(id))
  await small.cloud.clock.set(night)
  await head.call(raiseAppeal, { ...tap(id), because: '水漏到电表箱了' })
  expect(await toldOf(small, onDuty, id)).toContain('改为紧急：楼顶漏水，走廊都湿了')
  await small.stop()
})

test('where the only person at the desk is the one it concerns, the level above hears of it', async () => {
  const small = await community()
  const [both, chief] = await Promise.all([small.holder('subdistrictOfficer', 's1'), small.admin()])
  const second = { memberId: both.id, role: 'communityWorker' as const, unitId: 'happy', until: null }
  await chief.call(grantRole, { ...tap(''), ...second })
  const { id } = await filedAtHome(small, { concerns: 'community' })
  expect(await toldOf(small, both, id)).toEqual([])
  expect(await toldOf(small, chief, id)).toEqual(['新反映：楼顶漏水，走廊都湿了'])
  await expect(both.call(getAppeal, { id })).toBeRefused('core.not_found')
  await small.stop()
})
