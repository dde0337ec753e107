import {
  answerBundle,
  bundleComments,
  correctMatter,
  decideMatter,
  editMatter,
  followMatter,
  getMatter,
  giveVoice,
  listComments,
  listCommentsToReview,
  listMatters,
  listUnitMatters,
  postComment,
  publishMatter,
  reportProgress,
  reviewComment,
  reviewMatter,
  secondComment,
  withdrawMatter,
} from '../../shared/matters/contracts'
import { DAY, HOUR, MINUTE } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import { MONDAY_MORNING } from '../support/moments'
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

const checkDown = () => town.cloud.faults({ contentCheck: 'down' })

test.each([
  ['a deadline that has passed', { closesAt: MONDAY_MORNING - 1 }, 'matter.deadline_passed'],
  ['a deadline in four months', { closesAt: MONDAY_MORNING + 91 * DAY }, 'matter.deadline_too_far'],
  ['no way to answer', { options: [], takesComments: false }, 'matter.no_way_to_answer'],
  ['a single option', { options: ['赞成'] }, 'matter.one_option'],
  ['the same option twice', { options: ['赞成', '赞成'] }, 'matter.same_options'],
  ['nine options', { options: [...'一二三四五六七八九'] }, 'matter.too_many_options'],
  ['another community', { scopeUnitId: 'locust' }, 'matter.outside_unit'],
  ['the whole subdistrict', { scopeUnitId: 's1' }, 'matter.outside_unit'],
  ['a unit that isn’t there', { scopeUnitId: 'nowhere' }, 'matter.outside_unit'],
] as const)('a secretary can’t publish with %s', async (_, changed, reason) => {
  const draft = liftMatter({
    ...changed,
    options: [...('options' in changed ? changed.options : ['是', '否'])],
  })
  await expect((await town.secretary()).call(publishMatter, draft)).toBeRefused(reason)
})

test('a secretary publishes to one building, a subdistrict officer to a community, nobody below them at all', async () => {
  const secretary = await town.secretary()
  const building = await secretary.call(publishMatter, liftMatter({ scopeUnitId: 'happy.b2' }))
  expect(building.scopeName).toBe('幸福里社区 2号楼')
  const officer = await town.holder('subdistrictOfficer', 's1')
  const wide = await officer.call(publishMatter, liftMatter({ scopeUnitId: 'happy' }))
  for (const role of ['communityWorker', 'gridWorker', 'admin'] as const) {
    const person = await town.holder(
      role,
      role === 'gridWorker' ? 'happy.g1' : role === 'admin' ? 'd1' : 'happy',
    )
    await expect(person.call(publishMatter, liftMatter())).toBeRefused('core.role_missing')
  }
  // What the subdistrict has asked, the subdistrict answers for.
  const withdrawal = { id: wide.id, ...request(), because: '方案要重新设计。' }
  await expect(secretary.call(withdrawMatter, withdrawal)).toBeRefused('matter.not_publisher')
  await expect(officer.call(withdrawMatter, withdrawal)).resolves.toMatchObject({ state: 'withdrawn' })
})

test('a text is edited twenty times at most', async () => {
  const { secretary, id } = await published(town)
  const { scopeUnitId: _, ...draft } = liftMatter()
  for (let count = 0; count < 20; count++) await secretary.call(editMatter, { ...draft, ...request(), id })
  await expect(secretary.call(editMatter, { ...draft, ...request(), id })).toBeRefused('matter.edits_full')
})

test('what a suggestion led to is known to those who look after it, and to nobody else', async () => {
  const secretary = await town.secretary()
  const { id } = await secretary.call(publishMatter, liftMatter({ fromAppealId: 'appeal-1' }))
  expect((await secretary.call(getMatter, { id })).fromAppealId).toBe('appeal-1')
  expect((await (await town.resident()).call(getMatter, { id })).fromAppealId).toBeNull()
})

test('the same form sent twice publishes once, and other words under its name are refused', async () => {
  const secretary = await town.secretary()
  const draft = liftMatter()
  const first = await secretary.call(publishMatter, draft)
  await town.cloud.clock.advance(8 * DAY)
  expect((await secretary.call(publishMatter, draft)).id).toBe(first.id)
  const other = secretary.call(publishMatter, { ...draft, title: '另一件事要商量' })
  await expect(other).toBeRefused('core.request_id_reused')
})

