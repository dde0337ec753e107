import { BookingState, holdsRoom, WaitState } from '../../../shared/bookings/life-cycle'
import { slotRefusal } from '../../../shared/bookings/rules'
import { overlap } from '../../../shared/bookings/slot'
import { suspendedUntil } from '../../../shared/bookings/standing'
import { householdRefusal, weekRefusal } from '../../../shared/bookings/week'
import { dayIdOf, weekIdsOf } from '../../../cloudfunctions/api/bookings/ids'
import type {
  Booking,
  BookerWeek,
  BookingGroup,
  Room,
  RoomDayDocument,
  Standing,
  Wait,
} from '../../../cloudfunctions/api/bookings/store'
import type { CounterRow } from '../../../cloudfunctions/kit/store'
import { districtBookings } from '../../../cloudfunctions/local/seed/district/bookings'
import { neighbourhoodsOf } from '../../../cloudfunctions/local/seed/district/seed'
import { districtUnits } from '../../../cloudfunctions/local/seed/district/units'
import { roomDaysOf } from '../../../cloudfunctions/local/seed/occupancy'
import { smallSeed } from '../../../cloudfunctions/local/seed/small/seed'
import { documentsOf } from './invariants'

const WORKING_AFTERNOON = Date.parse('2026-11-17T15:20:00+08:00')

const moments: readonly (readonly [moment: string, now: number])[] = [
  ['a Sunday morning', Date.parse('2026-11-22T10:30:00+08:00')],
  ['a minute after midnight', Date.parse('2026-11-18T00:01:00+08:00')],
  ['a working afternoon', WORKING_AFTERNOON],
  ['the middle of the Spring Festival', Date.parse('2026-02-20T09:00:00+08:00')],
  ['the last evening of the October holiday', Date.parse('2026-10-07T23:59:00+08:00')],
  ['New Year', Date.parse('2027-01-01T00:00:00+08:00')],
]

function storedAt(now: number) {
  const seed = smallSeed(now)
  const rooms = new Map([...documentsOf<Room>(seed, 'rooms')].map((room) => [room._id, room]))
  return {
    rooms,
    roomOf: ({ slot }: Pick<Booking, 'slot'>) => rooms.get(slot.roomId)!,
    days: new Map([...documentsOf<RoomDayDocument>(seed, 'roomDays')].map((day) => [day._id, day])),
    weeks: new Map([...documentsOf<BookerWeek>(seed, 'bookerWeeks')].map((week) => [week._id, week])),
    bookings: [...documentsOf<Booking>(seed, 'bookings')],
    waits: [...documentsOf<Wait>(seed, 'bookingWaits')],
    standings: [...documentsOf<Standing>(seed, 'bookerStandings')],
    groups: [...documentsOf<BookingGroup>(seed, 'bookingGroups')],
  }
}

const isThere = (state: BookingState): boolean => state === 'checkedIn' || state === 'completed'

const minutesIn = (figures: CounterRow['figures']): number =>
  Object.entries(figures)
    .filter(([figure]) => figure.startsWith('used'))
    .reduce((sum, [, minutes]) => sum + minutes, 0)

describe.each(moments)('booked until %s', (_, now) => {
  const { roomOf, days, weeks, bookings, waits, standings } = storedAt(now)

  test('every booking is one that its room would take, and nobody had two at once', () => {
    const faults = bookings.flatMap((booking) => {
      const room = roomOf(booking)
      const wanted = { ...booking.slot, bookingId: booking._id }
      const [own, household] = weekIdsOf(booking, booking.slot.date)
      const week = { kind: booking.booker.kind, entries: weeks.get(own!)?.live ?? [] }
      const refusals = [
        slotRefusal({ ...room, closures: [] }, booking.slot),
        weekRefusal(room, week, wanted),
        household === undefined ? null : householdRefusal(room, weeks.get(household)?.live ?? [], wanted),
        booking.headCount > room.capacity ? 'too many people' : null,
      ]
      return refusals.flatMap((refusal) => (refusal === null ? [] : [`${booking.requestId}: ${refusal}`]))
    })
    expect(faults).toEqual([])
  })

  test('each holds its room once, nothing lies over anything else, and nobody is told of another', () => {
    const held = bookings.filter(({ state }) => holdsRoom(state))
    for (const { _id, slot } of held) {
      const { from, to } = slot
      const own = days.get(dayIdOf(slot))?.live.filter(({ id }) => id === _id)
      expect(own).toMatchObject([{ kind: 'booking', from, to }])
    }
    for (const { live } of days.values()) {
      const clashes = live.filter((one, index) => live.slice(index + 1).some((other) => overlap(one, other)))
      expect(clashes).toEqual([])
    }
  })

  test('somebody waits for a time that is taken, and somebody else has an offer', () => {
    const over = ({ slot }: Wait) =>
      (days.get(dayIdOf(slot))?.live ?? []).filter((hold) => overlap(hold, slot))
    const waiting = waits.filter(({ state }) => state === 'waiting')
    expect(waiting.length).toBeGreaterThan(1)
    for (const wait of waiting) expect(over(wait)).toMatchObject([{ kind: 'booking' }])
    const [offered] = waits.filter(({ state }) => state === 'offered')
    expect(over(offered!)).toMatchObject([{ kind: 'offer', id: offered!._id, until: offered!.offeredUntil }])
    expect(offered!.offeredUntil).toBeGreaterThan(now)
    expect(offered!.offeredUntil).toBeLessThan(offered!.startsAt)
  })

  test('no step lies ahead, and what comes next does', () => {
    const lines = bookings.flatMap(({ timeline }) => timeline)
    expect(lines.filter(({ at }) => at > now)).toEqual([])
    const unsorted = bookings.filter(({ timeline }) =>
      timeline.some(({ at }, index) => index > 0 && at < timeline[index - 1]!.at),
    )
    expect(unsorted.map(({ requestId }) => requestId)).toEqual([])
    expect(bookings.filter(({ timerAt }) => timerAt !== undefined && timerAt <= now)).toEqual([])
  })

  test('nobody of the demo is kept from booking', () => {
    expect(standings.length).toBeGreaterThan(0)
    expect(standings.flatMap(({ noShows }) => suspendedUntil(noShows, now) ?? [])).toEqual([])
  })
})

