import type { Slot } from '../../../shared/bookings/slot'
import { idFor } from '../../kit/ids'
import type { ItemOf, OutboxItem } from '../../kit/outbox'
import { releaseHold } from './holds'
import { dayIdOf, weekIdsOf } from './ids'
import type { Booking } from './store'
import { releaseWeeks } from './weeks'

type Ended = Pick<Booking, '_id' | 'slot' | 'booker' | 'householdId'>

/** Gives back a booking's time and its place in the weeks, now; `releaseItem` sees to it should this be cut off. */
export async function giveBack({ _id: id, slot, ...counted }: Ended, now: number): Promise<void> {
  await releaseHold(dayIdOf(slot), { id }, now)
  await releaseWeeks(weekIdsOf(counted, slot.date), { bookingId: id })
}

/** What must be given back after a booking has ended, in the outbox of the write that ends it. */
export const releaseItem = (booking: Ended, requestId: string): OutboxItem =>
  itemFor(booking, { slot: booking.slot, requestId })

/** What must be given back after a booking has moved away from a time: what that claim held, nothing else. */
export const releaseClaimItem = (booking: Booking, requestId: string): OutboxItem => ({
  ...itemFor(booking, { slot: booking.slot, requestId }),
  claim: booking.claim,
})

const itemFor = (
  { _id: bookingId, ...counted }: Ended,
  { slot, requestId }: { slot: Slot; requestId: string },
): ItemOf<'releaseHold'> => ({
  key: idFor('release', bookingId, requestId),
  kind: 'releaseHold',
  dayId: dayIdOf(slot),
  weekIds: weekIdsOf(counted, slot.date),
  bookingId,
  claim: null,
})

/** Gives back what an outbox item names. Again changes nothing. */
export async function release(
  { dayId, weekIds, bookingId, claim }: ItemOf<'releaseHold'>,
  now: number,
): Promise<void> {
  const ofClaim = claim === null ? {} : { claim }
  await releaseHold(dayId, { id: bookingId, ...ofClaim }, now)
  await releaseWeeks(weekIds, { bookingId, ...ofClaim })
}
