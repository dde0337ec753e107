import { fireEvent, screen, waitFor } from '@testing-library/react'
import CloseRoomPage from '@/features/booking-desk/pages/close-room/index'
import EditRoomPage from '@/features/booking-desk/pages/edit-room/index'
import { spansRefusal } from '@/features/booking-desk/pages/edit-room/open-spans'
import { heatOf } from '@/features/booking-desk/pages/use/use-figures'
import { weekLines } from '@/features/booking-desk/words'
import { getRoom } from '@shared/bookings/contracts'
import { EMPTY_WEEK } from '@shared/bookings/room'
import { addRoom, closeRoom, editRoom, previewClosure } from '@shared/bookings/staff-contracts'
import { AppError } from '@shared/errors'
import { phone } from '../../support/taro/taro'
import { at, room } from '../bookings/rooms'
import { cloudAnswering, on, show } from '../members/scripted-cloud'
import { atDesk, row } from './desk'

const tap = async (name: string | RegExp) =>
  fireEvent.click((await screen.findAllByRole('button', { name })).at(-1)!)
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const clash = row(24 * 60)

function closing(...answers: Parameters<typeof cloudAnswering>) {
  const calls = cloudAnswering(
    ...atDesk,
    on(getRoom, () => room),
    ...answers,
  )
  phone.params = { id: 'r1' }
  show(<CloseRoomPage />)
  return calls
}

test('closing a room lists whom it cancels, and cancels just these', async () => {
  const calls = closing(
    on(previewClosure, () => ({ clashes: [clash], activities: [] })),
    on(closeRoom, () => ({ outcome: 'closed' as const, room, cancelled: 1, activities: [] })),
  )
  expect(await screen.findByText('练毛笔字 · 3 人 · 王秀兰 138****0001')).toBeTruthy()
  write('原因', '消防检修')
  await tap('关闭，取消这 1 个预约')
  await waitFor(() =>
    expect(calls.get(closeRoom.name)).toMatchObject([
      { roomId: 'r1', because: '消防检修', expected: ['k1'] },
    ]),
  )
})

test('when somebody books meanwhile, the new list is shown before anything is cancelled', async () => {
  const calls = closing(
    on(previewClosure, () => ({ clashes: [], activities: [] })),
    on(closeRoom, () => ({ outcome: 'changed' as const, clashes: [clash], activities: [] })),
  )
  expect(await screen.findByText('这段时间没有人预约')).toBeTruthy()
  write('原因', '消防检修')
  await tap('关闭这段时间')
  expect(await screen.findByText('刚才又有变化，请再看一遍')).toBeTruthy()
  await tap('关闭，取消这 1 个预约')
  await waitFor(() => expect(calls.get(closeRoom.name)).toHaveLength(2))
  const [first, second] = calls.get(closeRoom.name) as { requestId: string; expected: string[] }[]
  expect([first?.expected, second?.expected]).toEqual([[], ['k1']])
  expect(second?.requestId).not.toBe(first?.requestId)
})

test('an activity that has the room then is named, and it is said that it isn’t cancelled', async () => {
  const startsAt = Date.parse('2026-11-17T14:00+08:00')
  const activity = {
    id: 'a1',
    title: '主题党日',
    hostName: '第一党支部',
    startsAt,
    endsAt: startsAt + 7_200_000,
  }
  closing(on(previewClosure, () => ({ clashes: [], activities: [activity] })))
  expect(await screen.findByText('主题党日，第一党支部')).toBeTruthy()
  expect(screen.getByText('活动不会取消')).toBeTruthy()
  expect(screen.queryByText('这段时间没有人预约')).toBeNull()
})

test('a closure that ends before it begins says so and can’t be sent', async () => {
  closing(on(previewClosure, () => ({ clashes: [], activities: [] })))
  await screen.findByText('这段时间没有人预约')
  write('几点止', '08:00')
  expect(screen.getAllByText('关闭的结束时间要晚于开始时间，请重新选。').length).toBeGreaterThan(0)
  expect(screen.getByRole('button', { name: '关闭这段时间' }).getAttribute('aria-disabled')).toBe('true')
})

function editing(...answers: Parameters<typeof cloudAnswering>) {
  const calls = cloudAnswering(
    ...atDesk,
    on(getRoom, () => room),
    ...answers,
  )
  phone.params = { id: 'r1' }
  show(<EditRoomPage />)
  return calls
}

