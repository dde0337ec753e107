import {
  answerBundle,
  bundleComments,
  correctMatter,
  decideMatter,
  editMatter,
  followMatter,
  getMatter,
  listComments,
  listMatters,
  publishMatter,
  reportProgress,
  secondComment,
  withdrawMatter,
} from '../../shared/matters/contracts'
import { listInbox } from '../../shared/inbox/contracts'
import { DAY, MINUTE } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import {
  closed,
  decidedMatter,
  liftMatter,
  openQuestion,
  published,
  request,
  voice,
  written,
} from '../support/matters'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const titles = async (person: Person) =>
  (await person.call(listInbox, { cursor: null })).items.map((message) => message.title)

const households = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) => town.resident('happy.b1', { room: `${301 + index}` })),
  )

test('a matter goes from its question to what became of it, and everybody in scope reads each step', async () => {
  const { secretary, matter, id } = await published(town)
  const [author, follower] = await households(2)
  await voice(author!, matter, 0)
  const commentId = await written(author!, id, '请先修好楼梯扶手。')
  await follower!.call(followMatter, { id, ...request(), isFollowing: true })
  await closed(town)
  const bundled = await secretary.call(bundleComments, {
    id,
    ...request(),
    title: '扶手',
    commentIds: [commentId],
  })
  expect(bundled.state).toBe('closed')
  const bundleId = bundled.bundles[0]!.id
  await secretary.call(answerBundle, { id, ...request(), bundleId, text: '扶手本月内修好。' })
  await secretary.call(decideMatter, { id, ...request(), text: '按得票最多的方案加装，下月开工。' })
  const step = { id, ...request(), text: '设计图已经公示。', photos: [], isFinished: false }
  expect((await secretary.call(reportProgress, step)).state).toBe('decided')
  await secretary.call(reportProgress, { ...step, ...request(), text: '电梯已经投用。', isFinished: true })
  await town.settle()

  const seen = await follower!.call(getMatter, { id })
  expect(seen).toMatchObject({
    state: 'carriedOut',
    bundles: [
      { title: '扶手', answer: { text: '扶手本月内修好。', byRole: '社区书记', byUnit: '幸福里社区' } },
    ],
    decision: { text: '按得票最多的方案加装，下月开工。' },
    steps: [{ text: '设计图已经公示。' }, { text: '电梯已经投用。' }],
    fromAppealId: null,
  })
  expect(seen.timeline.map((line) => line.move)).toEqual([
    'publish',
    'close',
    'bundle',
    'answer',
    'decide',
    'progress',
    'finish',
  ])
  const within = { bundleId }
  const inBundle = await follower!.call(listComments, { id, sort: 'newest', within, cursor: null })
  expect(inBundle.items).toMatchObject([{ text: '请先修好楼梯扶手。', by: '1号楼居民', isMine: false }])
  const news = ['已截止', '有答复', '有决定', '有进展', '已落实'].map(
    (word) => `议题“${matter.title}”${word}`,
  )
  for (const told of [author!, follower!]) expect((await titles(told)).sort()).toEqual([...news].sort())
})

test('whoever only spoke for their household is told nothing: who has spoken is nobody’s to know', async () => {
  const { matter } = await published(town)
  const [resident] = await households(1)
  await voice(resident!, matter, 1)
  await closed(town)
  expect(await titles(resident!)).toEqual([])
})

test('one voice a household, whoever of it taps and however often', async () => {
  const { matter, id } = await published(town)
  const [wife, husband] = await Promise.all([
    town.resident('happy.b1', { room: '501' }),
    town.resident('happy.b1', { room: '501' }),
  ])
  expect(await voice(wife, matter, 0)).toMatchObject({ isRepeat: false, households: [{ hasVoiced: true }] })
  expect(await voice(wife, matter, 0)).toMatchObject({ isRepeat: true })
  expect((await husband.call(getMatter, { id })).households).toMatchObject([{ hasVoiced: true }])
  expect(await voice(husband, matter, 2)).toMatchObject({ isRepeat: true })
  expect(await town.documentsOf('matterBallots')).toHaveLength(1)
  const shards = await town.documentsOf('matterShards')
  expect(shards.map((shard) => shard.sums)).toEqual([{ [matter.options[0]!.id]: 1 }])
})

test('how fewer than ten households are divided stays hidden, before the deadline and after it', async () => {
  const { matter, id } = await published(town, { showsRunning: true })
  const nine = await households(9)
  for (const resident of nine) await voice(resident, matter, 0)
  await town.cloud.clock.advance(11 * MINUTE)
  await town.settle()
  expect((await nine[0]!.call(getMatter, { id })).result).toEqual({ shown: 'tooFew' })
  await closed(town)
  expect((await nine[0]!.call(getMatter, { id })).result).toEqual({ shown: 'tooFew' })
})

