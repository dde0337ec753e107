import type { BookingMoveName } from '../../../../shared/bookings/life-cycle'
import { moveRefusal } from '../../../../shared/bookings/rules'
import { confirmBooking, declineBooking } from '../../../../shared/bookings/staff-contracts'
import { refuseIf } from '../../../../shared/errors'
import { change } from '../../../kit/change'
import type { OutboxItem } from '../../../kit/outbox'
import type { Caller } from '../../../kit/serve'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { visibleBooking } from '../booking/booking-load'
import { viewOf } from '../booking/booking-view'
import { giveBack, releaseItem } from '../booking/release'
import { decideStep, hasRequest, signatureFor } from '../step'
import { bookings, type Booking } from '../store'
import { tellBooker } from '../tellings'

interface Decision {
  id: string
  requestId: string
  move: BookingMoveName
  because: string | null
}

/** Takes a step of the room's staff, once. */
async function decideBy(
  { id, requestId, move, because }: Decision,
  { actor, now }: Caller<Member>,
  itemsFor: (booking: Booking) => OutboxItem[],
): Promise<Booking> {
  const { booking, isStaff } = await visibleBooking(id, actor, now)
  return change(bookings, {
    from: booking,
    isDone: (current) => hasRequest(current, requestId),
    decide(current) {
      refuseIf(isStaff ? moveRefusal(current, move, 'staff', now) : 'booking.not_staff')
      const acting = { actor, reader: 'staff', because, onBehalf: null, now } as const
      return decideStep(current, {
        move,
        requestId,
        signature: signatureFor(current, acting),
        reader: 'staff',
        now,
        items: itemsFor(current),
      })
    },
  })
}

export const decidingHandlers = [
  on(confirmBooking, async ({ id, requestId }, caller) => {
    const decision = { id, requestId, move: 'confirm', because: null } as const
    const confirmed = await decideBy(decision, caller, (booking) =>
      tellBooker(booking, { state: '已通过', note: '到时请来，开始前 15 分钟起可以签到。', requestId }),
    )
    return viewOf(confirmed, 'staff')
  }),

  on(declineBooking, async ({ id, requestId, because }, caller) => {
    const decision = { id, requestId, move: 'decline', because } as const
    const declined = await decideBy(decision, caller, (booking) => [
      ...tellBooker(booking, { state: '没有通过', note: `${because}。可以看看别的时间。`, requestId }),
      releaseItem(booking, requestId),
    ])
    await giveBack(declined, caller.now)
    return viewOf(declined, 'staff')
  }),
]
