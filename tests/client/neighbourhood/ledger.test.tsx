import { fireEvent, screen, within } from '@testing-library/react'
import { searchPublicAppeals } from '@shared/direct-line/public-contracts'
import LedgerPage from '@/features/neighbourhood/pages/ledger/index'
import { listUnits } from '@shared/members/contracts'
import { grantOf, meAs } from '../members/people'
import { cloudAnswering, on, show } from '../members/scripted-cloud'
import { phone } from '../../support/taro/taro'
import { answersAs, answersLedger, publicCard } from './town'

const LIST = 'directLine.listPublicAppeals'

test('a card says what became of a case, how many second it, and nothing of whose it is', async () => {
  cloudAnswering(
    ...answersAs(),
    answersLedger([publicCard({ state: 'closed', outcome: 'impossible', supporters: 3 })]),
  )
  show(<LedgerPage />)
  const card = await screen.findByRole('link', { name: /三楼的灯坏了/ })
  expect(card.textContent).toBe('已办结 · 暂时办不了三楼的灯坏了今天 · 楼道照明 · 3号楼 · 3 位邻居附议')
  fireEvent.click(card)
  expect(phone.visited).toEqual(['navigateTo /features/neighbourhood/pages/public-case/index?id=a1'])
})

test('a case that was reopened after an answer says that it is being handled, not what the answer was', async () => {
  cloudAnswering(...answersAs(), answersLedger([publicCard({ state: 'inProgress', outcome: 'fixed' })]))
  show(<LedgerPage />)
  expect(await screen.findByText('办理中', { selector: '.tag' })).toBeTruthy()
  expect(screen.queryByText(/已解决/)).toBeNull()
})

test('state, subject and place narrow the list, and are kept for the next visit', async () => {
  const asked = cloudAnswering(...answersAs(), answersLedger())
  show(<LedgerPage />)
  fireEvent.click(await screen.findByRole('radio', { name: '已办结' }))
  fireEvent.click(screen.getByRole('link', { name: '类别，全部' }))
  fireEvent.click(await screen.findByRole('radio', { name: '楼道照明' }))
  fireEvent.click(screen.getByRole('link', { name: '地点，全部' }))
  fireEvent.click(await screen.findByRole('radio', { name: '3号楼' }))
  await screen.findByRole('link', { name: '地点，3号楼' })
  expect(asked.get(LIST)!.at(-1)).toEqual({
    communityId: 'happy',
    show: 'ended',
    categoryId: 'lighting',
    placeUnitId: 'happy.b3',
    cursor: null,
  })
  expect(phone.storage.get('ledger-filter.happy')).toContain('"show":"ended"')
})

test('an empty narrowed list leads back to all of it', async () => {
  cloudAnswering(...answersAs(), answersLedger([]))
  show(<LedgerPage />)
  expect(await screen.findByText('还没有公开的事')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '办理中' }))
  fireEvent.click(await screen.findByRole('button', { name: '看全部' }))
  expect(await screen.findByText('还没有公开的事')).toBeTruthy()
  expect(screen.getByRole('radio', { name: '全部' }).getAttribute('aria-checked')).toBe('true')
})

describe('searching', () => {
  const search = (words: string) => {
    fireEvent.input(screen.getByRole('textbox', { name: '找一找' }), { target: { value: words } })
    fireEvent.click(screen.getByRole('button', { name: '搜索' }))
  }
  const found = (isCut: boolean) =>
    on(searchPublicAppeals, () => ({ items: [publicCard({ title: '电梯停了' })], isCut }))

  test('one character is too few, and it says so', async () => {
    const asked = cloudAnswering(...answersAs(), answersLedger(), found(false))
    show(<LedgerPage />)
    await screen.findByRole('textbox', { name: '找一找' })
    search('灯')
    expect(await screen.findByText('请至少输入两个字。')).toBeTruthy()
    expect(asked.get('directLine.searchPublicAppeals')).toBeUndefined()
  })

  test('what was found takes the place of the list, and says when it may not be all', async () => {
    const asked = cloudAnswering(...answersAs(), answersLedger(), found(true))
    show(<LedgerPage />)
    await screen.findByRole('textbox', { name: '找一找' })
    search(' 电梯 ')
    expect(await screen.findByText('电梯停了')).toBeTruthy()
    expect(screen.getByText('可能还有更早的没列出来')).toBeTruthy()
    expect(asked.get('directLine.searchPublicAppeals')).toEqual([{ communityId: 'happy', query: '电梯' }])
    fireEvent.click(screen.getByRole('button', { name: '不搜了，看全部' }))
    expect(await screen.findByText('三楼的灯坏了')).toBeTruthy()
  })
})

describe('which community', () => {
  test('somebody who isn’t registered learns what registering brings', async () => {
    const asked = cloudAnswering(...answersAs(null))
    show(<LedgerPage />)
    expect(await screen.findByRole('button', { name: '登记住处' })).toBeTruthy()
    expect([...asked.keys()]).toEqual(['members.me'])
  })

  test('a grid worker, whose role names none, chooses one, and it is kept', async () => {
    const worker = meAs({ homes: [], roles: [grantOf('gridWorker', 'happy.g1', '第一网格')] })
    const asked = cloudAnswering(...answersAs(worker), answersLedger())
    show(<LedgerPage />)
    fireEvent.click(await screen.findByRole('radio', { name: '幸福里社区' }))
    expect(await screen.findByText('三楼的灯坏了')).toBeTruthy()
    expect(asked.get(LIST)).toEqual([expect.objectContaining({ communityId: 'happy' })])
    expect(phone.storage.get('neighbourhood')).toBe('{"id":"happy","name":"幸福里社区"}')
  })

  test('an officer begins with the first community of the subdistrict and may look at another', async () => {
    const officer = meAs({ homes: [], roles: [grantOf('subdistrictOfficer', 's1', '南门街道')] })
    const [happy] = answersAs(officer)
    const communities = [
      { id: 'happy', level: 'community' as const, name: '幸福里社区' },
      { id: 'locust', level: 'community' as const, name: '槐荫社区' },
    ]
    const asked = cloudAnswering(
      happy!,
      on(listUnits, () => ({ units: communities })),
      answersLedger(),
    )
    show(<LedgerPage />)
    fireEvent.click(await screen.findByRole('link', { name: '幸福里社区，换社区' }))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: '槐荫社区' }))
    expect(await screen.findByRole('link', { name: '槐荫社区，换社区' })).toBeTruthy()
    expect(asked.get(LIST)!.map((input) => (input as { communityId: string }).communityId)).toEqual([
      'happy',
      'locust',
    ])
  })
})
