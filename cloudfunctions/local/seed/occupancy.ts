import { closedSpans } from '../../../shared/bookings/hours'
import { overlap, type Span } from '../../../shared/bookings/slot'
import { addDays, civilDate, type CivilDate } from '../../../shared/time'
import { dayIdOf, weekIdsOf } from '../../api/bookings/ids'
import type { Booking, BookerWeek, Hold, Room, RoomDayDocument, Wait } from '../../api/bookings/store'
import { isHolding } from './booking-documents'

const holdOf = (booking: Booking, room: Room): Hold => ({
  id: booking._id,
  claim: booking.claim,
  kind: 'booking',
  from: booking.slot.from,
  to: booking.slot.to,
  at: booking.at,
  memberId: booking.memberId,
  rulesVersion: room.rulesVersion,
})

const offerOf = (wait: Wait, room: Room): Hold => ({
  id: wait._id,
  claim: wait.requestId,
  kind: 'offer',
  from: wait.slot.from,
  to: wait.slot.to,
  at: wait.since,
  memberId: wait.memberId,
  rulesVersion: room.rulesVersion,
  until: wait.offeredUntil ?? 0,
})

/** The dates that a closure touches. */
function datesOf({ from, to }: { from: number; to: number }): CivilDate[] {
  const dates: CivilDate[] = []
  for (let date = civilDate(from); date <= civilDate(to - 1); date = addDays(date, 1)) dates.push(date)
  return dates
}

const closureHolds = (room: Room, date: CivilDate): Hold[] =>
  room.closures.flatMap((closure) =>
    closedSpans([closure], date).map(({ from, to }) => ({
      id: closure.id,
      claim: closure.id,
      kind: 'closure' as const,
      from,
      to,
      at: closure.from,
      memberId: null,
      rulesVersion: room.rulesVersion,
    })),
  )

function refuseOverlaps(live: readonly Hold[], dayId: string): void {
  const clash = live.find((one, index) => live.slice(index + 1).some((other) => overlap(one, other)))
  if (clash) throw new Error(`${dayId}: ${clash.claim} lies over something else`)
}

/** The days of the rooms with who holds what; two who hold the same time are a mistake in the story. */
export function roomDaysOf(
  rooms: readonly Room[],
  bookings: readonly Booking[],
  waits: readonly Wait[],
): RoomDayDocument[] {
  const roomOf = new Map(rooms.map((room) => [room._id, room]))
  const days = new Map<string, RoomDayDocument>()
  const dayOf = (room: Room, date: CivilDate): RoomDayDocument => {
    const _id = dayIdOf({ roomId: room._id, date })
    const { _id: roomId, centreId } = room
    const day = days.get(_id) ?? { _id, revision: 1, roomId, centreId, date, live: [], waiting: [] }
    days.set(_id, day)
    return day
  }
  for (const room of rooms) {
    for (const date of new Set(room.closures.flatMap(datesOf))) {
      dayOf(room, date).live.push(...closureHolds(room, date))
    }
  }
  for (const booking of bookings.filter(isHolding)) {
    const room = roomOf.get(booking.slot.roomId)!
    dayOf(room, booking.slot.date).live.push(holdOf(booking, room))
  }
  for (const wait of waits) {
    const room = roomOf.get(wait.slot.roomId)!
    const day = dayOf(room, wait.slot.date)
    const { _id: id, memberId, since } = wait
    const { from, to } = wait.slot
    if (wait.state === 'offered') day.live.push(offerOf(wait, room))
    if (wait.state === 'waiting') day.waiting.push({ id, memberId, from, to, since })
  }
  for (const { _id, live } of days.values()) refuseOverlaps(live, _id)
  return [...days.values()].map(withOffersEnd)
}

/** With when the timed job looks at its offers. */
function withOffersEnd(day: RoomDayDocument): RoomDayDocument {
  const ends = day.live.flatMap(({ until }) => until ?? [])
  return ends.length === 0 ? day : { ...day, offersEnd: Math.min(...ends) }
}

/** The weeks of those who booked, as quotas read them. */
export function bookerWeeksOf(bookings: readonly Booking[]): BookerWeek[] {
  const weeks = new Map<string, BookerWeek>()
  for (const booking of bookings.filter(countsInWeek)) {
    const { _id: bookingId, claim, at, slot } = booking
    for (const _id of weekIdsOf(booking, slot.date)) {
      const week = weeks.get(_id) ?? { _id, revision: 1, live: [] }
      weeks.set(_id, { ...week, live: [...week.live, { ...slot, bookingId, claim, at }] })
    }
  }
  return [...weeks.values()]
}

/** Time that was used counts, time that was given back doesn't. */
const countsInWeek = (booking: Booking): boolean => isHolding(booking) || booking.state === 'completed'

/** Whether that time of a room is free of these bookings. */
export const isFreeAmong = (
  bookings: readonly { room: Room; date: CivilDate; from: number; to: number }[],
  wanted: { room: Room; date: CivilDate } & Span,
): boolean =>
  !bookings.some(
    (one) => one.room._id === wanted.room._id && one.date === wanted.date && overlap(one, wanted),
  )
