import { idFor } from '../../../kit/ids'
import type { ItemOf, OutboxItem } from '../../../kit/outbox'
import { releaseHold } from '../holds'
import { dayIdOf, weekIdsOf } from '../ids'
import type { Booking } from '../store'
import { releaseWeeks } from '../weeks'

type Ended = Pick<Booking, '_id' | 'slot' | 'booker' | 'householdId'>

type Held = Omit<ItemOf<'releaseHold'>, 'key' | 'kind'>

/** What one claim holds, on the day and in the weeks; with null whatever the booking holds there. */
export const heldBy = ({ _id, slot, ...counted }: Ended, claim: string | null): Held => ({
  bookingId: _id,
  dayId: dayIdOf(slot),
  weekIds: weekIdsOf(counted, slot.date),
  claim,
})

const itemFor = (held: Held, requestId: string): OutboxItem => ({
  ...held,
  key: idFor('release', held.bookingId, requestId),
  kind: 'releaseHold',
})

/** What must be given back after a booking has ended, in the outbox of the write that ends it. */
export const releaseItem = (booking: Ended, requestId: string): OutboxItem =>
  itemFor(heldBy(booking, null), requestId)

/** What must be given back after a booking has moved away from a time: what that claim held, nothing else. */
export const releaseClaimItem = (booking: Booking, requestId: string): OutboxItem =>
  itemFor(heldBy(booking, booking.claim), requestId)

/** Gives back what was held. Again changes nothing. */
export async function release({ dayId, weekIds, bookingId, claim }: Held, now: number): Promise<void> {
  const ofClaim = claim === null ? {} : { claim }
  await releaseHold(dayId, { id: bookingId, ...ofClaim }, now)
  await releaseWeeks(weekIds, { bookingId, ...ofClaim })
}

/** Gives back a booking's time and its place in the weeks, now; `releaseItem` sees to it should this be cut off. */
export const giveBack = (booking: Ended, now: number): Promise<void> => release(heldBy(booking, null), now)
