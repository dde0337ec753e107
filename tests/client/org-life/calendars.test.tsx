import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { stretchesOf, withStretch } from '@/features/org-life/plan/holiday-stretches'
import FeedPage from '@/features/org-life/pages/feed/index'
import HolidaysPage from '@/features/org-life/pages/holidays/index'
import { AppError } from '@shared/errors'
import { me } from '@shared/members/contracts'
import type { Me } from '@shared/members/schema'
import { saveCalendarDays, showCalendarDays, type CalendarYear } from '@shared/org-life/plan-contracts'
import { renewActivityFeed, showActivityFeed } from '@shared/org-life/record-contracts'
import { wallClock } from '@shared/time'
import { phone } from '../../support/taro/taro'
import { holder, resident } from '../direct-line/cases'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'

const cloud = (member: Me | null, ...answers: Answer[]) =>
  cloudAnswering(
    ...answers,
    on(me, () => ({ member })),
  )
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

afterEach(() => {
  delete process.env.FEEDS_ORIGIN
})

const PATH = '/feeds/activities/k2.ics'

test('a resident copies the whole address of their community’s calendar and reads who sees what by it', async () => {
  process.env.FEEDS_ORIGIN = 'https://life.example.cn'
  const asked = cloud(
    resident,
    on(showActivityFeed, () => ({ path: PATH, mayRenew: false })),
  )
  show(<FeedPage />)
  expect(await screen.findByText(`https://life.example.cn${PATH}`)).toBeTruthy()
  expect(screen.getByText(/没有谁报名、谁参加/)).toBeTruthy()
  await tap('复制链接')
  expect(await screen.findByText('已经复制，去日历里粘贴')).toBeTruthy()
  expect(phone.clipboard).toBe(`https://life.example.cn${PATH}`)
  expect(asked.get(showActivityFeed.name)).toMatchObject([{ unitId: 'happy' }])
  expect(screen.queryByRole('button', { name: '换新链接' })).toBeNull()
})

test('where the service’s address isn’t known, the path says that something is missing', async () => {
  cloud(
    resident,
    on(showActivityFeed, () => ({ path: PATH, mayRenew: false })),
  )
  phone.clipboard = null
  show(<FeedPage />)
  expect(await screen.findByText('前面还要加上服务的网址，请问社区工作人员。')).toBeTruthy()
  await tap('复制链接')
  expect(await screen.findByText('没有复制成，请长按上面的链接自己复制')).toBeTruthy()
})

test('a calendar that isn’t open yet says whom to ask', async () => {
  cloud(
    resident,
    on(showActivityFeed, () => ({ path: null, mayRenew: false })),
  )
  show(<FeedPage />)
  expect(await screen.findByText('幸福里社区还没有开通日历订阅')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '开通日历订阅' })).toBeNull()
})

test('a worker opens a calendar, gives it another address and closes it, each of the latter after one more question', async () => {
  const addresses = [PATH, '/feeds/activities/k3.ics', null]
  const asked = cloud(
    holder('communityWorker'),
    on(showActivityFeed, () => ({ path: null, mayRenew: true })),
    on(renewActivityFeed, () => ({ path: addresses.shift() ?? null, mayRenew: true })),
  )
  show(<FeedPage />)
  await tap('开通日历订阅')
  expect(await screen.findByText(PATH)).toBeTruthy()
  const confirm = async (name: string) =>
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }))
  await tap('换新链接')
  await confirm('换新链接')
  expect(await screen.findByText('/feeds/activities/k3.ics')).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await tap('停用订阅')
  await confirm('停用订阅')
  expect(await screen.findByText('幸福里社区还没有开通日历订阅')).toBeTruthy()
  const sent = asked.get(renewActivityFeed.name) as { requestId: string; isOn: boolean }[]
  expect(sent.map(({ isOn }) => isOn)).toEqual([true, true, false])
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(3)
})

test('whoever looks at no community yet is sent to choose one', async () => {
  cloud({ ...resident, homes: [] })
  show(<FeedPage />)
  expect(await screen.findByText('先选一个社区')).toBeTruthy()
})

