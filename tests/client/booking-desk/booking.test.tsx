import { fireEvent, screen, waitFor } from '@testing-library/react'
import DeskBookingPage from '@/features/booking-desk/pages/booking/index'
import { cancelBooking, getBooking } from '@shared/bookings/contracts'
import type { BookingView } from '@shared/bookings/schema'
import { confirmBooking, declineBooking, revealContact, settleNoShow } from '@shared/bookings/staff-contracts'
import { phone } from '../../support/taro/taro'
import { booking } from '../bookings/rooms'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'
import { atDesk } from './desk'

const asked = { ...booking, reader: 'staff', state: 'requested', maskedContact: '138****0001' } as const

function open(seen: BookingView, ...answers: Answer[]) {
  const calls = cloudAnswering(
    ...atDesk,
    on(getBooking, () => seen),
    ...answers,
  )
  phone.params = { id: seen.id }
  show(<DeskBookingPage />)
  return calls
}

const tap = async (name: string) => fireEvent.click((await screen.findAllByRole('button', { name })).at(-1)!)
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } })

test('a request is granted with one tap', async () => {
  const calls = open(
    asked,
    on(confirmBooking, () => ({ ...asked, state: 'confirmed' as const })),
  )
  await tap('同意')
  expect(await screen.findByText('已约好')).toBeTruthy()
  expect(calls.get(confirmBooking.name)).toMatchObject([{ id: booking.id }])
})

test('a request is refused with a reason, which its owner reads', async () => {
  const calls = open(
    asked,
    on(declineBooking, () => ({ ...asked, state: 'declined' as const })),
  )
  await tap('不同意')
  write('为什么', '这天要办换届选举')
  await tap('不同意，告诉对方')
  expect(await screen.findByText('没有通过')).toBeTruthy()
  expect(calls.get(declineBooking.name)).toMatchObject([{ because: '这天要办换届选举' }])
})

test('a number is masked until it is asked for', async () => {
  open(
    asked,
    on(revealContact, () => ({ contact: '13800000001' })),
  )
  expect(await screen.findByText('138****0001')).toBeTruthy()
  await tap('看完整号码')
  expect(await screen.findByText('13800000001')).toBeTruthy()
})

test('cancelling for somebody keeps who asked and how', async () => {
  const confirmed = { ...asked, state: 'confirmed' as const }
  const calls = open(
    confirmed,
    on(cancelBooking, () => ({ ...asked, state: 'cancelled' as const })),
  )
  await tap('取消预约')
  fireEvent.click(screen.getByRole('radio', { name: '打电话' }))
  await tap('取消预约')
  await waitFor(() =>
    expect(calls.get(cancelBooking.name)).toMatchObject([
      { askedBy: { name: '王秀兰', phone: null, via: 'phone' }, because: null },
    ]),
  )
})

test('an appeal against a no-show is read and answered', async () => {
  const appeal = { text: '那天门口的屏幕黑着。', at: 1, verdict: 'open' as const, answer: null }
  const missed = { ...asked, state: 'noShow' as const, appeal }
  const lifted = { ...appeal, verdict: 'lifted' as const, answer: '屏幕确实坏了。' }
  const calls = open(
    missed,
    on(settleNoShow, () => ({ ...missed, appeal: lifted })),
  )
  expect(await screen.findByText('那天门口的屏幕黑着。')).toBeTruthy()
  await tap('撤销这次爽约')
  write('怎么答复', '屏幕确实坏了。')
  await tap('撤销，告诉对方')
  expect(await screen.findByText('答复：屏幕确实坏了。')).toBeTruthy()
  expect(calls.get(settleNoShow.name)).toMatchObject([{ verdict: 'lifted', because: '屏幕确实坏了。' }])
})

test('what is over offers nothing to do', async () => {
  open({ ...asked, state: 'completed' })
  expect(await screen.findByText('已结束')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '取消预约' })).toBeNull()
  expect(screen.queryByRole('button', { name: '改时间' })).toBeNull()
})
