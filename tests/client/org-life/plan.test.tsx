import { fireEvent, screen, waitFor } from '@testing-library/react'
import PlanPage from '@/features/org-life/pages/plan/index'
import { me } from '@shared/members/contracts'
import { listMyHosts } from '@shared/org-life/contracts'
import {
  changeDate,
  saveSeries,
  showCalendarDays,
  showPlan,
  type PlanView,
} from '@shared/org-life/plan-contracts'
import { addDays, civilDate, wallClock } from '@shared/time'
import { phone } from '../../support/taro/taro'
import { holder } from '../direct-line/cases'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'
import { host } from './activities'

const year = wallClock(Date.now()).year
const tomorrow = addDays(civilDate(Date.now()), 1)

const plan: PlanView = {
  id: 'p1',
  year,
  isCalendarKnown: true,
  series: [
    {
      id: 's1',
      title: '主题党日',
      kind: 'themePartyDay',
      rule: { every: 'monthWeekday', nth: 1, weekday: 5 },
      onHoliday: 'nextSameWeekday',
      from: 840,
      to: 960,
    },
  ],
  entries: [
    {
      id: 'e1',
      seriesId: 's1',
      title: '主题党日',
      kind: 'themePartyDay',
      planned: tomorrow,
      date: tomorrow,
      because: null,
      isCertain: true,
      isChanged: false,
      status: 'planned',
      activityId: null,
    },
  ],
  planned: 12,
  held: 3,
  missed: 1,
}

function cloud(seen: PlanView, ...answers: Answer[]) {
  return cloudAnswering(
    ...answers,
    on(me, () => ({ member: holder('branchSecretary', 'b1') })),
    on(listMyHosts, () => ({ hosts: [host] })),
    on(showPlan, () => seen),
    on(showCalendarDays, () => ({ year, revision: 0, days: [], isComplete: false, isPublished: true })),
  )
}

const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

test('a year shows its series by rule, what has come of it, and leads from a date to the form', async () => {
  cloud(plan)
  show(<PlanPage />)
  expect(await screen.findByText('每月第一个星期五 14:00–16:00')).toBeTruthy()
  expect(screen.getByText('计划中')).toBeTruthy()
  await tap('写成活动')
  expect(phone.visited[0]).toContain(`entryId=e1&date=${tomorrow}`)
})

test('what is over is folded away, so that the next date stands on top', async () => {
  const yesterday = addDays(tomorrow, -2)
  const over = {
    ...plan.entries[0]!,
    id: 'e0',
    planned: yesterday,
    date: yesterday,
    status: 'missed' as const,
  }
  cloud({ ...plan, entries: [over, ...plan.entries] })
  show(<PlanPage />)
  expect(await screen.findByText('计划中')).toBeTruthy()
  expect(screen.getAllByText('改这一次的日子')).toHaveLength(1)
  await tap('已经过去的，1 次')
  expect(screen.getAllByText('改这一次的日子')).toHaveLength(2)
})

test('a year whose holidays nobody has published is flagged, not guessed', async () => {
  cloud({ ...plan, isCalendarKnown: false })
  show(<PlanPage />)
  expect(await screen.findByText(`${year} 年的放假安排还没有公布`)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '填放假安排' })).toBeNull()
})

test('whoever enters holidays is led there from a year that has none', async () => {
  const [arranges, enters] = [holder('branchSecretary', 'b1'), holder('admin', 'd1')]
  cloud(
    { ...plan, isCalendarKnown: false },
    on(me, () => ({ member: { ...arranges, roles: [...arranges.roles, ...enters.roles] } })),
  )
  show(<PlanPage />)
  await tap('填放假安排')
  expect(phone.visited).toEqual([`navigateTo /features/org-life/pages/holidays/index?year=${year}`])
})

test('a new series shows its dates before it is saved', async () => {
  const asked = cloud(
    { ...plan, series: [], entries: [] },
    on(saveSeries, () => plan),
  )
  show(<PlanPage />)
  await tap('加一个固定的活动')
  expect(await screen.findByRole('button', { name: new RegExp(`^${year} 年的日子`) })).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '最后一个' }))
  await tap('排进计划')
  await waitFor(() =>
    expect(asked.get(saveSeries.name)).toMatchObject([
      { year, seriesId: null, series: { rule: { every: 'monthWeekday', nth: -1, weekday: 5 } } },
    ]),
  )
  expect(await screen.findByText('每月第一个星期五 14:00–16:00')).toBeTruthy()
})

test('one date is dropped without breaking the series', async () => {
  const asked = cloud(
    plan,
    on(changeDate, () => ({ ...plan, entries: [] })),
  )
  show(<PlanPage />)
  await tap('改这一次的日子')
  await tap('这次不办')
  await waitFor(() =>
    expect(asked.get(changeDate.name)).toMatchObject([{ seriesId: 's1', planned: tomorrow, date: null }]),
  )
})
