import { without } from '../../../../shared/bookings/free-time'
import { bookingMoves } from '../../../../shared/bookings/life-cycle'
import type { Closure } from '../../../../shared/bookings/room'
import { overlap, type Span } from '../../../../shared/bookings/slot'
import type { CivilDate } from '../../../../shared/time'
import { change } from '../../../kit/change'
import { command } from '../../../kit/cloud'
import { idFor } from '../../../kit/ids'
import { addToOutbox, type OutboxItem } from '../../../kit/outbox'
import { bookingOf } from '../booking/booking'
import { releaseItem } from '../booking/release'
import { offersEndOf } from '../day-changes'
import { dayIdOf, weekIdsOf } from '../ids'
import { isSettled } from '../settled'
import { decideStep, hasRequest, type Signature } from '../step'
import { bookings, roomDays, type Booking, type Hold, type Room, type RoomDayDocument } from '../store'
import { tellBooker } from '../tellings'
import { releaseWeeks } from '../weeks'

const ATTEMPTS = 20

export interface Clearing {
  room: Room
  closure: Closure
  /** Who closed it, for the timelines of what is in the way. */
  by: Signature
  now: number
}

type ClosedSpan = Span & { date: CivilDate }

const requestOf = ({ id }: Closure, bookingId: string): string => idFor('displace', id, bookingId)

/** Ends a booking that a closure is in the way of, once, and tells its owner why. */
async function displace(booking: Booking, { closure, by, now }: Clearing): Promise<void> {
  const requestId = requestOf(closure, booking._id)
  const displaced = await change(bookings, {
    from: booking,
    isDone: (current) =>
      hasRequest(current, requestId) || !bookingMoves.displace.from.some((state) => state === current.state),
    decide: (current) =>
      decideStep(current, {
        move: 'displace',
        requestId,
        signature: { ...by, note: closure.because },
        reader: 'timer',
        now,
        items: [
          ...tellBooker(current, {
            state: '已取消',
            note: `场地临时关闭：${closure.because}。点开看看还有哪些时间。`,
            requestId,
          }),
          releaseItem(current, requestId),
        ],
      }),
  })
  if (hasRequest(displaced, requestId)) {
    await releaseWeeks(weekIdsOf(displaced, displaced.slot.date), { bookingId: booking._id })
  }
}

/**
 * Clears a hold out of the way; false when its booking is just moving there, so that it must be looked at again. A
 * claim whose booking isn't written yet is written first: its writer then finds it, cancelled, and says so.
 */
async function clear(hold: Hold, { dayId, date }: { dayId: string; date: CivilDate }, clearing: Clearing) {
  if (hold.kind !== 'booking') return true
  const { room, now } = clearing
  const { id, claim, facts, from, to } = hold
  let booking = await bookings.get(id)
  // A series is booked whole or not at all: whoever claims it, or the repair, says which.
  if (!booking && facts && facts.seriesId !== null) return false
  if (!booking && facts) {
    const made = bookingOf({ id, claim, slot: { roomId: room._id, date, from, to }, facts }, room)
    const inserted = await bookings.insertOnce(made)
    booking = inserted.isNew ? made : inserted.existing
  }
  if (!booking) return true
  const isHere = dayIdOf(booking.slot) === dayId && overlap(booking.slot, hold)
  if (!isHere) return !booking.isOpen || isSettled(hold, now)
  await displace(booking, clearing)
  return true
}

const closureHolds = ({ closure, room, now }: Clearing, spans: readonly Span[]): Hold[] =>
  spans.map(({ from, to }) => ({
    id: closure.id,
    claim: closure.id,
    kind: 'closure',
    from,
    to,
    at: now,
    memberId: null,
    rulesVersion: room.rulesVersion,
  }))

/** Whoever organises an activity that has the closed time is told; it keeps the time until they move it. */
const tellRoomClosed = (
  activityId: string,
  { id: closureId, because }: Closure,
  { from, to }: Span,
): OutboxItem => ({
  key: idFor('tellRoomClosed', activityId, closureId),
  kind: 'tellRoomClosed',
  activityId,
  closureId,
  because,
  from,
  to,
})

/** The day closed: what was in the way gone, nobody left in line for a time that won't come. */
function closing(day: RoomDayDocument, span: Span, clearing: Clearing) {
  const { closure, now } = clearing
  const stays = (hold: Hold) => hold.kind === 'activity' || !overlap(hold, span)
  const kept = day.live.filter(stays)
  const live = [...kept, ...closureHolds(clearing, without([span], kept))]
  const gone = [
    ...day.live.filter((hold) => hold.kind === 'offer' && !stays(hold)),
    ...day.waiting.filter((waiter) => overlap(waiter, span)),
  ]
  const ended = gone.map(({ id }) => ({
    key: idFor('endWait', id, closure.id),
    kind: 'endWait' as const,
    waitId: id,
    because: `场地临时关闭：${closure.because}。请看看别的时间。`,
    at: now,
  }))
  const stranded = kept.filter((hold) => hold.kind === 'activity' && overlap(hold, span))
  const items: OutboxItem[] = [...ended, ...stranded.map(({ id }) => tellRoomClosed(id, closure, span))]
  return {
    live: command.set(live),
    waiting: command.set(day.waiting.filter((waiter) => !overlap(waiter, span))),
    ...offersEndOf(live),
    ...addToOutbox(items, now),
    revision: command.inc(1),
  }
}

const isClosed = (day: RoomDayDocument, { id }: Closure): boolean =>
  day.live.some((hold) => hold.id === id && hold.kind === 'closure')

/**
 * Closes a stretch of one day: what overlaps it is cancelled, and then nobody can claim it, not even with a claim that
 * was checked before. False when a booking is just moving there; done again a minute later it is settled.
 */
export async function clearDay({ date, ...span }: ClosedSpan, clearing: Clearing): Promise<boolean> {
  const { room, closure } = clearing
  const place = { roomId: room._id, date }
  const dayId = dayIdOf(place)
  let day = await roomDays.get(dayId)
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    if (!day) {
      const { centreId } = room
      const live = closureHolds(clearing, [span])
      const first = await roomDays.insertOnce({
        ...place,
        _id: dayId,
        centreId,
        revision: 1,
        live,
        waiting: [],
      })
      if (first.isNew) return true
      day = first.existing
    }
    if (isClosed(day, closure)) return true
    for (const hold of day.live.filter((one) => overlap(one, span))) {
      if (!(await clear(hold, { dayId, date }, clearing))) return false
    }
    const { revision } = day
    if (await roomDays.update({ _id: dayId, revision }, closing(day, span, clearing))) return true
    day = await roomDays.get(dayId)
  }
  return false
}