test('on a working afternoon there are bookings and waits of every kind to look at', () => {
  const { bookings, waits, rooms, groups } = storedAt(WORKING_AFTERNOON)
  expect(new Set(bookings.map(({ state }) => state))).toEqual(new Set(BookingState.options))
  const waitStates = new Set(waits.map(({ state }) => state))
  expect(WaitState.options.filter((state) => !waitStates.has(state))).toEqual(['taken', 'left'])
  expect(new Set(bookings.map(({ booker }) => booker.kind))).toEqual(
    new Set(['person', 'group', 'partner', 'guest']),
  )
  expect([...rooms.values()].some(({ closures }) => closures.length > 0)).toBe(true)
  expect([...rooms.values()].filter(({ sharedBy }) => sharedBy !== null)).toHaveLength(1)
  expect(groups.filter(({ isActive }) => isActive).length).toBeGreaterThan(2)
})

test('months of figures add up to the bookings of each room', () => {
  const { bookings } = storedAt(WORKING_AFTERNOON)
  const rows = [...documentsOf<CounterRow>(smallSeed(WORKING_AFTERNOON), 'counters')]
  const minutes = new Map<string, number>()
  for (const { slot } of bookings.filter((one) => isThere(one.state))) {
    const id = `room.${slot.roomId}.${slot.date.slice(0, 7)}`
    minutes.set(id, (minutes.get(id) ?? 0) + slot.to - slot.from)
  }
  const counted = rows
    .filter(({ _id }) => _id.startsWith('room.'))
    .map(({ _id, figures }) => [_id, minutesIn(figures)] as const)
  expect(new Map(counted.filter(([, sum]) => sum > 0))).toEqual(minutes)
})

test('in the district too every booking is one that its room would take, and no two have one time', () => {
  const [neighbourhood] = neighbourhoodsOf(districtUnits(), WORKING_AFTERNOON)
  const { rooms, bookings, counts } = districtBookings([neighbourhood!], WORKING_AFTERNOON)
  const roomOf = new Map(rooms.map((room) => [room._id, room]))
  const refused = bookings.filter(({ slot }) => slotRefusal(roomOf.get(slot.roomId)!, slot) !== null)
  expect(refused).toEqual([])
  expect(roomDaysOf(rooms, bookings, []).flatMap(({ live }) => live)).toHaveLength(
    bookings.filter(({ state }) => holdsRoom(state)).length,
  )
  const used = counts.reduce((sum, { add }) => sum + minutesIn(add), 0)
  expect(used).toBe(60 * bookings.filter(({ state }) => isThere(state)).length)
})

test('what is written of rooms and bookings reads as Chinese', () => {
  const { bookings, rooms, groups } = storedAt(WORKING_AFTERNOON)
  const texts = [
    ...bookings.flatMap(({ purpose, bookerName, appeal }) => [purpose, bookerName, appeal?.text ?? '']),
    ...[...rooms.values()].flatMap(({ name, manners, equipment }) => [name, manners, ...equipment]),
    ...groups.map(({ name }) => name),
  ]
  expect(texts.filter((text) => /[A-Za-z]{2}|undefined|null/.test(text))).toEqual([])
})
