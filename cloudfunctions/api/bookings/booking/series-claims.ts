import type { BookingReason } from '../../../../shared/bookings/reasons'
import type { Slot } from '../../../../shared/bookings/slot'
import { AppError, type Reason } from '../../../../shared/errors'
import { command } from '../../../kit/cloud'
import { randomId } from '../../../kit/ids'
import { claimDay, isClaim } from '../holds'
import { dayIdOf } from '../ids'
import type { RoomBefore } from '../load'
import { SETTLED_AFTER } from '../settled'
import {
  bookings,
  bookingSeries,
  roomDays,
  type Booking,
  type BookingFacts,
  type Hold,
  type Series,
} from '../store'
import { claimWeeks, holdOf, reused } from './book'
import { bookingOf } from './booking'
import { heldBy, release } from './release'

/** One time of a series, and the booking it shall become. */
export interface Planned {
  id: string
  slot: Slot
  before: RoomBefore
  facts: BookingFacts
}

interface Order extends Pick<Series, '_id' | 'memberId' | 'bodyHash'> {
  known: Series | null
  now: number
}

/** Says that times are being claimed, before the first one is, so that a job knows what to take back. */
async function begin({ known, now, ...series }: Order, slots: Slot[]): Promise<Series> {
  const opening = { state: 'claiming' as const, claim: randomId(), at: now, checkAt: now + SETTLED_AFTER }
  if (!known) {
    const made: Series = { ...series, ...opening, revision: 1, slots }
    const inserted = await bookingSeries.insertOnce(made)
    if (inserted.isNew) return made
    if (inserted.existing.bodyHash !== series.bodyHash) throw reused()
    return inserted.existing
  }
  // Another sending of this request is at it: what it holds, this one holds as well.
  if (known.state !== 'undone') return known
  const { _id, revision } = known
  const again = await bookingSeries.updateAndGet({ _id, revision }, { ...opening, revision: command.inc(1) })
  if (again) return again
  throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
}

/** Why one time couldn't be held; null when it is. */
async function hold(planned: Planned, claim: string, now: number): Promise<Reason | null> {
  const { id, slot, before, facts } = planned
  try {
    await claimWeeks(facts, { before, slot, bookingId: id, claim, at: now })
  } catch (refused) {
    if (refused instanceof AppError && refused.refusal.code === 'REFUSED') return refused.refusal.reason
    throw refused
  }
  const { from, to, roomId, date } = slot
  const { rulesVersion, centreId } = before
  const { memberId } = facts
  const held: Hold = { id, claim, kind: 'booking', from, to, at: now, memberId, rulesVersion, facts }
  const dayId = dayIdOf(slot)
  const isKnown = before.days.some(({ _id }) => _id === dayId)
  if (await claimDay({ roomId, centreId, date, hold: held, isKnown, mayTouchOwn: true })) return null
  const day = await roomDays.get(dayId)
  return day?.live.some((one) => isClaim(one, held)) ? null : 'booking.just_taken'
}

/** Whether the series was decided as asked; false when another sending of the request has decided otherwise. */
async function decide({ _id, claim }: Series, state: 'booked' | 'undone'): Promise<boolean> {
  const changes = { state, revision: command.inc(1) }
  if (await bookingSeries.update({ _id, claim, state: 'claiming' }, changes)) return true
  const current = await bookingSeries.get(_id)
  return current?.claim === claim && current.state === state
}

async function undo(plan: readonly Planned[], claim: string, now: number): Promise<void> {
  for (const { id, slot, facts } of plan) {
    const { booker, householdId } = facts
    await release(heldBy({ _id: id, slot, booker, householdId }, claim), now)
  }
}

type Claimed = { claim: string } | { lost: Planned; reason: BookingReason }

/**
 * Holds every time of a series, or none: the first that can't be held undoes those before it. One write then decides
 * for all; whoever is cut off before it leaves holds that the repair takes back.
 */
export async function claimSeries(order: Order, plan: readonly Planned[]): Promise<Claimed> {
  const series = await begin(
    order,
    plan.map(({ slot }) => slot),
  )
  const { claim } = series
  if (series.state === 'booked') return { claim }
  for (const planned of plan) {
    const reason = await hold(planned, claim, order.now)
    if (reason === null) continue
    if (!(await decide(series, 'undone')) && (await decide(series, 'booked'))) return { claim }
    await undo(plan.slice(0, plan.indexOf(planned) + 1), claim, order.now)
    return { lost: planned, reason: reason as BookingReason }
  }
  if (await decide(series, 'booked')) return { claim }
  await undo(plan, claim, order.now)
  throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
}

/** Writes the bookings of a series that has been decided, those that are missing. */
export async function finishSeries(plan: readonly Planned[], claim: string): Promise<Booking[]> {
  const written: Booking[] = []
  for (const { id, slot, before, facts } of plan) {
    const made = before.made.find(({ _id }) => _id === id)
    const day = before.days.find(({ _id }) => _id === dayIdOf(slot))
    const said = holdOf(day, id, facts.bodyHash)?.facts ?? facts
    const booking = bookingOf({ id, claim, slot, facts: said }, before)
    const inserted = made ? { isNew: false as const, existing: made } : await bookings.insertOnce(booking)
    written.push(inserted.isNew ? booking : inserted.existing)
  }
  return written
}
