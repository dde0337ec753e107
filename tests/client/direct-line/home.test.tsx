import { fireEvent, screen } from '@testing-library/react'
import HomePage from '@/pages/home/index'
import { freshPhone, phone } from '../../support/taro/taro'
import { card, cloudThatAnswers, holder, home, resident, show } from './cases'

beforeEach(freshPhone)

const none = { items: [], next: null }
const mine = {
  'directLine.listMyAppeals': { items: [card], next: null },
  'bookings.listMine': none,
  'bookings.listMyWaits': { waits: [] },
  'orgLife.listMine': none,
}
const centre = { 'centres.list': { centres: [] }, 'bookings.listToDecide': none }
const work = { 'directLine.listWork': { items: [{ ...card, dueAt: 0 }], next: null }, ...centre }

test('a resident sees their open case with its next step, and ways on', async () => {
  cloudThatAnswers({ 'members.me': { member: resident }, ...mine })
  show(<HomePage />)
  expect(await screen.findByText('3号楼电梯停了')).toBeTruthy()
  expect(screen.getByText('紧急')).toBeTruthy()
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('3号楼电梯停了'),
    '我要反映',
    '消息',
    '我的住处',
    expect.stringContaining('全部通知'),
  ])
})

test('somebody who hasn’t registered is asked for nothing but told how', async () => {
  const sent = cloudThatAnswers({ 'members.me': { member: null } })
  show(<HomePage />)
  expect(await screen.findByRole('button', { name: '登记住处' })).toBeTruthy()
  expect([...new Set(sent.map(({ name }) => name))]).toEqual(['members.me'])
})

test('a resident whose home waits for confirmation is told so', async () => {
  const member = { ...resident, homes: [{ ...home, state: 'pending' }] }
  cloudThatAnswers({ 'members.me': { member }, ...mine })
  show(<HomePage />)
  expect(await screen.findByText('住处正在等确认')).toBeTruthy()
})

test('a building leader has their own home, with the homes to confirm', async () => {
  cloudThatAnswers({
    'members.me': { member: { ...holder('buildingLeader', 'happy.b1'), homes: [home] } },
    ...mine,
  })
  show(<HomePage />)
  expect(await screen.findByText('住户确认')).toBeTruthy()
  expect(screen.getByText('我的事')).toBeTruthy()
})

test('a secretary sees what is late and has their own home one tap away', async () => {
  cloudThatAnswers({ 'members.me': { member: holder('secretary') }, ...mine, ...work })
  show(<HomePage />)
  expect(await screen.findByRole('link', { name: '1 已超时' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '1 待受理' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '看我自己家的首页' }))
  expect(await screen.findByText('我的事')).toBeTruthy()
})

test('a figure that further pages may raise says so', async () => {
  const part = { ...centre, 'directLine.listWork': { items: [{ ...card, dueAt: 0 }], next: 'more' } }
  cloudThatAnswers({ 'members.me': { member: holder('secretary') }, ...part })
  show(<HomePage />)
  expect(await screen.findByRole('link', { name: '1+ 已超时' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '1+ 待受理' })).toBeTruthy()
})

test('the figures of a desk lead to the lists behind them', async () => {
  cloudThatAnswers({ 'members.me': { member: holder('secretary') }, ...work })
  show(<HomePage />)
  fireEvent.click(await screen.findByRole('link', { name: '1 已超时' }))
  fireEvent.click(screen.getByRole('link', { name: '吹哨给我们' }))
  expect(phone.visited).toEqual([
    'navigateTo /features/direct-line/pages/work/index?unitId=happy&show=overdue',
    'navigateTo /features/direct-line/pages/work/index?unitId=happy&show=whistled',
  ])
})

test.each([
  ['secretary', ['议事', '议事审核']],
  ['communityWorker', ['议事审核']],
  ['gridWorker', []],
] as const)('the desk of a %s leads to %j', async (role, expected) => {
  cloudThatAnswers({ 'members.me': { member: holder(role) }, ...work })
  show(<HomePage />)
  await screen.findByRole('button', { name: '内容审核' })
  const names = screen.queryAllByRole('button', { name: /^议事/ }).map(({ textContent }) => textContent)
  expect(names).toEqual(expected)
})

test('a secretary’s desk leads to the matters that wait for them', async () => {
  cloudThatAnswers({ 'members.me': { member: holder('secretary') }, ...work })
  show(<HomePage />)
  fireEvent.click(await screen.findByRole('button', { name: '议事' }))
  expect(phone.visited).toEqual(['navigateTo /features/matters/pages/matters/index?show=owed'])
})

test('a liaison’s desk is what their unit was whistled for', async () => {
  const sent = cloudThatAnswers({ 'members.me': { member: holder('partnerLiaison', 'property') }, ...work })
  show(<HomePage />)
  expect(await screen.findByText('吹哨叫您来办的')).toBeTruthy()
  expect(screen.queryByText('内容审核')).toBeNull()
  expect(sent.find(({ name }) => name === 'directLine.listWork')?.input).toMatchObject({
    unitId: 'property',
    show: 'whistled',
  })
})
