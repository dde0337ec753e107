import {
  acceptOffer,
  book,
  getBooking,
  getRoom,
  listMyWaits,
  showWeek,
} from '../../shared/bookings/contracts'
import { closeRoom, previewClosure, reopenRoom } from '../../shared/bookings/staff-contracts'
import { cancelActivity, createActivity, moveActivity } from '../../shared/org-life/contracts'
import { DAY, HOUR, MINUTE } from '../../shared/time'
import { activityWish, inBranch, later, published } from '../support/activities'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { booked, bookingWish, hours, newRoom, TUESDAY } from '../support/rooms'
import { timesTold, toldTo } from '../support/told'
import { joined, waitedFor, waitWish } from '../support/waits'
import { joinWaitlist } from '../../shared/bookings/contracts'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const at = (time: string): number => Date.parse(`${time.replace(' ', 'T')}:00+08:00`)
const afternoon = { from: at('2026-11-17 13:00'), to: at('2026-11-17 17:00') }

const close = (
  secretary: Person,
  roomId: string,
  { expected = [], ...period }: { expected?: string[]; from: number; to: number },
) => secretary.call(closeRoom, { ...request(), roomId, ...period, because: '水管检修', expected })

test('closing a room lists what is in the way, cancels it with the reason, and tells each owner once', async () => {
  const { room, secretary, holder, booking } = await waitedFor(town, 0)
  const evening = await booked(await town.resident('happy.b2'), room.id, {
    at: { from: hours(18), to: hours(19) },
  })
  const { clashes } = await secretary.call(previewClosure, { roomId: room.id, ...afternoon })
  expect(clashes).toMatchObject([{ id: booking.id, bookerName: '王秀兰', state: 'confirmed' }])
  const closed = await close(secretary, room.id, { ...afternoon, expected: [booking.id] })
  expect(closed).toMatchObject({
    outcome: 'closed',
    cancelled: 1,
    room: { closures: [{ because: '水管检修' }] },
  })
  const seen = await holder.call(getBooking, { id: booking.id })
  expect(seen).toMatchObject({ state: 'cancelled', timeline: [{}, { move: 'displace', note: '水管检修' }] })
  expect(seen.alternatives.length).toBeGreaterThan(0)
  await town.settle()
  await town.settle()
  expect(await toldTo(holder)).toEqual([
    {
      title: '预约已取消：二楼活动室',
      text: '11月17日 周二 14:00–15:00，场地临时关闭：水管检修。点开看看还有哪些时间。',
    },
  ])
  expect(evening.state).toBe('confirmed')
  const late = await holder.call(book, bookingWish(room.id)).catch((refused: unknown) => refused)
  expect(late).toMatchObject({ refusal: { reason: 'booking.outside_hours' } })
})

test('closing a room names the activities that have it, and their organisers are told once, for them to move', async () => {
  const { room, secretary } = await newRoom(town)
  const organiser = await town.holder('branchSecretary', 'org-happy-1')
  const place = { kind: 'room' as const, roomId: room.id, point: null }
  const on = (date: string, hour: number) => {
    const startsAt = at(`${date} ${hour}:00`)
    return { startsAt, endsAt: startsAt + 2 * HOUR, signUpUntil: startsAt - HOUR, place }
  }
  const arranged = (times: ReturnType<typeof on>) => published(organiser, times, { host: inBranch })
  const activity = await arranged(on('2026-11-17', 14))
  await arranged(on('2026-11-18', 14))
  const called = await arranged(on('2026-11-17', 16))
  await organiser.call(cancelActivity, { id: called.id, ...request(), because: '下雨' })
  const named = [{ id: activity.id, title: '楼道大扫除', hostName: '幸福里社区第一党支部' }]
  const preview = await secretary.call(previewClosure, { roomId: room.id, ...afternoon })
  expect(preview).toMatchObject({ clashes: [], activities: named })
  const wish = { ...request(), roomId: room.id, ...afternoon, because: '水管检修', expected: [] }
  const closed = await secretary.call(closeRoom, wish)
  expect(closed).toMatchObject({ outcome: 'closed', cancelled: 0, activities: named })
  expect(await secretary.call(closeRoom, wish)).toEqual(closed)
  for (let run = 0; run < 3; run++) await later(town, MINUTE)
  expect(await toldTo(organiser)).toEqual([
    {
      title: '活动场地关闭：楼道大扫除',
      text: expect.stringContaining('二层 二楼活动室那时临时关闭：水管检修。请改时间地点') as string,
    },
  ])
  const move = { id: activity.id, ...request(), occasion: on('2026-11-19', 14) }
  expect((await organiser.call(moveActivity, move)).outcome).toBe('done')
  const again = await secretary.call(previewClosure, { roomId: room.id, ...afternoon })
  expect(again.activities).toEqual([])
  await expect(booked(await town.resident(), room.id)).toBeRefused('booking.outside_hours')
})