test('hours of one day are given to all working days at once', async () => {
  const calls = editing(on(editRoom, () => ({ ...room, revision: 2 })))
  fireEvent.click(await screen.findByRole('link', { name: '周一，09:00–21:00' }))
  write('到', '12:00')
  await tap('加一段时间')
  fireEvent.click(screen.getByRole('radio', { name: '周一至周五都这样' }))
  await tap('就这样开放')
  expect(screen.getByRole('link', { name: '周五，09:00–12:00、13:00–15:00' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '周六，09:00–21:00' })).toBeTruthy()
  await tap('保存')
  const morning = [
    { from: at(9), to: at(12) },
    { from: at(13), to: at(15) },
  ]
  await waitFor(() => {
    const [input] = calls.get(editRoom.name) as { revision: number; room: { weekly: unknown[] } }[]
    expect(input).toMatchObject({ revision: 1 })
    expect([input?.room.weekly[1], input?.room.weekly[5]]).toEqual([morning, morning])
  })
})

test('a field that the cloud refuses says why beside it', async () => {
  editing(
    on(editRoom, () => {
      const fields = { 'room.longestMinutes': 'booking.longest_below_shortest' } as const
      throw new AppError({ code: 'INVALID', reason: 'core.invalid', fields })
    }),
  )
  await tap('保存')
  expect(await screen.findByText('最长时间不能比最短时间还短，请改一下。')).toBeTruthy()
})

test('a new room begins as most rooms are', async () => {
  const calls = cloudAnswering(
    ...atDesk,
    on(addRoom, () => room),
  )
  phone.params = { centreId: 'c1' }
  show(<EditRoomPage />)
  fireEvent.change(await screen.findByLabelText('名称'), { target: { value: '琴房' } })
  write('有什么设备', '钢琴、谱架，空调')
  await tap('加上这个场地')
  await waitFor(() =>
    expect(calls.get(addRoom.name)).toMatchObject([
      { centreId: 'c1', partnerId: null, room: { name: '琴房', equipment: ['钢琴', '谱架', '空调'] } },
    ]),
  )
})

test.each([
  [
    'a morning and an afternoon',
    [
      [9, 12],
      [14, 18],
    ],
    null,
  ],
  [
    'an afternoon that begins before the morning ends',
    [
      [9, 12],
      [11, 18],
    ],
    'booking.hours_overlap',
  ],
  ['an end before the start', [[12, 9]], 'booking.ends_before_start'],
  ['half a slot', [[9, 9.5]], 'booking.hours_off_grid'],
  ['nothing at all', [], null],
])('a day that is open for %s', (_, hours, expected) => {
  const spans = hours.map(([from = 0, to = 0]) => ({ from: at(from), to: at(to) }))
  expect(spansRefusal(spans, 60)).toBe(expected)
})

test('days alike are said in one line', () => {
  const hours = [{ from: at(9), to: at(12) }]
  const weekly = EMPTY_WEEK.map((_, day) => (day >= 1 && day <= 5 ? hours : []))
  expect(weekLines({ weekly })).toEqual([
    { days: '周一至周五', hours: '09:00–12:00' },
    { days: '周六至周日', hours: '不开放' },
  ])
  expect(weekLines({ weekly: EMPTY_WEEK.map(() => hours) })).toEqual([{ days: '每天', hours: '09:00–12:00' }])
})

test('the heat map goes from the first to the last hour that any room is open', () => {
  const hourly = (minutes: Record<number, number>) =>
    Array.from({ length: 24 }, (_, hour) => minutes[hour] ?? 0)
  const use = {
    roomId: 'r1',
    roomName: '书画室',
    used: hourly({ 9: 300, 10: 700 }),
    open: hourly({ 9: 600, 10: 600 }),
    bookings: 8,
    noShows: 1,
  }
  const closed = { ...use, roomId: 'r2', roomName: '谈心室', used: hourly({}), open: hourly({ 11: 60 }) }
  const { hours, rows } = heatOf([use, closed])
  expect(hours).toEqual([9, 10, 11])
  expect(rows.map(({ shares }) => shares)).toEqual([
    [0.5, 1, null],
    [null, null, 0],
  ])
})
