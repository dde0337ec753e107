import { fireEvent, screen, waitFor } from '@testing-library/react'
import HostedPage from '@/features/org-life/pages/hosted/index'
import ReviewPage from '@/features/org-life/pages/review/index'
import type { ActivityToReview } from '@/features/org-life/use-review'
import { AppError } from '@shared/errors'
import { me } from '@shared/members/contracts'
import type { Me } from '@shared/members/schema'
import { listHosted, listMyHosts, listToReview, reviewActivity } from '@shared/org-life/contracts'
import { listRecordsToReview, reviewRecord, type RecordToReview } from '@shared/org-life/review-contracts'
import { HOUR } from '@shared/time'
import { phone } from '../../support/taro/taro'
import { holder, resident } from '../direct-line/cases'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'
import { card, host } from './activities'

const waiting: ActivityToReview = {
  ...card,
  description: '一起把楼道扫干净。',
  bring: '手套',
  questions: [{ id: 'meal', text: '有没有忌口', isRequired: false, choices: ['没有', '清真'] }],
  fileNames: ['路线图.pdf'],
  waitsSince: Date.now() - 3 * HOUR,
}
const worker = holder('communityWorker')

const cloud = (member: Me, ...answers: Answer[]) =>
  cloudAnswering(
    ...answers,
    on(me, () => ({ member })),
    on(listMyHosts, () => ({ hosts: [host] })),
    on(listHosted, () => ({ items: [], next: null })),
  )

test('a worker reads every word that waits, how many there are and for how long, and decides', async () => {
  let items = [waiting]
  const asked = cloud(
    worker,
    on(listToReview, () => ({ items, next: null })),
    on(reviewActivity, ({ id }) => {
      items = []
      return { id, check: 'passed' as const }
    }),
  )
  show(<ReviewPage />)
  expect(await screen.findByText('等您看的活动，1 个')).toBeTruthy()
  const words = ['等了 3 小时', waiting.description, '手套', '有没有忌口 / 没有 / 清真', '路线图.pdf']
  for (const word of words) expect(screen.getByText(word)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '内容合适，公开' }))
  expect(await screen.findByText('没有等着审核的活动')).toBeTruthy()
  expect(asked.get(listToReview.name)?.[0]).toMatchObject({ unitId: 'happy' })
  expect(asked.get(reviewActivity.name)).toMatchObject([{ id: 'v1', verdict: 'passed' }])
})

test('what isn’t right stays its organisers’ alone; why a verdict is refused stands at its buttons', async () => {
  const asked = cloud(
    worker,
    on(listToReview, () => ({ items: [waiting], next: null })),
    on(reviewActivity, () => {
      throw new AppError({ code: 'REFUSED', reason: 'orgLife.nothing_to_review' })
    }),
  )
  show(<ReviewPage />)
  fireEvent.click(await screen.findByRole('button', { name: '不合适，不公开' }))
  expect(await screen.findByText('现在还不行')).toBeTruthy()
  expect(asked.get(reviewActivity.name)).toMatchObject([{ verdict: 'risky' }])
})

test('whoever holds two units chooses whose texts to see', async () => {
  const [grant] = worker.roles
  const second = { ...grant!, id: 'g2', unitId: 'locust', unitName: '槐荫社区' }
  const asked = cloud(
    { ...worker, roles: [grant!, second] },
    on(listToReview, () => ({ items: [], next: null })),
  )
  show(<ReviewPage />)
  fireEvent.click(await screen.findByRole('radio', { name: '槐荫社区' }))
  await waitFor(() => expect(asked.get(listToReview.name)?.at(-1)).toMatchObject({ unitId: 'locust' }))
})

const record: RecordToReview = {
  id: 'v1',
  title: '主题党日',
  hostName: '幸福里社区第一党支部',
  startsAt: card.startsAt,
  since: Date.now() - 2 * HOUR,
  text: { part: 'text.2', check: 'review', minutes: '走访了九户。', decisions: ['下周再去'] },
  photos: [{ part: 'photo.f1', id: 'f1', url: null, check: 'review' }],
  corrections: [{ part: 'correction.0', check: 'review', text: '应为十户。' }],
}

test('of a record everything that is open is shown, and what is marked stays closed while the rest is public', async () => {
  let items = [record]
  const asked = cloud(
    worker,
    on(listToReview, () => ({ items: [], next: null })),
    on(listRecordsToReview, () => ({ items, next: null })),
    on(reviewRecord, () => {
      items = []
      return { ...record, since: null, text: null, photos: [], corrections: [] }
    }),
  )
  show(<ReviewPage />)
  fireEvent.click(await screen.findByRole('radio', { name: '纪实' }))
  expect(await screen.findByText('等您看的纪实，1 个')).toBeTruthy()
  expect(screen.getByText('等了 2 小时')).toBeTruthy()
  expect(screen.getByText(/走访了九户。\s+1. 下周再去/)).toBeTruthy()
  fireEvent.click(screen.getByRole('switch', { name: '第 1 张照片不公开' }))
  fireEvent.click(screen.getByRole('button', { name: '其余的公开' }))
  expect(await screen.findByText('没有等着审核的纪实')).toBeTruthy()
  expect(asked.get(reviewRecord.name)).toMatchObject([
    {
      id: 'v1',
      verdicts: [
        { part: 'text.2', verdict: 'passed' },
        { part: 'photo.f1', verdict: 'risky' },
        { part: 'correction.0', verdict: 'passed' },
      ],
    },
  ])
})

test('a resident is told that this isn’t theirs, and nothing is read', async () => {
  const asked = cloud(resident)
  show(<ReviewPage />)
  expect(await screen.findByText('您的身份看不到这里')).toBeTruthy()
  expect(asked.get(listToReview.name)).toBeUndefined()
})

test('beside what they arrange workers see how many texts wait', async () => {
  cloud(
    worker,
    on(listToReview, () => ({ items: [waiting], next: null })),
  )
  show(<HostedPage />)
  fireEvent.click(await screen.findByRole('link', { name: '活动审核，1 个等您看' }))
  expect(phone.visited).toEqual(['navigateTo /features/org-life/pages/review/index'])
})

test('a branch secretary reviews no texts and has no way there', async () => {
  cloud(holder('branchSecretary', 'b1'))
  show(<HostedPage />)
  expect(await screen.findByRole('link', { name: /年度计划/ })).toBeTruthy()
  expect(screen.queryByRole('link', { name: /活动审核/ })).toBeNull()
})
