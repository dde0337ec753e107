import { fireEvent, screen, waitFor } from '@testing-library/react'
import BookPage from '@/features/bookings/pages/book/index'
import {
  book,
  bookSeries,
  joinWaitlist,
  listMyParties,
  previewSeries,
  showWeek,
} from '@shared/bookings/contracts'
import type { PartyChoice } from '@shared/bookings/party'
import { AppError } from '@shared/errors'
import { me } from '@shared/members/contracts'
import { addDays } from '@shared/time'
import { phone } from '../../support/taro/taro'
import { resident } from '../direct-line/cases'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'
import { at, booking, free, room, tomorrow, wait, week } from './rooms'

const person: PartyChoice = { party: { kind: 'person' }, name: '我自己', maySeries: false }
const choir: PartyChoice = { party: { kind: 'group', id: 'g1' }, name: '夕阳红合唱队', maySeries: true }

function open(answers: Answer[], { asks = room, choices = [person] } = {}) {
  const asked = cloudAnswering(
    on(me, () => ({ member: resident })),
    on(showWeek, () => ({ room: asks, days: week })),
    on(listMyParties, () => ({ choices })),
    ...answers,
  )
  phone.params = { room: 'r1', date: tomorrow }
  show(<BookPage />)
  return asked
}

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const pick = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('radio', { name }))
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } })

async function fillIn() {
  await pick('14:00')
  write('做什么用', '合唱排练')
  write('多少人', '8')
}

test('what is offered follows from the room’s rules; a taken time says so in a word', async () => {
  open([])
  expect(await screen.findByRole('radio', { name: '09:00' })).toBeTruthy()
  expect(screen.getByRole('radio', { name: '10:00，已约' })).toBeTruthy()
  expect(screen.getByRole('radio', { name: '20:00' })).toBeTruthy()
  expect(screen.queryByRole('radio', { name: '21:00' })).toBeNull()
  await pick('4 小时')
  expect(screen.queryByRole('radio', { name: '20:00' })).toBeNull()
  expect(screen.getByRole('radio', { name: '09:00，已约' })).toBeTruthy()
})

test('what is missing is said at its field, and nothing is sent', async () => {
  const asked = open([])
  await pick('14:00')
  write('做什么用', '合唱排练')
  write('多少人', '30')
  tap('预约')
  expect(await screen.findByText('人数超过了这个场地能坐的人数，请换一个大一点的场地。')).toBeTruthy()
  write('多少人', '')
  expect(screen.getByText('这一项还没有填。')).toBeTruthy()
  expect(asked.get(book.name)).toBeUndefined()
})

test('a telephone number is asked for only where the room needs one, after saying what for', async () => {
  open([], { asks: { ...room, asksContact: true } })
  await fillIn()
  tap('预约')
  expect(await screen.findByText('这个场地需要留联系电话，请填上再提交。')).toBeTruthy()
  tap('留联系电话')
  fireEvent.click(await screen.findByRole('button', { name: '同意' }))
  expect(await screen.findByRole('textbox', { name: '联系电话' })).toBeTruthy()
})

test('what fits is booked with one tap, and the form is forgotten', async () => {
  const asked = open([on(book, () => ({ outcome: 'booked' as const, booking }))])
  await fillIn()
  tap('预约')
  await waitFor(() =>
    expect(phone.visited).toEqual(['redirectTo /features/bookings/pages/booking/index?id=k1&booked=1']),
  )
  expect(asked.get(book.name)).toMatchObject([
    {
      slot: { roomId: 'r1', date: tomorrow, from: at(14), to: at(15) },
      party: { kind: 'person' },
      purpose: '合唱排练',
      headCount: 8,
      contact: null,
    },
  ])
  expect([...phone.storage.keys()].filter((key) => key.startsWith('draft.'))).toEqual([])
})

test('whoever is too late sees what else is free, and books that with one tap', async () => {
  let isTaken = true
  const asked = open([
    on(book, () => {
      const outcome = isTaken
        ? {
            outcome: 'taken' as const,
            nearest: [free(15), free(16, { roomId: 'r2', roomName: '三楼会议室' })],
          }
        : { outcome: 'booked' as const, booking }
      isTaken = false
      return outcome
    }),
  ])
  await fillIn()
  tap('预约')
  expect(await screen.findByText(/刚刚被别人约走了/)).toBeTruthy()
  tap(/三楼会议室/)
  await waitFor(() => expect(phone.visited).toHaveLength(1))
  const [first, second] = asked.get(book.name) as { requestId: string; slot: object }[]
  expect(second).toMatchObject({
    slot: { roomId: 'r2', date: tomorrow, from: at(16), to: at(17) },
    headCount: 8,
  })
  expect(second?.requestId).toBe(first?.requestId)
})

