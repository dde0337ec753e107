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
import { AppError, type Reason } from '../../shared/errors'
import { MAX_BUNDLES, MAX_CORRECTIONS, MAX_GATHERINGS, MAX_STEPS } from '../../shared/matters/draft'
import { community, type Community, type Person } from '../support/community'
import { closed, decidedMatter, liftMatter, published, request, written } from '../support/matters'

jest.setTimeout(60_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

/** Does it again and again until that refusal comes, at the latest after so many times. */
async function untilRefused(reason: Reason, most: number, act: () => Promise<unknown>): Promise<void> {
  const isExpected = (failure: unknown) => failure instanceof AppError && failure.refusal.reason === reason
  for (let time = 0; time < most; time++) {
    try {
      await act()
    } catch (failure) {
      if (isExpected(failure)) return
      throw failure
    }
  }
  throw new Error(`${reason} did not come`)
}

const fileOf = async (person: Person, number: number) => ({
  fileId: await town.cloud.upload(
    `documents/${person.id}/plan-${number}.pdf`,
    Buffer.from('%PDF-1.7 0123456789'),
    person.openid,
  ),
  name: '方'.repeat(60),
})

test('a matter that grows as large as it can stays under 64 KB', async () => {
  const { secretary, matter, id } = await published(town)
  const photosOf = (count: number) => Promise.all(Array.from({ length: count }, () => secretary.photo()))
  const { scopeUnitId: _, ...draft } = liftMatter({
    background: '长'.repeat(2000),
    question: '问'.repeat(120),
    options: [...'一二三四五六七八'].map((first) => first.repeat(40)),
    photos: await photosOf(6),
    files: await Promise.all([1, 2, 3].map((number) => fileOf(secretary, number))),
    closesAt: matter.closesAt,
  })
  await untilRefused('matter.edits_full', 25, () =>
    secretary.call(editMatter, { ...draft, ...request(), id }),
  )
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
  const { bundles } = await secretary.call(getMatter, { id })
  await untilRefused('matter.gathered_too_often', MAX_GATHERINGS, () =>
    secretary.call(bundleComments, {
      id,
      ...request(),
      bundleId: bundles[0]!.id,
      commentIds: [commentId],
    }),
  )
  await secretary.call(decideMatter, { id, ...request(), text: '定'.repeat(500) })
  const step = async (isFinished: boolean) => {
    const photos = await photosOf(3)
    return { id, ...request(), text: '步'.repeat(300), photos, isFinished }
  }
  await untilRefused('matter.steps_full', MAX_STEPS, async () =>
    secretary.call(reportProgress, await step(false)),
  )
  await secretary.call(reportProgress, await step(true))
  await town.settle()
  const [stored] = (await town.documentsOf('matters')).filter((one) => one._id === id)
  expect(stored).toMatchObject({ state: 'carriedOut', outbox: [] })
  // Even then there is room to tell how it is carried out.
  expect((stored!.steps as unknown[]).length).toBeGreaterThan(5)
  expect(Buffer.byteLength(JSON.stringify(stored))).toBeLessThan(64 * 1024)
})

test('steps are limited even where each is short, and the last place says that all of it is done', async () => {
  const { id, secretary } = await decidedMatter(town)
  const step = () => ({ id, ...request(), text: '又做完一步。', photos: [] })
  for (let index = 0; index < MAX_STEPS - 1; index++) {
    await secretary.call(reportProgress, { ...step(), isFinished: false })
  }
  await expect(secretary.call(reportProgress, { ...step(), isFinished: false })).toBeRefused(
    'matter.steps_full',
  )
  expect(await secretary.call(reportProgress, { ...step(), isFinished: true })).toMatchObject({
    state: 'carriedOut',
  })
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
