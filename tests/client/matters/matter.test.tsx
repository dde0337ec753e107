import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Result } from '@/features/matters/pages/matter/result'
import { StaffSection } from '@/features/matters/pages/matter/staff-section'
import { Standing } from '@/features/matters/pages/matter/standing'
import { VoiceSection } from '@/features/matters/pages/matter/voice-section'
import { WordsSection } from '@/features/matters/pages/matter/words-section'
import { draftProblems, emptyDraft } from '@/features/matters/matter-draft'
import { outlookOf } from '@/features/matters/outlook'
import { giveVoice, postComment, takeBackComment } from '@shared/matters/contracts'
import type { MatterView } from '@shared/matters/schema'
import { AppError } from '@shared/errors'
import type { Home } from '@shared/members/homes'
import type { Actor } from '@shared/members/schema'
import type { Role } from '@shared/roles'
import { DAY } from '@shared/time'
import { cloudAnswering, on, show } from '../members/scripted-cloud'

const now = Date.parse('2026-11-16T09:00:00+08:00')
const unitIds = ['d1', 's1', 'happy']

const matter: MatterView = {
  id: 'm1',
  revision: 1,
  title: '老楼加装电梯，选哪一种方案',
  state: 'open',
  scopeName: '幸福里社区',
  closesAt: Date.parse('2026-11-24T00:00:00+08:00'),
  updatedAt: now,
  publishedAt: now - DAY,
  takesComments: true,
  needsReview: false,
  unitIds,
  publisherUnitIds: unitIds,
  byRole: '社区书记',
  byUnit: '幸福里社区',
  background: '楼龄超过 25 年。',
  question: '您家赞成哪一种？',
  options: [
    { id: 'o1', label: '平层入户' },
    { id: 'o2', label: '错层入户' },
  ],
  showsRunning: false,
  photos: [],
  files: [],
  check: 'passed',
  isHeard: false,
  result: { shown: 'afterClosing' },
  corrections: [],
  bundles: [],
  decision: null,
  steps: [],
  withdrawal: null,
  timeline: [{ at: now - DAY, move: 'publish', byRole: '社区书记', byUnit: '幸福里社区' }],
  households: [{ id: 'happy.b1.e1.501', label: '幸福里社区 1号楼 1单元 501室', hasVoiced: false }],
  isFollowing: false,
  myComments: [],
  commentsLeft: 5,
  secondedIds: [],
  fromAppealId: null,
}

const home: Home = {
  householdId: 'happy.b1.e1.501',
  communityId: 'happy',
  communityName: '幸福里社区',
  label: '幸福里社区 1号楼 1单元 501室',
  unitIds: [...unitIds, 'happy.g1', 'happy.b1', 'happy.b1.e1'],
  state: 'confirmed',
  requestedAt: now,
  confirmDueAt: now,
  declinedBecause: null,
}
const resident: Actor = { id: 'r', homes: [home], roles: [] }
const holder = (role: Role, unitId = 'happy'): Actor => ({
  id: 's',
  homes: [],
  roles: [{ id: 'g', role, unitId, unitName: '幸福里社区', from: 0, until: null }],
})

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const buttonNames = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

test('a choice is sent for the household only after it has been said to be final', async () => {
  const asked = cloudAnswering(
    on(giveVoice, () => ({
      ...matter,
      households: [{ ...matter.households[0]!, hasVoiced: true }],
      isRepeat: false,
    })),
  )
  show(<VoiceSection matter={matter} me={resident} now={now} />)
  fireEvent.click(screen.getByRole('radio', { name: '错层入户' }))
  tap('提交我家的意见')
  expect(asked.size).toBe(0)
  expect(screen.getByText(/一户只能表达一次，提交后不能改/)).toBeTruthy()
  tap('提交，不再改')
  await waitFor(() => expect(asked.get(giveVoice.name)).toHaveLength(1))
  expect(asked.get(giveVoice.name)).toEqual([{ id: 'm1', householdId: home.householdId, optionId: 'o2' }])
})

test('nothing can be sent before something is chosen', () => {
  const asked = cloudAnswering()
  show(<VoiceSection matter={matter} me={resident} now={now} />)
  tap('提交我家的意见')
  expect(screen.getByText('请先选一项')).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(asked.size).toBe(0)
})

test('a choice that came too late is refused in words, in the sheet where it was made', async () => {
  cloudAnswering(
    on(giveVoice, () => {
      throw new AppError({ code: 'REFUSED', reason: 'matter.closed' })
    }),
  )
  show(<VoiceSection matter={matter} me={resident} now={now} />)
  fireEvent.click(screen.getByRole('radio', { name: '平层入户' }))
  tap('提交我家的意见')
  tap('提交，不再改')
  expect(await screen.findByText(/已经截止，不再收意见/)).toBeTruthy()
})

test('a household that has spoken reads that it has, whoever of it looks', () => {
  const voiced = { ...matter, households: [{ ...matter.households[0]!, hasVoiced: true }] }
  show(<VoiceSection matter={voiced} me={resident} now={now} />)
  expect(screen.getByText('您家已经表达过意见')).toBeTruthy()
  expect(buttonNames()).toEqual([])
})

test('who isn’t confirmed yet sees the options, and why they can’t choose', () => {
  const pending = { ...resident, homes: [{ ...home, state: 'pending' as const }] }
  show(<VoiceSection matter={{ ...matter, households: [] }} me={pending} now={now} />)
  expect(screen.getByText('· 平层入户')).toBeTruthy()
  expect(screen.getByText('您在这里的住处还没有确认，确认后就能参与。')).toBeTruthy()
  expect(screen.queryAllByRole('radio')).toEqual([])
})

