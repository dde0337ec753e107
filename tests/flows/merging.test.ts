import { getAppeal, submitAppeal, withdrawAppeal } from '../../shared/direct-line/contracts'
import {
  findSimilarCases,
  listWork,
  mergeAppeal,
  resolveAppeal,
  startAppeal,
  acceptAppeal,
} from '../../shared/direct-line/staff-contracts'
import { AppError } from '../../shared/errors'
import { darkStairs } from '../support/appeals'
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
const merge = (id: string, intoId: string, by = secretary) => by.call(mergeAppeal, { ...tap(id), intoId })
const stateOf = async (id: string) =>
  (await town.documentsOf('appeals')).find(({ _id }) => _id === id)?.state as string

test('both residents follow the case that survives, each told once of each step', async () => {
  const first = await inWork(town, secretary)
  const second = await filedAtHome(town, {}, 'happy.b2')
  const { ticket } = await secretary.call(getAppeal, { id: first.id })
  const merged = await merge(second.id, first.id)
  expect(merged).toMatchObject({ state: 'merged', survivor: { ticket, state: 'inProgress' } })
  await town.settle()
  await secretary.call(resolveAppeal, answer(first.id))
  const seen = await second.resident.call(getAppeal, { id: second.id })
  expect(seen.survivor).toMatchObject({ ticket, state: 'resolved', answer: { text: '已经换了新的灯泡。' } })
  expect(JSON.stringify(seen)).not.toContain(first.resident.id)
  expect(await toldOf(town, second.resident, second.id)).toEqual([
    `您关注的“${title}”：已答复办理结果`,
    `您反映的“${title}”：与同一件事并案办理`,
  ])
  expect(await toldOf(town, first.resident, first.id)).toHaveLength(3)
  expect(await toldOf(town, secretary, first.id)).toContain(`并来一件同样的事：${title}`)
  expect(await movesOf(first.resident, first.id)).toEqual(['submit', 'accept', 'start', 'resolve'])
  expect(await movesOf(second.resident, second.id)).toEqual(['submit', 'merge'])
  await expect(second.resident.call(getAppeal, { id: first.id })).toBeRefused('core.not_found')
  await expectCountersToEqualRecount(town)
})

test('those of a case that is merged on follow the last one', async () => {
  const cases = [await filedAtHome(town), await filedAtHome(town), await inWork(town, secretary)] as const
  const [first, second, last] = cases
  await merge(first.id, second.id)
  await merge(second.id, last.id)
  await town.settle()
  await secretary.call(resolveAppeal, answer(last.id))
  for (const { id, resident } of [first, second]) {
    const told = await toldOf(town, resident, id)
    expect(told.filter((one) => one.endsWith('已答复办理结果'))).toHaveLength(1)
  }
})

test('the other way round as well: merged into what has been merged meanwhile', async () => {
  const [first, second, last] = [
    await filedAtHome(town),
    await filedAtHome(town),
    await inWork(town, secretary),
  ]
  await merge(second.id, last.id)
  await town.settle()
  await expect(merge(first.id, second.id)).toBeRefused('appeal.merge_elsewhere')
  await merge(first.id, last.id)
  await town.settle()
  await secretary.call(resolveAppeal, answer(last.id))
  expect(await toldOf(town, first.resident, first.id)).toContain(`您关注的“${title}”：已答复办理结果`)
})

test('one’s own two cases are merged without being told twice', async () => {
  const { id, resident } = await filedAtHome(town)
  const { homes } = (await town.documentsOf('members')).find(({ _id }) => _id === resident.id) as {
    homes: { householdId: string }[]
  }
  const place = { kind: 'home' as const, householdId: homes[0]!.householdId }
  const again = await resident.call(submitAppeal, { ...darkStairs(), categoryId: 'leak', place })
  await merge(again.id, id)
  await town.settle()
  await secretary.call(acceptAppeal, tap(id))
  const told = await toldOf(town, resident, id)
  expect(told).toEqual([`您反映的“${title}”：已受理`])
  expect(await toldOf(town, resident, again.id)).toHaveLength(1)
})

test.each([
  ['itself', async (id: string) => id, 'appeal.merge_into_itself'],
  ['a case that does not exist', async () => 'nothing', 'appeal.merge_elsewhere'],
  [
    'a case of another community',
    async () => (await filedAtHome(town, {}, 'locust.b1')).id,
    'appeal.merge_elsewhere',
  ],
  [
    'a case that has ended',
    async () => {
      const { id, resident } = await filedAtHome(town)
      await resident.call(withdrawAppeal, { ...tap(id), because: '' })
      return id
    },
    'appeal.merge_elsewhere',
  ],
] as const)('a case can’t be merged into %s', async (_, other, reason) => {
  const { id } = await filedAtHome(town)
  await expect(merge(id, await other(id))).toBeRefused(reason)
  expect(await stateOf(id)).toBe('submitted')
})

