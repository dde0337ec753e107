import {
  answerBundle,
  bundleComments,
  correctMatter,
  decideMatter,
  editMatter,
  getMatter,
  listComments,
  listMatters,
  listUnitMatters,
  reportProgress,
} from '../../shared/matters/contracts'
import { MAX_BUNDLES, MAX_CORRECTIONS, MAX_STEPS } from '../../shared/matters/draft'
import { community, type Community, type Person } from '../support/community'
import { closed, liftMatter, published, request, written } from '../support/matters'

jest.setTimeout(60_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

test('a matter that grows as large as it can stays under 64 KB', async () => {
  const { secretary, matter, id } = await published(town)
  const photosOf = (count: number) => Promise.all(Array.from({ length: count }, () => secretary.photo()))
  const { scopeUnitId: _, ...draft } = liftMatter({
    background: '长'.repeat(2000),
    question: '问'.repeat(120),
    options: [...'一二三四五六七八'].map((first) => first.repeat(40)),
    photos: await photosOf(6),
    closesAt: matter.closesAt,
  })
  await secretary.call(editMatter, { ...draft, id })
  const resident = await town.resident('happy.b1', { room: '301' })
  const commentId = await written(resident, id, '请先修好楼梯扶手。')
  for (let index = 0; index < MAX_CORRECTIONS; index++) {
    await secretary.call(correctMatter, { id, ...request(), text: '更'.repeat(200) })
  }
  const correction = { id, ...request(), text: '再更正一次。' }
  await expect(secretary.call(correctMatter, correction)).toBeRefused('matter.corrections_full')

  await closed(town)
  const bundle = () => ({ id, ...request(), title: '类'.repeat(30), commentIds: [commentId] })
  for (let index = 0; index < MAX_BUNDLES; index++) {
    const { bundles } = await secretary.call(bundleComments, bundle())
    const answer = { id, ...request(), bundleId: bundles.at(-1)!.id, text: '答'.repeat(500) }
    await secretary.call(answerBundle, answer)
  }
  await expect(secretary.call(bundleComments, bundle())).toBeRefused('matter.bundles_full')
  await secretary.call(decideMatter, { id, ...request(), text: '定'.repeat(500) })
  const step = async (isFinished: boolean) => {
    const photos = await photosOf(3)
    return { id, ...request(), text: '步'.repeat(300), photos, isFinished }
  }
  for (let index = 0; index < MAX_STEPS - 1; index++) {
    await secretary.call(reportProgress, await step(false))
  }
  await expect(secretary.call(reportProgress, await step(false))).toBeRefused('matter.steps_full')
  await secretary.call(reportProgress, await step(true))
  await town.settle()
  const [stored] = (await town.documentsOf('matters')).filter((one) => one._id === id)
  expect(stored).toMatchObject({ state: 'carriedOut', outbox: [] })
  expect(Buffer.byteLength(JSON.stringify(stored))).toBeLessThan(64 * 1024)
})

const EARLIER = 2_000

/** One in ten is open, one waits for its publisher, and the rest are done. */
const stateOf = (index: number) => {
  if (index % 10 === 0) return {}
  return { isOpen: false, state: index % 10 === 1 ? 'answered' : 'carriedOut' }
}

/** As many of each as years of a busy community leave behind, around one that is read. */
async function crowded(id: string, commentId: string): Promise<void> {
  const [matters, comments] = await Promise.all([
    town.documentsOf('matters'),
    town.documentsOf('matterComments'),
  ])
  const [matter, comment] = [
    matters.find(({ _id }) => _id === id),
    comments.find(({ _id }) => _id === commentId),
  ]
  const copies = Array.from({ length: EARLIER }, (_, index) => [
    {
      collection: 'matters',
      document: {
        ...matter,
        _id: `m${index}`,
        closesAt: Number(matter?.closesAt) + index,
        ...stateOf(index),
      },
    },
    {
      collection: 'matterComments',
      document: { ...comment, _id: `c${index}`, at: Number(comment?.at) - index, rank: index % 7 },
    },
    {
      collection: 'matterSeconds',
      document: { _id: `s${index}`, commentId: `c${index}`, partId: `p${index}` },
    },
    { collection: 'matterBallots', document: { _id: `b${index}`, matterId: id } },
  ])
  await town.cloud.import(copies.flat())
}

test(`lists and a matter among ${EARLIER} others examine hardly more than they return`, async () => {
  const { id } = await published(town)
  const resident = await town.resident('happy.b1', { room: '301' })
  const commentId = await written(resident, id, '请先修好楼梯扶手。')
  await crowded(id, commentId)
  const isLean = (person: Person) => {
    const { calls, examined, returned } = person.report!
    expect(calls).toBeLessThanOrEqual(2)
    expect(examined).toBeLessThanOrEqual(2 * returned + 20)
  }
  await resident.call(listMatters, { show: 'open', cursor: null })
  isLean(resident)
  const secretary = await town.secretary()
  for (const show of ['open', 'owed', 'past', 'review'] as const) {
    await secretary.call(listUnitMatters, { unitId: 'happy', show, cursor: null })
    isLean(secretary)
  }
  await resident.call(getMatter, { id })
  isLean(resident)
  for (const sort of ['newest', 'mostSeconded'] as const) {
    for (const within of ['all', 'unbundled'] as const) {
      const first = await resident.call(listComments, { id, sort, within, cursor: null })
      isLean(resident)
      const second = await resident.call(listComments, { id, sort, within, cursor: first.next })
      isLean(resident)
      const ids = [...first.items, ...second.items].map((comment) => comment.id)
      expect(new Set(ids).size).toBe(40)
    }
  }
})