test('a free time in a room that asks for more leads there, with what was written', async () => {
  open([
    on(book, ({ slot }) => {
      if (slot.roomId === 'r2') throw new AppError({ code: 'REFUSED', reason: 'booking.contact_needed' })
      return { outcome: 'taken' as const, nearest: [free(16, { roomId: 'r2', roomName: '三楼会议室' })] }
    }),
  ])
  await fillIn()
  tap('预约')
  fireEvent.click(await screen.findByRole('button', { name: /三楼会议室/ }))
  expect(await screen.findByText('这个场地需要留联系电话，请填上再提交。')).toBeTruthy()
  tap('去那个场地填写')
  expect(phone.visited).toEqual([
    `redirectTo /features/bookings/pages/book/index?room=r2&date=${tomorrow}&from=960&to=1020`,
  ])
  expect(JSON.stringify(phone.storage.get('draft.book'))).toContain('合唱排练')
})

test('after a lost answer the same tap asks under the same name', async () => {
  let isLost = true
  const asked = open([
    on(book, () => {
      if (isLost) {
        isLost = false
        throw new AppError({ code: 'UNAVAILABLE', reason: 'core.offline' })
      }
      return { outcome: 'booked' as const, booking }
    }),
  ])
  await fillIn()
  tap('预约')
  expect(await screen.findByText('没有连上网')).toBeTruthy()
  tap('预约')
  await waitFor(() => expect(phone.visited).toHaveLength(1))
  const [first, second] = asked.get(book.name) as { requestId: string }[]
  expect(second?.requestId).toBe(first?.requestId)
})

test('what the server alone knows is said at the field that it concerns', async () => {
  open([
    on(book, () => {
      throw new AppError({ code: 'REFUSED', reason: 'booking.own_overlap' })
    }),
  ])
  await fillIn()
  tap('预约')
  expect(await screen.findByText('您在这个时间已经有别的预约了，请先取消或换个时间。')).toBeTruthy()
  expect(screen.getByText('还差一点：请改好上面标出的地方')).toBeTruthy()
  await pick('15:00')
  expect(screen.queryByText(/您在这个时间已经有别的预约了/)).toBeNull()
})

test('a time that somebody has can be waited for', async () => {
  const asked = open([on(joinWaitlist, () => wait)])
  await pick('10:00，已约')
  write('做什么用', '合唱排练')
  write('多少人', '8')
  tap('排队候补')
  await waitFor(() =>
    expect(phone.visited).toEqual(['redirectTo /features/bookings/pages/mine/index?show=waits']),
  )
  expect(asked.get(joinWaitlist.name)).toMatchObject([{ slot: { from: at(10), to: at(11) } }])
})

test('a group’s series lists its clashes first, and books all of what is left', async () => {
  const dates = [tomorrow, addDays(tomorrow, 7), addDays(tomorrow, 14)]
  const slots = dates.map((date) => ({ roomId: 'r1', date, from: at(14), to: at(15) }))
  const asked = open(
    [
      on(previewSeries, () => ({
        occurrences: slots.map((slot, index) => ({
          slot,
          reason: index === 1 ? 'booking.just_taken' : null,
          nearest: index === 1 ? [free(17, { date: dates[1]! })] : [],
        })),
      })),
      on(bookSeries, () => ({
        outcome: 'booked' as const,
        seriesId: 's1',
        bookings: [booking, booking, booking],
      })),
    ],
    { choices: [person, choir] },
  )
  await pick('夕阳红合唱队')
  await fillIn()
  await pick('3 次')
  tap('看看每周有没有空')
  expect(await screen.findByText('还有 1 次有冲突，请换个时间，或者这一次不约')).toBeTruthy()
  tap(/17:00–18:00/)
  tap('约好这 3 次')
  await waitFor(() =>
    expect(phone.visited).toEqual(['redirectTo /features/bookings/pages/mine/index?booked=3']),
  )
  expect(asked.get(bookSeries.name)).toMatchObject([
    {
      party: { kind: 'group', id: 'g1' },
      slots: [slots[0], { ...slots[1], from: at(17), to: at(18) }, slots[2]],
    },
  ])
})
