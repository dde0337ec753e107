import {
  answerBundle,
  bundleComments,
  correctMatter,
  decideMatter,
  editMatter,
  reportProgress,
} from '../../shared/matters/contracts'
import { MAX_BUNDLES, MAX_CORRECTIONS, MAX_STEPS } from '../../shared/matters/draft'
import { community, type Community } from '../support/community'
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