test.each([
  [{ shown: 'tooFew' }, 'open', '满 10 户后在这里公布分项。'],
  [{ shown: 'tooFew' }, 'closed', '少于 10 户，不公布分项。'],
] as const)('of %j while %s a resident reads: %s', (result, state, words) => {
  show(<Result matter={{ ...matter, state, result }} now={now} />)
  expect(screen.getByText(words)).toBeTruthy()
})

test('sums are told in households and shares', () => {
  const options = [
    { id: 'o1', label: '平层入户', count: 9 },
    { id: 'o2', label: '错层入户', count: 3 },
  ]
  const result = { shown: 'sums', isFinal: true, asOf: now, total: 12, options } as const
  show(<Result matter={{ ...matter, state: 'closed', result }} now={now} />)
  expect(screen.getByRole('img', { name: '平层入户 9 户，占 75%' })).toBeTruthy()
  expect(screen.getByText('共 12 户表达了意见，一户一票。')).toBeTruthy()
})

test('what is refused is said once, at its field, and the words stay', async () => {
  const fields = { text: 'core.too_short' } as const
  const asked = cloudAnswering(
    on(postComment, () => {
      throw new AppError({ code: 'INVALID', reason: 'core.too_short', fields })
    }),
  )
  show(<WordsSection matter={matter} me={resident} now={now} />)
  tap('写意见')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '请先修扶手' } })
  tap('发出意见')
  expect(await screen.findAllByText('内容太短了，请再写几个字。')).toHaveLength(1)
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('请先修扶手')
  expect(asked.get(postComment.name)).toMatchObject([{ id: 'm1', text: '请先修扶手' }])
})

const bundle = { id: 'b1', title: '扶手', answer: null }
const mine = {
  id: 'c1',
  text: '请先修扶手',
  by: '1号楼居民',
  at: now,
  seconds: 3,
  bundleId: 'b1',
  isMine: true,
  check: 'passed' as const,
}

test('what I wrote can be taken back until its kind has been answered', async () => {
  const asked = cloudAnswering(on(takeBackComment, () => matter))
  const gathered = { ...matter, myComments: [mine], bundles: [bundle] }
  show(<WordsSection matter={gathered} me={resident} now={now} />)
  tap('收回这条意见')
  tap('收回')
  await waitFor(() => expect(asked.get(takeBackComment.name)).toMatchObject([{ id: 'm1', commentId: 'c1' }]))
})

test('what has been answered stands, and says why', () => {
  const answer = {
    text: '本月修好。',
    at: now,
    byRole: '社区书记',
    byUnit: '幸福里社区',
    check: 'passed' as const,
  }
  const answered = { ...matter, myComments: [mine], bundles: [{ ...bundle, answer }] }
  show(<WordsSection matter={answered} me={resident} now={now} />)
  expect(screen.getByText('社区已经答复了这一类意见，您写的这条要留着，不能收回。')).toBeTruthy()
  const button = screen.getByRole('button', { name: '收回这条意见' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
})

test.each([
  ['open', {}, ['修改内容', '撤回议题']],
  ['open', { isHeard: true }, ['发更正说明', '撤回议题']],
  [
    'closed',
    { isHeard: true, bundles: [bundle] },
    ['归并意见', '答复“扶手”', '公布决定', '发更正说明', '撤回议题'],
  ],
  ['decided', { isHeard: true }, ['公布落实进展', '发更正说明']],
  ['carriedOut', { isHeard: true }, []],
  ['withdrawn', {}, []],
] as const)('a secretary of a matter that is %s, %j, is offered %j', (state, fields, expected) => {
  show(
    <StaffSection
      matter={{ ...matter, ...fields, state } as MatterView}
      me={holder('secretary')}
      now={now}
    />,
  )
  expect(buttonNames()).toEqual(expected)
})

test.each([
  ['a resident', resident],
  ['a community worker', holder('communityWorker')],
  ['a secretary of another community', holder('secretary', 'locust')],
])('%s is offered none of it', (_, me) => {
  show(<StaffSection matter={matter} me={me} now={now} />)
  expect(buttonNames()).toEqual([])
})

test('a reason for withdrawing and a correction stand at the top', () => {
  const said = { at: now, byRole: '社区书记', byUnit: '幸福里社区', check: 'passed' as const }
  const withdrawn = {
    ...matter,
    state: 'withdrawn' as const,
    withdrawal: { ...said, text: '方案要重新设计。' },
    corrections: [{ ...said, text: null }],
  }
  show(<Standing matter={withdrawn} now={now} />)
  expect(screen.getByText('原因：方案要重新设计。')).toBeTruthy()
  expect(screen.getByText('这段内容正在审核，通过后就能看到。')).toBeTruthy()
})

test('the deadline is told in words, and a passed one as closed', () => {
  expect(outlookOf(matter, now)).toBe('11月23日 周一 24:00 截止，还剩 7 天')
  expect(outlookOf(matter, matter.closesAt)).toBe('社区正在归并意见，会逐类答复')
})

test.each([
  ['empty options', { options: ['', ''] }, { options: 'matter.one_option' }],
  ['one option', { options: ['赞成', ''] }, { options: 'matter.one_option' }],
  ['the same option twice', { options: ['赞成', '赞成'] }, { options: 'matter.same_options' }],
  ['no options wanted', { wantsOptions: false }, null],
])('a form with %s gives %j', (_, fields, problems) => {
  const words = { title: '要不要装电梯', background: '楼龄超过 25 年。', question: '您家赞成吗？' }
  const draft = { ...emptyDraft(now), ...words, options: ['赞成', '不赞成'], ...fields }
  expect(draftProblems(draft)).toEqual(problems)
})
