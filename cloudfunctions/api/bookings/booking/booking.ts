import { holdsRoom, type BookingMoveName, type BookingState } from '../../../../shared/bookings/life-cycle'
import { nextTimer, remindedAt } from '../../../../shared/bookings/reminders'
import { endOf, startOf, type Slot } from '../../../../shared/bookings/slot'
import { auditItem, outboxOf } from '../../../kit/outbox'
import { useCounts } from '../figures/use-counts'
import type { Booking, BookingFacts, Room } from '../store'
import { tellMade } from '../tellings'

/** The work lists of the staff that a booking stands on. */
export const queuesOf = (booking: Pick<Booking, 'state' | 'unitIds' | 'ownerId' | 'appeal'>): string[] => {
  const list =
    booking.state === 'requested' ? 'requests' : booking.appeal?.verdict === 'open' ? 'appeals' : null
  const desks = new Set([...booking.unitIds, booking.ownerId])
  return list === null ? [] : [...desks].map((unitId) => `${unitId}|${list}`)
}

/** What of a room a booking keeps with it, so that its page needs no other reading. */
export const placeOf = (room: Room) => ({
  roomName: room.name,
  floor: room.floor,
  centreId: room.centreId,
  centreName: room.centreName,
  address: room.address,
  phone: room.phone,
  manners: room.manners,
  unitIds: room.unitIds,
  ownerId: room.ownerId,
  changeUntilMinutes: room.changeUntilMinutes,
})

/** Its time, and what the lists sort by. */
export const timesOf = (slot: Slot) => ({ slot, startsAt: startOf(slot), endsAt: endOf(slot) })

/** What follows from the state. */
export const standsAs = (state: BookingState) => ({ state, isOpen: holdsRoom(state) })

/** When the timed job comes to it next, as a field of a new booking. */
export function timerOf(booking: Parameters<typeof nextTimer>[0]): { timerAt?: number } {
  const next = nextTimer(booking)
  return next ? { timerAt: next.at } : {}
}

export interface Held {
  id: string
  claim: string
  slot: Slot
  facts: BookingFacts
}

/** The booking that a hold stands for: whoever writes it, a function or the job that repairs, writes the same. */
export function bookingOf({ id, claim, slot, facts }: Held, room: Room): Booking {
  const move: BookingMoveName = facts.needsApproval ? 'request' : 'book'
  const { enteredBy, memberId, requestId, at, party } = facts
  const { roomId, date, from, to } = slot
  const place = placeOf(room)
  const standing = standsAs(facts.needsApproval ? 'requested' : 'confirmed')
  const reminded = remindedAt(slot, at)
  const line = {
    at,
    move,
    requestId,
    memberId: enteredBy?.memberId ?? memberId ?? '',
    by: enteredBy?.by ?? '本人',
    note: enteredBy?.note ?? null,
  }
  const audit = enteredBy
    ? [
        auditItem(requestId, {
          at,
          memberId: enteredBy.memberId,
          action: 'bookings.book',
          target: id,
          unitIds: room.unitIds,
        }),
      ]
    : []
  const booking: Booking = {
    ...facts,
    ...place,
    ...standing,
    ...timesOf({ roomId, date, from, to }),
    _id: id,
    revision: 1,
    claim,
    readerIds: [...(memberId === null ? [] : [memberId]), ...(party.kind === 'person' ? [] : [party.id])],
    queues: queuesOf({ ...place, ...standing, appeal: null }),
    timeline: [line],
    ...reminded,
    ...timerOf({ slot, state: standing.state, ...reminded }),
    appeal: null,
    outbox: [],
  }
  const counts = useCounts(null, booking, [id, requestId])
  return { ...booking, ...outboxOf([...audit, ...counts, ...tellMade(booking)], at) }
}
