import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import MyBookingsPage from '@/features/bookings/pages/mine/index'
import FindPage from '@/features/bookings/pages/find/index'
import BookingsPage from '@/pages/bookings/index'
import {
  acceptOffer,
  findFree,
  leaveWaitlist,
  listMyBookings,
  listMyWaits,
  showDay,
  showMyStanding,
} from '@shared/bookings/contracts'
import type { StandingView, WaitView } from '@shared/bookings/schema'
import { listCentres } from '@shared/centres/contracts'
import { listUnits, me } from '@shared/members/contracts'
import type { Me } from '@shared/members/schema'
import { addDays, DAY, MINUTE } from '@shared/time'
import { phone } from '../../support/taro/taro'
import { resident } from '../direct-line/cases'
import { cloudAnswering, on, show, type Answer } from '../members/scripted-cloud'
import { at, booking, dayOf, free, room, today, tomorrow, wait } from './rooms'

const centre = {
  id: 'c1',
  revision: 1,
  unitId: 'happy',
  unitIds: ['d1', 's1', 'happy'],
  name: '幸福里党群服务站',
  address: '幸福路 12 号一层',
  phone: '022-2345 6789',
  openHours: '周一至周五 9:00–17:30',
  isStepFree: true,
  directions: '',
}
const other = { ...centre, id: 'c2', name: '南门街道党群服务中心', address: '南门大街 1 号' }
const offer: WaitView = { ...wait, state: 'offered', before: null, offeredUntil: Date.now() + 20 * MINUTE }

const cardOf = ({
  id,
  name,
  floor,
  capacity,
  equipment,
  isStepFree,
  needsApproval,
  centreId,
}: typeof room) => ({
  id,
  name,
  floor,
  capacity,
  equipment,
  isStepFree,
  needsApproval,
  centreId,
  centreName: room.centreName,
  sharedBy: null,
})

const goodStanding: StandingView = { noShows: [], suspendedUntil: null }

interface Here {
  member?: Me | null
  waits?: WaitView[]
  standing?: StandingView
  answers?: Answer[]
}

function cloud({ member = resident, waits = [], standing = goodStanding, answers = [] }: Here = {}) {
  return cloudAnswering(
    on(me, () => ({ member })),
    on(listCentres, () => ({ centres: [centre, other] })),
    on(showDay, ({ date }) => ({
      items: [
        {
          room: cardOf(room),
          slotMinutes: 60,
          day: dayOf(date, date === tomorrow ? [{ from: at(10), to: at(12), what: 'taken' as const }] : []),
        },
      ],
      next: null,
    })),
    // None of one's own: whether it is soon depends on the hour in which this runs.
    on(listMyBookings, () => ({ items: [], next: null })),
    on(listMyWaits, () => ({ waits })),
    on(showMyStanding, () => standing),
    ...answers,
  )
}

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('a day over the rooms says in words what is free, on any day of the next weeks', async () => {
  const asked = cloud()
  show(<BookingsPage />)
  fireEvent.click(await screen.findByRole('radio', { name: '明天' }))
  expect(await screen.findByText('09:00–10:00、12:00–21:00 有空')).toBeTruthy()
  fireEvent.click(screen.getByRole('link', { name: /二楼活动室/ }))
  expect(phone.visited).toEqual([`navigateTo /features/bookings/pages/room/index?id=r1&date=${tomorrow}`])
  tap('后七天')
  const datesAsked = () => new Set(asked.get(showDay.name)?.map((input) => (input as { date: string }).date))
  await waitFor(() => expect([...datesAsked()]).toEqual([today, tomorrow, addDays(today, 7)]))
})

test('another centre can be chosen, and the phone remembers which', async () => {
  const asked = cloud()
  show(<BookingsPage />)
  fireEvent.click(await screen.findByRole('link', { name: /幸福里党群服务站/ }))
  expect(screen.getByText('轮椅能进')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: /南门街道/ }))
  await waitFor(() => expect(asked.get(showDay.name)?.at(-1)).toMatchObject({ centreId: 'c2' }))
  expect(phone.storage.get('bookings.centre')).toContain('c2')
})

test('whoever isn’t registered looks at any community’s rooms, and is asked for nothing', async () => {
  const community = { id: 'happy', level: 'community' as const, name: '幸福里社区' }
  const asked = cloud({ member: null, answers: [on(listUnits, () => ({ units: [community] }))] })
  show(<BookingsPage />)
  expect(await screen.findByText('先选一个社区，看看有什么场地')).toBeTruthy()
  fireEvent.click(await screen.findByRole('radio', { name: '幸福里社区' }))
  expect(await screen.findByText('二楼活动室')).toBeTruthy()
  expect(asked.get(listMyBookings.name)).toBeUndefined()
})

test('a time that is held for me stands on top, and one tap makes it mine', async () => {
  const asked = cloud({ waits: [offer], answers: [on(acceptOffer, () => booking)] })
  show(<BookingsPage />)
  expect(await screen.findByText('候补有空了：明天 14:00–16:00 二楼活动室')).toBeTruthy()
  tap('我要这个时间')
  await waitFor(() =>
    expect(phone.visited).toEqual(['navigateTo /features/bookings/pages/booking/index?id=k1&booked=1']),
  )
  expect(asked.get(acceptOffer.name)).toMatchObject([{ id: 'w1' }])
})

test('my places in line say how many stand before, and can be given up', async () => {
  const asked = cloud({
    waits: [wait],
    answers: [on(leaveWaitlist, () => ({ ...wait, state: 'left' as const }))],
  })
  phone.params = { show: 'waits' }
  show(<MyBookingsPage />)
  expect(await screen.findByText('前面还有 2 个')).toBeTruthy()
  tap('不排了')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '退出候补' }))
  await waitFor(() => expect(asked.get(leaveWaitlist.name)).toMatchObject([{ id: 'w1' }]))
})

test('who was told off for no-shows sees how many, until when, and where to appeal', async () => {
  const noShow = { bookingId: 'k7', at: Date.now() - DAY, label: '11月20日 周五 乒乓球室', isAppealed: false }
  cloud({ standing: { noShows: [noShow], suspendedUntil: Date.now() + 30 * DAY } })
  show(<MyBookingsPage />)
  expect(await screen.findByText(/以前不能预约$/)).toBeTruthy()
  fireEvent.click(screen.getByRole('link', { name: '11月20日 周五 乒乓球室，去申诉' }))
  expect(phone.visited).toEqual(['navigateTo /features/bookings/pages/booking/index?id=k7'])
})

test('any free room for twenty people: the answer leads straight to the form', async () => {
  const asked = cloud({ answers: [on(findFree, () => ({ free: [free(14)], isOtherDay: true }))] })
  phone.params = { centre: 'c1', unit: 'happy' }
  show(<FindPage />)
  tap('找空场地')
  expect(screen.getByText('这一项还没有填。')).toBeTruthy()
  fireEvent.change(screen.getByRole('textbox', { name: '多少人' }), { target: { value: '20' } })
  tap('找空场地')
  expect(await screen.findByText('今天没有合适的，这几天有')).toBeTruthy()
  expect(asked.get(findFree.name)).toMatchObject([
    { within: { unitId: 'happy' }, date: today, from: at(12), to: at(18), minutes: 120, headCount: 20 },
  ])
  tap(/14:00–15:00/)
  expect(phone.visited).toEqual([
    `navigateTo /features/bookings/pages/book/index?room=r1&date=${tomorrow}&from=840&to=900`,
  ])
})
