import { listInbox } from '../../shared/inbox/contracts'
import { getActivity, listToReview, reviewActivity } from '../../shared/org-life/contracts'
import { correctRecord, getRecord, saveRecord } from '../../shared/org-life/record-contracts'
import {
  listRecordsToReview,
  reviewRecord,
  type RecordToReview,
} from '../../shared/org-life/review-contracts'
import { DAY, HOUR, MINUTE } from '../../shared/time'
import { later, published, withoutContentCheck } from '../support/activities'
import { aboutToBegin } from '../support/attended'
import { breaksOfLast, callBroken } from '../support/broken-calls'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'

/* One town for the whole file: each test has an activity of its own, over and to be recorded. */
jest.setTimeout(120_000)

let town: Community
let secretary: Person
let worker: Person
let resident: Person
beforeAll(async () => {
  town = await community()
  ;[secretary, worker, resident] = await Promise.all([
    town.secretary(),
    town.holder('communityWorker', 'happy'),
    town.resident(),
  ])
})
afterAll(() => town.stop())

async function over(): Promise<string> {
  const { id, endsAt } = await aboutToBegin(town, secretary)
  await town.cloud.clock.set(endsAt + MINUTE)
  await later(town, MINUTE)
  return id
}

const recordWish = (id: string, edition = 0, photos: string[] = []) => ({
  id,
  ...request(),
  edition,
  minutes: `第 ${edition + 1} 稿：大家把楼道清了一遍。`,
  decisions: ['每月第一个周六再来一次'],
  photos,
})

/** Written while nothing can be checked. */
async function unchecked(id: string, edition = 0, photos: string[] = []) {
  await withoutContentCheck(town)
  const saved = await secretary.call(saveRecord, recordWish(id, edition, photos))
  await town.cloud.faults()
  return saved
}

const waiting = async (id: string): Promise<RecordToReview | undefined> => {
  const { items } = await worker.call(listRecordsToReview, { unitId: 'happy', cursor: null })
  return items.find((one) => one.id === id)
}

const verdictOn = (id: string, part: string, verdict: 'passed' | 'risky' = 'passed') => ({
  id,
  ...request(),
  verdicts: [{ part, verdict }],
})

test('a record that couldn’t be checked waits for a worker with its age, and is read once it has passed', async () => {
  const id = await over()
  const at = await town.cloud.clock.now()
  await unchecked(id)
  expect(await resident.call(getRecord, { id })).toMatchObject({ record: null })
  await town.cloud.clock.advance(3 * HOUR)
  const found = await waiting(id)
  expect(found).toMatchObject({
    title: '楼道大扫除',
    hostName: '幸福里社区',
    text: { part: 'text.1', minutes: '第 1 稿：大家把楼道清了一遍。', check: 'review' },
    photos: [],
    corrections: [],
  })
  expect(found!.since! - at).toBeLessThan(MINUTE)
  const wish = verdictOn(id, 'text.1')
  expect(await worker.call(reviewRecord, wish)).toMatchObject({ since: null, text: null })
  expect(await worker.call(reviewRecord, wish)).toMatchObject({ since: null, text: null })
  expect(await waiting(id)).toBeUndefined()
  expect(await resident.call(getRecord, { id })).toMatchObject({ record: { isChecked: true } })
  await town.settle()
  const audit = await town.documentsOf('audit')
  expect(audit.filter(({ action, target }) => action === reviewRecord.name && target === id)).toHaveLength(1)
})

test('photos and corrections that weren’t passed wait as well, each for a verdict of its own', async () => {
  const id = await over()
  const photos = [await secretary.photo(), await secretary.photo(), await secretary.photo()]
  await town.cloud.faults({ mediaCheck: 'never' })
  await secretary.call(saveRecord, recordWish(id, 0, photos))
  await town.settle()
  expect(await waiting(id)).toBeUndefined()
  await town.cloud.clock.advance(HOUR + MINUTE)
  await later(town, MINUTE)
  await town.cloud.faults()
  const [first, second] = [`photo.${photos[0]}`, `photo.${photos[1]}`]
  expect((await waiting(id))?.photos.map(({ part, check }) => [part, check])).toEqual(
    photos.map((photo) => [`photo.${photo}`, 'review']),
  )
  const verdicts = [
    { part: first, verdict: 'passed' as const },
    { part: second, verdict: 'risky' as const },
  ]
  const left = await worker.call(reviewRecord, { id, ...request(), verdicts })
  expect(left.photos.map(({ id: photo }) => photo)).toEqual([photos[2]])
  const seen = await resident.call(getRecord, { id })
  expect(seen.record?.photos.map(({ id: photo }) => photo)).toEqual([photos[0]])
  await worker.call(reviewRecord, verdictOn(id, `photo.${photos[2]}`))
  expect(await waiting(id)).toBeUndefined()

  await town.cloud.clock.advance(14 * DAY)
  await withoutContentCheck(town)
  await secretary.call(correctRecord, { id, ...request(), text: '清走的是两车杂物。' })
  await town.cloud.faults()
  expect((await resident.call(getRecord, { id })).corrections).toEqual([])
  expect(await waiting(id)).toMatchObject({
    corrections: [{ part: 'correction.0', text: '清走的是两车杂物。' }],
  })
  await worker.call(reviewRecord, verdictOn(id, 'correction.0'))
  expect((await resident.call(getRecord, { id })).corrections).toMatchObject([{ text: '清走的是两车杂物。' }])
})

