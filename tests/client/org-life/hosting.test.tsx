import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import ActivityPage from '@/features/org-life/pages/activity/index'
import EditPage from '@/features/org-life/pages/edit/index'
import HostedPage from '@/features/org-life/pages/hosted/index'
import MovePage from '@/features/org-life/pages/move/index'
import SignUpsPage from '@/features/org-life/pages/sign-ups/index'
import { findFree } from '@shared/bookings/contracts'
import { listUnits, me } from '@shared/members/contracts'
import {
  cancelActivity,
  createActivity,
  decideSignUp,
  getActivity,
  listHosted,
  listMyHosts,
  listSignUps,
  moveActivity,
  openActivity,
} from '@shared/org-life/contracts'
import type { ActivityView, SignUpRow } from '@shared/org-life/schema'
import { listOrgs } from '@shared/party/contracts'
import { phone } from '../../support/taro/taro'
import { holder, resident } from '../direct-line/cases'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'
import { activity, card, host } from './activities'

const secretary = holder('branchSecretary', 'b1')
const mine: ActivityView = { ...activity, isOrganiser: true }
const free = {
  roomId: 'r1',
  date: '2027-03-05',
  from: 840,
  to: 960,
  roomName: '多功能厅',
  centreName: '幸福里党群服务站',
  capacity: 60,
}

function cloud(params: Record<string, string>, ...answers: Answer[]) {
  const asked = cloudAnswering(
    ...answers,
    on(me, () => ({ member: secretary })),
    on(listMyHosts, () => ({ hosts: [host] })),
    on(getActivity, () => mine),
    on(listUnits, () => ({ units: [] })),
    on(listOrgs, () => ({ orgs: [] })),
    on(findFree, () => ({ free: [free], isOtherDay: true })),
  )
  phone.params = params
  return asked
}

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const tap = async (name: string | RegExp) => fireEvent.click(await button(name))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } })

test('whoever arranges nothing is told who does', async () => {
  cloud(
    {},
    on(me, () => ({ member: resident })),
  )
  show(<HostedPage />)
  expect(await screen.findByText('您的身份看不到这里')).toBeTruthy()
})

test('what I arrange is listed by whether it is to come, a draft or over, with how many signed up', async () => {
  const asked = cloud(
    {},
    on(listHosted, () => ({ items: [card], next: null })),
  )
  show(<HostedPage />)
  expect(await screen.findByText('18/30 个名额')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '草稿' }))
  await waitFor(() => expect(asked.get(listHosted.name)?.at(-1)).toMatchObject({ show: 'drafts' }))
  await tap('办一个活动')
  expect(phone.visited).toEqual(['navigateTo /features/org-life/pages/edit/index?host=org.b1'])
})

test('a room is picked out of the free ones; publishing takes both, and the form says first what is missing', async () => {
  const asked = cloud(
    {},
    on(createActivity, () => ({ outcome: 'done' as const, activity: mine })),
  )
  show(<EditPage />)
  await tap('发布活动')
  expect((await screen.findAllByText('内容太短了，请再写几个字。')).length).toBeGreaterThan(0)
  expect(screen.getByText('还没有选场地')).toBeTruthy()
  expect(asked.get(createActivity.name)).toBeUndefined()
  type('名称', '春季主题党日')
  type('介绍', '重温入党誓词，参观社区展室。')
  await tap('看那个时间的空场地')
  fireEvent.click(await screen.findByRole('radio', { name: /多功能厅/ }))
  await tap('发布活动')
  await waitFor(() => expect(asked.get(createActivity.name)).toHaveLength(1))
  expect(asked.get(createActivity.name)).toMatchObject([
    {
      host: { kind: 'org', id: 'b1' },
      opens: true,
      draft: {
        title: '春季主题党日',
        place: { kind: 'room', roomId: 'r1' },
        startsAt: Date.parse('2027-03-05T14:00:00+08:00'),
        endsAt: Date.parse('2027-03-05T16:00:00+08:00'),
        capacity: 30,
      },
    },
  ])
  await waitFor(() =>
    expect(phone.visited).toEqual(['redirectTo /features/org-life/pages/activity/index?id=v1']),
  )
})

test('when somebody has the room by then, nothing is published and what is free nearby is a tap away', async () => {
  cloud(
    { id: 'v1' },
    on(getActivity, () => ({ ...mine, state: 'draft' as const })),
    on(openActivity, () => ({ outcome: 'taken' as const, nearest: [free] })),
  )
  show(<ActivityPage />)
  await tap('发布活动')
  expect(await screen.findByText('场地那个时间已经有人用了，活动还没有发布')).toBeTruthy()
  expect(screen.getByText(/多功能厅（幸福里党群服务站）$/)).toBeTruthy()
})

test('a unit asks for residents alone: who is a member only a party organisation asks', async () => {
  cloud(
    {},
    on(listMyHosts, () => ({ hosts: [{ ...host, kind: 'unit' as const, id: 'happy' }] })),
  )
  show(<EditPage />)
  expect(await screen.findByRole('switch', { name: '住处已确认的居民' })).toBeTruthy()
  expect(screen.queryByRole('switch', { name: '全体党员' })).toBeNull()
})

test('moving it says that everybody is told, and sends time and place together', async () => {
  const asked = cloud(
    { id: 'v1' },
    on(moveActivity, () => ({ outcome: 'done' as const, activity: mine })),
  )
  show(<MovePage />)
  expect(await screen.findByText('改了以后，报名和候补的人都会收到一条消息。')).toBeTruthy()
  type('地址', '2号楼门口')
  await tap('改到这个时间地点')
  await waitFor(() =>
    expect(asked.get(moveActivity.name)).toMatchObject([
      { id: 'v1', occasion: { startsAt: mine.startsAt, place: { kind: 'address', text: '2号楼门口' } } },
    ]),
  )
})

test('cancelling wants a reason, which everybody reads', async () => {
  const asked = cloud(
    { id: 'v1' },
    on(cancelActivity, () => ({ ...mine, state: 'cancelled' as const, cancelledBecause: '下大雨' })),
  )
  show(<ActivityPage />)
  await tap('取消活动')
  type('为什么取消', '下大雨')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '取消活动' }))
  expect(await screen.findByText('原因：下大雨')).toBeTruthy()
  expect(asked.get(cancelActivity.name)).toMatchObject([{ id: 'v1', because: '下大雨' }])
})

test('who signed up is granted or declined with a reason', async () => {
  const row: SignUpRow = {
    id: 's1',
    name: '李晓雯',
    maskedPhone: '138****5678',
    guests: ['孩子'],
    answers: {},
    state: 'applied',
    at: Date.now(),
    because: null,
  }
  const asked = cloud(
    { id: 'v1' },
    on(getActivity, () => ({ ...mine, needsApproval: true })),
    on(listSignUps, () => ({ items: [row], next: null })),
    on(decideSignUp, () => ({ ...row, state: 'declined' as const })),
  )
  show(<SignUpsPage />)
  expect(await screen.findByText('138****5678')).toBeTruthy()
  await tap('不同意')
  type('为什么', '名额留给老人')
  await tap('告诉对方')
  await waitFor(() =>
    expect(asked.get(decideSignUp.name)).toMatchObject([
      { id: 'v1', signUpId: 's1', verdict: 'decline', because: '名额留给老人' },
    ]),
  )
})
