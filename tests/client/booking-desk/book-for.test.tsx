import { fireEvent, screen, waitFor } from '@testing-library/react'
import BookForPage from '@/features/booking-desk/pages/book-for/index'
import DeskMovePage from '@/features/booking-desk/pages/move/index'
import { book, getBooking, getRoom, listRooms, moveBooking, showWeek } from '@shared/bookings/contracts'
import { listGroups } from '@shared/bookings/staff-contracts'
import { phone } from '../../support/taro/taro'
import { booking, free, room, tomorrow, week } from '../bookings/rooms'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'
import { atDesk } from './desk'

const choir = {
  id: 'g1',
  name: '夕阳红合唱队',
  unitId: 'happy',
  unitName: '幸福里社区',
  leaders: [],
  isActive: true,
}
const rooms = [
  on(getRoom, () => room),
  on(listRooms, () => ({ items: [room], next: null })),
  on(showWeek, () => ({ room, days: week.slice(1) })),
  on(listGroups, () => ({ items: [choir], next: null })),
]

function open(...answers: Answer[]) {
  const calls = cloudAnswering(...atDesk, ...rooms, ...answers)
  phone.params = { roomId: 'r1', date: tomorrow }
  show(<BookForPage />)
  return calls
}

const write = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

async function fillIn() {
  await write('几点开始', '14:00')
  await write('几点结束', '16:00')
  await write('姓名', '田玉珍')
  await write('手机号', '13800012277')
  await write('做什么用', '调解漏水的事')
  await write('几个人', '6')
}
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('a worker books for somebody on the telephone', async () => {
  const calls = open(on(book, () => ({ outcome: 'booked' as const, booking })))
  fireEvent.click(await screen.findByRole('radio', { name: '打电话' }))
  await fillIn()
  tap('约好')
  await waitFor(() =>
    expect(calls.get(book.name)).toMatchObject([
      {
        slot: { roomId: 'r1', date: tomorrow, from: 14 * 60, to: 16 * 60 },
        party: { kind: 'person' },
        headCount: 6,
        onBehalf: { name: '田玉珍', phone: '13800012277', via: 'phone' },
      },
    ]),
  )
  expect(phone.visited.at(-1)).toContain('booking-desk/pages/booking/index?id=k1')
})

test('the form says what is free that day, and why a time can’t be had', async () => {
  const calls = open()
  expect(await screen.findByText('明天空着：09:00–10:00、12:00–21:00')).toBeTruthy()
  await write('几点开始', '20:00')
  await write('几点结束', '22:00')
  expect(screen.getAllByText('这个时间场地不开放，请在开放时间里选。').length).toBeGreaterThan(0)
  expect(screen.getByRole('button', { name: '约好' }).getAttribute('aria-disabled')).toBe('true')
  expect(calls.get(book.name)).toBeUndefined()
})

test('when somebody was first, a free time nearby is one tap away', async () => {
  let isTaken = true
  const calls = open(
    on(book, () =>
      isTaken ? { outcome: 'taken' as const, nearest: [free(16)] } : { outcome: 'booked' as const, booking },
    ),
  )
  await fillIn()
  tap('约好')
  expect(await screen.findByText('这个时间已经有人约了')).toBeTruthy()
  isTaken = false
  fireEvent.click(screen.getByRole('link', { name: /16:00–17:00/ }))
  tap('约好')
  await waitFor(() => expect(calls.get(book.name)).toHaveLength(2))
  expect(calls.get(book.name)?.[1]).toMatchObject({ slot: { from: 16 * 60, to: 17 * 60 } })
})

test('a booking is moved for whoever asks, and keeps who asked', async () => {
  const calls = cloudAnswering(
    ...atDesk,
    ...rooms,
    on(getBooking, () => ({ ...booking, reader: 'staff' as const })),
    on(moveBooking, () => ({ outcome: 'booked' as const, booking })),
  )
  phone.params = { id: 'k1' }
  show(<DeskMovePage />)
  await screen.findByText(/^现在约的是/)
  expect(screen.getByRole('button', { name: '改到这个时间' }).getAttribute('aria-disabled')).toBe('true')
  await write('几点结束', '17:00')
  tap('改到这个时间')
  await waitFor(() =>
    expect(calls.get(moveBooking.name)).toMatchObject([
      { id: 'k1', slot: { from: 14 * 60, to: 17 * 60 }, askedBy: { name: '王秀兰', via: 'desk' } },
    ]),
  )
})
