import { checkInTimes } from '../../../shared/bookings/door-code'
import { holdsRoom, type BookingMoveName, type BookingState } from '../../../shared/bookings/life-cycle'
import { remindedAt } from '../../../shared/bookings/reminders'
import { startOf } from '../../../shared/bookings/slot'
import { MINUTE } from '../../../shared/time'
import { askedBy, signatureOf } from '../../api/bookings/booking/applicant'
import { bookingOf, queuesOf, standsAs, timerOf } from '../../api/bookings/booking/booking'
import { useCounts } from '../../api/bookings/figures/use-counts'
import { bookingIdOf } from '../../api/bookings/ids'
import type { Booker, Booking, BookingFacts, StoredLine } from '../../api/bookings/store'
import { bodyHash, idFor } from '../../kit/ids'
import type { Count } from '../../kit/outbox'
import { partyOf, slotOf, type BookingPlan, type Ending } from './booking-plan'

const EARLY = 6 * MINUTE

interface Step {
  at: number
  move: BookingMoveName
  to: BookingState
  by: 'booker' | 'worker' | 'timer'
  note?: string
}

/** Steps in their order; those that lie after the demo's moment haven't been taken. */
function stepsOf({ ending = 'came', settled, ...plan }: BookingPlan): Step[] {
  const startsAt = startOf(slotOf(plan))
  const endsAt = startsAt + (plan.to - plan.from) * MINUTE
  const { at = plan.bookedAt, because = '' } = settled ?? {}
  const confirmed: Step[] = plan.room.needsApproval
    ? [{ at: plan.bookedAt + 95 * MINUTE, move: 'confirm', to: 'confirmed', by: 'worker' }]
    : []
  const endings: Record<Ending, Step[]> = {
    came: [
      ...confirmed,
      { at: startsAt - EARLY, move: 'checkIn', to: 'checkedIn', by: 'booker' },
      { at: endsAt, move: 'complete', to: 'completed', by: 'timer' },
    ],
    missed: [...confirmed, { at: checkInTimes(slotOf(plan)).until, move: 'miss', to: 'noShow', by: 'timer' }],
    requested: [{ at: startsAt, move: 'lapse', to: 'declined', by: 'timer' }],
    declined: [{ at, move: 'decline', to: 'declined', by: 'worker', note: because }],
    cancelled: [...confirmed, { at, move: 'cancel', to: 'cancelled', by: 'booker', note: because }],
  }
  return endings[ending]
}

function lineOf({ at, move, by, note }: Step, plan: BookingPlan): StoredLine {
  const signatures = {
    booker: { memberId: plan.by?._id ?? '', by: '本人' },
    worker: { memberId: plan.worker._id, by: signatureOf(plan.worker, plan.room, at) },
    timer: { memberId: '', by: '系统' },
  }
  return { at, move, requestId: `${plan.key}.${move}`, note: note || null, ...signatures[by] }
}

function bookerOf({ by, onBehalf, body, key }: BookingPlan): Booker {
  if (body && 'group' in body) return { kind: 'group', id: body.group._id, name: body.group.name }
  if (body) return { kind: 'partner', id: body.partner.id, name: body.partner.name }
  if (by) return { kind: 'person', id: by._id, name: '本人' }
  return { kind: 'guest', id: idFor('guest', onBehalf?.name ?? '', onBehalf?.phone ?? key), name: '本人' }
}

function factsOf(plan: BookingPlan): BookingFacts {
  const { key, room, by, onBehalf, worker, bookedAt } = plan
  const { purpose, headCount, seriesId = null } = plan
  const booker = bookerOf(plan)
  const countsHousehold = booker.kind === 'person' && room.quotas.householdBookingsPerWeek !== null
  return {
    requestId: key,
    bodyHash: bodyHash({ ...slotOf(plan), purpose, headCount }),
    memberId: by?._id ?? null,
    householdId: countsHousehold ? (by?.currentHouseholdId ?? null) : null,
    booker,
    party: partyOf(plan.body),
    purpose,
    headCount,
    contact: room.asksContact || onBehalf ? (by?.phone ?? onBehalf?.phone ?? null) : null,
    bookerName: by?.name ?? onBehalf?.name ?? '',
    enteredBy: onBehalf
      ? { memberId: worker._id, by: signatureOf(worker, room, bookedAt), note: askedBy(onBehalf) }
      : null,
    seriesId,
    needsApproval: room.needsApproval && !onBehalf,
    at: bookedAt,
  }
}

/** A booking as it stands at `now`, with every step taken until then. */
export function bookingDocument(plan: BookingPlan, now: number): Booking {
  const id = bookingIdOf(plan.by?._id ?? plan.worker._id, plan.key)
  const made = bookingOf({ id, claim: plan.key, slot: slotOf(plan), facts: factsOf(plan) }, plan.room)
  const taken = stepsOf(plan).filter(({ at }) => at <= now)
  const state = taken.at(-1)?.to ?? made.state
  const appeal = plan.appeal ? { ...plan.appeal, requestId: `${plan.key}.appeal` } : null
  const reminded = remindedAt(made.slot, now)
  const { outbox: _delivered, outboxDue: _due, timerAt: _timer, ...booking } = made
  return {
    ...booking,
    ...standsAs(state),
    revision: 1 + taken.length + (appeal ? 1 : 0),
    timeline: [...made.timeline, ...taken.map((step) => lineOf(step, plan))],
    queues: queuesOf({ ...made, state, appeal }),
    ...reminded,
    ...timerOf({ slot: made.slot, state, ...reminded }),
    appeal,
    outbox: [],
  }
}

export const isHolding = ({ state }: Booking): boolean => holdsRoom(state)

/** What a booking adds to its room's figures. */
export const countsOfBooking = (booking: Booking): Count[] =>
  useCounts(null, booking, [booking._id, booking.requestId]).flatMap((item) =>
    item.kind === 'count' ? [item] : [],
  )