test('what concerns somebody in charge is neither merged nor merged into, and is nobody’s candidate', async () => {
  const kept = await filedAtHome(town, { concerns: 'community' })
  const open = await filedAtHome(town)
  await expect(merge(open.id, kept.id)).toBeRefused('appeal.merge_elsewhere')
  await expect(merge(kept.id, open.id)).toBeRefused('core.not_found')
  await expect(merge(open.id, kept.id, officer)).toBeRefused('appeal.merge_kept')
  await expect(merge(kept.id, open.id, officer)).toBeRefused('appeal.merge_kept')
  const similar = await secretary.call(findSimilarCases, { id: open.id })
  expect(similar.items.map(({ id }) => id)).not.toContain(kept.id)
})

test('a secretary merges neither an own case nor into it', async () => {
  const own = await town.holder('secretary', 'happy', { at: 'happy.b1', room: '909' })
  const { id } = await filedAtHome(town, {}, 'happy.b1')
  const mine = await own.call(submitAppeal, darkStairs())
  await expect(merge(mine.id, id, own)).toBeRefused('appeal.own_case')
  await expect(merge(id, mine.id, own)).toBeRefused('appeal.merge_elsewhere')
})

test('similar cases in work are offered, the likeliest first, with what they say in a list', async () => {
  const small = await community()
  const head = await small.secretary()
  const leak = { text: '楼顶漏水，走廊和电梯间都湿了。' }
  const [{ id }, same, , elsewhere] = [
    await filedAtHome(small, leak),
    await filedAtHome(small, leak, 'happy.b2'),
    await filedAtHome(small, { categoryId: 'policy', text: '请问老年卡在哪里办理？' }),
    await filedAtHome(small, leak, 'locust.b1'),
  ]
  const { items } = await head.call(findSimilarCases, { id })
  expect(items.map((item) => item.id)).toEqual([same.id])
  expect(items[0]).toMatchObject({ categoryName: '漏水渗水', state: 'submitted' })
  await expect(head.call(findSimilarCases, { id: elsewhere.id })).toBeRefused('core.not_found')
  await small.stop()
})

test('of two cases merged into each other at once, one survives', async () => {
  for (let round = 0; round < 6; round++) {
    const [one, other] = [await filedAtHome(town), await filedAtHome(town)]
    const settled = await Promise.allSettled([
      merge(one.id, other.id, secretary),
      merge(other.id, one.id, officer),
    ])
    const broken = settled.filter(
      (result) => result.status === 'rejected' && !(result.reason instanceof AppError),
    )
    expect(broken).toEqual([])
    const states = [await stateOf(one.id), await stateOf(other.id)].sort()
    expect(states).toEqual(['merged', 'submitted'])
  }
})

test('three in a circle at once: one survives', async () => {
  for (let round = 0; round < 4; round++) {
    const cases = [await filedAtHome(town), await filedAtHome(town), await filedAtHome(town)]
    await Promise.allSettled(cases.map(({ id }, index) => merge(id, cases[(index + 1) % 3]!.id)))
    const states = await Promise.all(cases.map(({ id }) => stateOf(id)))
    expect(states).toContain('submitted')
  }
})

test('merged while it is withdrawn: one of the two', async () => {
  for (let round = 0; round < 4; round++) {
    const into = await filedAtHome(town)
    const { id, resident } = await filedAtHome(town)
    const settled = await Promise.allSettled([
      merge(id, into.id),
      resident.call(withdrawAppeal, { ...tap(id), because: '' }),
    ])
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await movesOf(resident, id)).toHaveLength(2)
  }
})

test('whichever call breaks, the same tap again finds its merger, or makes it', async () => {
  for (const kind of ['fail-before', 'fail-after'] as const) {
    for (let skip = 0; skip < 6; skip++) {
      const [into, { id }] = [await filedAtHome(town), await filedAtHome(town)]
      const input = { ...tap(id), intoId: into.id }
      await town.cloud.faults({ rules: [{ kind, skip, count: 1, function: 'api' }] })
      await secretary.call(mergeAppeal, input).catch(() => undefined)
      await town.cloud.faults()
      expect((await secretary.call(mergeAppeal, input)).state).toBe('merged')
      expect(await movesOf(secretary, id)).toEqual(['submit', 'merge'])
      expect(await stateOf(into.id)).toBe('submitted')
    }
  }
})

test('what was merged is off the lists', async () => {
  const into = await filedAtHome(town)
  const { id } = await filedAtHome(town)
  await merge(id, into.id)
  const { items } = await secretary.call(listWork, { unitId: 'happy', show: 'owed', cursor: null })
  expect(items.map((item) => item.id)).not.toContain(id)
  await expect(secretary.call(startAppeal, { ...tap(id), note: '' })).toBeRefused('appeal.wrong_state')
})
