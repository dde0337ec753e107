import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Answered } from '@/features/direct-line/pages/appeal/answered'
import { Conversation } from '@/features/direct-line/pages/appeal/conversation'
import { Asked } from '@/features/direct-line/pages/appeal/owner/asked'
import { ownerButtonsFor } from '@/features/direct-line/pages/appeal/owner/owner-buttons'
import { OwnerSection } from '@/features/direct-line/pages/appeal/owner/owner-section'
import { RateSection } from '@/features/direct-line/pages/appeal/rate-section'
import { Report } from '@/features/direct-line/pages/appeal/report'
import { Standing } from '@/features/direct-line/pages/appeal/standing'
import { Steps } from '@/features/direct-line/pages/appeal/steps'
import { Survived } from '@/features/direct-line/pages/appeal/survived'
import { TurnTo } from '@/features/direct-line/pages/appeal/turn-to'
import { Whistles } from '@/features/direct-line/pages/appeal/whistles'
import { AppealState } from '@shared/direct-line/life-cycle'
import type { AppealView, TimelineLine } from '@shared/direct-line/schema'
import { DAY, HOUR } from '@shared/time'
import { freshPhone, phone } from '../../support/taro/taro'
import { answered, appeal, cloudThatAnswers, holder, mine, now, resident, show } from './cases'

beforeEach(freshPhone)

const secretary = holder('secretary')
const buttonNames = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const line = (move: TimelineLine['move'], fields: Partial<TimelineLine> = {}): TimelineLine => ({
  at: now,
  move,
  byRole: '社区书记',
  byUnit: '幸福里社区',
  toUnit: null,
  note: null,
  ...fields,
})

function rateAll(stars: string) {
  for (const part of ['速度', '结果', '态度', '答复']) {
    fireEvent.click(within(screen.getByRole('radiogroup', { name: part })).getByLabelText(stars))
  }
}

describe('rating', () => {
  test('isn’t sent before it is said whether the matter is solved', async () => {
    const sent = cloudThatAnswers({ 'directLine.rateAppeal': answered })
    show(<RateSection appeal={answered} me={resident} now={now} />)
    rateAll('5 星，很满意')
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
    expect(phone.askedAbout).toEqual([])
  })

  test('who sends it back waits for what comes next, and is asked about a reminder', async () => {
    const sent = cloudThatAnswers({ 'directLine.rateAppeal': answered })
    show(<RateSection appeal={answered} me={resident} now={now} />)
    fireEvent.click(screen.getByRole('radio', { name: '没有解决' }))
    rateAll('2 星，不满意')
    tap('提交评价')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(phone.askedAbout).toHaveLength(1)
  })

  test.each([
    [0, '选“没有解决”，会退回原来办理的单位重新办，上级会盯着。'],
    [1, '选“没有解决”，会自动交给上一级单位办理。'],
    [2, '选“没有解决”，会再往上一级交；只有街道干部写明理由才能结案。'],
    [3, '选“没有解决”，会再往上一级交；只有街道干部写明理由才能结案。'],
  ])('after %i reopenings it says beforehand where “not solved” leads', (reopenings, expected) => {
    show(<RateSection appeal={{ ...answered, reopenings }} me={resident} now={now} />)
    expect(screen.getByText(expected)).toBeTruthy()
  })

  test('a suggestion is asked about its answer', () => {
    show(<RateSection appeal={{ ...answered, kind: 'suggestion' }} me={resident} now={now} />)
    expect(screen.getByRole('radio', { name: '说清楚了' })).toBeTruthy()
    expect(screen.queryByText('问题解决了吗？')).toBeNull()
  })

  test.each<[string, AppealView, typeof resident]>([
    ['before it has been answered', { ...answered, state: 'inProgress' }, resident],
    ['by somebody else', { ...answered, relation: 'none' }, secretary],
    ['by the worker who filed it for somebody', { ...answered, relation: 'agent' }, secretary],
  ])('isn’t offered %s', (_, shown, me) => {
    show(<RateSection appeal={shown} me={me} now={now} />)
    expect(screen.queryByText('请您评价')).toBeNull()
  })
})

