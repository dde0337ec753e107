import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { arrivals } from '@/features/booking-desk/arrivals'
import DeskDayPage from '@/features/booking-desk/pages/day/index'
import { freeNow } from '@/features/booking-desk/pages/day/free-now'
import { showDay } from '@shared/bookings/contracts'
import type { DeskRow } from '@shared/bookings/schema'
import { checkInByStaff, showDeskDay } from '@shared/bookings/staff-contracts'
import { AppError } from '@shared/errors'
import { me } from '@shared/members/contracts'
import { showCentreDay } from '@shared/windows/contracts'
import { phone } from '../../support/taro/taro'
import { at, dayOf, room, today } from '../bookings/rooms'
import { resident } from '../direct-line/cases'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'
import { atDesk, row } from './desk'

function open(rows: DeskRow[], ...answers: Answer[]) {
  const asked = cloudAnswering(
    ...answers,
    ...atDesk,
    on(showDeskDay, () => ({ items: rows, next: null })),
    on(showDay, () => ({ items: [{ room, slotMinutes: 60, day: dayOf(today) }], next: null })),
    on(showCentreDay, () => ({ days: [] })),
  )
  show(<DeskDayPage />)
  return asked
}

const checkedIn = { id: 'k1', booking: { ...row(5), state: 'checkedIn' as const }, reason: null }
const box = (name: RegExp) => screen.findByRole('checkbox', { name })

async function tickOff() {
  fireEvent.click(await box(/^王秀兰 到了/))
  fireEvent.click(screen.getByRole('button', { name: '给选中的 1 位签到' }))
  fireEvent.click(screen.getByRole('radio', { name: '没带手机' }))
  fireEvent.click(screen.getByRole('button', { name: '签到' }))
}

test('the day says who is expected and who has come, and shows one of them by name', async () => {
  open([
    row(5),
    row(-30, { id: 'k2', state: 'checkedIn', bookerName: '李晓雯' }),
    row(-90, { id: 'k3', state: 'noShow' }),
  ])
  expect(await screen.findByText('练毛笔字 · 3 人 · 李晓雯 138****0001')).toBeTruthy()
  const figures = screen.getAllByText(/^(还没到|已到|没有来)$/).map((word) => word.parentElement?.textContent)
  expect(figures).toEqual(expect.arrayContaining(['1还没到', '1已到', '1没有来']))
  fireEvent.click(screen.getByRole('radio', { name: '已到' }))
  expect(screen.queryByText('练毛笔字 · 3 人 · 王秀兰 138****0001')).toBeNull()
})

test('whoever stands at the desk is ticked off, with why there is no code', async () => {
  const asked = open(
    [row(5)],
    on(checkInByStaff, () => ({ results: [checkedIn] })),
  )
  await tickOff()
  await waitFor(() =>
    expect(asked.get(checkInByStaff.name)).toMatchObject([{ because: '没带手机', arrivals: [{ id: 'k1' }] }]),
  )
  await waitFor(() => expect(arrivals.list()).toEqual([]))
})

test('nobody is ticked off before their time; the box says from when', async () => {
  open([row(60)])
  const early = await box(/还没到签到时间/)
  fireEvent.click(early)
  expect(screen.queryByRole('button', { name: /^给选中的/ })).toBeNull()
})

test('without a network the tick stays on this device, and goes out once there is one', async () => {
  let isOnline = false
  const asked = open(
    [row(5)],
    on(checkInByStaff, () => {
      if (!isOnline) throw new AppError({ code: 'UNAVAILABLE', reason: 'core.offline' })
      return { results: [checkedIn] }
    }),
  )
  await tickOff()
  expect(await screen.findByText('1 位的签到存在这台设备上')).toBeTruthy()
  expect(screen.getByText('已记下到了，等网络')).toBeTruthy()
  isOnline = true
  await act(() => Promise.resolve(phone.backOnline()))
  await waitFor(() => expect(screen.queryByText('1 位的签到存在这台设备上')).toBeNull())
  const [first, second] = asked.get(checkInByStaff.name) ?? []
  expect(second).toEqual(first)
})

test('whom the cloud won’t check in is told by name and reason', async () => {
  const late = { id: 'k1', booking: null, reason: 'booking.wrong_state' }
  open(
    [row(5)],
    on(checkInByStaff, () => ({ results: [late] })),
  )
  await tickOff()
  expect(await screen.findByText('1 位没有签上')).toBeTruthy()
  expect(screen.getByText('王秀兰 · 书画室：这个预约现在不能这样办，请看看最新情况。')).toBeTruthy()
})

test('somebody who is not at a desk is told so', async () => {
  open(
    [],
    on(me, () => ({ member: resident })),
  )
  expect(await screen.findByText(/由社区工作人员办理/)).toBeTruthy()
})

test.each([
  ['before it opens', at(8), []],
  ['in an empty hour, until the next booking', at(9), [{ name: room.name, until: at(10) }]],
  ['while somebody has it', at(10), []],
  ['with ten minutes left to the next', at(9) + 50, []],
  ['in the evening, until it closes', at(12), [{ name: room.name, until: at(21) }]],
])('which rooms are free now: %s', (_, minute, expected) => {
  const day = dayOf(today, [{ from: at(10), to: at(12), what: 'taken' }])
  const free = freeNow([{ room, day }], minute)
  expect(free.map(({ room: { name }, until }) => ({ name, until }))).toEqual(expected)
})