/** Everything that may be done to a matter from outside, by somebody it doesn't concern. */
async function refusedTo(person: Person, id: string, commentId: string) {
  const named = { id, ...request() }
  const voiced = { id, householdId: 'happy.b1.e1.301', optionId: 'x' }
  await expect(person.call(getMatter, { id })).toBeRefused('core.not_found')
  await expect(person.call(giveVoice, voiced)).toBeRefused('core.not_found')
  await expect(person.call(postComment, { ...named, text: '我也说一句' })).toBeRefused('core.not_found')
  await expect(person.call(secondComment, { ...named, commentId })).toBeRefused('core.not_found')
  await expect(person.call(followMatter, { ...named, isFollowing: true })).toBeRefused('core.not_found')
  const list = { id, sort: 'newest', within: 'all', cursor: null } as const
  expect((await person.call(listComments, list)).items).toEqual([])
  expect((await person.call(listMatters, { show: 'open', cursor: null })).items).toEqual([])
}

test('people of another community see nothing of it and can do nothing to it', async () => {
  const { id } = await published(town)
  const commentId = await written(await town.resident('happy.b1', { room: '301' }), id, '扶手也要修。')
  await refusedTo(await town.resident('locust.b1'), id, commentId)
  const stranger = town.stranger()
  await expect(stranger.call(getMatter, { id })).toBeRefused('core.not_registered')
  const elsewhere = await town.secretary('locust')
  await expect(elsewhere.call(withdrawMatter, { id, ...request(), because: '不该在这里议。' })).toBeRefused(
    'core.not_found',
  )
  const unit = { unitId: 'happy', cursor: null } as const
  await expect(elsewhere.call(listUnitMatters, { ...unit, show: 'open' })).toBeRefused(
    'members.outside_scope',
  )
  await expect(elsewhere.call(listCommentsToReview, unit)).toBeRefused('members.outside_scope')
})

test('who isn’t confirmed reads, and neither votes nor writes', async () => {
  const { matter, id } = await published(town)
  const newcomer = await town.newcomer()
  expect(await newcomer.call(getMatter, { id })).toMatchObject({ households: [] })
  const choice = { id, householdId: 'happy.b1.e1.101', optionId: matter.options[0]!.id }
  await expect(newcomer.call(giveVoice, choice)).toBeRefused('core.not_confirmed')
  await expect(newcomer.call(postComment, { id, ...request(), text: '我也说一句' })).toBeRefused(
    'core.not_confirmed',
  )
})

test('only a confirmed home in scope speaks: not another building’s, not a neighbour’s, not a worker’s desk', async () => {
  const { matter, id } = await published(town, { scopeUnitId: 'happy.b2' })
  const optionId = matter.options[0]!.id
  const [insider, outsider] = await Promise.all([
    town.resident('happy.b2', { room: '401' }),
    town.resident('happy.b1', { room: '402' }),
  ])
  const own = { id, householdId: 'happy.b1.e1.402', optionId }
  await expect(outsider.call(giveVoice, own)).toBeRefused('core.not_found')
  const neighbours = { id, householdId: 'happy.b2.e1.999', optionId }
  await expect(insider.call(giveVoice, neighbours)).toBeRefused('matter.not_your_area')
  const worker = await town.holder('communityWorker', 'happy', { at: 'happy.b1', room: '403' })
  const desk = { id, householdId: 'happy.b1.e1.403', optionId }
  await expect(worker.call(giveVoice, desk)).toBeRefused('matter.not_your_area')
  await expect(worker.call(postComment, { id, ...request(), text: '我也说一句' })).toBeRefused(
    'matter.not_your_area',
  )
  expect(await town.documentsOf('matterBallots')).toEqual([])
})

test('after the deadline nothing is taken any more, even before the timer has come by', async () => {
  const { matter, id } = await published(town)
  const [resident, other] = await Promise.all([
    town.resident('happy.b1', { room: '301' }),
    town.resident('happy.b1', { room: '302' }),
  ])
  const commentId = await written(other, id, '扶手也要修。')
  await town.cloud.clock.set(matter.closesAt)
  await expect(voice(resident, matter, 0)).toBeRefused('matter.closed')
  await expect(resident.call(postComment, { id, ...request(), text: '晚了一步' })).toBeRefused(
    'matter.closed',
  )
  await expect(resident.call(secondComment, { id, ...request(), commentId })).toBeRefused('matter.closed')
})

test('a matter without options takes words alone, one without words takes options alone', async () => {
  const secretary = await town.secretary()
  const words = await secretary.call(publishMatter, openQuestion())
  const options = await secretary.call(publishMatter, liftMatter({ takesComments: false }))
  const resident = await town.resident('happy.b1', { room: '301' })
  const choice = { id: words.id, householdId: 'happy.b1.e1.301', optionId: 'x' }
  await expect(resident.call(giveVoice, choice)).toBeRefused('matter.no_options')
  await expect(resident.call(postComment, { id: options.id, ...request(), text: '我说一句' })).toBeRefused(
    'matter.no_comments',
  )
  await expect(voice(resident, { ...options, options: [{ id: 'x', label: '' }] }, 0)).toBeRefused(
    'matter.edited',
  )
})

