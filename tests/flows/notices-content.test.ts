import { grantRole } from '../../shared/members/contracts'
import {
  askAboutNotice,
  editNotice,
  getNotice,
  listNotices,
  listPostedNotices,
  listQuestions,
  listQuestionsToReview,
  postNotice,
  reviewNotice,
  reviewQuestion,
} from '../../shared/notices/contracts'
import { community, type Community, type Person } from '../support/community'
import { livedIn, request, settled, tankCleaning, waterStop } from '../support/notices'
import { timesTold } from '../support/told'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n')

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const withoutCheck = <Result>(act: () => Promise<Result>): Promise<Result> =>
  town.cloud
    .faults({ rules: [{ kind: 'throttle', action: 'wx.api', collection: 'security.msgSecCheck' }] })
    .then(act)
    .finally(() => town.cloud.faults())

const titles = async (person: Person) =>
  (await person.call(listNotices, { show: 'current', cursor: null })).items.map(({ title }) => title)

const toReview = { unitId: 'happy', show: 'review', cursor: null } as const

test('while the check is down a leader’s text waits for a worker, and goes out once it passed', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const [leader, worker] = await Promise.all([town.leader(), town.holder('communityWorker', 'happy')])
  const posted = await withoutCheck(() => leader.call(postNotice, tankCleaning({ isUrgent: true })))
  expect(posted).toMatchObject({ state: 'scheduled', isShown: false, needsReview: true })
  await settled(town)
  expect(await titles(resident!)).toEqual([])
  expect((await worker.call(listPostedNotices, toReview)).items).toMatchObject([{ id: posted.id }])
  const verdict = { id: posted.id, ...request(), verdict: 'passed' } as const
  await worker.call(reviewNotice, verdict)
  expect(await worker.call(reviewNotice, verdict)).toMatchObject({ isShown: true })
  await expect(worker.call(reviewNotice, { ...verdict, ...request() })).toBeRefused(
    'notice.nothing_to_review',
  )
  await settled(town)
  expect(await titles(resident!)).toEqual([posted.title])
  expect(await timesTold(resident!, '紧急通知')).toBe(1)
  expect(await timesTold(leader, '通过了审核')).toBe(1)
})

test('an urgent word of staff doesn’t wait for it, and a worker who looks can still take it down', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const [secretary, worker] = await Promise.all([town.secretary(), town.holder('communityWorker', 'happy')])
  const { id, title } = await withoutCheck(() => secretary.call(postNotice, waterStop()))
  await settled(town)
  expect(await titles(resident!)).toEqual([title])
  expect((await worker.call(listPostedNotices, toReview)).items).toMatchObject([{ id, needsReview: true }])
  expect((await resident!.call(getNotice, { id })).needsReview).toBe(false)
  await worker.call(reviewNotice, { id, ...request(), verdict: 'risky' })
  expect(await titles(resident!)).toEqual([])
  await expect(resident!.call(getNotice, { id })).toBeRefused('core.not_found')
})

test('who has several roles speaks in the one that answers for the unit, the nearest to those who get it', async () => {
  const admin = await town.admin()
  const person = await town.holder('partnerLiaison', 'property-happy')
  for (const [role, unitId] of [
    ['secretary', 'happy'],
    ['buildingLeader', 'happy.b1'],
  ] as const) {
    await admin.call(grantRole, { ...request(), memberId: person.id, role, unitId, until: null })
  }
  const { scopeUnitId: _, sendAt: __, ...draft } = waterStop()
  const edit = (id: string) => person.call(editNotice, { ...draft, ...request(), id, edition: 1 })
  const toAll = await person.call(postNotice, waterStop())
  expect(toAll.byRole).toBe('社区书记')
  // An urgent word of staff stays in sight while the check is down, an edited one too.
  expect(await withoutCheck(() => edit(toAll.id))).toMatchObject({ isShown: true, needsReview: true })
  const { id, byRole } = await person.call(postNotice, tankCleaning({ isUrgent: true }))
  expect(byRole).toBe('楼栋长')
  const edited = await withoutCheck(() => edit(id))
  expect(edited).toMatchObject({ isShown: false })
  expect(edited.timeline.at(-1)).toMatchObject({ move: 'edit', byRole: '楼栋长' })
})

