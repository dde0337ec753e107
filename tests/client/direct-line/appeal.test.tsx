import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Contact } from '@/features/direct-line/pages/appeal/contact'
import { Conversation } from '@/features/direct-line/pages/appeal/conversation'
import { RateSection } from '@/features/direct-line/pages/appeal/rate-section'
import { ReviewSection } from '@/features/direct-line/pages/appeal/review-section'
import { staffButtonsFor } from '@/features/direct-line/pages/appeal/staff-actions'
import { Steps } from '@/features/direct-line/pages/appeal/steps'
import type { AppealView } from '@shared/direct-line/schema'
import { HOUR } from '@shared/time'
import { freshPhone } from '../../support/taro/taro'
import { answered, appeal, cloudThatAnswers, holder, now, resident, show } from './cases'

beforeEach(freshPhone)

const secretary = holder('secretary')
const buttonNames = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test.each([
  ['submitted', ['受理']],
  ['accepted', ['开始办理']],
  ['inProgress', ['答复办结']],
  ['resolved', []],
  ['evaluated', ['结案归档']],
  ['closed', []],
] as const)('a secretary of a case that is %s is offered %j', (state, expected) => {
  show(staffButtonsFor({ ...appeal, state }, secretary, now))
  expect(buttonNames()).toEqual(expected)
})

test.each([
  ['the resident whose case it is', resident, { relation: 'owner' as const }],
  ['a secretary who lives in that household', secretary, { relation: 'household' as const }],
  ['a secretary of another community', holder('secretary', 'locust'), {}],
  ['the building leader', holder('buildingLeader', 'happy.b1'), {}],
])('%s is offered no step of the staff', (_, me, fields) => {
  show(staffButtonsFor({ ...appeal, ...fields }, me, now))
  expect(buttonNames()).toEqual([])
})

test('an answer that is too short is refused at its field, once, and the words stay', async () => {
  const fields = { answer: 'appeal.answer_too_short' }
  const refusal = { code: 'INVALID', reason: 'appeal.answer_too_short', fields }
  cloudThatAnswers({ 'directLine.resolveAppeal': { refusal } })
  show(staffButtonsFor({ ...appeal, state: 'inProgress' }, secretary, now))
  tap('答复办结')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '修好' } })
  tap('发送答复')
  expect(await screen.findAllByText('请把办理结果写清楚，至少 5 个字，居民会看到。')).toHaveLength(1)
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('修好')
})

test('a step that somebody else has just taken is refused in words', async () => {
  const refusal = { code: 'REFUSED', reason: 'appeal.wrong_state' }
  cloudThatAnswers({ 'directLine.acceptAppeal': { refusal } })
  show(staffButtonsFor(appeal, secretary, now))
  tap('受理')
  expect(await screen.findByText('这件事已经到了别的步骤，这一步现在不能做。')).toBeTruthy()
})

test('a rating isn’t sent before it is said whether the matter is solved', async () => {
  const sent = cloudThatAnswers({ 'directLine.rateAppeal': answered })
  show(<RateSection appeal={answered} me={resident} now={now} />)
  for (const part of ['速度', '结果', '态度', '答复']) {
    fireEvent.click(within(screen.getByRole('radiogroup', { name: part })).getByLabelText('5 星，很满意'))
  }
  tap('提交评价')
  expect(screen.getAllByText('这一项还没有填。')).toHaveLength(1)
  expect(sent).toEqual([])
  fireEvent.click(screen.getByRole('radio', { name: '解决了' }))
  tap('提交评价')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.input.rating).toEqual({
    isSolved: true,
    speed: 5,
    result: 5,
    service: 5,
    answer: 5,
    words: '',
  })
})

test.each<[string, AppealView, typeof resident]>([
  ['before it has been answered', { ...answered, state: 'inProgress' }, resident],
  ['by somebody else', { ...answered, relation: 'none' }, secretary],
])('a case can’t be rated %s', (_, shown, me) => {
  show(<RateSection appeal={shown} me={me} now={now} />)
  expect(screen.queryByText('请您评价')).toBeNull()
})

test('a message that the cloud didn’t get is still there to be sent', async () => {
  const refusal = { code: 'UNAVAILABLE', reason: 'core.offline' }
  cloudThatAnswers({ 'directLine.postMessage': { refusal } })
  show(<Conversation appeal={answered} me={resident} now={now} />)
  tap('给社区留言')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '师傅什么时候来？' } })
  tap('发送留言')
  expect(await screen.findByText('没有连上网')).toBeTruthy()
  tap('关闭')
  tap('接着写没发出的留言')
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('师傅什么时候来？')
})

test('a closed case says why nothing can be written any more', () => {
  show(<Conversation appeal={{ ...answered, state: 'closed' }} me={resident} now={now} />)
  expect(screen.getByText('这件事已经结束，不能再留言了。')).toBeTruthy()
  expect(buttonNames()).toEqual([])
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

test.each([
  ['a secretary, when something waits', secretary, true, true],
  ['a secretary, when nothing waits', secretary, false, false],
  ['the resident, when something waits', resident, true, false],
])('%s: content to review', (_, me, needsReview, isOffered) => {
  const relation = me === resident ? ('owner' as const) : ('none' as const)
  show(<ReviewSection appeal={{ ...appeal, relation, needsReview }} me={me} now={now} />)
  expect(screen.queryByText('内容等您审核') !== null).toBe(isOffered)
})

test('the way of a case is told from its newest step, with what comes next above it', () => {
  const line = { byRole: '社区书记', byUnit: '幸福里社区', note: null }
  const timeline = [...appeal.timeline, { ...line, at: now, move: 'accept' as const }]
  show(<Steps appeal={{ ...appeal, state: 'accepted', timeline, dueAt: now + HOUR }} now={now} />)
  const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(steps[0]).toBe('应在 今天 10:00 前答复，还剩 1 小时')
  expect(steps[1]).toContain('社区已受理')
  expect(steps[2]).toContain('提交反映')
})

test('nothing comes next after a case is closed', () => {
  show(<Steps appeal={{ ...appeal, state: 'closed', dueAt: null }} now={now} />)
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
})
