import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import BookingPage from '@/features/bookings/pages/booking/index'
import { unsentCheckIns } from '@/features/bookings/unsent-check-ins'
import {
  appealNoShow,
  cancelBooking,
  checkIn,
  getBooking,
  moveBooking,
  showWeek,
} from '@shared/bookings/contracts'
import MovePage from '@/features/bookings/pages/move/index'
import type { BookingView } from '@shared/bookings/schema'
import { AppError } from '@shared/errors'
import { me } from '@shared/members/contracts'
import { phone } from '../../support/taro/taro'
import { resident } from '../direct-line/cases'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'
import { at, beginning, booking, free, room, tomorrow, week } from './rooms'

const PROOF = 'abcdefghijklmnop'

function open(seen: BookingView, ...answers: Answer[]) {
  const asked = cloudAnswering(
    on(me, () => ({ member: resident })),
    on(getBooking, () => seen),
    ...answers,
  )
  phone.params = { id: 'k1' }
  show(<BookingPage />)
  return asked
}

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const isDisabled = async (name: string | RegExp) =>
  (await button(name)).getAttribute('aria-disabled') === 'true'

test('a booking says when and where, what comes next, and until when it can be changed', async () => {
  open(booking)
  expect(await screen.findByText('明天 14:00–16:00')).toBeTruthy()
  expect(screen.getByText('请在 明天 13:45 到 14:15 之间到场签到，过时场地会放给别人。')).toBeTruthy()
  expect(screen.getByText('明天 13:00 前可以自己改')).toBeTruthy()
  expect(await isDisabled('签到')).toBe(true)
  expect(screen.getByText('还没到签到时间，开始前 15 分钟起可以签到。')).toBeTruthy()
})

test('after its deadline it can’t be moved or cancelled any more, and says whom to call', async () => {
  open(beginning(30))
  expect(await isDisabled('改时间或场地')).toBe(true)
  expect(await isDisabled('取消预约')).toBe(true)
  expect(screen.getByText('离开始太近了，自己改不了，请打电话给服务中心。')).toBeTruthy()
})

test('cancelling says what it means, and a reason is optional', async () => {
  const cancelled = { ...booking, state: 'cancelled' as const }
  const asked = open(
    booking,
    on(cancelBooking, () => cancelled),
  )
  fireEvent.click(await button('取消预约'))
  expect(screen.getByText('取消后这个时间马上让给排队的人，不能恢复。')).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: '取消预约' }).at(-1)!)
  expect(await screen.findByText('已取消')).toBeTruthy()
  expect(asked.get(cancelBooking.name)).toMatchObject([{ id: 'k1', because: null }])
  expect(screen.queryByRole('button', { name: '取消预约' })).toBeNull()
})

test('at the door the digits on the screen check in', async () => {
  const here = beginning(5)
  const asked = open(
    here,
    on(checkIn, () => ({ ...here, state: 'checkedIn' as const })),
  )
  expect(await isDisabled('用数字签到')).toBe(true)
  fireEvent.change(screen.getByRole('textbox', { name: /6 位数字/ }), { target: { value: '482913' } })
  fireEvent.click(await button('用数字签到'))
  expect(await screen.findByText('已签到')).toBeTruthy()
  expect(asked.get(checkIn.name)).toMatchObject([{ id: 'k1', code: '482913' }])
})

test('a code that is scanned without a network is kept on the phone and sent later, once', async () => {
  const here = beginning(5)
  let isOffline = true
  const asked = open(
    here,
    on(checkIn, () => {
      if (isOffline) throw new AppError({ code: 'UNAVAILABLE', reason: 'core.offline' })
      return { ...here, state: 'checkedIn' as const }
    }),
  )
  phone.scanned = `r1.58710934.${PROOF}`
  fireEvent.click(await button('扫门口的码'))
  expect(await screen.findByText(/^已经扫码，等待送出/)).toBeTruthy()
  isOffline = false
  await act(() => unsentCheckIns.sendAll())
  expect(await screen.findByText('签到已经送到')).toBeTruthy()
  const sent = asked.get(checkIn.name) as { requestId: string; code: string }[]
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1)
  expect(sent.at(-1)?.code).toBe(`r1.58710934.${PROOF}`)
})