describe('the conversation', () => {
  test('keeps a message that the cloud didn’t get, to be sent', async () => {
    const refusal = { code: 'UNAVAILABLE', reason: 'core.offline' }
    cloudThatAnswers({ 'directLine.postMessage': { refusal } })
    show(<Conversation appeal={answered} me={resident} now={now} />)
    tap('给办理的人留言')
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '师傅什么时候来？' } })
    tap('发送留言')
    expect(await screen.findByText('没有连上网')).toBeTruthy()
    tap('关闭')
    tap('接着写没发出的留言')
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('师傅什么时候来？')
  })

  const message = {
    id: 'm1',
    at: now,
    isMine: false,
    byRole: '社区工作者',
    isInternal: false,
    text: '电工明早来。',
    photos: [],
    check: 'passed' as const,
  }

  test('says of a closed case why nothing can be written any more', () => {
    show(
      <Conversation appeal={{ ...answered, state: 'closed', messages: [message] }} me={resident} now={now} />,
    )
    expect(screen.getByText('电工明早来。')).toBeTruthy()
    expect(screen.getByText('这件事已经结束，不能再留言了。')).toBeTruthy()
    expect(buttonNames()).toEqual([])
  })

  test('isn’t there for a neighbour', () => {
    const shared = {
      ...mine,
      viewpoint: 'neighbour' as const,
      relation: 'none' as const,
      messages: [message],
    }
    show(<Conversation appeal={shared} me={holder('buildingLeader', 'happy.b1')} now={now} />)
    expect(screen.queryByText('电工明早来。')).toBeNull()
  })
})

describe('what the owner may do', () => {
  test.each(AppealState.options)('with a case that is %s', (state) => {
    show(<OwnerSection appeal={{ ...mine, state }} me={resident} now={now} />)
    const isBeforeAnswer = ['submitted', 'accepted', 'inProgress', 'waitingForResident'].includes(state)
    expect(buttonNames()).toEqual(isBeforeAnswer ? ['不用办了，撤回'] : [])
    const isOpen = isBeforeAnswer || state === 'resolved' || state === 'evaluated'
    expect(screen.queryAllByRole('switch')).toHaveLength(isOpen ? 1 : 0)
  })

  test('supply is offered while the desk waits, with the question and how long it waits', () => {
    const timeline = [line('askMore', { note: '请问是几层的灯？' })]
    const waiting = { ...mine, state: 'waitingForResident' as const, timeline, waitingUntil: now + 2 * DAY }
    show(
      <>
        <Standing appeal={waiting} now={now} />
        <Asked appeal={waiting} />
        {ownerButtonsFor(waiting, resident, now)}
      </>,
    )
    expect(screen.getByText('请问是几层的灯？')).toBeTruthy()
    expect(screen.getByText(/最晚等到 11月18日 周三 09:00，还剩 2 天/)).toBeTruthy()
    expect(buttonNames()).toEqual(['补充情况'])
  })

  test('supplying sends words and photos under one request', async () => {
    const sent = cloudThatAnswers({ 'directLine.supplyAppeal': mine })
    show(ownerButtonsFor({ ...mine, state: 'waitingForResident' }, resident, now))
    tap('补充情况')
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '是三层的灯' } })
    tap('发送，接着办')
    const supplied = () => sent.filter(({ name }) => name === 'directLine.supplyAppeal')
    await waitFor(() => expect(supplied()).toHaveLength(1))
    expect(supplied()[0]?.input).toMatchObject({ id: 'a1', text: '是三层的灯', photos: [] })
  })

  test('a case is withdrawn only after it has been said what that means', async () => {
    const sent = cloudThatAnswers({ 'directLine.withdrawAppeal': { ...mine, state: 'withdrawn' } })
    show(<OwnerSection appeal={mine} me={resident} now={now} />)
    tap('不用办了，撤回')
    expect(screen.getByText(/撤回后不再办理，也不能恢复/)).toBeTruthy()
    tap('撤回')
    await waitFor(() => expect(sent.map(({ name }) => name)).toEqual(['directLine.withdrawAppeal']))
  })

  test('sharing with the building leader says what they see, and is one tap', async () => {
    const sent = cloudThatAnswers({ 'directLine.shareAppeal': { ...mine, isSharedWithLeader: true } })
    show(<OwnerSection appeal={mine} me={resident} now={now} />)
    fireEvent.click(screen.getByRole('switch', { name: /给楼栋长看，楼栋长是邻居.*看不到您的电话和留言/ }))
    await waitFor(() => expect(sent[0]?.input.isShared).toBe(true))
  })

  test('staff and neighbours are offered none of it', () => {
    show(<OwnerSection appeal={appeal} me={secretary} now={now} />)
    expect(buttonNames()).toEqual([])
    expect(screen.queryByRole('switch')).toBeNull()
  })
})

