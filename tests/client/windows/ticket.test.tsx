import { fireEvent, screen, waitFor } from '@testing-library/react'
import GuidePage from '@/features/windows/pages/guide/index'
import TicketPage from '@/features/windows/pages/ticket/index'
import { me } from '@shared/members/contracts'
import { cancelTicket, getTicket } from '@shared/windows/contracts'
import { getGuide } from '@shared/windows/guide-contracts'
import type { TicketView } from '@shared/windows/ticket'
import { phone } from '../../support/taro/taro'
import { holder } from '../direct-line/cases'
import { cloudAnswering, on, show } from '../members/scripted-cloud'
import { guide, ticket } from './records'

const openTicket = (changed: Partial<TicketView> = {}) => {
  const asked = cloudAnswering(
    on(me, () => ({ member: holder('secretary') })),
    on(getTicket, () => ({ ...ticket, ...changed })),
    on(getGuide, () => guide),
    on(cancelTicket, (): TicketView => ({ ...ticket, state: 'cancelled', before: null })),
  )
  phone.params = { id: ticket.id }
  show(<TicketPage />)
  return asked
}

test('who waits reads their number, how many are before them, and what to bring', async () => {
  openTicket()
  expect(await screen.findByText('A008')).toBeTruthy()
  expect(screen.getByText('前面还有 2 位，请在大厅等候。')).toBeTruthy()
  expect(await screen.findByText('身份证原件')).toBeTruthy()
})

test.each([
  ['next', { before: 0 }, '下一个就是您，请到窗口旁边等候。'],
  ['called', { state: 'called', before: null, desk: '2号台' }, '请到 2号台 办理。'],
  ['not served', { state: 'unserved', before: null }, '那天没有轮到您，很抱歉。请重新约时间。'],
] as const)('somebody who is %s reads what to do', async (_, changed, words) => {
  openTicket(changed)
  expect(await screen.findByText(words)).toBeTruthy()
})

test('cancelling asks first, and then says that it is cancelled', async () => {
  const asked = openTicket()
  fireEvent.click(await screen.findByRole('button', { name: '来不了，取消这个号' }))
  expect(asked.get(cancelTicket.name)).toBeUndefined()
  fireEvent.click(await screen.findByRole('button', { name: '取消这个号' }))
  await waitFor(() => expect(asked.get(cancelTicket.name)).toMatchObject([{ id: ticket.id }]))
  expect(await screen.findByText('已取消')).toBeTruthy()
})

test('what was missing is listed, and booking again leaves ticked what was there', async () => {
  openTicket({
    state: 'comeAgain',
    before: null,
    outcome: { missing: ['户口本'], note: null, check: 'review' },
  })
  expect(await screen.findByText('户口本')).toBeTruthy()
  expect(screen.getByText('窗口写的说明正在审核，通过后就能看到。')).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: '再约一个时间' }))
  await waitFor(() => expect(phone.visited.at(-1)).toContain('/pages/take/index?guideId=g1'))
  expect(JSON.stringify(phone.storage.get('windows.ticks.g1'))).toContain('line1')
  expect(JSON.stringify(phone.storage.get('windows.ticks.g1'))).not.toContain('line2')
})

test('a guide’s list is ticked at home and stays so on this phone', async () => {
  cloudAnswering(
    on(me, () => ({ member: holder('secretary') })),
    on(getGuide, () => guide),
  )
  phone.params = { id: guide.id }
  show(<GuidePage />)
  const line = await screen.findByRole('checkbox', { name: '身份证原件，看过就还' })
  expect(screen.getByText('备好 0 / 2')).toBeTruthy()
  fireEvent.click(line)
  expect(await screen.findByText('备好 1 / 2')).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: '户口本' }))
  expect(await screen.findByText('都备好了')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '拨打 022-2345 6789' }))
  expect(phone.dialled).toContain('022-23456789')
})
