import { followAppeal, publishAppeal, refusePublication } from '../../shared/direct-line/public-contracts'
import {
  acceptAppeal,
  mergeAppeal,
  resolveAppeal,
  startAppeal,
} from '../../shared/direct-line/staff-contracts'
import { listInbox } from '../../shared/inbox/contracts'
import { community, type Community, type Person } from '../support/community'
import { answer, filedAtHome, inWork, tap, toldOf } from '../support/moves'

let town: Community
let secretary: Person
beforeAll(async () => {
  town = await community()
  secretary = await town.secretary()
})
afterAll(() => town.stop())

const shown = {
  title: '楼顶漏水',
  text: '楼顶漏水，走廊都湿了。',
  placeLabel: '1号楼',
  answer: null,
  photos: [],
}

/** A published case, and two neighbours who follow it. */
async function published() {
  const { id, resident } = await filedAtHome(town, { mayBePublic: true })
  await secretary.call(publishAppeal, { ...tap(id), publication: shown })
  await town.settle()
  const neighbours = await Promise.all([town.resident('happy.b2'), town.resident('happy.b2')])
  for (const one of neighbours) await one.call(followAppeal, { ...tap(id), isFollowing: true })
  await town.settle()
  return { id, resident, neighbours }
}

const merge = (id: string, intoId: string) => secretary.call(mergeAppeal, { ...tap(id), intoId })

test('neighbours who follow a published case hear of each step once, in the words a worker approved', async () => {
  const { id, neighbours } = await published()
  await secretary.call(acceptAppeal, tap(id))
  for (const one of neighbours) {
    expect(await toldOf(town, one, id)).toEqual(['您关注的“楼顶漏水”：已受理'])
    const { items } = await one.call(listInbox, { cursor: null })
    expect(items[0]).toMatchObject({ link: { to: 'publicAppeal', id } })
  }
  await neighbours[0].call(followAppeal, { ...tap(id), isFollowing: false })
  await secretary.call(startAppeal, { ...tap(id), note: '已联系防水公司' })
  expect(await toldOf(town, neighbours[0], id)).toHaveLength(1)
  const told = await toldOf(town, neighbours[1], id)
  expect(told).toEqual(['您关注的“楼顶漏水”：已受理', '您关注的“楼顶漏水”：开始办理'])
  expect(JSON.stringify(await neighbours[1].call(listInbox, { cursor: null }))).not.toContain('防水公司')
})

test('neighbours hear nothing more of a case that was taken off', async () => {
  const { id, neighbours } = await published()
  await secretary.call(refusePublication, { ...tap(id), because: '文字里还有门牌。' })
  await town.settle()
  await secretary.call(acceptAppeal, tap(id))
  expect(await toldOf(town, neighbours[0], id)).toEqual([])
})

test('who followed a case that was merged follows the one that survives, where that is published', async () => {
  const first = await published()
  const last = await published()
  await merge(first.id, last.id)
  await town.settle()
  await secretary.call(acceptAppeal, tap(last.id))
  for (const one of [...first.neighbours, ...last.neighbours])
    expect(await toldOf(town, one, last.id)).toEqual(['您关注的“楼顶漏水”：已受理'])
  expect(await toldOf(town, first.resident, first.id)).toContain('您关注的“楼顶漏水，走廊都湿了”：已受理')
})

test('followers of a case merged into an unpublished one learn nothing of that', async () => {
  const first = await published()
  const last = await inWork(town, secretary)
  await merge(first.id, last.id)
  await town.settle()
  await secretary.call(resolveAppeal, answer(last.id))
  await town.settle()
  expect(await toldOf(town, first.neighbours[0], last.id)).toEqual([])
  const followers = await town.documentsOf('appealFollowers')
  expect(followers.filter(({ appealId }) => appealId === last.id)).toHaveLength(3)
})

test('a delivery that breaks half-way makes nobody hear twice', async () => {
  const { id, neighbours } = await published()
  await secretary.call(acceptAppeal, tap(id))
  for (const skip of [2, 9, 15]) {
    await town.cloud.faults({ rules: [{ kind: 'fail-after', skip, count: 1, function: 'jobs' }] })
    await town.settle()
    await town.cloud.faults()
    await town.cloud.clock.advance(120_000)
  }
  for (const one of neighbours) expect(await toldOf(town, one, id)).toEqual(['您关注的“楼顶漏水”：已受理'])
})
