import {
  bookSeries,
  cancelBooking,
  listMyBookings,
  listMyParties,
  previewSeries,
} from '../../shared/bookings/contracts'
import { saveGroup } from '../../shared/bookings/staff-contracts'
import { addDays } from '../../shared/time'
import { request } from '../support/centres'
import { community, type Community } from '../support/community'
import { booked, hours, liveIn, newGroup, newRoom, TUESDAY } from '../support/rooms'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const tuesdays = (roomId: string, times: number) =>
  Array.from({ length: times }, (_, week) => ({
    roomId,
    date: addDays(TUESDAY, 7 * week),
    from: hours(14),
    to: hours(16),
  }))

const wish = { purpose: '合唱排练', headCount: 18, contact: null }

async function choir() {
  const { room, secretary } = await newRoom(town, { aheadDays: 90 })
  return { room, secretary, ...(await newGroup(town, secretary)) }
}

test('a group books twelve Tuesdays at once, and its leaders see them', async () => {
  const { room, leader, party, group } = await choir()
  const { choices } = await leader.call(listMyParties, {})
  expect(choices).toEqual([
    { party: { kind: 'person' }, name: '本人', maySeries: false },
    { party, name: '夕阳红合唱团', maySeries: true },
  ])
  const slots = tuesdays(room.id, 12)
  const sent = { ...wish, ...request(), party, slots }
  const outcome = await leader.call(bookSeries, sent)
  if (outcome.outcome !== 'booked') throw new Error('something was in the way')
  expect(outcome.bookings.map(({ slot }) => slot)).toEqual(slots)
  expect(new Set(outcome.bookings.map(({ seriesId }) => seriesId))).toEqual(new Set([outcome.seriesId]))
  const mine = await leader.call(listMyBookings, { show: 'upcoming', cursor: null })
  expect(mine.items).toHaveLength(12)
  expect(await leader.call(bookSeries, sent)).toEqual(outcome)
  expect(group.leaders).toEqual([{ memberId: leader.id, name: '李**' }])
})

test('what is in the way is listed first, with other times of that day', async () => {
  const { room, leader, party } = await choir()
  await booked(await town.resident('happy.b2'), room.id, {
    at: { date: addDays(TUESDAY, 7), from: hours(15), to: hours(17) },
  })
  const [first] = tuesdays(room.id, 1)
  const asked = { slot: first!, times: 3, party, headCount: 18 }
  const { occurrences } = await leader.call(previewSeries, asked)
  expect(occurrences.map(({ slot, reason, nearest }) => [slot.date, reason, nearest[0]?.from])).toEqual([
    ['2026-11-17', null, undefined],
    ['2026-11-24', 'booking.just_taken', hours(13)],
    ['2026-12-01', null, undefined],
  ])
})

test('of a series with one time gone nothing is booked; with the other time it is', async () => {
  const { room, leader, party } = await choir()
  const taken = addDays(TUESDAY, 14)
  await booked(await town.resident('happy.b2'), room.id, { at: { date: taken } })
  const slots = tuesdays(room.id, 4)
  const outcome = await leader.call(bookSeries, { ...wish, ...request(), party, slots })
  expect(outcome).toMatchObject({
    outcome: 'taken',
    taken: [{ slot: { date: taken }, reason: 'booking.just_taken' }],
  })
  expect((await liveIn(town, 'roomDays')).map(({ _id }) => _id)).toEqual([`${room.id}.${taken}`])
  const others = slots.map((slot) =>
    slot.date === taken ? { ...slot, from: hours(17), to: hours(19) } : slot,
  )
  const second = await leader.call(bookSeries, { ...wish, ...request(), party, slots: others })
  expect(second.outcome).toBe('booked')
})

test.each([
  [1, 'booking.series_too_short'],
  [13, 'booking.series_too_long'],
] as const)('a series of %i is refused', async (times, reason) => {
  const { room, leader, party } = await choir()
  const slots = tuesdays(room.id, times)
  await expect(leader.call(bookSeries, { ...wish, ...request(), party, slots })).toBeRefused(reason)
  const asked = { slot: slots[0]!, times, party, headCount: 18 }
  await expect(leader.call(previewSeries, asked)).toBeRefused(reason)
})

test('a series is for groups, and has no day twice', async () => {
  const { room, leader, party } = await choir()
  const slots = tuesdays(room.id, 2)
  const alone = { ...wish, ...request(), party: { kind: 'person' as const }, slots }
  await expect(leader.call(bookSeries, alone)).toBeRefused('booking.series_needs_group')
  const twice = [slots[0]!, { ...slots[0]!, from: hours(17), to: hours(19) }]
  await expect(leader.call(bookSeries, { ...wish, ...request(), party, slots: twice })).toBeRefused(
    'booking.series_same_day',
  )
})

test('another series under the same request id is refused', async () => {
  const { room, leader, party } = await choir()
  const sent = { ...wish, ...request(), party, slots: tuesdays(room.id, 2) }
  await leader.call(bookSeries, sent)
  await expect(leader.call(bookSeries, { ...sent, headCount: 9 })).toBeRefused('core.request_id_reused')
})

test('two groups want the same Tuesdays at once: one has them all, the other none', async () => {
  const { room, secretary, leader, party } = await choir()
  const other = await town.resident('happy.b2', { name: '赵敏', phone: '13900005678' })
  const saved = await secretary.call(saveGroup, {
    ...request(),
    id: null,
    unitId: 'happy',
    name: '太极队',
    isActive: true,
    keepLeaderIds: [],
    addLeader: { name: '赵敏', phoneEnding: '5678' },
  })
  const outcomes = await Promise.all([
    leader.call(bookSeries, { ...wish, ...request(), party, slots: tuesdays(room.id, 6) }),
    other.call(bookSeries, {
      ...wish,
      ...request(),
      party: { kind: 'group', id: saved.id },
      slots: tuesdays(room.id, 6).reverse(),
    }),
  ])
  const held = (await liveIn(town, 'roomDays')).flatMap(({ live }) => live)
  const winners = outcomes.filter(({ outcome }) => outcome === 'booked')
  expect(held).toHaveLength(winners.length * 6)
  expect(winners.length).toBeLessThanOrEqual(1)
})

test('one date of a series is cancelled, and the others stay', async () => {
  const { room, leader, party } = await choir()
  const outcome = await leader.call(bookSeries, { ...wish, ...request(), party, slots: tuesdays(room.id, 3) })
  if (outcome.outcome !== 'booked') throw new Error('something was in the way')
  await leader.call(cancelBooking, { id: outcome.bookings[1]!.id, ...request(), because: null })
  expect(await liveIn(town, 'roomDays')).toHaveLength(2)
})