test('five comments a person, however fast they are sent, and none of one’s own seconded', async () => {
  const { id } = await published(town)
  const resident = await town.resident('happy.b1', { room: '301' })
  const drafts = Array.from({ length: 8 }, (_, index) => ({ id, ...request(), text: `第${index + 1}条意见` }))
  const outcomes = await Promise.allSettled(drafts.map((draft) => resident.call(postComment, draft)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  await expect(resident.call(postComment, { id, ...request(), text: '还有一条' })).toBeRefused(
    'matter.too_many_comments',
  )
  const stored = (await town.documentsOf('matterComments')) as {
    _id: string
    requestId: string
    text: string
  }[]
  expect(stored).toHaveLength(5)
  const [mine] = stored
  const again = { id, requestId: mine!.requestId, text: mine!.text }
  expect((await resident.call(postComment, again)).myComments).toHaveLength(5)
  await expect(resident.call(postComment, { ...again, text: '换了说法' })).toBeRefused(
    'core.request_id_reused',
  )
  await expect(resident.call(secondComment, { id, ...request(), commentId: mine!._id })).toBeRefused(
    'matter.own_comment',
  )
  const neighbour = await town.resident('happy.b1', { room: '302' })
  await expect(neighbour.call(secondComment, { id, ...request(), commentId: 'nothing' })).toBeRefused(
    'matter.comment_missing',
  )
})

test('the steps come in their order, and each comment in one bundle', async () => {
  const { secretary, id } = await published(town)
  const resident = await town.resident('happy.b1', { room: '301' })
  const commentId = await written(resident, id, '请先修好楼梯扶手。')
  const said = () => ({ id, ...request(), text: '按多数意见办，下月开工。' })
  const bundle = () => ({ id, ...request(), title: '扶手', commentIds: [commentId] })
  const step = () => ({ ...said(), photos: [], isFinished: false })
  await expect(secretary.call(decideMatter, said())).toBeRefused('matter.wrong_state')
  await expect(secretary.call(bundleComments, bundle())).toBeRefused('matter.wrong_state')
  await expect(secretary.call(reportProgress, step())).toBeRefused('matter.wrong_state')
  await closed(town)
  await expect(secretary.call(decideMatter, said())).toBeRefused('matter.comments_unanswered')
  await expect(secretary.call(answerBundle, { ...said(), bundleId: 'none' })).toBeRefused(
    'matter.bundle_missing',
  )
  const first = bundle()
  const { bundles } = await secretary.call(bundleComments, first)
  await secretary.call(bundleComments, first)
  await secretary.call(bundleComments, { ...bundle(), title: '又一类' })
  const [stored] = (await town.documentsOf('matterComments')) as { bundleId: string }[]
  expect(stored?.bundleId).toBe(bundles[0]!.id)
  await secretary.call(answerBundle, { ...said(), bundleId: bundles[0]!.id })
  const again = secretary.call(answerBundle, { ...said(), bundleId: bundles[0]!.id })
  await expect(again).toBeRefused('matter.already_answered')
  await expect(secretary.call(decideMatter, said())).toBeRefused('matter.bundle_unanswered')
  for (const person of [resident, await town.leader()]) {
    await expect(person.call(decideMatter, said())).toBeRefused('core.role_missing')
  }
})

test('what is decided is neither withdrawn nor decided again; the last step ends it', async () => {
  const { secretary, id } = await decidedMatter(town)
  const said = () => ({ id, ...request(), text: '按多数意见办，下月开工。' })
  await expect(secretary.call(decideMatter, said())).toBeRefused('matter.wrong_state')
  await expect(secretary.call(withdrawMatter, { id, ...request(), because: '想再议一次。' })).toBeRefused(
    'matter.wrong_state',
  )
  const last = { ...said(), photos: [], isFinished: true }
  await secretary.call(reportProgress, last)
  expect((await secretary.call(reportProgress, last)).steps).toHaveLength(1)
  await expect(secretary.call(reportProgress, { ...last, ...request() })).toBeRefused('matter.wrong_state')
  await expect(secretary.call(correctMatter, { id, ...request(), text: '有一处写错了。' })).toBeRefused(
    'matter.wrong_state',
  )
})

test('with the check down a matter waits for a worker before residents see it', async () => {
  await checkDown()
  const { secretary, matter, id } = await published(town)
  await town.cloud.faults()
  const resident = await town.resident('happy.b1', { room: '301' })
  expect(matter).toMatchObject({ check: 'review', needsReview: true })
  await expect(resident.call(getMatter, { id })).toBeRefused('core.not_found')
  const worker = await town.holder('communityWorker', 'happy', { at: 'happy.b2', room: '5' })
  const waiting = await worker.call(listUnitMatters, { unitId: 'happy', show: 'review', cursor: null })
  expect(waiting.items.map((card) => card.id)).toEqual([id])
  const choice = { id, householdId: 'happy.b2.e1.5', optionId: matter.options[0]!.id }
  await expect(worker.call(giveVoice, choice)).toBeRefused('matter.not_shown_yet')
  await worker.call(reviewMatter, { id, ...request(), verdict: 'passed' })
  expect(await resident.call(getMatter, { id })).toMatchObject({ check: 'passed', needsReview: false })
  await expect(secretary.call(reviewMatter, { id, ...request(), verdict: 'risky' })).toBeRefused(
    'matter.nothing_to_review',
  )
})

test('an edit is checked anew, and an official text that could not be checked is hidden until it has been', async () => {
  const { secretary, id } = await published(town)
  const resident = await town.resident('happy.b1', { room: '301' })
  await written(resident, id, '请先修好楼梯扶手。')
  await checkDown()
  await secretary.call(correctMatter, { id, ...request(), text: '楼龄应为 27 年。' })
  await town.cloud.faults()
  const corrected = async () => (await resident.call(getMatter, { id })).corrections[0]?.text
  expect(await corrected()).toBeNull()
  await secretary.call(reviewMatter, { id, ...request(), verdict: 'passed' })
  expect(await corrected()).toBe('楼龄应为 27 年。')
  const { scopeUnitId: _, ...draft } = liftMatter()
  await expect(secretary.call(editMatter, { ...draft, ...request(), id })).toBeRefused('matter.already_heard')
})

test('a comment that could not be checked is its author’s and the workers’ alone until a verdict', async () => {
  const { secretary, id } = await published(town)
  const [author, neighbour] = await Promise.all([
    town.resident('happy.b1', { room: '301' }),
    town.resident('happy.b1', { room: '302' }),
  ])
  await checkDown()
  const commentId = await written(author, id, '电费怎么算？')
  const badId = await written(author, id, '骂人的话')
  await town.cloud.faults()
  const list = { id, sort: 'newest', within: 'all', cursor: null } as const
  const seen = async () => (await neighbour.call(listComments, list)).items.map((one) => one.id)
  expect(await seen()).toEqual([])
  expect((await author.call(getMatter, { id })).myComments).toHaveLength(2)
  await expect(neighbour.call(secondComment, { id, ...request(), commentId })).toBeRefused(
    'matter.comment_missing',
  )
  const waiting = await secretary.call(listCommentsToReview, { unitId: 'happy', cursor: null })
  expect(waiting.items.map((one) => one.id).sort()).toEqual([commentId, badId].sort())
  const verdict = { id: commentId, ...request(), verdict: 'passed' } as const
  await secretary.call(reviewComment, verdict)
  await secretary.call(reviewComment, verdict)
  await secretary.call(reviewComment, { id: badId, ...request(), verdict: 'risky' })
  await expect(secretary.call(reviewComment, { ...verdict, ...request() })).toBeRefused(
    'matter.nothing_to_review',
  )
  await expect(neighbour.call(reviewComment, verdict)).toBeRefused('core.role_missing')
  const elsewhere = await town.secretary('locust')
  await expect(elsewhere.call(reviewComment, verdict)).toBeRefused('core.not_found')
  expect(await seen()).toEqual([commentId])
  await town.settle()
  const told = (await town.documentsOf('inbox')).filter((message) => message.memberId === author.id)
  expect(told).toHaveLength(2)
})

test('a photo is seen by residents once it has been checked, and by staff before', async () => {
  const secretary = await town.secretary()
  const photo = await secretary.photo()
  await town.cloud.faults({ mediaCheck: 'never' })
  const { id } = await secretary.call(publishMatter, liftMatter({ photos: [photo] }))
  await town.settle()
  const resident = await town.resident('happy.b1', { room: '301' })
  const linkFor = async (person: Person) => (await person.call(getMatter, { id })).photos[0]!.url
  expect([await linkFor(resident), await linkFor(secretary)]).toEqual([null, expect.stringContaining('http')])
  await town.cloud.clock.advance(HOUR + MINUTE)
  await town.settle()
  expect(await secretary.call(getMatter, { id })).toMatchObject({ needsReview: true })
  await secretary.call(reviewMatter, { id, ...request(), verdict: 'passed' })
  expect(await linkFor(resident)).toContain('http')
  const theirs = liftMatter({ photos: [await resident.photo()] })
  await expect(secretary.call(publishMatter, theirs)).toBeRefused('appeal.photo_not_yours')
})
