import {
  acceptOffer,
  book,
  cancelBooking,
  getBooking,
  joinWaitlist,
  leaveWaitlist,
  listMyWaits,
  showDay,
} from '../../shared/bookings/contracts'
import { MINUTE } from '../../shared/time'
import { request } from '../support/centres'
import { community, type Community } from '../support/community'
import { addedRoom, booked, bookingWish, hours, newRoom, TUESDAY } from '../support/rooms'
import { timesTold, toldTo } from '../support/told'
import { joined, placeOf, waitedFor, waitWish } from '../support/waits'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

test('a freed time is held for the next in line, who takes it; to others it never looks free', async () => {
  const { room, centreId, line, cancel } = await waitedFor(town, 2)
  const [first, second] = line
  expect(await placeOf(second!.person, second!.id)).toMatchObject({ state: 'waiting', before: 1 })
  await cancel()
  const late = await (await town.resident()).call(book, bookingWish(room.id))
  expect(late.outcome).toBe('taken')
  const now = await town.cloud.clock.now()
  const offer = await placeOf(first!.person, first!.id)
  expect(offer).toMatchObject({ state: 'offered', offeredUntil: expect.any(Number) as number })
  expect(offer!.offeredUntil! - now).toBeLessThanOrEqual(30 * MINUTE)
  const day = (await first!.person.call(showDay, { centreId, date: TUESDAY, cursor: null })).items[0]!.day
  expect(day.busy).toMatchObject([{ what: 'offeredToMe' }])
  await town.settle()
  expect(await toldTo(first!.person)).toEqual([
    {
      title: '候补有空了：二楼活动室',
      text: '11月17日 周二 14:00–15:00，给您留到11月16日 周一 09:30，请在这之前确认，过时让给下一位。',
    },
  ])
  expect(await toldTo(second!.person)).toEqual([])
  const booking = await first!.person.call(acceptOffer, { id: first!.id, ...request() })
  expect(booking).toMatchObject({
    state: 'confirmed',
    slot: { date: TUESDAY, from: hours(14), to: hours(15) },
  })
  expect(await first!.person.call(getBooking, { id: booking.id })).toEqual(booking)
  expect((await first!.person.call(listMyWaits, {})).waits).toEqual([])
  expect(await placeOf(second!.person, second!.id)).toMatchObject({ state: 'waiting', before: 0 })
})

test('an offer that nobody takes passes to the next, who is told, and so is whoever missed it', async () => {
  const { line, cancel } = await waitedFor(town, 2)
  const [first, second] = line
  await cancel()
  await town.settle()
  await town.cloud.clock.advance(30 * MINUTE)
  await expect(first!.person.call(acceptOffer, { id: first!.id, ...request() })).toBeRefused(
    'booking.offer_gone',
  )
  await town.settle()
  expect(await placeOf(second!.person, second!.id)).toMatchObject({ state: 'offered' })
  expect((await toldTo(first!.person)).map(({ title }) => title)).toEqual([
    '候补已结束：二楼活动室',
    '候补有空了：二楼活动室',
  ])
  await expect(first!.person.call(acceptOffer, { id: first!.id, ...request() })).toBeRefused(
    'booking.offer_gone',
  )
  expect((await second!.person.call(acceptOffer, { id: second!.id, ...request() })).state).toBe('confirmed')
})

test('whoever leaves the line makes room, also with an offer in hand', async () => {
  const { line, cancel } = await waitedFor(town, 3)
  const [first, second, third] = line
  expect((await second!.person.call(leaveWaitlist, { id: second!.id, ...request() })).state).toBe('left')
  expect(await placeOf(third!.person, third!.id)).toMatchObject({ before: 1 })
  await cancel()
  await first!.person.call(leaveWaitlist, { id: first!.id, ...request() })
  expect(await placeOf(third!.person, third!.id)).toMatchObject({ state: 'offered' })
  await town.settle()
  expect(await timesTold(third!.person, '有空了')).toBe(1)
  expect(await timesTold(second!.person, '有空了')).toBe(0)
  expect((await third!.person.call(acceptOffer, { id: third!.id, ...request() })).state).toBe('confirmed')
  await expect(third!.person.call(leaveWaitlist, { id: third!.id, ...request() })).toBeRefused(
    'booking.wrong_state',
  )
})

