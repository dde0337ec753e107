import { book } from '../../shared/bookings/contracts'
import { EMPTY_WEEK } from '../../shared/bookings/room'
import type { Reason } from '../../shared/errors'
import { newCentre } from '../support/centres'
import { community, type Community } from '../support/community'
import { addedRoom, booked, bookingWish, hours, type RoomWish } from '../support/rooms'

let town: Community
let centre: Awaited<ReturnType<typeof newCentre>>
beforeAll(async () => {
  town = await community()
  centre = await newCentre(town)
})
afterAll(() => town.stop())

const room = (changed: Partial<RoomWish> = {}) => addedRoom(centre.secretary, centre.id, changed)

const onlyMornings = EMPTY_WEEK.map(() => [{ from: hours(9), to: hours(12) }])

type Case = [
  what: string,
  changed: NonNullable<Parameters<typeof bookingWish>[1]>,
  rules: Partial<RoomWish>,
  reason: Reason,
]

test.each<Case>([
  ['in the year 2001', { at: { date: '2001-01-01' } }, {}, 'booking.date_passed'],
  ['yesterday', { at: { date: '2026-11-15' } }, {}, 'booking.date_passed'],
  [
    'this morning at nine, at nine',
    { at: { date: '2026-11-16', from: hours(9), to: hours(10) } },
    {},
    'booking.time_passed',
  ],
  ['that ends before it starts', { at: { from: hours(15), to: hours(14) } }, {}, 'booking.ends_before_start'],
  ['over midnight', { at: { from: hours(23), to: hours(25) } }, {}, 'booking.over_midnight'],
  [
    'on a closed day',
    {},
    { exceptions: [{ date: '2026-11-17', spans: [], because: '培训' }] },
    'booking.closed_day',
  ],
  ['outside its hours', {}, { weekly: onlyMornings }, 'booking.outside_hours'],
  ['that runs into closing time', { at: { from: hours(20), to: hours(21.5) } }, {}, 'booking.outside_hours'],
  ['from a quarter past', { at: { from: hours(14.25), to: hours(15.25) } }, {}, 'booking.off_grid'],
  ['for an hour and a quarter', { at: { to: hours(15.25) } }, {}, 'booking.off_grid'],
  ['for half an hour', { at: { to: hours(14.5) } }, {}, 'booking.too_short'],
  ['for five hours', { at: { to: hours(19) } }, {}, 'booking.too_long'],
  [
    'within the lead time',
    { at: { date: '2026-11-16', from: hours(10), to: hours(11) } },
    { leadMinutes: 120 },
    'booking.too_soon',
  ],
  ['too far ahead', { at: { date: '2026-12-17' } }, {}, 'booking.too_far_ahead'],
  ['for too many people', { headCount: 21 }, {}, 'booking.too_many_people'],
  ['without the number that it asks for', {}, { asksContact: true }, 'booking.contact_needed'],
  ['of a room out of use', {}, { isOffered: false }, 'booking.room_not_offered'],
  ['of a room for groups', {}, { openTo: ['groups'] }, 'booking.not_for_you'],
])('a booking %s is refused', async (_, changed, rules, reason) => {
  const { id } = await room(rules)
  const resident = await town.resident()
  await expect(resident.call(book, bookingWish(id, changed))).toBeRefused(reason)
})

test('a room for confirmed residents isn’t for a newcomer, nor for the residents of another community', async () => {
  const { id } = await room({ openTo: ['confirmedResidents'] })
  const [newcomer, stranger, resident] = await Promise.all([
    town.newcomer(),
    town.resident('locust.b1'),
    town.resident(),
  ])
  await expect(newcomer.call(book, bookingWish(id))).toBeRefused('booking.home_not_confirmed')
  await expect(stranger.call(book, bookingWish(id))).toBeRefused('booking.not_for_you')
  expect((await booked(resident, id)).state).toBe('confirmed')
})

test('who has never registered can look, not book', async () => {
  const { id } = await room()
  await expect(town.stranger().call(book, bookingWish(id))).toBeRefused('core.not_registered')
})

test('nobody books in the name of a group or unit that isn’t theirs', async () => {
  const { id } = await room()
  const resident = await town.resident()
  const inTheNameOf = (kind: 'group' | 'partner', of: string) =>
    resident.call(book, bookingWish(id, { party: { kind, id: of } }))
  await expect(inTheNameOf('group', 'nobody')).toBeRefused('booking.not_your_group')
  await expect(inTheNameOf('partner', 'property-happy')).toBeRefused('booking.not_your_partner')
})

test('one’s own booking elsewhere is in the way of another at the same time', async () => {
  const [first, second] = [await room(), await room()]
  const resident = await town.resident()
  await booked(resident, first.id)
  const overlapping = { at: { from: hours(14.5), to: hours(15.5) } }
  await expect(resident.call(book, bookingWish(second.id, overlapping))).toBeRefused('booking.own_overlap')
  expect((await booked(resident, second.id, { at: { from: hours(15), to: hours(16) } })).state).toBe(
    'confirmed',
  )
})

const quotas = { bookingsPerWeek: null, minutesPerDay: null, householdBookingsPerWeek: null }

test('two bookings a week are two, whatever the day; the week after has its own', async () => {
  const { id } = await room({ quotas: { ...quotas, bookingsPerWeek: 2 } })
  const resident = await town.resident()
  await booked(resident, id, { at: { date: '2026-11-17' } })
  await booked(resident, id, { at: { date: '2026-11-22' } })
  const third = bookingWish(id, { at: { date: '2026-11-19' } })
  await expect(resident.call(book, third)).toBeRefused('booking.over_week_quota')
  expect((await booked(resident, id, { at: { date: '2026-11-23' } })).state).toBe('confirmed')
})

test('two hours a day are two hours', async () => {
  const { id } = await room({ quotas: { ...quotas, minutesPerDay: 120 } })
  const resident = await town.resident()
  await booked(resident, id, { at: { from: hours(9), to: hours(10) } })
  const long = bookingWish(id, { at: { from: hours(10), to: hours(11.5) } })
  await expect(resident.call(book, long)).toBeRefused('booking.over_day_quota')
  expect((await booked(resident, id, { at: { from: hours(10), to: hours(11) } })).state).toBe('confirmed')
})

test('a household shares its quota', async () => {
  const { id } = await room({ quotas: { ...quotas, householdBookingsPerWeek: 1 } })
  const [wife, husband] = [
    await town.resident('happy.b1', { room: '801' }),
    await town.resident('happy.b1', { room: '801', name: '王建军' }),
  ]
  await booked(wife, id)
  const theirs = bookingWish(id, { at: { date: '2026-11-18' } })
  await expect(husband.call(book, theirs)).toBeRefused('booking.over_household_quota')
  // The refused wish counts nowhere: his own week is empty.
  const weeks = (await town.documentsOf('bookerWeeks')) as { _id: string; live: unknown[] }[]
  expect(weeks.filter(({ _id, live }) => _id.includes(husband.id) && live.length > 0)).toEqual([])
})

test('three no-shows keep somebody from booking', async () => {
  const { id } = await room()
  const resident = await town.resident()
  const at = await town.cloud.clock.now()
  const noShows = ['a', 'b', 'c'].map((bookingId) => ({
    bookingId,
    at,
    label: '',
    isLifted: false,
    isAppealed: false,
  }))
  const document = { _id: resident.id, revision: 1, noShows }
  await town.cloud.import([{ collection: 'bookerStandings', document }])
  await expect(resident.call(book, bookingWish(id))).toBeRefused('booking.suspended')
})
