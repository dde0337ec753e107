import { fireEvent, screen } from '@testing-library/react'
import HomePage from '@/pages/home/index'
import { freshPhone } from '../../support/taro/taro'
import { card, cloudThatAnswers, holder, home, resident, show } from './cases'

beforeEach(freshPhone)

const mine = { 'directLine.listMyAppeals': { items: [card], next: null } }
const work = { 'directLine.listWork': { items: [{ ...card, dueAt: 0 }], next: null } }

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

test('figures that cover a part only say so', async () => {
  const part = { 'directLine.listWork': { items: [card], next: 'more' } }
  cloudThatAnswers({ 'members.me': { member: holder('secretary') }, ...part })
  show(<HomePage />)
  expect(await screen.findByText('按最先到期的 1 件算，后面还有。')).toBeTruthy()
})
