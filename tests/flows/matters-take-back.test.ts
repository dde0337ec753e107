import {
  answerBundle,
  bundleComments,
  getMatter,
  listComments,
  listCommentsToReview,
  postComment,
  reviewComment,
  secondComment,
  takeBackComment,
} from '../../shared/matters/contracts'
import { MAX_COMMENTS } from '../../shared/matters/draft'
import { community, type Community, type Person } from '../support/community'
import { closed, published, request, written } from '../support/matters'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const words = '请先修好楼梯扶手。'

async function commented() {
  const { secretary, id } = await published(town)
  const author = await town.resident('happy.b1')
  return { secretary, id, author, commentId: await written(author, id, words) }
}

type Within = 'all' | { bundleId: string }
const textsFor = async (reader: Person, id: string, within: Within = 'all') =>
  (await reader.call(listComments, { id, sort: 'newest', within, cursor: null })).items.map(
    ({ text }) => text,
  )

async function gathered(secretary: Person, id: string, commentIds: string[]): Promise<string> {
  const into = { id, ...request(), title: '扶手', commentIds }
  return (await secretary.call(bundleComments, into)).bundles.at(-1)!.id
}

test('what somebody takes back is gone for everybody, and nowhere in the database', async () => {
  const { id, author, commentId } = await commented()
  const neighbour = await town.resident('happy.b1')
  await neighbour.call(secondComment, { id, ...request(), commentId })
  const after = await author.call(takeBackComment, { id, ...request(), commentId })
  expect(after.myComments).toEqual([])
  expect(await textsFor(neighbour, id)).toEqual([])
  await expect(
    (await town.resident('happy.b1')).call(secondComment, { id, ...request(), commentId }),
  ).toBeRefused('matter.comment_missing')
  await town.settle()
  const stored = (await town.documentsOf('matterComments')).filter(({ matterId }) => matterId === id)
  expect(JSON.stringify(stored)).not.toContain('扶手')
})

test('a kind of comments that hasn’t been answered loses one that is taken back', async () => {
  const { secretary, id, author, commentId } = await commented()
  const other = await written(await town.resident('happy.b1'), id, '扶手松了好几年。')
  await closed(town)
  const bundleId = await gathered(secretary, id, [commentId, other])
  await author.call(takeBackComment, { id, ...request(), commentId })
  expect(await textsFor(secretary, id, { bundleId })).toEqual(['扶手松了好几年。'])
  const answer = { id, ...request(), bundleId, text: '扶手本月内修好。' }
  expect((await secretary.call(answerBundle, answer)).bundles[0]?.answer?.text).toBe('扶手本月内修好。')
})

test('what has been answered stands', async () => {
  const { secretary, id, author, commentId } = await commented()
  await closed(town)
  const bundleId = await gathered(secretary, id, [commentId])
  await secretary.call(answerBundle, { id, ...request(), bundleId, text: '扶手本月内修好。' })
  await expect(author.call(takeBackComment, { id, ...request(), commentId })).toBeRefused(
    'matter.comment_answered',
  )
  expect(await textsFor(secretary, id, { bundleId })).toEqual([words])
})

test('nobody takes back what somebody else wrote, nor what isn’t there', async () => {
  const { secretary, id, commentId } = await commented()
  const neighbour = await town.resident('happy.b1')
  for (const person of [secretary, neighbour]) {
    await expect(person.call(takeBackComment, { id, ...request(), commentId })).toBeRefused(
      'matter.comment_missing',
    )
  }
  const elsewhere = await town.resident('locust.b1')
  await expect(elsewhere.call(takeBackComment, { id, ...request(), commentId })).toBeRefused('core.not_found')
})

test('taken back twice is taken back once, and the phone that sends the words again doesn’t bring them back', async () => {
  const { id } = await published(town)
  const author = await town.resident('happy.b1')
  const posting = { id, ...request(), text: words }
  const [comment] = (await author.call(postComment, posting)).myComments
  const taking = { id, ...request(), commentId: comment!.id }
  await author.call(takeBackComment, taking)
  expect((await author.call(takeBackComment, taking)).myComments).toEqual([])
  expect((await author.call(postComment, posting)).myComments).toEqual([])
  expect(await textsFor(author, id)).toEqual([])
  await expect(author.call(postComment, { ...posting, text: '电费怎么分摊？' })).toBeRefused(
    'core.request_id_reused',
  )
})

test('what was taken back counts among the few that one person may write', async () => {
  const { id, author, commentId } = await commented()
  await author.call(takeBackComment, { id, ...request(), commentId })
  for (let number = 1; number < MAX_COMMENTS; number++) await written(author, id, `第 ${number} 条意见。`)
  expect((await author.call(getMatter, { id })).commentsLeft).toBe(0)
  await expect(author.call(postComment, { id, ...request(), text: words })).toBeRefused(
    'matter.too_many_comments',
  )
})

test('nobody has to look at what was taken back before it was checked', async () => {
  const { secretary, id } = await published(town)
  const author = await town.resident('happy.b1')
  await town.cloud.faults({ contentCheck: 'down' })
  const commentId = await written(author, id, words)
  await town.cloud.faults()
  await author.call(takeBackComment, { id, ...request(), commentId })
  const toReview = await secretary.call(listCommentsToReview, { unitId: 'happy', cursor: null })
  expect(toReview.items.map((item) => item.id)).not.toContain(commentId)
  const verdict = { id: commentId, ...request(), verdict: 'passed' as const }
  await expect(secretary.call(reviewComment, verdict)).toBeRefused('matter.nothing_to_review')
})

test('gathered and taken back at once, six times: it is gone, and in no bundle', async () => {
  for (let round = 0; round < 6; round++) {
    const { secretary, id, author, commentId } = await commented()
    await closed(town)
    await Promise.all([
      gathered(secretary, id, [commentId]),
      author.call(takeBackComment, { id, ...request(), commentId }),
    ])
    const [stored] = (await town.documentsOf('matterComments')).filter(({ _id }) => _id === commentId)
    expect(stored).toMatchObject({ isShown: false, bundleId: null, text: '' })
  }
})
