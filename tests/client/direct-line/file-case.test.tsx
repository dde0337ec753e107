import { fireEvent, screen, waitFor } from '@testing-library/react'
import { CaseForm } from '@/features/direct-line/pages/file-case/case-form'
import { unsentCases } from '@/features/direct-line/unsent-cases'
import type { Similar } from '@/features/direct-line/use-similar'
import { freshPhone, phone } from '../../support/taro/taro'
import { answered, cloudThatAnswers, holder, now, resident, show, type Sent } from './cases'

beforeEach(freshPhone)

const SUBMIT = 'directLine.submitAppeal'

interface Opened {
  me?: typeof resident
  onFiled?: () => void
  onKept?: () => void
}

const form = ({ me = resident, onFiled = jest.fn(), onKept = jest.fn() }: Opened = {}) =>
  show(<CaseForm me={me} onFiled={onFiled} onKept={onKept} />)
const words = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '什么事？' })
const write = (text: string) => fireEvent.change(words(), { target: { value: text } })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const send = () => tap('提交')
const unfold = () => fireEvent.click(screen.getByRole('button', { name: /^更多/ }))
const submitted = (sent: Sent[]) => sent.filter(({ name }) => name === SUBMIT)

test('typing and one tap file a case, and the draft is gone', async () => {
  const sent = cloudThatAnswers({ [SUBMIT]: answered })
  const onFiled = jest.fn()
  form({ onFiled })
  write('3号楼单元门坏了')
  send()
  await waitFor(() => expect(onFiled).toHaveBeenCalledWith(answered))
  expect(submitted(sent)[0]?.input).toMatchObject({
    categoryId: 'door',
    text: '3号楼单元门坏了',
    kind: 'request',
    concerns: 'nobody',
    behalf: null,
  })
  expect(words().value).toBe('')
  expect(unsentCases.list()).toEqual([])
  expect(phone.askedAbout).toHaveLength(1)
})

test('two taps send one form', async () => {
  const sent = cloudThatAnswers({ [SUBMIT]: answered })
  const onFiled = jest.fn()
  form({ onFiled })
  write('3号楼电梯停了')
  const button = screen.getByRole('button', { name: '提交' })
  fireEvent.click(button)
  fireEvent.click(button)
  await waitFor(() => expect(onFiled).toHaveBeenCalledTimes(1))
  expect(submitted(sent)).toHaveLength(1)
})

test('too few words are refused at the field without a call, and writing more takes the refusal away', async () => {
  const sent = cloudThatAnswers({})
  form()
  write('灯')
  send()
  expect(await screen.findByText('请多写几个字说清楚：什么事、在哪里，至少 5 个字。')).toBeTruthy()
  expect(submitted(sent)).toEqual([])
  write('楼道灯坏了三天')
  expect(screen.queryByText('请多写几个字说清楚：什么事、在哪里，至少 5 个字。')).toBeNull()
})

test('what the server refuses stands at its field, and nothing that was written is lost', async () => {
  const refusal = {
    code: 'INVALID',
    reason: 'appeal.place_not_home',
    fields: { place: 'appeal.place_not_home' },
  }
  cloudThatAnswers({ [SUBMIT]: { refusal } })
  const left = form()
  write('3号楼电梯停了')
  send()
  expect(await screen.findByText('选的住处已经不在您名下了，请重新选地点。')).toBeTruthy()
  expect(words().value).toBe('3号楼电梯停了')
  expect(unsentCases.list()).toEqual([])
  left.unmount()
  form()
  expect(words().value).toBe('3号楼电梯停了')
})

test('without a network the case is kept on the phone, and the form is free for another', async () => {
  cloudThatAnswers({ [SUBMIT]: { refusal: { code: 'UNAVAILABLE', reason: 'core.offline' } } })
  const onKept = jest.fn()
  form({ onKept })
  write('3号楼电梯停了')
  send()
  await waitFor(() => expect(onKept).toHaveBeenCalledTimes(1))
  expect(unsentCases.list().map(({ input }) => input.text)).toEqual(['3号楼电梯停了'])
  expect(words().value).toBe('')
})

test('danger says whom to call first, dials on a tap, and is sent without any further question', async () => {
  const sent = cloudThatAnswers({ [SUBMIT]: answered, 'directLine.findSimilar': { items: [similar] } })
  const onFiled = jest.fn()
  form({ onFiled })
  write('3号楼电梯困人了')
  expect(await screen.findByText('电梯故障：先打电话，再提交')).toBeTruthy()
  tap('拨打 119')
  expect(phone.dialled).toEqual(['119'])
  send()
  await waitFor(() => expect(onFiled).toHaveBeenCalled())
  expect(submitted(sent)).toHaveLength(1)
})

test('the suggested category can be changed to any other', async () => {
  cloudThatAnswers({})
  form()
  write('3号楼电梯停了')
  fireEvent.click(await screen.findByRole('link', { name: '类别，电梯故障（可以改）' }))
  fireEvent.click(screen.getByRole('radio', { name: '物业服务' }))
  expect(screen.getByRole('link', { name: '类别，物业服务' })).toBeTruthy()
})

test('a form that was left is found again with its words', () => {
  cloudThatAnswers({})
  const left = form()
  write('楼道灯坏了三天')
  left.unmount()
  form()
  expect(words().value).toBe('楼道灯坏了三天')
  tap('不要了，重新写')
  expect(words().value).toBe('')
})

const similar: Similar = {
  id: 'p1',
  kind: 'request',
  categoryId: 'lighting',
  categoryName: '楼道照明',
  title: '一层楼道灯不亮',
  placeLabel: '1号楼',
  state: 'inProgress',
  outcome: null,
  createdAt: now,
  updatedAt: now,
  supporters: 5,
  metres: 123,
}

