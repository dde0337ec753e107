import { randomUUID } from 'node:crypto'
import { getAppeal, submitAppeal, withdrawAppeal } from '../../shared/direct-line/contracts'
import { acceptAppeal, assignAppeals, listWork } from '../../shared/direct-line/staff-contracts'
import { sentences } from '../../shared/errors'
import { endRole, me } from '../../shared/members/contracts'
import { darkStairs } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { expectCountersToEqualRecount, filedAtHome, movesOf, tap, toldOf } from '../support/moves'

let town: Community
let secretary: Person
let worker: Person
beforeAll(async () => {
  town = await community()
  ;[secretary, worker] = await Promise.all([town.secretary(), town.holder('communityWorker', 'happy')])
})
afterAll(() => town.stop())

const title = '楼顶漏水，走廊都湿了'
const assign = (ids: string[], handlerId: string, assistIds: string[] | null = null, by = secretary) =>
  by.call(assignAppeals, { ids, handlerId, assistIds, requestId: randomUUID() })
const refusals = async (...given: Parameters<typeof assign>) =>
  (await assign(...given)).results.map(({ refusedBecause }) => refusedBecause)

test('a case gets a lead and a unit that assists; both hear of it, the resident by role and unit', async () => {
  const liaison = await town.liaison()
  const { id, resident } = await filedAtHome(town)
  expect(await refusals([id], worker.id, ['property-happy'])).toEqual([null])
  const view = await resident.call(getAppeal, { id })
  expect(view).toMatchObject({
    state: 'submitted',
    lead: 'somebody',
    assists: [{ unitId: 'property-happy', unitName: '幸福里物业' }],
  })
  expect(view.timeline.at(-1)).toMatchObject({
    move: 'assign',
    byRole: '社区书记',
    note: '由幸福里社区社区工作者负责，幸福里物业协办。',
  })
  expect((await worker.call(getAppeal, { id })).lead).toBe('me')
  expect(await toldOf(town, worker, id)).toContain(`派给您：${title}`)
  expect(await toldOf(town, liaison, id)).toEqual([`请协办：${title}`])
  expect(await toldOf(town, resident, id)).toEqual([`您反映的“${title}”：已安排专人办理`])
  const assisting = { unitId: 'property-happy', show: 'assisting', cursor: null } as const
  expect((await liaison.call(listWork, assisting)).items.map((item) => item.id)).toEqual([id])
  const mine = await worker.call(listWork, { unitId: 'happy', show: 'mine', cursor: null })
  expect(mine.items.map((item) => item.id)).toContain(id)
  await expectCountersToEqualRecount(town)
})

test('fifty at once: each by itself, and what can’t be assigned says why', async () => {
  const many = await Promise.all(Array.from({ length: 47 }, () => filedAtHome(town)))
  const gone = await filedAtHome(town)
  await gone.resident.call(withdrawAppeal, { ...tap(gone.id), because: '' })
  const elsewhere = await filedAtHome(town, {}, 'locust.b1')
  const ids = [...many.map(({ id }) => id), gone.id, elsewhere.id, 'nothing']
  const input = { ids, handlerId: worker.id, assistIds: null, requestId: randomUUID() }
  const { results } = await secretary.call(assignAppeals, input)
  const refused = results.filter(({ refusedBecause }) => refusedBecause !== null)
  expect(refused).toEqual([
    { id: gone.id, refusedBecause: sentences['appeal.wrong_state'] },
    { id: elsewhere.id, refusedBecause: sentences['core.not_found'] },
    { id: 'nothing', refusedBecause: sentences['core.not_found'] },
  ])
  expect((await secretary.call(assignAppeals, input)).results).toEqual(results)
  expect(await movesOf(secretary, ids[0]!)).toEqual(['submit', 'assign'])
  await expect(assign([...ids, 'one-more'], worker.id)).toBeRefused('core.too_long')
})

