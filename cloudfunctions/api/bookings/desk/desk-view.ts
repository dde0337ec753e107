import { checkInTimes } from '../../../../shared/bookings/door-code'
import type { DeskRow } from '../../../../shared/bookings/schema'
import { maskPhone } from '../../../../shared/personal'
import { cardFields, cardOf } from '../booking/booking-view'
import type { Booking } from '../store'

export const deskFields = [...cardFields, 'bookerName', 'contact', 'headCount', 'appeal'] as const

/** A booking as the room's staff see it in a list. */
export const deskRowOf = (booking: Pick<Booking, '_id' | (typeof deskFields)[number]>): DeskRow => ({
  ...cardOf(booking),
  bookerName: booking.bookerName,
  maskedContact: booking.contact && maskPhone(booking.contact),
  headCount: booking.headCount,
  checkInUntil: checkInTimes(booking.slot).until,
  hasOpenAppeal: booking.appeal?.verdict === 'open',
})
