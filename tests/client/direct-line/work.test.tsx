import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import SearchPage from '@/features/direct-line/pages/search/index'
import WorkPage from '@/features/direct-line/pages/work/index'
import { listsOf } from '@/features/direct-line/pages/work/work-shown'
import { freshPhone, phone } from '../../support/taro/taro'
import { card, cloudThatAnswers, holder, resident, show } from './cases'

beforeEach(freshPhone)

const lamp = { ...card, id: 'a2', ticket: '261116-1111', title: '楼道灯坏了', isUrgent: false }
const me = { 'members.me': { member: holder('secretary') } }
const work = { 'directLine.listWork': { items: [card, lamp], next: null } }
const colleagues = {
  'directLine.listColleagues': {
    colleagues: [{ memberId: 'sun', name: '孙丽娟', roles: holder('communityWorker').roles }],
  },
  'directLine.listPartnerUnits': { partners: [] },
  'members.listUnits': { units: [] },
}
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const pick = (name: RegExp) => fireEvent.click(screen.getByRole('checkbox', { name }))

test('a secretary has the daily lists in reach and every other behind one tap', async () => {
  const sent = cloudThatAnswers({ ...me, ...work })
  show(<WorkPage />)
  await screen.findByText('楼道灯坏了')
  expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual([
    '待办',
    '新反映',
    '我负责',
    '快到期',
    '超期',
  ])
  tap('更多清单')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: '吹哨给我们' }))
  await waitFor(() => expect(sent.at(-1)?.input).toMatchObject({ unitId: 'happy', show: 'whistled' }))
  expect(screen.getByRole('radio', { name: '吹哨给我们' }).getAttribute('aria-checked')).toBe('true')
})

test('the list is where it was left', async () => {
  cloudThatAnswers({ ...me, ...work })
  const first = show(<WorkPage />)
  fireEvent.click(await screen.findByRole('radio', { name: '超期' }))
  first.unmount()
  const sent = cloudThatAnswers({ ...me, ...work })
  show(<WorkPage />)
  await screen.findByText('楼道灯坏了')
  expect(sent.find(({ name }) => name === 'directLine.listWork')?.input).toMatchObject({ show: 'overdue' })
})

test('each role has the lists that it has a use for', () => {
  expect(listsOf('partnerLiaison')).toEqual({ first: ['whistled', 'assisting'], more: [] })
  expect(listsOf('subdistrictOfficer').first).toContain('toClose')
  expect(listsOf('secretary').more).not.toContain('toClose')
})

test('a resident has no work list', async () => {
  const sent = cloudThatAnswers({ 'members.me': { member: resident } })
  show(<WorkPage />)
  expect(await screen.findByText('这里给社区工作人员用')).toBeTruthy()
  expect(sent.map(({ name }) => name)).not.toContain('directLine.listWork')
})

test('a liaison assigns nothing and sets nothing', async () => {
  cloudThatAnswers({ 'members.me': { member: holder('partnerLiaison', 'property') }, ...work })
  show(<WorkPage />)
  await screen.findByText('楼道灯坏了')
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('several cases are assigned at once, and of each it is said what became of it', async () => {
  const sent = cloudThatAnswers({
    ...me,
    ...work,
    ...colleagues,
    'directLine.assignAppeals': {
      results: [
        { id: 'a1', refusedBecause: null },
        { id: 'a2', refusedBecause: 'appeal.handler_is_owner' },
      ],
    },
  })
  show(<WorkPage />)
  await screen.findByText('楼道灯坏了')
  tap('多选')
  pick(/3号楼电梯停了/)
  pick(/楼道灯坏了/)
  tap('派给……（已选 2 件）')
  fireEvent.click(await screen.findByRole('radio', { name: /^孙丽娟/ }))
  tap('派给孙丽娟')
  expect(await screen.findByText('1 件已派给孙丽娟，1 件没有派成')).toBeTruthy()
  expect(screen.getByText('261116-1111：选的人是这件事的当事人或家人，请换一位。')).toBeTruthy()
  expect(sent.find(({ name }) => name === 'directLine.assignAppeals')?.input).toMatchObject({
    ids: ['a1', 'a2'],
    handlerId: 'sun',
    assistIds: null,
  })
  expect(screen.queryAllByRole('checkbox')).toEqual([])
})

test('nothing is picked by accident: a second tap takes it back', async () => {
  cloudThatAnswers({ ...me, ...work })
  show(<WorkPage />)
  await screen.findByText('楼道灯坏了')
  tap('多选')
  pick(/楼道灯坏了/)
  pick(/楼道灯坏了/)
  expect(screen.getByRole('button', { name: '派给……（已选 0 件）' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  expect(phone.visited).toEqual([])
})

describe('searching', () => {
  const write = (value: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value } })

  test('says when there may be more than it found', async () => {
    const sent = cloudThatAnswers({ ...me, 'directLine.searchWork': { items: [lamp], isCut: true } })
    show(<SearchPage />)
    await screen.findByRole('textbox')
    write(' 楼道灯 ')
    tap('搜索')
    expect(await screen.findByText('楼道灯坏了')).toBeTruthy()
    expect(screen.getByText('可能还有更早的没列出来')).toBeTruthy()
    expect(sent.at(-1)?.input).toEqual({ unitId: 'happy', query: '楼道灯' })
  })

  test('asks for two characters at least, and for nothing of the cloud before', async () => {
    const sent = cloudThatAnswers(me)
    show(<SearchPage />)
    await screen.findByRole('textbox')
    write('灯')
    tap('搜索')
    expect(screen.getByText('请至少输入两个字。')).toBeTruthy()
    expect(sent.map(({ name }) => name)).toEqual(['members.me'])
  })

  test('that finds nothing says what to try', async () => {
    cloudThatAnswers({ ...me, 'directLine.searchWork': { items: [], isCut: false } })
    show(<SearchPage />)
    await screen.findByRole('textbox')
    write('恐龙')
    tap('搜索')
    expect(await screen.findByText('没有找到“恐龙”')).toBeTruthy()
  })
})
