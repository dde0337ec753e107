import { bundleComments, listComments, listUnitMatters, reportProgress } from '../../shared/matters/contracts'
import { MAX_GATHERINGS } from '../../shared/matters/draft'
import { community, type Community } from '../support/community'
import { closed, decidedMatter, published, request, written } from '../support/matters'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

async function threeWritten() {
  const { secretary, id } = await published(town)
  const texts = ['请先修好楼梯扶手。', '扶手松了好几年。', '电费怎么分摊？']
  const commentIds = []
  for (const [index, text] of texts.entries()) {
    commentIds.push(await written(await town.resident('happy.b1', { room: `30${index}` }), id, text))
  }
  await closed(town)
  return { secretary, id, commentIds }
}

test('comments that were overlooked go into the bundle that is there', async () => {
  const { secretary, id, commentIds } = await threeWritten()
  const [first, second, third] = commentIds
  const gather = (input: object) =>
    secretary.call(bundleComments, { id, ...request(), commentIds: [first!], ...input })
  const { bundles } = await gather({ title: '扶手' })
  const bundleId = bundles[0]!.id
  const more = { ...request(), bundleId, commentIds: [second!] }
  expect((await gather(more)).bundles).toHaveLength(1)
  expect((await gather(more)).bundles).toHaveLength(1)
  const textsWithin = async (within: 'unbundled' | { bundleId: string }) =>
    (await secretary.call(listComments, { id, sort: 'newest', within, cursor: null })).items.map(
      (comment) => comment.id,
    )
  expect((await textsWithin({ bundleId })).sort()).toEqual([first, second].sort())
  expect(await textsWithin('unbundled')).toEqual([third])
})

test('a comment stays in the bundle that has it', async () => {
  const { secretary, id, commentIds } = await threeWritten()
  const [first, second] = commentIds
  const named = async (title: string, commentId: string) =>
    (await secretary.call(bundleComments, { id, ...request(), title, commentIds: [commentId] })).bundles.at(
      -1,
    )!.id
  await named('扶手', first!)
  const bundleId = await named('电费', second!)
  await secretary.call(bundleComments, { id, ...request(), bundleId, commentIds: [first!] })
  const within = { bundleId }
  const { items } = await secretary.call(listComments, { id, sort: 'newest', within, cursor: null })
  expect(items.map((comment) => comment.id)).toEqual([second])
})

test('comments are gathered under a name or into a bundle of this matter, never both and never neither', async () => {
  const { secretary, id, commentIds } = await threeWritten()
  const call = (into: object) => secretary.call(bundleComments, { id, ...request(), commentIds, ...into })
  await expect(call({ bundleId: 'nowhere' })).toBeRefused('matter.bundle_missing')
  await expect(call({})).toBeRefused('core.required')
  await expect(call({ title: '扶手', bundleId: 'nowhere' })).toBeRefused('core.required')
})

test('gathering again and again ends before there is no room left to decide', async () => {
  const { secretary, id, commentIds } = await threeWritten()
  const call = (into: object) => secretary.call(bundleComments, { id, ...request(), commentIds, ...into })
  const { bundles } = await call({ title: '扶手' })
  const bundleId = bundles[0]!.id
  for (let time = 1; time < MAX_GATHERINGS; time++) await call({ bundleId })
  await expect(call({ bundleId })).toBeRefused('matter.gathered_too_often')
})

test('a matter waits for its publisher from the deadline until all of it has been carried out', async () => {
  const { id: open } = await published(town)
  const owed = async () => {
    const secretary = await town.secretary()
    const { items } = await secretary.call(listUnitMatters, { unitId: 'happy', show: 'owed', cursor: null })
    return items.map((card) => [card.id, card.state])
  }
  expect(await owed()).toEqual([])
  const { id, secretary } = await decidedMatter(town)
  expect(await owed()).toEqual([
    [open, 'closed'],
    [id, 'decided'],
  ])
  const last = { id, ...request(), text: '电梯已经投用。', photos: [], isFinished: true }
  await secretary.call(reportProgress, last)
  expect(await owed()).toEqual([[open, 'closed']])
})
