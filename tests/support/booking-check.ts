import { strict as assert } from 'node:assert'
import { useRowId } from '../../cloudfunctions/api/bookings/figures/use-counts'
import { weekIdsOf } from '../../cloudfunctions/api/bookings/ids'
import type { Booking, BookerWeek, RoomDayDocument } from '../../cloudfunctions/api/bookings/store'
import { fieldOf } from '../../cloudfunctions/kit/counters'
import { countsInWeek, holdsRoom, keepsHold } from '../../shared/bookings/life-cycle'
import { overlap } from '../../shared/bookings/slot'
import { figuresOf } from '../../shared/bookings/use'
import { MINUTE } from '../../shared/time'
import type { ToldOfBookings } from './booking-life'
import { wrongs } from './booking-truth'
import type { Community } from './community'

/**
 * What must hold at every instant: no two holds of different ids overlap, and every booking that holds its room is
 * covered by a hold of its own.
 */
export function checkHolds(days: readonly RoomDayDocument[], bookings: readonly Booking[]): void {
  for (const { _id, live } of days) {
    for (const [place, one] of live.entries()) {
      const other = live.slice(place + 1).find((hold) => hold.id !== one.id && overlap(hold, one))
      assert.equal(other, undefined, `two holds overlap on ${_id}: ${JSON.stringify([one, other])}`)
    }
  }
  const byId = new Map(days.map((day) => [day._id, day]))
  for (const { _id, slot, state, claim } of bookings) {
    if (!holdsRoom(state)) continue
    const day = byId.get(`${slot.roomId}.${slot.date}`)
    const own = day?.live.find((hold) => hold.id === _id && hold.claim === claim)
    assert.ok(own && own.from <= slot.from && own.to >= slot.to, `a booking isn’t held: ${_id} ${state}`)
  }
}

/** What must hold once the job has looked at everything: nothing is held, or counted, that no booking stands for. */
function checkSettled(
  days: readonly RoomDayDocument[],
  weeks: readonly BookerWeek[],
  bookings: readonly Booking[],
) {
  const byId = new Map(bookings.map((booking) => [booking._id, booking]))
  for (const { _id, live } of days) {
    for (const { id, claim, kind } of live.filter((hold) => hold.kind === 'booking')) {
      const booking = byId.get(id)
      const stands = booking && keepsHold(booking.state) && booking.claim === claim
      assert.ok(stands, `a time that nobody has can’t be booked on ${_id}: ${kind} ${id}`)
    }
  }
  const counted = weeks.flatMap(({ _id, live }) => live.map((entry) => `${_id} ${entry.bookingId}`))
  const recount = bookings
    .filter(({ state }) => countsInWeek(state))
    .flatMap((booking) => weekIdsOf(booking, booking.slot.date).map((weekId) => `${weekId} ${booking._id}`))
  assert.deepEqual(counted.sort(), recount.sort(), 'the weeks count what a recount counts')
}

/** Nothing is held for somebody in line after their time to take it. */
function checkOffers(days: readonly RoomDayDocument[], now: number): void {
  const offers = days.flatMap(({ live }) => live.filter(({ kind }) => kind === 'offer'))
  const over = offers.filter(({ until = 0 }) => until < now - MINUTE)
  assert.deepEqual(over, [], 'an offer that is over still holds its time')
}

/** What people were told stands, or has been ended by somebody whose line says so. */
export function checkTold({ booked, cancelled }: ToldOfBookings, bookings: readonly Booking[]): void {
  const byId = new Map(bookings.map((booking) => [booking._id, booking]))
  for (const id of booked) assert.ok(byId.has(id), `an acknowledged booking is gone: ${id}`)
  for (const id of cancelled) assert.equal(byId.get(id)?.state, 'cancelled', `not cancelled: ${id}`)
  for (const { _id, state, timeline } of bookings) {
    const ended = timeline.some(({ move }) => ['cancel', 'displace', 'decline', 'lapse'].includes(move))
    assert.equal(state === 'cancelled' || state === 'declined', ended, `ended without a word: ${_id}`)
  }
}

type Row = { _id: string; figures: Record<string, number> }

/** The figures of the rooms are what a recount of their bookings gives. */
export function checkFigures(rows: readonly Row[], bookings: readonly Booking[]): void {
  const recount = new Map<string, Record<string, number>>()
  for (const booking of bookings) {
    const rowId = useRowId(booking.slot.roomId, booking.slot.date.slice(0, 7))
    const row = recount.get(rowId) ?? {}
    for (const [figure, count] of Object.entries(figuresOf(booking))) {
      row[fieldOf(figure)] = (row[fieldOf(figure)] ?? 0) + count
    }
    recount.set(rowId, row)
  }
  const nonZero = (figures: Record<string, number>) =>
    Object.fromEntries(Object.entries(figures).filter(([, count]) => count !== 0))
  const kept = new Map(rows.filter(({ _id }) => _id.startsWith('room.')).map((row) => [row._id, row.figures]))
  for (const rowId of new Set([...kept.keys(), ...recount.keys()])) {
    const counted = nonZero(kept.get(rowId) ?? {})
    assert.deepEqual(counted, nonZero(recount.get(rowId) ?? {}), `figures of ${rowId}`)
  }
}

interface Stored {
  days: RoomDayDocument[]
  weeks: BookerWeek[]
  bookings: Booking[]
  counters: Row[]
}

export async function storedBookings(town: Community): Promise<Stored> {
  const lines = await town.cloud.dump()
  const of = <Doc>(collection: string) =>
    lines.filter((line) => line.collection === collection).map((line) => line.document as Doc)
  return {
    days: of<RoomDayDocument>('roomDays'),
    weeks: of<BookerWeek>('bookerWeeks'),
    bookings: of<Booking>('bookings'),
    counters: of<Row>('counters'),
  }
}

const MOST_ROUNDS = 80
const repaired = ['roomDays', 'bookerWeeks', 'bookingSeries', 'bookings', 'bookingWaits']

/** Whether something has still to be compared or delivered. */
async function isAnythingDue(town: Community): Promise<boolean> {
  const lines = (await town.cloud.dump()).filter(({ collection }) => repaired.includes(collection))
  return lines.some(({ document }) => document.checkAt !== undefined || document.outboxDue !== undefined)
}

/** Lets the repair run until nothing is left to compare, then checks everything. */
export async function checkAfterRepair(town: Community, settle: () => Promise<void>): Promise<Stored> {
  await settle()
  for (let round = 0; round < MOST_ROUNDS && (await isAnythingDue(town)); round++) await settle()
  const stored = await storedBookings(town)
  checkHolds(stored.days, stored.bookings)
  checkSettled(stored.days, stored.weeks, stored.bookings)
  checkFigures(stored.counters, stored.bookings)
  checkOffers(stored.days, await town.cloud.clock.now())
  assert.deepEqual(await wrongs(town), [])
  return stored
}
