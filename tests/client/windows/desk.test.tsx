import { fireEvent, screen, waitFor } from '@testing-library/react'
import DeskPage from '@/features/windows/pages/desk/index'
import { me } from '@shared/members/contracts'
import {
  addWalkIn,
  askToComeAgain,
  callNext,
  moveTicket,
  showDesk,
  showWindowFigures,
} from '@shared/windows/contracts'
import { getGuide, listUnitGuides } from '@shared/windows/guide-contracts'
import type { DeskDay } from '@shared/windows/ticket'
import { phone } from '../../support/taro/taro'
import { holder } from '../direct-line/cases'
import { cloudAnswering, on, show } from '../members/scripted-cloud'
import { called, deskDay, guide } from './records'

const figures = {
  month: '2099-11',
  served: 9,
  comeAgain: 1,
  missed: 0,
  unserved: 0,
  waitedMinutes: 12,
}

/** The desk as the cloud gives it, whatever date the page asks for. */
function open(day: DeskDay) {
  const asked = cloudAnswering(
    on(me, () => ({ member: holder('secretary') })),
    on(showDesk, ({ date }) => ({ ...day, date })),
    on(showWindowFigures, () => ({ months: [figures] })),
    on(callNext, () => ({ ...called(), ticketId: called().tickets[0]!.id })),
    on(moveTicket, () => deskDay()),
    on(askToComeAgain, () => deskDay()),
    on(addWalkIn, () => ({ ...deskDay(), ticketId: deskDay().tickets[0]!.id })),
    on(getGuide, () => guide),
    on(listUnitGuides, () => ({ items: [], next: null })),
  )
  phone.params = { windowId: 'w1' }
  show(<DeskPage />)
  return asked
}

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

test('a worker says where they sit, calls the next, and this phone remembers the desk', async () => {
  const asked = open(deskDay())
  expect(await screen.findByText('先选自己坐的台位')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '1号台' }))
  expect(await screen.findByText('下一位是 A001，高龄津贴申领')).toBeTruthy()
  await tap('叫下一位')
  await waitFor(() => expect(asked.get(callNext.name)).toMatchObject([{ windowId: 'w1', deskId: 'desk1' }]))
  expect(JSON.stringify(phone.storage.get('windows.desk.w1'))).toContain('desk1')
})

test('where nobody waits there is nobody to call', async () => {
  open(deskDay({ queue: [], tickets: [] }))
  fireEvent.click(await screen.findByRole('radio', { name: '1号台' }))
  expect(await screen.findByText('现在没有人在排队')).toBeTruthy()
  expect(screen.getByText('约了今天的人都到了')).toBeTruthy()
})

async function openCalled() {
  const asked = open(called())
  fireEvent.click(await screen.findByRole('radio', { name: '1号台' }))
  await screen.findByText('正在办')
  return asked
}

test('who sits at the desk is done, or has missed their turn', async () => {
  const asked = await openCalled()
  await tap('办好了')
  await waitFor(() => expect(asked.get(moveTicket.name)).toMatchObject([{ move: 'finish' }]))
})

test('what is missing is ticked on the guide’s own list', async () => {
  const asked = await openCalled()
  await tap('缺材料，要再来')
  fireEvent.click(await screen.findByRole('checkbox', { name: '户口本' }))
  await tap('告诉居民，请再来')
  await waitFor(() =>
    expect(asked.get(askToComeAgain.name)).toMatchObject([{ missing: ['户口本'], note: '' }]),
  )
})

test('somebody without a phone gets a number by name, to be told aloud', async () => {
  const asked = open(deskDay())
  await tap('现场取号')
  fireEvent.change(await screen.findByRole('textbox', { name: '怎么称呼' }), { target: { value: '赵大爷' } })
  await tap('取一个号')
  expect(await screen.findByText('取好了：A001')).toBeTruthy()
  expect(asked.get(addWalkIn.name)).toMatchObject([{ name: '赵大爷', guideId: null }])
})

test('how the window did each month is a fold away', async () => {
  open(deskDay())
  fireEvent.click(await screen.findByRole('button', { name: /^这个窗口每个月办了多少/ }))
  expect(await screen.findByText('12 分钟')).toBeTruthy()
})
