import { fireEvent, screen, waitFor } from '@testing-library/react'
import MyActivitiesPage from '@/features/org-life/pages/mine/index'
import PointsPage from '@/features/org-life/pages/points/index'
import ReceiptsPage from '@/features/org-life/pages/receipts/index'
import RecordPage from '@/features/org-life/pages/record/index'
import { AppError } from '@shared/errors'
import { me } from '@shared/members/contracts'
import type { Me } from '@shared/members/schema'
import { listMyActivities } from '@shared/org-life/contracts'
import { addQuarters, quarterName, quarterOf } from '@shared/org-life/quarter'
import {
  getRecord,
  listMyPoints,
  listRatings,
  listReceipts,
  showPartnerReceipt,
  type RecordView,
} from '@shared/org-life/record-contracts'
import { DAY } from '@shared/time'
import MePage from '@/pages/me/index'
import { phone } from '../../support/taro/taro'
import { holder, resident } from '../direct-line/cases'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'

const at = Date.now() - DAY
const quarter = quarterOf(Date.now())
const before = addQuarters(quarter, -1)

const cloud = (member: Me | null, ...answers: Answer[]) =>
  cloudAnswering(
    ...answers,
    on(me, () => ({ member })),
  )

const offline = () => {
  throw new AppError({ code: 'UNAVAILABLE', reason: 'core.offline' })
}

test('my points: how many, and each line with what it was for, those taken back as well', async () => {
  const earned = { id: 'p1', at, amount: 20, title: '清洁楼道志愿服务', because: '参加活动' }
  const takenBack = { ...earned, id: 'p2', amount: -10, title: '主题党日', because: '签到撤销' }
  cloud(
    resident,
    on(listMyPoints, () => ({ items: [takenBack, earned], next: null, total: 30 })),
  )
  show(<PointsPage />)
  expect(await screen.findByText('30')).toBeTruthy()
  expect(screen.getByText('参加活动 · 昨天')).toBeTruthy()
  expect(screen.getByLabelText('加 20 分')).toBeTruthy()
  expect(screen.getByLabelText('减 10 分').textContent).toBe('−10')
  fireEvent.click(screen.getByRole('button', { name: '怎么得积分，签到以后自动记' }))
  expect(screen.getAllByText('20 分')).toHaveLength(1)
})

test.each<[string, Me | null, Answer[], string]>([
  [
    'without any yet',
    resident,
    [on(listMyPoints, () => ({ items: [], next: null, total: 0 }))],
    '还没有积分',
  ],
  ['without a network', resident, [on(listMyPoints, offline)], '没有连上网'],
  ['before registering', null, [], '登记住处后能看活动、报名'],
])('my points %s', async (_, member, answers, words) => {
  cloud(member, ...answers)
  show(<PointsPage />)
  expect(await screen.findByText(words)).toBeTruthy()
})

test('my points are a tap away from my activities and from what is mine', async () => {
  cloud(
    resident,
    on(listMyActivities, () => ({ items: [], next: null })),
  )
  show(<MyActivitiesPage />)
  fireEvent.click(await screen.findByRole('link', { name: /^我的积分/ }))
  expect(phone.visited).toEqual(['navigateTo /features/org-life/pages/points/index'])
  show(<MePage />)
  expect(await screen.findByRole('link', { name: '我的积分' })).toBeTruthy()
})

test('a branch’s secretary reads by name who went where, and turns back to the quarter before', async () => {
  const receipt = {
    id: 'r1',
    name: '赵党生',
    title: '主题党日',
    hostName: '槐荫社区第一党支部',
    startsAt: at,
  }
  const asked = cloud(
    holder('branchSecretary', 'b1'),
    on(listReceipts, ({ quarter: wanted }) => ({
      items: wanted === quarter ? [{ ...receipt, kind: 'themePartyDay' as const }] : [],
      next: null,
    })),
  )
  show(<ReceiptsPage />)
  expect(await screen.findByText('赵党生')).toBeTruthy()
  expect(screen.getByText('主题党日 · 槐荫社区第一党支部')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '上季度' }))
  expect(await screen.findByText('这个季度还没有回执')).toBeTruthy()
  expect(screen.getByText(quarterName(before))).toBeTruthy()
  expect(asked.get(listReceipts.name)).toMatchObject([
    { orgId: 'b1', quarter },
    { orgId: 'b1', quarter: before },
  ])
})

test('a message leads a liaison to their unit’s sum of that quarter, which has no names', async () => {
  const [branch] = holder('branchSecretary', 'b1').roles
  const liaison = {
    ...branch!,
    id: 'g2',
    role: 'partnerLiaison' as const,
    unitId: 'property',
    unitName: '惠民物业',
  }
  const sum = { id: 'v1', title: '清洁楼道', hostName: '幸福里社区', startsAt: at, came: 3 }
  const asked = cloud(
    { ...resident, roles: [branch!, liaison] },
    on(showPartnerReceipt, () => ({ came: 3, activities: [sum] })),
  )
  phone.params = { owner: 'property', quarter: before }
  show(<ReceiptsPage />)
  expect(await screen.findByText('3 人参加')).toBeTruthy()
  expect(screen.getByText('人次')).toBeTruthy()
  expect(asked.get(showPartnerReceipt.name)).toMatchObject([{ partnerUnitId: 'property', quarter: before }])
  expect(screen.getByRole('radio', { name: '幸福里社区' })).toBeTruthy()
})

test('receipts are nobody else’s', async () => {
  const asked = cloud(holder('communityWorker'))
  show(<ReceiptsPage />)
  expect(await screen.findByText('您的身份看不到这里')).toBeTruthy()
  expect(asked.get(listReceipts.name)).toBeUndefined()
})

const record: RecordView = {
  activityId: 'v1',
  record: null,
  corrections: [],
  attendance: { expected: 3, came: 2, onLeave: 0 },
  ratings: { count: 1, average: 40 },
  isOrganiser: true,
  myRating: null,
  rateReason: 'orgLife.rate_not_there',
}

test('the host reads beside the record what those who came wrote; whoever isn’t the host doesn’t', async () => {
  let isOrganiser = true
  const asked = cloud(
    holder('communityWorker'),
    on(getRecord, () => ({ ...record, isOrganiser })),
    on(listRatings, () => ({ items: [{ stars: 4, words: '讲得好，时间长了点。', at }], next: null })),
  )
  phone.params = { id: 'v1' }
  show(<RecordPage />)
  expect(await screen.findByText('讲得好，时间长了点。')).toBeTruthy()
  expect(screen.getByRole('img', { name: '总的来说：4 星，满意' })).toBeTruthy()
  isOrganiser = false
  show(<RecordPage />)
  expect(await screen.findByText('您的身份不能写')).toBeTruthy()
  await waitFor(() => expect(asked.get(getRecord.name)).toHaveLength(2))
  expect(asked.get(listRatings.name)).toHaveLength(1)
})
