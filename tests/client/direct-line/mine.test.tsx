import { fireEvent, screen } from '@testing-library/react'
import MinePage from '@/features/direct-line/pages/mine/index'
import { MyCases } from '@/pages/direct-line/my-cases'
import type { PublicCard } from '@shared/direct-line/ledger'
import { freshPhone, phone } from '../../support/taro/taro'
import { card, cloudThatAnswers, holder, home, now, resident, show } from './cases'

beforeEach(freshPhone)

const followed: PublicCard = {
  id: 'p1',
  kind: 'request',
  categoryId: 'lighting',
  categoryName: '楼道照明',
  title: '一层楼道灯不亮',
  placeLabel: '1号楼',
  state: 'closed',
  outcome: 'fixed',
  createdAt: now,
  updatedAt: now,
  supporters: 5,
}
const leader = { ...holder('buildingLeader', 'happy.b1'), homes: [home] }
const answers = (member = resident) => ({
  'members.me': { member },
  'directLine.listMyAppeals': { items: [card], next: null },
  'directLine.listFollowed': { items: [followed], next: null },
  'directLine.listSharedAppeals': { items: [{ ...card, title: '邻居家漏水' }], next: null },
})

test('all of one’s own are read, closed ones included, and those filed for others apart', async () => {
  const sent = cloudThatAnswers(answers())
  show(<MinePage />)
  expect(await screen.findByText('3号楼电梯停了')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '代别人的' }))
  await screen.findByText('3号楼电梯停了')
  const asked = sent.filter(({ name }) => name === 'directLine.listMyAppeals').map(({ input }) => input)
  expect(asked).toEqual([
    expect.objectContaining({ onlyOpen: false, filedForOthers: false }),
    expect.objectContaining({ onlyOpen: false, filedForOthers: true }),
  ])
})

test('what is followed says what became of it, and leads to the public case', async () => {
  cloudThatAnswers(answers())
  show(<MinePage />)
  fireEvent.click(await screen.findByRole('radio', { name: '我关注的' }))
  expect(await screen.findByText('1号楼 · 5 位邻居附议')).toBeTruthy()
  expect(screen.getByText('已解决')).toBeTruthy()
  fireEvent.click(screen.getByText('一层楼道灯不亮'))
  expect(phone.visited).toEqual([expect.stringContaining('public-case/index?id=p1')])
})

test('a building leader finds what neighbours show them; others aren’t offered it', async () => {
  cloudThatAnswers(answers(leader))
  const page = show(<MinePage />)
  fireEvent.click(await screen.findByRole('radio', { name: '邻居给我看的' }))
  expect(await screen.findByText('邻居家漏水')).toBeTruthy()
  page.unmount()
  cloudThatAnswers(answers())
  show(<MinePage />)
  await screen.findByText('3号楼电梯停了')
  expect(screen.queryByRole('radio', { name: '邻居给我看的' })).toBeNull()
})

test('the tab shows what is open, and leads to all the rest', async () => {
  const sent = cloudThatAnswers(answers(leader))
  show(<MyCases now={now} />)
  expect(await screen.findByText('3号楼电梯停了')).toBeTruthy()
  const open = sent.find(({ name }) => name === 'directLine.listMyAppeals')
  expect(open?.input).toMatchObject({ onlyOpen: true })
  for (const name of ['全部反映', '代别人反映的', '我关注的', '邻居给我看的']) {
    fireEvent.click(screen.getByRole('link', { name }))
  }
  expect(phone.visited.map((visit) => visit.replace(/^.*pages\//, ''))).toEqual([
    'mine/index',
    'mine/index?show=others',
    'mine/index?show=followed',
    'mine/index?show=shared',
  ])
})
