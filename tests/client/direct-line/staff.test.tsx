import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Raised } from '@/features/direct-line/pages/appeal/raised'
import { Contact } from '@/features/direct-line/pages/appeal/staff/contact'
import { staffButtonsFor } from '@/features/direct-line/pages/appeal/staff/staff-actions'
import { StaffSection } from '@/features/direct-line/pages/appeal/staff/staff-section'
import { becauseLabels, outcomeNames, outcomesOf, type Outcome } from '@shared/direct-line/outcome'
import type { AppealView } from '@shared/direct-line/schema'
import { HOUR } from '@shared/time'
import { freshPhone, phone } from '../../support/taro/taro'
import { appeal, cloudThatAnswers, holder, now, resident, show } from './cases'
import { buttonNames, choose, inputOf, openMore, tap, write } from './taps'

beforeEach(freshPhone)

const secretary = holder('secretary')
/** The steps behind “更多操作”. */
function moreNames(): (string | null)[] {
  tap('更多操作')
  return within(screen.getByRole('dialog'))
    .getAllByRole('link')
    .map(({ textContent }) => textContent)
}

test.each<[AppealView['state'], string[]]>([
  ['submitted', ['受理', '派给', '更多操作']],
  ['accepted', ['开始办理', '派给', '更多操作']],
  ['inProgress', ['答复办结', '派给', '更多操作']],
  ['waitingForResident', ['不等了，继续办理', '派给', '更多操作']],
  ['resolved', ['写内部备注']],
  ['evaluated', ['结案归档', '写内部备注']],
  ['closed', ['写内部备注']],
])('a secretary of a case that is %s has the two likeliest steps as buttons', (state, expected) => {
  show(staffButtonsFor({ ...appeal, state }, secretary, now))
  expect(buttonNames()).toEqual(expected)
})

test('the rest of what a secretary may do lies behind one more tap', () => {
  show(
    staffButtonsFor({ ...appeal, state: 'inProgress', isUrgent: false, canHandBack: true }, secretary, now),
  )
  expect(moreNames()).toEqual([
    '请居民补充',
    '吹哨',
    '上报',
    '下派',
    '退回',
    '改为紧急',
    '定为疑难',
    '并案：找相同的事',
    '不予受理',
    '写内部备注',
  ])
})

const suggestion = { ...appeal, kind: 'suggestion' as const }
const officer = holder('subdistrictOfficer', 's1')

test.each([
  ['a secretary of its community', secretary, {}, true],
  ['an officer of its subdistrict', officer, {}, true],
  ['a grid worker, who publishes no matters', holder('gridWorker', 'happy.g1'), {}, false],
  ['a secretary, when it has become a matter', secretary, { matterId: 'm1' }, false],
  ['a secretary, when it was taken back', secretary, { state: 'withdrawn' as const }, false],
  ['a secretary, when it suggests nothing', secretary, { kind: 'complaint' as const }, false],
])('making a matter of a suggestion, for %s', (_, me, fields, expected) => {
  show(staffButtonsFor({ ...suggestion, ...fields }, me, now))
  const names = screen.queryByRole('button', { name: '更多操作' }) ? moreNames() : buttonNames()
  expect(names.includes('发起议事，听大家的意见')).toBe(expected)
})

test('a matter is made of the very suggestion that is on screen', () => {
  show(staffButtonsFor(suggestion, secretary, now))
  openMore('发起议事，听大家的意见')
  expect(phone.visited).toEqual(['navigateTo /features/matters/pages/publish/index?fromAppealId=a1'])
})

test.each([
  ['its owner', 'owner', true],
  ['its handlers', 'staff', true],
  ['those called in', 'partner', false],
  ['a neighbour', 'neighbour', false],
] as const)('the matter that a suggestion became, for %s', (_, viewpoint, isShown) => {
  show(<Raised appeal={{ ...suggestion, viewpoint, matterId: 'm1' }} />)
  const links = screen.queryAllByRole('link', { name: /已发起议事/ })
  expect(links).toHaveLength(isShown ? 1 : 0)
  links.forEach((link) => fireEvent.click(link))
  expect(phone.visited).toEqual(isShown ? ['navigateTo /features/matters/pages/matter/index?id=m1'] : [])
})