test('with ten, the sums are shown while it is open if the publisher wants that, and renewed ten voices at a time', async () => {
  const { matter, id } = await published(town, { showsRunning: true })
  const people = await households(13)
  const reader = people[0]!
  for (const resident of people.slice(0, 10)) await voice(resident, matter, 0)
  const shown = async () => {
    await town.cloud.clock.advance(11 * MINUTE)
    await town.settle()
    const { result } = await reader.call(getMatter, { id })
    if (result.shown !== 'sums') throw new Error(`the sums were not shown but ${result.shown}`)
    return { isFinal: result.isFinal, counts: result.options.map((option) => option.count) }
  }
  expect(await shown()).toEqual({ isFinal: false, counts: [10, 0, 0] })
  for (const resident of people.slice(10)) await voice(resident, matter, 1)
  expect(await shown()).toEqual({ isFinal: false, counts: [10, 0, 0] })
  await closed(town)
  expect(await shown()).toEqual({ isFinal: true, counts: [10, 3, 0] })
})

test('when the publisher keeps it for the end, nobody sees a sum before, not even the secretary', async () => {
  const { secretary, matter, id } = await published(town)
  const people = await households(10)
  for (const resident of people) await voice(resident, matter, 2)
  await town.cloud.clock.advance(11 * MINUTE)
  await town.settle()
  for (const reader of [secretary, people[0]!]) {
    expect((await reader.call(getMatter, { id })).result).toEqual({ shown: 'afterClosing' })
  }
  await closed(town)
  const newcomer = await town.newcomer()
  const { result } = await newcomer.call(getMatter, { id })
  expect(result).toMatchObject({ shown: 'sums', total: 10, isFinal: true })
})

test('a text can be edited until somebody is heard, and only corrected, for all to see, afterwards', async () => {
  const { secretary, matter, id } = await published(town)
  const { scopeUnitId: _, ...draft } = liftMatter()
  const edited = { ...draft, ...request(), id, options: ['赞成', '不赞成'] }
  const after = await secretary.call(editMatter, edited)
  expect(after.options.map((option) => option.label)).toEqual(['赞成', '不赞成'])
  const [resident] = await households(1)
  await expect(voice(resident!, matter, 0)).toBeRefused('matter.edited')
  await voice(resident!, after, 0)
  await expect(secretary.call(editMatter, { ...edited, ...request() })).toBeRefused('matter.already_heard')
  expect(await secretary.call(editMatter, edited)).toMatchObject({ revision: expect.any(Number) })
  await secretary.call(correctMatter, { id, ...request(), text: '楼龄应为 27 年，特此更正。' })
  expect((await resident!.call(getMatter, { id })).corrections).toMatchObject([
    { text: '楼龄应为 27 年，特此更正。', byUnit: '幸福里社区' },
  ])
})

test('a withdrawn matter stays in sight with its reason, and takes nothing more', async () => {
  const { secretary, matter, id } = await published(town)
  const [resident] = await households(1)
  await secretary.call(withdrawMatter, { id, ...request(), because: '方案要重新设计，下月再议。' })
  expect(await resident!.call(getMatter, { id })).toMatchObject({
    state: 'withdrawn',
    withdrawal: { text: '方案要重新设计，下月再议。' },
  })
  await expect(voice(resident!, matter, 0)).toBeRefused('matter.closed')
  await town.cloud.clock.advance(8 * DAY)
  await town.settle()
  expect((await resident!.call(getMatter, { id })).state).toBe('withdrawn')
})

test('the list has what is open first by its deadline, and what is past by itself', async () => {
  const now = await town.cloud.clock.now()
  const secretary = await town.secretary()
  const later = await secretary.call(publishMatter, liftMatter({ closesAt: now + 9 * DAY }))
  const sooner = await secretary.call(publishMatter, openQuestion({ closesAt: now + 2 * DAY }))
  const [resident] = await households(1)
  const ids = async (show: 'open' | 'past') =>
    (await resident!.call(listMatters, { show, cursor: null })).items.map((card) => card.id)
  expect(await ids('open')).toEqual([sooner.id, later.id])
  await town.cloud.clock.advance(3 * DAY)
  await town.settle()
  expect([await ids('open'), await ids('past')]).toEqual([[later.id], [sooner.id]])
})

test('comments are seconded once a person, and sorted by it where one wants', async () => {
  const { id } = await published(town)
  const [first, second, third] = await households(3)
  const early = await written(first!, id, '扶手也要修。')
  await town.cloud.clock.advance(MINUTE)
  const late = await written(second!, id, '电费怎么分摊？')
  expect((await third!.call(secondComment, { id, ...request(), commentId: early })).seconds).toBe(1)
  expect((await third!.call(secondComment, { id, ...request(), commentId: early })).seconds).toBe(1)
  const idsBy = async (sort: 'newest' | 'mostSeconded') =>
    (await third!.call(listComments, { id, sort, within: 'all', cursor: null })).items.map((one) => one.id)
  expect(await idsBy('newest')).toEqual([late, early])
  expect(await idsBy('mostSeconded')).toEqual([early, late])
  expect((await third!.call(getMatter, { id })).secondedIds).toEqual([early])
})

test('who has written is told of each step, unless they say that they don’t want to be', async () => {
  const { id, resident } = await decidedMatter(town)
  await resident.call(followMatter, { id, ...request(), isFollowing: true })
  await resident.call(followMatter, { id, ...request(), isFollowing: false })
  const before = (await titles(resident)).length
  await town.settle()
  expect((await titles(resident)).length).toBe(before)
})
