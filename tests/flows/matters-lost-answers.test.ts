import type { Endpoint, InputOf } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import {
  answerBundle,
  bundleComments,
  decideMatter,
  followMatter,
  postComment,
  publishMatter,
  reportProgress,
  secondComment,
  takeBackComment,
} from '../../shared/matters/contracts'
import { DAY, MINUTE } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import { closed, decidedMatter, liftMatter, published, request, written } from '../support/matters'

/*
 * Every database call of an action fails in turn, once before it took effect and once after (the answer is lost);
 * each time the phone sends the same request again. Then everything is there once.
 */
jest.setTimeout(180_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const kinds = ['fail-before', 'fail-after', 'throttle'] as const
const faultsOver = (calls: number) =>
  kinds.flatMap((kind) => Array.from({ length: calls }, (_, skip) => ({ kind, skip })))

async function callWithFault<E extends Endpoint>(
  person: Person,
  contract: E,
  input: InputOf<E>,
  fault: { kind: (typeof kinds)[number]; skip: number },
): Promise<void> {
  await town.cloud.faults({ rules: [{ ...fault, count: 1, function: 'api' }] })
  try {
    await person.call(contract, input)
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure
    expect(failure.refusal).toEqual({ code: 'UNAVAILABLE', reason: 'core.unavailable' })
    await town.cloud.faults()
    await person.call(contract, input)
  }
  await town.cloud.faults()
}

const stored = async <Doc>(collection: string, id: string): Promise<Doc> =>
  (await town.documentsOf(collection)).find((document) => document._id === id) as Doc

test('a matter is published once', async () => {
  const secretary = await town.secretary()
  const faults = faultsOver(5)
  for (const fault of faults) await callWithFault(secretary, publishMatter, liftMatter(), fault)
  expect(await town.documentsOf('matters')).toHaveLength(faults.length)
})

test('a comment is written once, and seconded once', async () => {
  const faults = faultsOver(8)
  for (const [index, fault] of faults.entries()) {
    const { id } = await published(town)
    const author = await town.resident('happy.b1', { room: String(301 + index) })
    const neighbour = await town.resident('happy.b2', { room: String(301 + index) })
    await callWithFault(author, postComment, { id, ...request(), text: '请先修扶手。' }, fault)
    const mine = (await town.documentsOf('matterComments')).filter(
      (comment) => comment.memberId === author.id,
    )
    expect([fault, mine.length]).toEqual([fault, 1])
    const commentId = String(mine[0]!._id)
    await callWithFault(neighbour, secondComment, { id, ...request(), commentId }, fault)
    await town.cloud.clock.advance(MINUTE)
    const marks = (await town.documentsOf('matterSeconds')).filter((second) => second.commentId === commentId)
    const { seconds } = await stored<{ seconds: number }>('matterComments', commentId)
    expect([fault, marks.length, seconds]).toEqual([fault, 1, 1])
    await callWithFault(neighbour, followMatter, { id, ...request(), isFollowing: true }, fault)
  }
  const follows = (await town.documentsOf('matterFollows')) as { isOn: boolean }[]
  expect(follows.filter((follow) => follow.isOn)).toHaveLength(faults.length)
})

test('comments are gathered, answered and decided on once', async () => {
  const secretary = await town.secretary()
  for (const [index, fault] of faultsOver(6).entries()) {
    const closesAt = (await town.cloud.clock.now()) + 7 * DAY
    const { id } = await secretary.call(publishMatter, liftMatter({ closesAt }))
    const author = await town.resident('happy.b1', { room: String(301 + index) })
    const commentId = await written(author, id, '请先修扶手。')
    await closed(town)
    const named = { id, ...request(), title: '扶手', commentIds: [commentId] }
    await callWithFault(secretary, bundleComments, named, fault)
    const { bundles } = await stored<{ bundles: { id: string }[] }>('matters', id)
    const { bundleId } = await stored<{ bundleId: string }>('matterComments', commentId)
    expect([fault, bundles.map((bundle) => bundle.id)]).toEqual([fault, [bundleId]])
    await callWithFault(secretary, answerBundle, { id, ...request(), bundleId, text: '本月内修好。' }, fault)
    await callWithFault(secretary, decideMatter, { id, ...request(), text: '按多数意见办。' }, fault)
    const { timeline } = await stored<{ timeline: { move: string }[] }>('matters', id)
    const moves = timeline.map((line) => line.move)
    expect([fault, moves]).toEqual([fault, ['publish', 'close', 'bundle', 'answer', 'decide']])
  }
})

test('whatever breaks while news is delivered, everybody hears of it once', async () => {
  for (const kind of [...kinds, 'crash-before', 'crash-after'] as const) {
    for (const skip of [1, 6, 12]) {
      const { id, secretary, resident } = await decidedMatter(town)
      await town.settle()
      const step = { id, ...request(), text: '设计图已经公示。', photos: [], isFinished: false }
      await secretary.call(reportProgress, step)
      await town.cloud.faults({ rules: [{ kind, skip, count: 1, function: 'jobs' }] })
      await Promise.all([town.settle(), town.settle()]).catch(() => undefined)
      await town.cloud.faults()
      await town.cloud.clock.advance(2 * MINUTE)
      await town.settle()
      const news = (await town.documentsOf('inbox')).filter(
        (message) => message.memberId === resident.id && String(message.title).endsWith('有进展'),
      )
      expect([kind, skip, news.length]).toEqual([kind, skip, 1])
    }
  }
})

test('a comment is taken back, whichever call of it fails', async () => {
  const { id } = await published(town)
  for (const [index, fault] of faultsOver(4).entries()) {
    const author = await town.resident('happy.b1', { room: `4${100 + index}` })
    const commentId = await written(author, id, '请先修好楼梯扶手。')
    await callWithFault(author, takeBackComment, { id, ...request(), commentId }, fault)
    expect(await stored('matterComments', commentId)).toMatchObject({ text: '', isShown: false })
  }
})