test.each([
  ['the resident whose case it is', resident, { relation: 'owner' as const }],
  ['a secretary who lives in that household', secretary, { relation: 'household' as const }],
  ['a secretary of another community', holder('secretary', 'locust'), {}],
  ['the building leader', holder('buildingLeader', 'happy.b1'), {}],
  ['somebody whom the case concerns', secretary, { relation: 'named' as const }],
])('%s is offered no step of the staff and sees nothing of theirs', (_, me, fields) => {
  show([
    ...staffButtonsFor({ ...appeal, ...fields }, me, now),
    <StaffSection key="section" appeal={{ ...appeal, ...fields }} me={me} now={now} />,
  ])
  expect(buttonNames()).toEqual([])
  expect(screen.queryByText('办理')).toBeNull()
})

test('only a subdistrict officer closes what was reopened twice', () => {
  const twice = { ...appeal, state: 'inProgress' as const, reopenings: 2 }
  const { unmount } = show(staffButtonsFor(twice, secretary, now))
  expect(buttonNames()).not.toContain('街道结案')
  unmount()
  show(staffButtonsFor(twice, holder('subdistrictOfficer', 's1'), now))
  expect(buttonNames()).toContain('街道结案')
})

describe('an answer', () => {
  const inProgress = { ...appeal, state: 'inProgress' as const }
  const settings = {
    'directLine.getDeskSettings': {
      clock: {},
      duty: [],
      templates: [
        { id: 't1', title: '已派师傅', categoryId: 'lift', kind: null, text: '{师傅姓名}已经修好电梯。' },
        { id: 't2', title: '楼道灯', categoryId: 'lighting', kind: null, text: '灯已经换好。' },
      ],
      revision: 1,
    },
  }

  test.each(outcomesOf.request)(
    'to a request may be “%s”, and says why where that is owed',
    async (outcome: Outcome) => {
      const sent = cloudThatAnswers({ ...settings, 'directLine.resolveAppeal': appeal })
      show(staffButtonsFor(inProgress, secretary, now))
      tap('答复办结')
      choose(outcomeNames[outcome])
      const asks = becauseLabels[outcome]
      if (asks) write(asks, '电梯公司管')
      write('办理结果', '电梯已经修好。')
      tap('发送答复')
      expect(await inputOf(sent, 'directLine.resolveAppeal')).toMatchObject({
        outcome,
        because: asks ? '电梯公司管' : '',
        answer: '电梯已经修好。',
      })
    },
  )

  test('isn’t sent before it is said what it is', () => {
    const sent = cloudThatAnswers(settings)
    show(staffButtonsFor(inProgress, secretary, now))
    tap('答复办结')
    write('办理结果', '电梯已经修好。')
    tap('发送答复')
    expect(screen.getByText('这一项还没有填。')).toBeTruthy()
    expect(sent.map(({ name }) => name)).not.toContain('directLine.resolveAppeal')
  })

  test('can be made of a template of its category, and waits until every field is filled in', async () => {
    cloudThatAnswers(settings)
    show(staffButtonsFor(inProgress, secretary, now))
    tap('答复办结')
    expect(await screen.findByRole('radio', { name: '已派师傅' })).toBeTruthy()
    expect(screen.queryByRole('radio', { name: '楼道灯' })).toBeNull()
    choose('已派师傅')
    tap('填进办理结果')
    expect(screen.getByText('答复里还有没填的：师傅姓名')).toBeTruthy()
    choose('已派师傅')
    write('师傅姓名', '老周')
    tap('填进办理结果')
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '办理结果' }).value).toBe(
      '老周已经修好电梯。',
    )
    expect(screen.queryByText('答复里还有没填的：师傅姓名')).toBeNull()
  })

  test('that is too short is refused at its field, once, and the words stay', async () => {
    const fields = { answer: 'appeal.answer_too_short' }
    const refusal = { code: 'INVALID', reason: 'appeal.answer_too_short', fields }
    cloudThatAnswers({ ...settings, 'directLine.resolveAppeal': { refusal } })
    show(staffButtonsFor(inProgress, secretary, now))
    tap('答复办结')
    choose('已解决')
    write('办理结果', '修好')
    tap('发送答复')
    expect(await screen.findAllByText('请把办理结果写清楚，至少 5 个字，居民会看到。')).toHaveLength(1)
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '办理结果' }).value).toBe('修好')
  })
})

test('a step that somebody else has just taken is refused in words', async () => {
  const refusal = { code: 'REFUSED', reason: 'appeal.wrong_state' }
  cloudThatAnswers({ 'directLine.acceptAppeal': { refusal } })
  show(staffButtonsFor(appeal, secretary, now))
  tap('受理')
  expect(await screen.findByText('这件事已经到了别的步骤，这一步现在不能做。')).toBeTruthy()
})