describe('what the page says', () => {
  test('the way of a case from its newest step, where it led, and what comes next above it', () => {
    const timeline = [...appeal.timeline, line('passUp', { toUnit: '和平街道' })]
    show(<Steps appeal={{ ...mine, state: 'accepted', timeline, dueAt: now + HOUR }} now={now} />)
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(steps[0]).toBe('幸福里社区应在 今天 10:00 前答复，还剩 1 小时')
    expect(steps[1]).toContain('转上一级办理：和平街道')
    expect(steps[1]).toContain('社区书记 · 幸福里社区')
    expect(steps[2]).toContain('提交反映')
  })

  test('nothing comes next after a case has ended', () => {
    for (const state of ['closed', 'declined', 'merged', 'withdrawn'] as const) {
      const { unmount } = show(<Steps appeal={{ ...mine, state, dueAt: null }} now={now} />)
      expect(screen.getAllByRole('listitem')).toHaveLength(1)
      unmount()
    }
  })

  test('an answer says what it is, and why it can’t be done', () => {
    const answer = { ...answered.answer!, outcome: 'impossible' as const, because: '管道属于自来水公司' }
    show(<Answered appeal={{ ...answered, answer }} now={now} />)
    expect(screen.getByText('暂时办不了')).toBeTruthy()
    expect(screen.getByText('暂时办不了：管道属于自来水公司')).toBeTruthy()
  })

  test('a declined case says why and where to turn, by a button where that is a number', () => {
    const timeline = [line('decline', { note: '高架路归市里管' })]
    show(<TurnTo appeal={{ ...mine, state: 'declined', timeline, turnTo: '请打 12345 市民热线' }} />)
    expect(screen.getByText('高架路归市里管')).toBeTruthy()
    tap('拨打 12345')
    expect(phone.dialled).toEqual(['12345'])
  })

  test('a merged case shows how the other one goes on', () => {
    const survivor = {
      ticket: '261110-0001',
      title: '电梯故障：幸福里社区正在办理的同一件事',
      state: 'inProgress' as const,
      dueAt: now + DAY,
      timeline: [line('accept')],
      answer: null,
    }
    show(<Survived appeal={{ ...mine, state: 'merged', dueAt: null, survivor }} now={now} />)
    expect(screen.getByText('261110-0001')).toBeTruthy()
    expect(screen.getByText('幸福里社区应在 明天 09:00 前答复，还剩 1 天')).toBeTruthy()
  })

  test('who has been called in, by when they must answer, and what they said', () => {
    const called = { id: 'w', unitId: 'p', isPartner: true, reason: '电梯归物业', at: now, dueAt: now + DAY }
    const coming = { result: 'coming' as const, text: '师傅在路上', at: now }
    const whistles = [
      { ...called, unitName: '幸福里物业', answer: null },
      { ...called, id: 'v', unitName: '电梯公司', answer: coming },
    ]
    show(<Whistles appeal={{ ...mine, whistles }} now={now} />)
    expect(screen.getByText('已请 幸福里物业 报到，最晚 明天 09:00 答复')).toBeTruthy()
    expect(screen.getByText('电梯公司：已报到，正在办')).toBeTruthy()
    expect(screen.getByText('师傅在路上（今天 09:00）')).toBeTruthy()
  })

  test.each<[string, Partial<AppealView>]>([
    ['不公开', {}],
    ['等工作人员隐去个人信息后公开', { publication: 'wanted' }],
    ['已公开，3 位邻居附议', { publication: 'published', supporters: 3 }],
    [
      '没有公开：照片里有别人的车牌',
      { publication: 'refused', publicationRefusedBecause: '照片里有别人的车牌' },
    ],
  ])('%s', (words, fields) => {
    show(<Report appeal={{ ...mine, ...fields }} now={now} />)
    expect(screen.getByText(words)).toBeTruthy()
  })

  test('a case filed for somebody says by whom and how they agreed', () => {
    const agent = { relation: 'worker' as const, consent: '当面同意' }
    show(
      <>
        <Standing appeal={{ ...mine, relation: 'agent', agent, behalfOf: '李**' }} now={now} />
        <Report appeal={{ ...mine, relation: 'agent', agent, behalfOf: '李**' }} now={now} />
      </>,
    )
    expect(screen.getByText('这件事是替 李** 反映的')).toBeTruthy()
    expect(screen.getByText('工作人员代为反映，本人当面同意')).toBeTruthy()
  })

  test('a neighbour sees neither the phone nor whether it is public', () => {
    const shared = { ...mine, viewpoint: 'neighbour' as const, relation: 'none' as const, maskedPhone: null }
    show(<Report appeal={shared} now={now} />)
    expect(screen.getByText('邻居反映的')).toBeTruthy()
    expect(screen.queryByText('联系电话')).toBeNull()
    expect(screen.queryByText('公开')).toBeNull()
  })
})
