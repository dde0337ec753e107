import { fireEvent, screen, waitFor } from '@testing-library/react'
import RosterPage from '@/features/notices/pages/roster/index'
import { listHouseholds, showRoster } from '@shared/notices/contracts'
import { noFigures } from '@shared/notices/roster'
import type { RosterRow, RosterView } from '@shared/notices/schema'
import { phone } from '../../support/taro/taro'
import { cloudAnswering, on, show } from '../members/scripted-cloud'

const figures = {
  ...noFigures,
  households: 12,
  read: 5,
  messageSent: 4,
  noConsent: 3,
  waiting: 7,
  toVisit: 3,
}

const roster: RosterView = {
  noticeId: 'n1',
  title: '1号楼消防演练',
  state: 'sent',
  isShown: true,
  needsAcknowledgement: false,
  unitId: 'happy.b1',
  unitName: '幸福里社区 1号楼',
  level: 'building',
  figures,
  countedAt: Date.now(),
  parts: [{ unitId: 'happy.b1.e1', name: '1单元', figures }],
  nudge: null,
  progress: null,
}

const row = (changed: Partial<RosterRow>): RosterRow => ({
  householdId: 'happy.b1.e1.303',
  label: '1号楼 1单元 303室',
  standing: 'noConsent',
  isWaiting: true,
  message: 'noConsent',
  readAt: null,
  acknowledgedAt: null,
  toldInPersonAt: null,
  nudges: 0,
  hasMembers: true,
  ...changed,
})

const sent = row({ householdId: 'h2', label: '1号楼 1单元 304室', standing: 'messageSent', message: 'sent' })

test('a leader looks at those who have to be visited first, and at any standing that somebody is at', async () => {
  const asked = cloudAnswering(
    on(showRoster, () => roster),
    on(listHouseholds, (input) => ({ items: input.show === 'messageSent' ? [sent] : [row({})], next: null })),
  )
  phone.params = { id: 'n1', unitId: 'happy.b1' }
  show(<RosterPage />)
  expect(await screen.findByText('1号楼 1单元 303室')).toBeTruthy()
  const words = screen.getAllByRole('radio').map((one) => one.textContent)
  expect(words).toEqual([
    '要打电话或上门的',
    '还要通知的',
    '全部',
    '已读',
    '发了消息，还没看',
    '没有订阅消息',
  ])
  fireEvent.click(screen.getByRole('radio', { name: '发了消息，还没看' }))
  expect(await screen.findByText('1号楼 1单元 304室')).toBeTruthy()
  await waitFor(() =>
    expect(asked.get(listHouseholds.name)).toMatchObject([{ show: 'toVisit' }, { show: 'messageSent' }]),
  )
})