test.each([
  ['上报', '为什么要上报', 'directLine.passUpAppeal'],
  ['退回', '为什么不该由我们办', 'directLine.handBackAppeal'],
  ['改为一般', '为什么不紧急', 'directLine.lowerAppeal'],
])('“%s” asks why, says what the resident will be told, and sends that', async (label, asks, name) => {
  const sent = cloudThatAnswers({ [name]: appeal })
  show(staffButtonsFor({ ...appeal, canHandBack: true }, secretary, now))
  openMore(label)
  expect(within(screen.getByRole('dialog')).getByText(/居民会/)).toBeTruthy()
  write(asks, '归电梯公司管')
  tap(label)
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ name, input: { id: 'a1', because: '归电梯公司管' } })
})

test('a case is declined with a reason and where to turn', async () => {
  const sent = cloudThatAnswers({ 'directLine.declineAppeal': appeal })
  show(staffButtonsFor(appeal, secretary, now))
  openMore('不予受理')
  write('为什么不受理', '属于供电公司管')
  write('居民可以找谁办', '打 95598')
  tap('不予受理')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.input).toMatchObject({ because: '属于供电公司管', turnTo: '打 95598' })
})

test('a case is sent down to one of the units below the desk', async () => {
  const sent = cloudThatAnswers({
    'members.listUnits': { units: [{ id: 'happy.g2', level: 'grid', name: '第二网格' }] },
    'directLine.sendDownAppeal': appeal,
  })
  show(staffButtonsFor(appeal, secretary, now))
  openMore('下派')
  fireEvent.click(await screen.findByRole('radio', { name: '第二网格' }))
  write('说明', '请先去看看')
  tap('下派')
  await waitFor(() => expect(sent.at(-1)?.name).toBe('directLine.sendDownAppeal'))
  expect(sent[0]?.input).toEqual({ level: 'grid', within: 'happy' })
  expect(sent.at(-1)?.input).toMatchObject({ toUnitId: 'happy.g2', because: '请先去看看' })
})

test('notes among staff stand apart, marked as unseen by the resident', () => {
  const note = {
    id: 'm1',
    at: now - HOUR,
    isMine: false,
    byRole: '网格员',
    isInternal: true,
    text: '这户老人腿脚不便',
    photos: [],
    check: 'passed' as const,
  }
  const message = { ...note, id: 'm2', isInternal: false, text: '师傅什么时候来' }
  show(<StaffSection appeal={{ ...appeal, messages: [note, message] }} me={secretary} now={now} />)
  expect(screen.getByText('这户老人腿脚不便')).toBeTruthy()
  expect(screen.getByText('居民看不到')).toBeTruthy()
  expect(screen.queryByText('师傅什么时候来')).toBeNull()
})

test('a case that neighbours may read waits for a worker’s approval', () => {
  show(<StaffSection appeal={{ ...appeal, publication: 'wanted' }} me={secretary} now={now} />)
  tap('审核公开内容')
  expect(phone.visited).toEqual(['navigateTo /features/direct-line/pages/publish/index?id=a1'])
})

test('a phone number is masked until a handler asks for it, and they are told that it is recorded', async () => {
  const sent = cloudThatAnswers({ 'directLine.revealPhone': { phone: '13812345678' } })
  show(<Contact appeal={appeal} />)
  expect(screen.queryByText('13812345678')).toBeNull()
  expect(screen.getByText('每次查看都会留下记录')).toBeTruthy()
  tap('查看号码')
  expect(await screen.findByText('13812345678')).toBeTruthy()
  expect(sent).toHaveLength(1)
})

test('a cut photo that the check left open is shown where a worker decides on it', () => {
  const cut = { id: 'cut', url: 'https://cut.jpg', check: 'review' as const }
  const passed = { id: 'fine', url: 'https://fine.jpg', check: 'passed' as const }
  show(
    <StaffSection
      appeal={{ ...appeal, needsReview: true, cutPhotos: [cut, passed] }}
      me={secretary}
      now={now}
    />,
  )
  expect(screen.getByText('裁过以后准备公开的照片：')).toBeTruthy()
  expect(screen.getAllByRole('button', { name: /^看第/ })).toHaveLength(1)
})

test.each([
  ['a secretary, when something waits', secretary, true, true],
  ['a secretary, when nothing waits', secretary, false, false],
  ['the resident, when something waits', resident, true, false],
])('%s: content to review', (_, me, needsReview, isOffered) => {
  const relation = me === resident ? ('owner' as const) : ('none' as const)
  show(<StaffSection appeal={{ ...appeal, relation, needsReview }} me={me} now={now} />)
  expect(screen.queryByText('内容等您审核') !== null).toBe(isOffered)
})