test('staff’s word that isn’t urgent waits as everybody’s does', async () => {
  const secretary = await town.secretary()
  const posted = await withoutCheck(() => secretary.call(postNotice, tankCleaning()))
  expect(posted).toMatchObject({ state: 'scheduled', isShown: false })
})

test('what the check calls risky is shown to nobody, urgent or not, until it was looked at or rewritten', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const secretary = await town.secretary()
  const { id } = await secretary.call(postNotice, waterStop({ text: '快来参加赌博活动，稳赚不赔。' }))
  await settled(town)
  expect(await titles(resident!)).toEqual([])
  const { scopeUnitId: _, sendAt: __, ...draft } = waterStop()
  const rewritten = { ...draft, ...request(), id, edition: 1 }
  expect(await secretary.call(editNotice, rewritten)).toMatchObject({ isShown: true })
  await settled(town)
  expect(await titles(resident!)).toEqual([draft.title])
})

test('a question that the check left open reaches the poster once a worker passed it', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const [leader, worker] = await Promise.all([town.leader(), town.holder('communityWorker', 'happy')])
  const { id } = await leader.call(postNotice, tankCleaning())
  await settled(town)
  const ask = () => resident!.call(askAboutNotice, { id, ...request(), text: '几点开始？' })
  const { myQuestions } = await withoutCheck(ask)
  const open = { id, show: 'open', cursor: null } as const
  expect((await leader.call(listQuestions, open)).items).toEqual([])
  const { items } = await worker.call(listQuestionsToReview, { unitId: 'happy', cursor: null })
  expect(items).toMatchObject([{ id: myQuestions[0]!.id, noticeTitle: '1号楼水箱清洗' }])
  await expect(
    leader.call(reviewQuestion, { id: items[0]!.id, ...request(), verdict: 'passed' }),
  ).toBeRefused('core.role_missing')
  await worker.call(reviewQuestion, { id: items[0]!.id, ...request(), verdict: 'passed' })
  expect((await leader.call(listQuestions, open)).items).toHaveLength(1)
  await settled(town)
  expect(await timesTold(leader, '通知有提问')).toBe(1)
})

test('a photo is shown once its check passed', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const leader = await town.leader()
  const photo = await leader.photo()
  const { id } = await leader.call(postNotice, tankCleaning({ photos: [photo] }))
  expect((await resident!.call(getNotice, { id })).photos).toMatchObject([{ check: 'pending', url: null }])
  await settled(town)
  await town.cloud.clock.advance(60_000)
  await settled(town)
  const { photos } = await resident!.call(getNotice, { id })
  expect(photos).toMatchObject([{ check: 'passed', url: expect.stringContaining('http') }])
  const other = await town.leader('happy.b2')
  const stolen = tankCleaning({ photos: [photo], scopeUnitId: 'happy.b2' })
  await expect(other.call(postNotice, stolen)).toBeRefused('appeal.photo_not_yours')
})

test('a colleague’s edit keeps the photos and files that are there, and their verdicts, and adds only their own', async () => {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const [leader, worker] = await Promise.all([town.leader(), town.holder('gridWorker', 'happy.g1')])
  const uploaded = async (person: Person, name: string) => ({
    fileId: await town.cloud.upload(`documents/${person.id}/${name}.pdf`, PDF, person.openid),
    name: `${name}.pdf`,
  })
  const [photo, plan] = [await leader.photo(), await uploaded(leader, 'plan')]
  const { id } = await leader.call(postNotice, tankCleaning({ photos: [photo], files: [plan] }))
  await settled(town)
  await town.cloud.clock.advance(60_000)
  await settled(town)
  const { scopeUnitId: _, sendAt: __, ...draft } = tankCleaning()
  const added = await worker.photo()
  const kept = { ...draft, ...request(), id, edition: 1, photos: [photo, added], files: [plan] }
  expect((await worker.call(editNotice, kept)).photos.map(({ check }) => check)).toEqual([
    'passed',
    'pending',
  ])
  const { files } = await resident!.call(getNotice, { id })
  expect(files).toMatchObject([{ name: 'plan.pdf' }])
  expect(Buffer.from(await (await fetch(files[0]!.url!)).arrayBuffer())).toEqual(PDF)
  const stolen = { ...draft, ...request(), id, edition: 2, files: [await uploaded(leader, 'other')] }
  await expect(worker.call(editNotice, stolen)).toBeRefused('matter.file_not_yours')
})