test('a verdict counts for what was read: of a text that was rewritten meanwhile it is refused', async () => {
  const id = await over()
  await unchecked(id)
  await unchecked(id, 1)
  await expect(worker.call(reviewRecord, verdictOn(id, 'text.1'))).toBeRefused('orgLife.nothing_to_review')
  const wish = verdictOn(id, 'text.2', 'risky')
  await worker.call(reviewRecord, wish)
  await expect(worker.call(reviewRecord, verdictOn(id, 'text.2'))).toBeRefused('orgLife.nothing_to_review')
  await expect(
    worker.call(reviewRecord, { ...wish, verdicts: verdictOn(id, 'text.9').verdicts }),
  ).toBeRefused('core.request_id_reused')
  expect(await resident.call(getRecord, { id })).toMatchObject({ record: null })
  await secretary.call(saveRecord, recordWish(id, 2))
  expect(await resident.call(getRecord, { id })).toMatchObject({ record: { edition: 3, isChecked: true } })
  expect(await waiting(id)).toBeUndefined()
})

test('of two workers who judge at once one is told that somebody has looked; others never see the list', async () => {
  const id = await over()
  await unchecked(id)
  const other = await town.secretary()
  const outcomes = await Promise.allSettled([
    worker.call(reviewRecord, verdictOn(id, 'text.1')),
    other.call(reviewRecord, verdictOn(id, 'text.1', 'risky')),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const locust = await town.secretary('locust')
  await expect(locust.call(reviewRecord, verdictOn(id, 'text.1'))).toBeRefused('orgLife.not_reviewer')
  const list = { unitId: 'happy', cursor: null }
  await expect(locust.call(listRecordsToReview, list)).toBeRefused('members.outside_scope')
  await expect(resident.call(listRecordsToReview, list)).toBeRefused('core.role_missing')
  await expect(worker.call(reviewRecord, verdictOn('none', 'text.1'))).toBeRefused('core.not_found')
})

test('whatever breaks while a worker judges, the same request has it judged once', async () => {
  const id = await over()
  await unchecked(id)
  await worker.call(reviewRecord, verdictOn(id, 'text.1', 'risky'))
  let edition = 1
  for (const broken of await breaksOfLast(town, reviewRecord)) {
    await unchecked(id, edition++)
    const wish = verdictOn(id, `text.${edition}`, 'risky')
    await callBroken(town, broken, { person: worker, contract: reviewRecord, input: wish })
    expect([broken, await worker.call(reviewRecord, wish)]).toMatchObject([broken, { since: null }])
  }
})

/** Times of an activity that is still to come, whatever the clock shows by now. */
async function stillToCome() {
  const startsAt = Math.ceil((await town.cloud.clock.now()) / DAY + 1) * DAY
  return { startsAt, endsAt: startsAt + HOUR, signUpUntil: startsAt - HOUR }
}

test('an activity whose text the check spoke against can be passed by a worker', async () => {
  const at = await town.cloud.clock.now()
  const { id } = await published(secretary, {
    ...(await stillToCome()),
    description: '反诈骗讲座：不赌博，不办假证。',
  })
  const { items } = await worker.call(listToReview, { unitId: 'happy', cursor: null })
  const found = items.find((one) => one.id === id)
  expect(found!.waitsSince - at).toBeLessThan(MINUTE)
  await expect(resident.call(getActivity, { id })).toBeRefused('core.not_found')
  await worker.call(reviewActivity, { id, ...request(), verdict: 'passed' })
  expect((await resident.call(getActivity, { id })).title).toBe('楼道大扫除')
})

test.each([
  ['published', 'passed', '活动审核通过：楼道大扫除', '居民现在能看到这个活动了'],
  ['drafted', 'passed', '活动审核通过：楼道大扫除', '发布以后居民就能看到'],
  ['published', 'risky', '活动没有通过：楼道大扫除', '居民看不到这个活动。请修改内容'],
] as const)(
  'of one %s the organisers are told once that it was judged %s',
  async (how, verdict, title, text) => {
    const { id } = await published(
      secretary,
      { ...(await stillToCome()), description: '反诈骗讲座：不赌博，不办假证。' },
      { opens: how === 'published' },
    )
    const wish = { id, ...request(), verdict }
    await worker.call(reviewActivity, wish)
    await worker.call(reviewActivity, wish)
    await town.settle()
    const { items } = await secretary.call(listInbox, { cursor: null })
    const told = items.filter(({ link }) => 'id' in link && link.id === id)
    expect(told).toMatchObject([{ title, text: expect.stringContaining(text) as string }])
  },
)