test('a time that nobody waits for any more is free for everybody again', async () => {
  const { room, line, cancel } = await waitedFor(town, 1)
  await cancel()
  await town.settle()
  await town.cloud.clock.advance(30 * MINUTE)
  await town.settle()
  expect((await line[0]!.person.call(listMyWaits, {})).waits).toEqual([])
  expect((await booked(await town.resident(), room.id)).state).toBe('confirmed')
})

test('a freed time that begins soon is held for nobody: all who wait hear that it is free', async () => {
  const { room, line, cancel } = await waitedFor(town, 2, { changeUntilMinutes: 0 })
  await town.cloud.clock.set('2026-11-17T13:40:00+08:00')
  await cancel()
  await town.settle()
  for (const { person } of line) {
    expect(await toldTo(person)).toMatchObject([
      { text: '11月17日 周二 14:00–15:00，刚刚空出来，离开始很近不再保留，先约先得。' },
    ])
  }
  expect((await booked(line[1]!.person, room.id)).state).toBe('confirmed')
  await town.cloud.clock.set('2026-11-17T14:01:00+08:00')
  await town.settle()
  expect((await line[0]!.person.call(listMyWaits, {})).waits).toEqual([])
})

test('nobody waits for what they could book, for what is closed or twice for the same', async () => {
  const { room, line } = await waitedFor(town, 1)
  const { person } = line[0]!
  await expect(joined(person, room.id, { from: hours(15), to: hours(16) })).toBeRefused('booking.is_free')
  await expect(joined(person, room.id, { from: hours(14), to: hours(16) })).toBeRefused(
    'booking.already_waiting',
  )
  await expect(joined(person, room.id, { from: hours(8), to: hours(9) })).toBeRefused('booking.outside_hours')
  const other = await newRoom(town, { openTo: ['confirmedResidents'] })
  const newcomer = await town.newcomer()
  await booked(await town.resident(), other.room.id)
  await expect(joined(newcomer, other.room.id)).toBeRefused('booking.home_not_confirmed')
})

test('nobody takes or leaves another’s place, and a place whose turn hasn’t come can’t be taken', async () => {
  const { line, cancel } = await waitedFor(town, 2)
  const [first, second] = line
  await expect(second!.person.call(acceptOffer, { id: first!.id, ...request() })).toBeRefused(
    'core.not_found',
  )
  await expect(second!.person.call(leaveWaitlist, { id: first!.id, ...request() })).toBeRefused(
    'core.not_found',
  )
  await expect(first!.person.call(acceptOffer, { id: first!.id, ...request() })).toBeRefused(
    'booking.not_offered',
  )
  await cancel()
  await expect(second!.person.call(acceptOffer, { id: second!.id, ...request() })).toBeRefused(
    'booking.not_offered',
  )
})

test('an offer that meets a booking of one’s own elsewhere says so, and waits until that is settled', async () => {
  const { line, cancel, secretary, centreId } = await waitedFor(town, 1)
  const { person, id } = line[0]!
  const elsewhere = await addedRoom(secretary, centreId, { name: '三楼会议室' })
  const { id: ownId } = await booked(person, elsewhere.id)
  await cancel()
  await expect(person.call(acceptOffer, { id, ...request() })).toBeRefused('booking.own_overlap')
  await person.call(cancelBooking, { id: ownId, ...request(), because: null })
  expect((await person.call(acceptOffer, { id, ...request() })).state).toBe('confirmed')
})

test('the same wish to wait again is the same place; another one under its id is refused', async () => {
  const { room } = await waitedFor(town, 0)
  const person = await town.resident()
  const wish = waitWish(room.id)
  const first = await person.call(joinWaitlist, wish)
  expect(await person.call(joinWaitlist, wish)).toEqual(first)
  await expect(person.call(joinWaitlist, { ...wish, headCount: 3 })).toBeRefused('core.request_id_reused')
  await person.call(leaveWaitlist, { id: first.id, ...request() })
  expect((await person.call(joinWaitlist, wish)).state).toBe('left')
})
