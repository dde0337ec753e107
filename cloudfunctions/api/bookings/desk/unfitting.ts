import type { BookingReason } from '../../../../shared/bookings/reasons'
import { isRoomStaff, slotRefusal } from '../../../../shared/bookings/rules'
import { listUnfitting } from '../../../../shared/bookings/staff-contracts'
import { AppError } from '../../../../shared/errors'
import { on } from '../../on'
import { bookings, rooms, type Booking, type Room } from '../store'
import { deskRowOf } from './desk-view'

/** Of a room's bookings to come, how many are compared with its rules at once. */
const MOST_COMPARED = 200

/** Why the room as it is now wouldn't take a booking that it has; null when it would. */
function unfitFor(room: Room, { slot, headCount }: Booking): BookingReason | null {
  if (!room.isOffered) return 'booking.room_not_offered'
  return slotRefusal(room, slot) ?? (headCount > room.capacity ? 'booking.too_many_people' : null)
}

export const unfittingHandlers = [
  on(listUnfitting, async ({ roomId }, { actor, now }) => {
    const room = await rooms.getBeside<{ found: Booking[] }>(roomId, {
      found: {
        from: bookings.name,
        where: { 'slot.roomId': roomId, isOpen: true },
        orderBy: ['startsAt', 'asc'],
        limit: MOST_COMPARED + 1,
      },
    })
    if (!room) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    if (!isRoomStaff(room, actor, now)) throw new AppError({ code: 'FORBIDDEN', reason: 'booking.not_staff' })
    const unfitting = room.found.slice(0, MOST_COMPARED).flatMap((booking) => {
      const reason = unfitFor(room, booking)
      return reason === null ? [] : [{ ...deskRowOf(booking), reason }]
    })
    return { bookings: unfitting, isCut: room.found.length > MOST_COMPARED }
  }),
]