test('whoever leads must handle cases there, and not be the one whose case it is', async () => {
  const room = '909'
  const neighbour = await town.holder('communityWorker', 'happy', { at: 'happy.b1', room })
  const housemate = await town.resident('happy.b1', { room })
  const { id } = await housemate.call(submitAppeal, darkStairs())
  const own = await neighbour.call(submitAppeal, darkStairs())
  const elsewhere = await town.secretary('locust')
  expect(await refusals([id], neighbour.id)).toEqual([sentences['appeal.handler_is_owner']])
  expect(await refusals([own.id], neighbour.id)).toEqual([sentences['appeal.handler_is_owner']])
  expect(await refusals([id], elsewhere.id)).toEqual([sentences['appeal.handler_without_role']])
  expect(await refusals([id], housemate.id)).toEqual([sentences['appeal.handler_without_role']])
  await expect(assign([id], 'nobody')).toBeRefused('appeal.handler_without_role')
  expect(await refusals([own.id], worker.id, null, neighbour)).toEqual([sentences['appeal.own_case']])
})

test('a case that concerns the community is given to nobody in it', async () => {
  const officer = await town.holder('subdistrictOfficer', 's1')
  const { id } = await filedAtHome(town, { concerns: 'community' })
  expect(await refusals([id], secretary.id, null, officer)).toEqual([
    sentences['appeal.handler_without_role'],
  ])
  expect(await refusals([id], '', ['happy'], officer)).toEqual([sentences['appeal.assist_outside']])
  expect(await refusals([id], '', ['property-happy'], officer)).toEqual([sentences['appeal.assist_outside']])
  expect(await refusals([id], worker.id)).toEqual([sentences['core.not_found']])
  expect(await refusals([id], officer.id, null, officer)).toEqual([null])
})

test.each([
  ['a neighbouring community', ['locust'], null],
  ['a grid of its own', ['happy.g1'], null],
  ['a partner of the community', ['owners-happy'], null],
] as const)('%s may assist', async (_, assistIds, refusal) => {
  const { id } = await filedAtHome(town)
  expect(await refusals([id], '', [...assistIds])).toEqual([refusal])
  const view = await secretary.call(getAppeal, { id })
  expect(view).toMatchObject({ lead: 'nobody', assists: [{ unitId: assistIds[0] }] })
})

test('a partner of another community doesn’t assist, nor a unit that does not exist', async () => {
  const elsewhere = await town.secretary('locust')
  const { id } = await filedAtHome(town, {}, 'locust.b1')
  expect(await refusals([id], '', ['property-happy'], elsewhere)).toEqual([
    sentences['appeal.assist_outside'],
  ])
  await expect(assign([id], '', ['nowhere'], elsewhere)).toBeRefused('appeal.unit_unknown')
})

test('those who assist read the case, write notes, and do nothing else', async () => {
  const elsewhere = await town.secretary('locust')
  const { id } = await filedAtHome(town)
  await assign([id], worker.id, ['locust'])
  expect(await elsewhere.call(getAppeal, { id })).toMatchObject({ viewpoint: 'partner', maskedPhone: null })
  await expect(elsewhere.call(acceptAppeal, tap(id))).toBeRefused('appeal.not_handler')
})

test('two secretaries assign the same case at once: both did, one after the other, each with its line', async () => {
  const second = await town.secretary()
  const { id } = await filedAtHome(town)
  const both = await Promise.all([assign([id], worker.id), assign([id], second.id, null, second)])
  expect(both.flatMap(({ results }) => results.map(({ refusedBecause }) => refusedBecause))).toEqual([
    null,
    null,
  ])
  expect(await movesOf(secretary, id)).toEqual(['submit', 'assign', 'assign'])
})

test('when the lead’s role ends, the case is back at the desk, or with whoever takes over', async () => {
  const [admin, leaving, staying] = await Promise.all([
    town.admin(),
    town.holder('communityWorker', 'happy'),
    town.holder('communityWorker', 'happy'),
  ])
  const { id } = await filedAtHome(town)
  await assign([id], leaving.id)
  const grantId = (await leaving.call(me, {})).member!.roles[0]!.id
  await admin.call(endRole, { ...tap(''), memberId: leaving.id, grantId, handOverTo: staying.id })
  await town.settle()
  expect((await staying.call(getAppeal, { id })).lead).toBe('me')
  expect(await movesOf(staying, id)).toEqual(['submit', 'assign', 'handOver'])
})
