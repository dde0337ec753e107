import { checkIn } from '../../../../shared/bookings/contracts'
import { presenceRefusal } from '../../../../shared/bookings/door-code'
import type { BookingMoveName } from '../../../../shared/bookings/life-cycle'
import type { BookingReason } from '../../../../shared/bookings/reasons'
import { isRoomStaff, moveRefusal } from '../../../../shared/bookings/rules'
import { checkInByStaff } from '../../../../shared/bookings/staff-contracts'
import { AppError, refuseIf } from '../../../../shared/errors'
import { change } from '../../../kit/change'
import { command } from '../../../kit/cloud'
import type { OutboxItem } from '../../../kit/outbox'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { presenceBy } from '../rooms/door'
import { markNoShow } from '../standing-items'
import { decideStep, hasRequest, signatureFor } from '../step'
import { bookings, type Booking } from '../store'
import { visibleBookingAtDoor } from './booking-load'
import { cardOf, viewOf } from './booking-view'

/** After the room was given away presence can still be shown: the no-show is taken back. */
const moveFor = (booking: Booking): BookingMoveName =>
  booking.state === 'noShow' ? 'checkInLate' : 'checkIn'

const isPresentAlready = ({ state }: Booking): boolean => state === 'checkedIn' || state === 'completed'

interface Arrival {
  requestId: string
  reader: 'booker' | 'staff'
  actor: Member
  because: string | null
  /** When they were there, ms. */
  at: number
  now: number
}

function arrivalRefusal(booking: Booking, { at, now, reader }: Arrival): BookingReason | null {
  return moveRefusal(booking, moveFor(booking), reader, now) ?? presenceRefusal(booking.slot, { at, now })
}

function itemsFor(booking: Booking, requestId: string): OutboxItem[] {
  return booking.state === 'noShow' ? markNoShow(booking, { mark: 'lifted', requestId }) : []
}

/** Notes that somebody was there, once; whoever is noted already stays so, by whatever way. */
function arrive<Found extends Booking>(booking: Found, arrival: Arrival): Promise<Booking> {
  const { requestId, reader, actor, because, now } = arrival
  return change(bookings, {
    from: booking,
    isDone: (current) => isPresentAlready(current) || hasRequest(current, requestId),
    decide(current) {
      refuseIf(arrivalRefusal(current, arrival))
      return decideStep(current, {
        move: moveFor(current),
        requestId,
        signature: signatureFor(current, { actor, reader, because, onBehalf: null, now }),
        reader,
        now,
        items: itemsFor(current, requestId),
      })
    },
  })
}

export const checkInHandlers = [
  on(checkIn, async ({ id, requestId, code }, { actor, now }) => {
    const { booking, reader, key } = await visibleBookingAtDoor(id, actor, now)
    if (isPresentAlready(booking) || hasRequest(booking, requestId)) return viewOf(booking, reader)
    const presence = presenceBy(code, key, { roomId: booking.slot.roomId, now })
    if ('reason' in presence) throw new AppError({ code: 'REFUSED', reason: presence.reason })
    const arrival = { requestId, reader: 'booker', actor, because: null, at: presence.at, now } as const
    return viewOf(await arrive(booking, arrival), reader)
  }),

  // One list with one reason; each person stands for themselves, so that one who can't be noted holds up nobody.
  on(checkInByStaff, async ({ requestId, because, arrivals }, { actor, now }) => {
    const ids = [...new Set(arrivals.map(({ id }) => id))]
    const found = await bookings.find({ where: { _id: command.in(ids) }, limit: ids.length })
    const results = await Promise.all(
      arrivals.map(async ({ id, at }) => {
        const booking = found.find(({ _id }) => _id === id)
        if (!booking || !isRoomStaff(booking, actor, now))
          return { id, booking: null, reason: 'core.not_found' }
        const arrival: Arrival = {
          requestId,
          reader: 'staff',
          actor,
          because,
          at: Math.min(at, now),
          now,
        }
        const isNoted = isPresentAlready(booking) || hasRequest(booking, requestId)
        const reason = isNoted ? null : arrivalRefusal(booking, arrival)
        if (reason) return { id, booking: cardOf(booking), reason }
        return { id, booking: cardOf(await arrive(booking, arrival)), reason: null }
      }),
    )
    return { results }
  }),
]