const year = wallClock(Date.now()).year + 1
const unknown: CalendarYear = { year, revision: 0, days: [], isComplete: false, isPublished: false }
const springFestival = [`${year}-02-05`, `${year}-02-06`, `${year}-02-07`].map((date) => ({
  date,
  is: 'off' as const,
  name: '春节',
}))
const admin = holder('admin', 'd1')

test('an administrator enters a holiday by its first and last day and saves the year as a whole', async () => {
  const asked = cloud(
    admin,
    on(showCalendarDays, () => unknown),
    on(saveCalendarDays, ({ days, isComplete }) => ({ ...unknown, revision: 1, days, isComplete })),
  )
  phone.params = { year: String(year) }
  show(<HolidaysPage />)
  expect(await screen.findByText(`${year} 年的放假安排还没有公布`)).toBeTruthy()
  const save = await screen.findByRole('button', { name: '保存放假安排' })
  expect(save.getAttribute('aria-disabled')).toBe('true')
  await tap('加一段日子')
  fireEvent.change(screen.getByRole('textbox', { name: '叫什么' }), { target: { value: '春节' } })
  fireEvent.change(screen.getByLabelText('从哪天'), { target: { value: `${year}-02-05` } })
  fireEvent.change(screen.getByLabelText('到哪天'), { target: { value: `${year}-02-07` } })
  await tap('加上')
  expect(await screen.findByText('春节 2月5日 到 2月7日，3 天')).toBeTruthy()
  fireEvent.click(screen.getByRole('switch', { name: /都填全了/ }))
  await tap('保存放假安排')
  expect(await screen.findByText(`${year} 年的放假安排填全了`)).toBeTruthy()
  expect(asked.get(saveCalendarDays.name)).toMatchObject([
    { year, revision: 0, days: springFestival, isComplete: true },
  ])
})

test('when another administrator has saved since, it says so and reads theirs anew', async () => {
  let seen = { ...unknown, revision: 1, days: springFestival }
  cloud(
    admin,
    on(showCalendarDays, () => seen),
    on(saveCalendarDays, () => {
      seen = { ...seen, revision: 2, days: springFestival.slice(0, 2) }
      throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
    }),
  )
  phone.params = { year: String(year) }
  show(<HolidaysPage />)
  await tap('去掉2月5日春节')
  expect(await screen.findByText('还没有填')).toBeTruthy()
  await tap('保存放假安排')
  expect(await screen.findByText('情况有变化')).toBeTruthy()
  await tap('再试一次')
  expect(await screen.findByText('春节 2月5日 到 2月6日，2 天')).toBeTruthy()
})

test('of a published year only what differs here is entered; those who arrange activities may look', async () => {
  cloud(
    holder('branchSecretary', 'b1'),
    on(showCalendarDays, () => ({ ...unknown, isPublished: true, days: springFestival })),
  )
  phone.params = { year: String(year) }
  show(<HolidaysPage />)
  expect(await screen.findByText('由区级管理员填写')).toBeTruthy()
  expect(screen.getByText('本地另外安排的日子')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '保存放假安排' })).toBeNull()
})

test('a resident has no business with a year’s days off', async () => {
  const asked = cloud(resident)
  show(<HolidaysPage />)
  expect(await screen.findByText('您的身份看不到这里')).toBeTruthy()
  expect(asked.get(showCalendarDays.name)).toBeUndefined()
})

test('days on end with one name are one holiday; what is entered for a day anew takes the place of what was there', () => {
  const worked = { from: `${year}-02-06`, to: `${year}-02-06`, is: 'work' as const, name: '' }
  expect(stretchesOf(withStretch(springFestival, worked))).toEqual([
    { from: `${year}-02-05`, to: `${year}-02-05`, is: 'off', name: '春节' },
    worked,
    { from: `${year}-02-07`, to: `${year}-02-07`, is: 'off', name: '春节' },
  ])
})
