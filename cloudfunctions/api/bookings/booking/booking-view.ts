import { checkInTimes } from '../../../../shared/bookings/door-code'
import type { BookingCard, BookingView, FreeSlot } from '../../../../shared/bookings/schema'
import { maskPhone } from '../../../../shared/personal'
import { MINUTE } from '../../../../shared/time'
import type { Booking } from '../store'

export const cardFields = [
  'slot',
  'roomName',
  'centreName',
  'state',
  'booker',
  'purpose',
  'seriesId',
] as const

export const cardOf = (booking: Pick<Booking, '_id' | (typeof cardFields)[number]>): BookingCard => ({
  id: booking._id,
  slot: booking.slot,
  roomName: booking.roomName,
  centreName: booking.centreName,
  state: booking.state,
  partyName: booking.booker.name,
  purpose: booking.purpose,
  seriesId: booking.seriesId,
})

export const viewOf = (
  booking: Booking,
  reader: BookingView['reader'],
  alternatives: FreeSlot[] = [],
): BookingView => ({
  ...cardOf(booking),
  revision: booking.revision,
  reader,
  party: booking.party,
  headCount: booking.headCount,
  floor: booking.floor,
  address: booking.address,
  phone: booking.phone,
  manners: booking.manners,
  bookerName: booking.bookerName,
  maskedContact: booking.contact && maskPhone(booking.contact),
  changeUntil: booking.startsAt - booking.changeUntilMinutes * MINUTE,
  checkInFrom: checkInTimes(booking.slot).from,
  checkInUntil: checkInTimes(booking.slot).until,
  timeline: booking.timeline.map(({ at, move, by, note }) => ({ at, move, by, note })),
  alternatives,
  appeal: booking.appeal && {
    text: booking.appeal.text,
    at: booking.appeal.at,
    verdict: booking.appeal.verdict,
    answer: booking.appeal.answer,
  },
})
