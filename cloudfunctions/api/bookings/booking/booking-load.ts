import { isRoomStaff } from '../../../../shared/bookings/rules'
import type { BookingView } from '../../../../shared/bookings/schema'
import { AppError } from '../../../../shared/errors'
import { holdsRole } from '../../../../shared/roles'
import type { Member } from '../../members/store'
import { bookingGroups, bookings, doorKeys, type Booking, type BookingGroup, type DoorKey } from '../store'

/** A booking, and the group in whose name it is. */
export type BookingBefore = Booking & { groups: BookingGroup[] }

/** How somebody stands to a booking: it is theirs, they run the room, or it isn't there for them. */
export function readerOf(booking: BookingBefore, actor: Member, now: number): BookingView['reader'] | null {
  const { party, memberId, groups } = booking
  const isTheirs =
    memberId === actor._id ||
    (party.kind === 'group' && groups.some(({ leaderIds }) => leaderIds.includes(actor._id))) ||
    (party.kind === 'partner' && holdsRole(actor.roles, ['partnerLiaison'], [party.id], now))
  if (isTheirs) return 'booker'
  return isRoomStaff(booking, actor, now) ? 'staff' : null
}

interface Visible {
  booking: BookingBefore
  reader: BookingView['reader']
  /** Whether they run its room, also when the booking is their own. */
  isStaff: boolean
}

/** A booking that concerns this member, and how; for everybody else it isn't there. */
export async function visibleBooking(id: string, actor: Member, now: number): Promise<Visible> {
  const [booking] = await bookings.findNaming<{ groups: BookingGroup[] }>(
    { where: { _id: id }, limit: 1 },
    { groups: { from: bookingGroups.name, ids: [['$booker.id']] } },
  )
  return visibleTo(booking, actor, now)
}

function visibleTo(booking: BookingBefore | undefined, actor: Member, now: number): Visible {
  const reader = booking ? readerOf(booking, actor, now) : null
  if (!booking || !reader) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  return { booking, reader, isStaff: isRoomStaff(booking, actor, now) }
}

/** The same with the key of its room's door. */
export async function visibleBookingAtDoor(
  id: string,
  actor: Member,
  now: number,
): Promise<Visible & { key: DoorKey | undefined }> {
  const [found] = await bookings.findNaming<{ groups: BookingGroup[]; keys: DoorKey[] }>(
    { where: { _id: id }, limit: 1 },
    {
      groups: { from: bookingGroups.name, ids: [['$booker.id']] },
      keys: { from: doorKeys.name, ids: [['$slot.roomId']] },
    },
  )
  return { ...visibleTo(found, actor, now), key: found?.keys[0] }
}
