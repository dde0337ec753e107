import { fireEvent, screen, waitFor } from '@testing-library/react'
import { staffButtonsFor } from '@/features/direct-line/pages/appeal/staff/staff-actions'
import { StaffSection } from '@/features/direct-line/pages/appeal/staff/staff-section'
import type { AppealView } from '@shared/direct-line/schema'
import { HOUR } from '@shared/time'
import { freshPhone } from '../../support/taro/taro'
import { appeal, cloudThatAnswers, holder, now, show } from './cases'
import { buttonNames, choose, inputOf, openMore, tap, write } from './taps'

beforeEach(freshPhone)

const secretary = holder('secretary')
const partner = holder('partnerLiaison', 'lift-company')
const near = { parentId: 'happy', parentName: '幸福里社区' }

test('a whistle calls a partner unit, or any level above', async () => {
  const partners = [
    { id: 'property', name: '安居物业', kind: '物业', hasLiaison: true, ...near },
    { id: 'owners', name: '业委会', kind: '业委会', hasLiaison: false, ...near },
    {
      id: 'police',
      name: '派出所',
      kind: '机关单位',
      hasLiaison: true,
      parentId: 's1',
      parentName: '南门街道',
    },
    {
      id: 'far',
      name: '槐荫物业',
      kind: '物业',
      hasLiaison: true,
      parentId: 'locust',
      parentName: '槐荫社区',
    },
  ]
  const sent = cloudThatAnswers({
    'directLine.listPartnerUnits': { partners },
    'directLine.whistleFor': appeal,
  })
  show(staffButtonsFor({ ...appeal, state: 'inProgress' }, secretary, now))
  openMore('吹哨')
  expect(await screen.findByText('业委会，还没有联络员，请另外打电话')).toBeTruthy()
  expect(screen.getByText('机关单位 · 南门街道')).toBeTruthy()
  expect(screen.queryByText('槐荫物业')).toBeNull()
  choose('区里')
  choose('上一级：街道')
  write('要他们做什么', '请协调电梯公司')
  tap('吹哨')
  expect(await inputOf(sent, 'directLine.whistleFor')).toMatchObject({
    unitId: 's1',
    isPartner: false,
    because: '请协调电梯公司',
  })
})

test('a unit that was called and hasn’t answered isn’t called again', async () => {
  const partners = [{ id: 'property', name: '安居物业', kind: '物业', hasLiaison: true, ...near }]
  cloudThatAnswers({ 'directLine.listPartnerUnits': { partners } })
  const called = { id: 'w1', unitId: 's1', unitName: '南门街道', isPartner: false, reason: '请协调', at: now }
  const whistles = [{ ...called, dueAt: now + HOUR, answer: null }]
  show(staffButtonsFor({ ...appeal, state: 'inProgress', whistles }, secretary, now))
  openMore('吹哨')
  expect(await screen.findByRole('radio', { name: /^安居物业/ })).toBeTruthy()
  expect(screen.queryByRole('radio', { name: '上一级：街道' })).toBeNull()
})

test('partner units and the desks below may assist whoever leads', async () => {
  const partners = [{ id: 'property', name: '安居物业', kind: '物业', hasLiaison: true, ...near }]
  const sun = { memberId: 'sun', name: '孙丽娟', roles: [] }
  const sent = cloudThatAnswers({
    'members.me': { member: secretary },
    'members.listUnits': { units: [{ id: 'happy.g2', level: 'grid', name: '第二网格' }] },
    'directLine.listColleagues': { colleagues: [sun] },
    'directLine.listPartnerUnits': { partners },
    'directLine.assignAppeals': { results: [{ id: 'a1', refusedBecause: null }] },
  })
  show(staffButtonsFor(appeal, secretary, now))
  tap('派给')
  fireEvent.click(await screen.findByRole('radio', { name: /^孙丽娟/ }))
  fireEvent.click(await screen.findByRole('switch', { name: /^第二网格/ }))
  fireEvent.click(await screen.findByRole('switch', { name: /^安居物业/ }))
  tap('派给选的人')
  expect(await inputOf(sent, 'directLine.assignAppeals')).toMatchObject({
    handlerId: 'sun',
    assistIds: ['happy.g2', 'property'],
  })
  expect(sent.find(({ name }) => name === 'members.listUnits')?.input).toEqual({
    level: 'grid',
    within: 'happy',
  })
})

describe('somebody who was called in', () => {
  const whistle = {
    id: 'w1',
    unitId: 'lift-company',
    unitName: '安捷电梯公司',
    isPartner: true,
    reason: '请今天派人来修',
    at: now - HOUR,
    dueAt: now + 2 * HOUR,
    answer: null,
  }
  const called: AppealView = { ...appeal, state: 'inProgress', viewpoint: 'partner', whistles: [whistle] }

  test('is told what is wanted of them, and not the resident’s number', async () => {
    cloudThatAnswers({ 'members.me': { member: partner } })
    show(<StaffSection appeal={called} me={partner} now={now} />)
    expect(await screen.findByText('吹哨：请安捷电梯公司来办')).toBeTruthy()
    expect(screen.getByText('请今天派人来修（还剩 2 小时）')).toBeTruthy()
    expect(screen.queryByText('查看号码')).toBeNull()
  })

  test.each([
    ['hasn’t answered yet', null, '等答复，还剩 2 小时'],
    ['can’t do it', { result: 'cannot' as const, text: '没有配件', at: now }, '办不了'],
  ])('%s: the desk reads how it stands', (_, answer, expected) => {
    show(<StaffSection appeal={{ ...called, whistles: [{ ...whistle, answer }] }} me={secretary} now={now} />)
    expect(screen.getByText('安捷电梯公司')).toBeTruthy()
    expect(screen.getByText(expected)).toBeTruthy()
    expect(screen.queryByText('没有配件') !== null).toBe(answer !== null)
  })

  test('answers the whistle, and has no other step', async () => {
    const sent = cloudThatAnswers({
      'members.me': { member: partner },
      'directLine.answerWhistle': called,
    })
    show(staffButtonsFor(called, partner, now))
    expect(buttonNames()).toEqual(['应哨答复', '写内部备注'])
    tap('应哨答复')
    choose('已办好')
    write('说明', '门机已经换新')
    await waitFor(() => expect(screen.queryByText('没有等您答复的吹哨')).toBeNull())
    tap('发送答复')
    expect(await inputOf(sent, 'directLine.answerWhistle')).toMatchObject({
      whistleId: 'w1',
      result: 'done',
      text: '门机已经换新',
    })
  })
})