test.each([
  ['that no door shows', 'https://example.org', '签到码不对或者已经换了，请看门口屏幕上现在的码。'],
  ['of another room', `r2.58710934.${PROOF}`, '这是别的场地的签到码，请看您预约的场地门口的码。'],
])('a code %s is refused at once and not kept', async (_, scanned, sentence) => {
  const asked = open(beginning(5))
  phone.scanned = scanned
  fireEvent.click(await button('扫门口的码'))
  expect(await screen.findByText(sentence)).toBeTruthy()
  expect(unsentCheckIns.list()).toEqual([])
  expect(asked.get(checkIn.name)).toBeUndefined()
})

test('a no-show can be appealed once', async () => {
  const missed = { ...booking, state: 'noShow' as const }
  const appeal = { text: '人到了，屏幕没亮。', at: Date.now(), verdict: 'open' as const, answer: null }
  open(
    missed,
    on(appealNoShow, () => ({ ...missed, appeal })),
  )
  fireEvent.change(await screen.findByRole('textbox', { name: '当时是什么情况' }), {
    target: { value: appeal.text },
  })
  fireEvent.click(await button('提交申诉'))
  expect(await screen.findByText('等服务中心处理')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '提交申诉' })).toBeNull()
})

test('whom a closing has cost their time sees where else there is room', async () => {
  open({ ...booking, state: 'cancelled', alternatives: [free(17)] })
  fireEvent.click(await button(/17:00–18:00/))
  expect(phone.visited).toEqual([
    `navigateTo /features/bookings/pages/book/index?room=r1&date=${tomorrow}&from=1020&to=1080`,
  ])
})

test('it goes into the phone’s calendar, after saying what for', async () => {
  open(booking)
  fireEvent.click(await button('加到手机日历'))
  fireEvent.click(await button('同意'))
  expect(await screen.findByText('已经加进日历，改了时间请再加一次')).toBeTruthy()
  expect(phone.calendar).toMatchObject([{ title: '二楼活动室：合唱排练', alarmOffset: 3600 }])
})

test('moving shows the old time as kept until the new one is held; too late, it stays', async () => {
  let isTaken = true
  const asked = cloudAnswering(
    on(me, () => ({ member: resident })),
    on(getBooking, () => booking),
    on(showWeek, () => ({ room, days: week })),
    on(moveBooking, () => {
      const outcome = isTaken
        ? { outcome: 'taken' as const, nearest: [free(18)] }
        : { outcome: 'booked' as const, booking }
      isTaken = false
      return outcome
    }),
  )
  phone.params = { id: 'k1' }
  show(<MovePage />)
  expect(await screen.findByText('现在约的是 明天 14:00–16:00')).toBeTruthy()
  expect(await isDisabled('改到这个时间')).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: '17:00' }))
  fireEvent.click(await button('改到这个时间'))
  fireEvent.click(await button(/18:00–19:00/))
  await waitFor(() => expect(phone.visited).toHaveLength(1))
  expect(asked.get(moveBooking.name)).toMatchObject([
    { id: 'k1', slot: { roomId: 'r1', date: tomorrow, from: at(17), to: at(19) }, headCount: 8 },
    { id: 'k1', slot: { roomId: 'r1', date: tomorrow, from: at(18), to: at(19) } },
  ])
})

test('staff whom a message leads here are shown on to the desk’s own page', async () => {
  open({ ...booking, reader: 'staff' })
  fireEvent.click(await button('去服务台处理'))
  expect(phone.visited).toEqual(['redirectTo /features/booking-desk/pages/booking/index?id=k1'])
  expect(screen.queryByRole('button', { name: '取消预约' })).toBeNull()
})