test('an activity that takes the room while it is being closed is refused, or its organisers hear of it', async () => {
  for (let round = 0; round < 3; round++) {
    const { room, secretary } = await newRoom(town)
    const organiser = await town.holder('branchSecretary', 'org-happy-1a')
    const host = { kind: 'org' as const, id: 'org-happy-1a' }
    const times = {
      startsAt: afternoon.from,
      endsAt: afternoon.from + HOUR,
      signUpUntil: afternoon.from - HOUR,
    }
    const place = { kind: 'room' as const, roomId: room.id, point: null }
    const making = organiser.call(createActivity, activityWish({ ...times, place }, { host })).then(
      ({ outcome }) => outcome,
      () => 'refused',
    )
    const [outcome] = await Promise.all([making, close(secretary, room.id, afternoon)])
    for (let run = 0; run < 3; run++) await later(town, MINUTE)
    expect([outcome, await timesTold(organiser, '场地关闭')]).toEqual([outcome, outcome === 'done' ? 1 : 0])
  }
})

test('when others have booked since the list was read, nothing is closed and the new list comes back', async () => {
  const { room, secretary, holder, booking } = await waitedFor(town, 0)
  const outcome = await close(secretary, room.id, afternoon)
  expect(outcome).toMatchObject({ outcome: 'changed', clashes: [{ id: booking.id }] })
  expect((await holder.call(getBooking, { id: booking.id })).state).toBe('confirmed')
  expect((await secretary.call(getRoom, { id: room.id })).closures).toEqual([])
})

test('nobody waits for a time that is closed: whoever did is told, and an offer of it is gone', async () => {
  const { room, secretary, line, cancel } = await waitedFor(town, 2)
  await cancel()
  const { from, to } = { from: hours(15), to: hours(16) }
  await close(secretary, room.id, afternoon)
  await town.settle()
  for (const { person } of line) {
    expect((await person.call(listMyWaits, {})).waits).toEqual([])
    expect(await timesTold(person, '已结束')).toBe(1)
  }
  const [first] = line
  await expect(first!.person.call(acceptOffer, { id: first!.id, ...request() })).toBeRefused(
    'booking.offer_gone',
  )
  await expect(joined(first!.person, room.id, { from, to })).toBeRefused('booking.outside_hours')
})

test('a closure over weeks is cleared day by day, the later days within minutes', async () => {
  const { room, secretary } = await newRoom(town)
  const resident = await town.resident()
  const late = await booked(resident, room.id, { at: { date: '2026-12-03' } })
  const period = { from: at('2026-11-16 12:00'), to: at('2026-12-10 12:00') }
  await close(secretary, room.id, { ...period, expected: [late.id] })
  await town.settle()
  expect((await resident.call(getBooking, { id: late.id })).state).toBe('cancelled')
  const days = (await town.documentsOf('roomDays')).filter((day) => day.roomId === room.id)
  expect(days).toHaveLength(25)
})

test('a room that is reopened early takes bookings again', async () => {
  const { room, secretary, holder, booking } = await waitedFor(town, 0)
  const closed = await close(secretary, room.id, { ...afternoon, expected: [booking.id] })
  if (closed.outcome !== 'closed') throw new Error('others are in the way')
  const closureId = closed.room.closures[0]!.id
  const reopened = await secretary.call(reopenRoom, { id: room.id, ...request(), closureId })
  expect(reopened.closures).toEqual([])
  await town.settle()
  expect((await booked(holder, room.id)).state).toBe('confirmed')
  const { days } = await holder.call(showWeek, { roomId: room.id, from: TUESDAY })
  expect(days[0]!.busy).toEqual([{ from: hours(14), to: hours(15), what: 'mine' }])
})

test('closing sent twice closes once, and says the same', async () => {
  const { room, secretary, holder, booking } = await waitedFor(town, 0)
  const wish = { ...request(), roomId: room.id, ...afternoon, because: '水管检修', expected: [booking.id] }
  const first = await secretary.call(closeRoom, wish)
  expect(await secretary.call(closeRoom, wish)).toEqual(first)
  await expect(secretary.call(closeRoom, { ...wish, because: '打扫卫生' })).toBeRefused(
    'core.request_id_reused',
  )
  await town.settle()
  expect(await timesTold(holder, '已取消')).toBe(1)
})

test('a closure that makes no sense, or that isn’t theirs to make, is refused', async () => {
  const { room, secretary } = await newRoom(town)
  const now = await town.cloud.clock.now()
  const asked = (period: { from: number; to: number }) => close(secretary, room.id, period)
  await expect(asked({ from: now + HOUR, to: now + HOUR })).toBeRefused('booking.closure_reversed')
  await expect(asked({ from: now - HOUR, to: now })).toBeRefused('booking.closure_passed')
  await expect(asked({ from: now, to: now + 61 * DAY })).toBeRefused('booking.closure_too_long')
  const others = await town.secretary('locust')
  await expect(close(others, room.id, afternoon)).toBeRefused('booking.not_staff')
  const missing = { id: room.id, ...request(), closureId: 'none' }
  await expect(secretary.call(reopenRoom, missing)).toBeRefused('core.not_found')
})

test('joining the line and closing the room at once leaves nobody in line for a closed time', async () => {
  for (let round = 0; round < 5; round++) {
    const { room, secretary, booking } = await waitedFor(town, 0)
    const waiter = await town.resident('happy.b2')
    const joining = waiter.call(joinWaitlist, waitWish(room.id)).then(
      () => 'joined',
      () => 'refused',
    )
    await Promise.all([joining, close(secretary, room.id, { ...afternoon, expected: [booking.id] })])
    await town.settle()
    expect((await waiter.call(listMyWaits, {})).waits).toEqual([])
  }
})
