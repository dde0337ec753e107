import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { AppError } from '@shared/errors'
import { listInbox, markInboxSeen } from '@shared/inbox/contracts'
import type { InboxItem, InboxLink } from '@shared/inbox/schema'
import { correctMe, me } from '@shared/members/contracts'
import type { Me } from '@shared/members/schema'
import InboxPage from '../../../client/src/features/members/pages/inbox/index'
import ProfilePage from '../../../client/src/features/members/pages/profile/index'
import MePage from '../../../client/src/pages/me/index'
import { phone } from '../../support/taro/taro'
import { grantOf, homeAt, meAs } from './people'
import { cloudAnswering, on, show } from './scripted-cloud'

const as = (part: Partial<Me>) => on(me, () => ({ member: meAs(part) }))

test('a visitor is told what registering is for, and may read how data are used', async () => {
  cloudAnswering(on(me, () => ({ member: null })))
  show(<MePage />)
  fireEvent.click(await screen.findByRole('button', { name: '登记住处' }))
  expect(phone.visited).toEqual(['navigateTo /features/members/pages/register/index'])
  expect(screen.getByRole('link', { name: '我的信息怎么用' })).toBeTruthy()
  expect(screen.queryByText('消息')).toBeNull()
})

test('a resident whose home waits sees so, and that there is something unread', async () => {
  cloudAnswering(as({ homes: [homeAt('501', { state: 'pending' })], hasUnreadInbox: true }))
  show(<MePage />)
  expect(await screen.findByText('住处待确认')).toBeTruthy()
  expect(screen.getByRole('link', { name: '消息，有未读' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '我的住处，1 处待确认' })).toBeTruthy()
  expect(screen.queryByText('我的工作')).toBeNull()
})

test.each([
  ['buildingLeader', ['住户确认']],
  ['admin', ['住户确认', '身份管理']],
  ['entranceLeader', []],
] as const)('the work of a %s is one tap away', async (role, work) => {
  cloudAnswering(as({ roles: [grantOf(role, 'u1', '幸福里社区 3号楼')] }))
  show(<MePage />)
  await screen.findByText('王秀兰')
  const offered = ['住户确认', '身份管理'].filter((name) => screen.queryByRole('link', { name }) !== null)
  expect(offered).toEqual(work)
})

test('roles are said in words, with their end when they have one', async () => {
  const leader = {
    ...grantOf('buildingLeader', 'happy.b3', '幸福里社区 3号楼'),
    until: Date.parse('2099-11-23T00:00:00+08:00'),
  }
  cloudAnswering(as({ roles: [leader] }))
  show(<MePage />)
  expect(await screen.findByText('楼栋长 · 幸福里社区 3号楼')).toBeTruthy()
  expect(screen.getByText('到 2099年11月22日 周日')).toBeTruthy()
})

const message = (id: string, at: number, link: InboxLink, isUnread: boolean): InboxItem => ({
  id,
  at,
  title: `消息 ${id}`,
  text: '现在可以使用全部服务。',
  link,
  isUnread,
})

test.each([
  [{ to: 'appeal', id: 'a1' }, 'navigateTo /features/direct-line/pages/appeal/index?id=a1'],
  [{ to: 'pendingHomes' }, 'navigateTo /features/members/pages/pending-homes/index'],
  [
    { to: 'receipts', ownerId: 'b1', quarter: '2026Q4' },
    'navigateTo /features/org-life/pages/receipts/index?owner=b1&quarter=2026Q4',
  ],
  [{ to: 'me' }, 'switchTab /pages/me/index'],
] as const)('a message opens what it is about: %j', async (link, visited) => {
  cloudAnswering(
    as({}),
    on(listInbox, () => ({ items: [message('1', 1000, link, false)], next: null })),
  )
  show(<InboxPage />)
  fireEvent.click(await screen.findByRole('link', { name: /消息 1/ }))
  expect(phone.visited).toEqual([visited])
})

test('what is on screen counts as seen up to the newest, and stays marked while it is read', async () => {
  let hasUnreadInbox = true
  const items = [message('2', 2000, { to: 'me' }, true), message('1', 1000, { to: 'me' }, false)]
  const asked = cloudAnswering(
    on(me, () => ({ member: meAs({ hasUnreadInbox }) })),
    on(listInbox, () => ({ items, next: null })),
    on(markInboxSeen, () => {
      hasUnreadInbox = false
      return { hasUnreadInbox }
    }),
  )
  show(<InboxPage />)
  await waitFor(() => expect(asked.get('inbox.markSeen')).toEqual([{ upTo: 2000 }]))
  await waitFor(() => expect(asked.get('members.me')).toHaveLength(2))
  expect(screen.getByText('未读')).toBeTruthy()
  expect(asked.get('inbox.list')).toHaveLength(1)
})

test('an inbox without anything unread marks nothing', async () => {
  const asked = cloudAnswering(
    as({}),
    on(listInbox, () => ({ items: [message('1', 1000, { to: 'me' }, false)], next: null })),
  )
  show(<InboxPage />)
  await screen.findByText('消息 1')
  // Until everything that this sight has set going has gone out.
  await act(() => new Promise((sent) => setTimeout(sent)))
  expect(asked.get('inbox.markSeen')).toBeUndefined()
})

const save = () => fireEvent.click(screen.getByRole('button', { name: '保存' }))

test('only what was changed is sent', async () => {
  const asked = cloudAnswering(
    as({ maskedPhone: '138****0001' }),
    on(correctMe, () => meAs({ name: '王秀岚' })),
  )
  show(<ProfilePage />)
  fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '王秀岚' } })
  save()
  expect(await screen.findByText('改好了')).toBeTruthy()
  expect(asked.get('members.correctMe')).toEqual([
    { requestId: expect.any(String) as string, name: '王秀岚' },
  ])
})

test('a number can be taken away', async () => {
  const asked = cloudAnswering(
    as({ maskedPhone: '138****0001' }),
    on(correctMe, () => meAs()),
  )
  show(<ProfilePage />)
  fireEvent.click(await screen.findByRole('radio', { name: '不留了' }))
  save()
  await waitFor(() => expect(asked.get('members.correctMe')).toMatchObject([{ phone: null }]))
})

test('a number that is wrong, or missing, is refused at its field and not sent', async () => {
  const asked = cloudAnswering(as({}))
  show(<ProfilePage />)
  fireEvent.click(await screen.findByRole('radio', { name: '留一个' }))
  fireEvent.click(await screen.findByRole('button', { name: '同意' }))
  const field = await screen.findByLabelText('新的手机号')
  save()
  expect(screen.getByText('这一项还没有填。')).toBeTruthy()
  fireEvent.change(field, { target: { value: '1380' } })
  expect(screen.getByText('手机号不对，请填 11 位手机号。')).toBeTruthy()
  expect(asked.get('members.correctMe')).toBeUndefined()
})

test('who I am can’t be read: it says why and offers to try again', async () => {
  cloudAnswering(
    on(me, () => {
      throw new AppError({ code: 'INTERNAL', reason: 'core.internal' })
    }),
  )
  show(<MePage />)
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
})