describe('neighbours’ similar cases', () => {
  const answers = {
    [SUBMIT]: answered,
    'directLine.findSimilar': { items: [similar] },
    'directLine.supportAppeal': {},
  }

  test('are shown before sending, with how far away and how many have seconded', async () => {
    const sent = cloudThatAnswers(answers)
    form()
    write('楼道灯坏了三天')
    send()
    expect(await screen.findByText('1号楼 · 约 120 米 · 5 人附议')).toBeTruthy()
    expect(submitted(sent)).toEqual([])
  })

  test('can be seconded in the place of another case', async () => {
    const sent = cloudThatAnswers(answers)
    form()
    write('楼道灯坏了三天')
    send()
    fireEvent.click(await screen.findByRole('button', { name: '我也遇到了（附议）' }))
    expect(await screen.findByText('已经附议')).toBeTruthy()
    const support = sent.find(({ name }) => name === 'directLine.supportAppeal')
    expect(support?.input).toMatchObject({ id: 'p1', isSupporting: true })
    expect(submitted(sent)).toEqual([])
  })

  test('that are another thing are passed by with one tap', async () => {
    const sent = cloudThatAnswers(answers)
    const onFiled = jest.fn()
    form({ onFiled })
    write('楼道灯坏了三天')
    send()
    fireEvent.click(await screen.findByRole('button', { name: '不一样，继续提交' }))
    await waitFor(() => expect(onFiled).toHaveBeenCalled())
    expect(submitted(sent)).toHaveLength(1)
  })

  test('hold nothing up when they can’t be looked up', async () => {
    const refusal = { code: 'UNAVAILABLE', reason: 'core.unavailable' }
    const sent = cloudThatAnswers({ ...answers, 'directLine.findSimilar': { refusal } })
    const onFiled = jest.fn()
    form({ onFiled })
    write('楼道灯坏了三天')
    send()
    await waitFor(() => expect(onFiled).toHaveBeenCalled())
    expect(submitted(sent)).toHaveLength(1)
  })
})

describe('what few people need', () => {
  test('is folded away, with what it says as it is', () => {
    cloudThatAnswers({})
    form()
    write('建议在东门装一个遮雨棚')
    expect(screen.getByRole('button', { name: '更多，建议 · 不公开 · 不用打电话' })).toBeTruthy()
    expect(screen.queryByRole('switch')).toBeNull()
  })

  test('a case can pass by those whom it concerns, and is then not public', async () => {
    const sent = cloudThatAnswers({ [SUBMIT]: answered })
    form()
    write('单元门坏了没人管')
    unfold()
    fireEvent.click(screen.getByRole('switch', { name: /可以公开/ }))
    fireEvent.click(screen.getByRole('radio', { name: '和社区的人有关' }))
    expect(screen.getByText(/会直接交给他们的上一级/)).toBeTruthy()
    expect(screen.queryByRole('switch', { name: /可以公开/ })).toBeNull()
    send()
    await waitFor(() => expect(submitted(sent)).toHaveLength(1))
    expect(submitted(sent)[0]?.input).toMatchObject({ concerns: 'community', mayBePublic: false })
  })

  const units = {
    community: [{ id: 'happy', level: 'community', name: '幸福里社区' }],
    building: [{ id: 'happy.b3', level: 'building', name: '3号楼' }],
    entrance: [{ id: 'happy.b3.e2', level: 'entrance', name: '2单元' }],
  }

  /** The unit steps ask level by level. */
  function cloudWithUnits() {
    const sent = cloudThatAnswers({ [SUBMIT]: answered })
    const others = phone.callFunction
    phone.callFunction = (request) => {
      const { name, input } = request.data as Sent
      if (name !== 'members.listUnits') return others(request)
      const data = { units: units[input.level as keyof typeof units] }
      return Promise.resolve({ result: { ok: true, data, now } })
    }
    return sent
  }

  test('a case for somebody else asks who, where and how they agreed, and says that it is theirs', async () => {
    const sent = cloudWithUnits()
    form()
    write('卫生间天花板一直渗水')
    unfold()
    fireEvent.click(screen.getByRole('switch', { name: /代别人反映/ }))
    expect(screen.getByText('这件事算他本人的')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '我的家人' }))
    fireEvent.change(screen.getByRole('textbox', { name: '他的姓名' }), { target: { value: '李桂英' } })
    for (const unit of ['幸福里社区', '3号楼', '2单元']) {
      fireEvent.click(await screen.findByRole('radio', { name: unit }))
    }
    fireEvent.change(screen.getByRole('textbox', { name: '他家的房号' }), { target: { value: '301室' } })
    send()
    expect(await screen.findByText('这一项还没有填。')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '电话里同意' }))
    send()
    await waitFor(() => expect(submitted(sent)).toHaveLength(1))
    expect(submitted(sent)[0]?.input).toMatchObject({
      behalf: {
        relation: 'family',
        name: '李桂英',
        phone: null,
        home: { entranceId: 'happy.b3.e2', room: '301' },
        consent: 'byPhone',
      },
      place: { kind: 'home', householdId: 'happy.b3.e2.301' },
    })
  })

  test('a worker without a home here files for others alone', () => {
    cloudWithUnits()
    form({ me: holder('gridWorker', 'happy.g1') })
    expect(screen.getByRole('radio', { name: '我网格、社区里的居民' })).toBeTruthy()
    expect(screen.queryByRole('switch', { name: /代别人反映/ })).toBeNull()
  })
})
