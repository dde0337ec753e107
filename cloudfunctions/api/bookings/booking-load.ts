import { isRoomStaff } from '../../../shared/bookings/rules'
import type { BookingView } from '../../../shared/bookings/schema'
import { AppError } from '../../../shared/errors'
import { holdsRole } from '../../../shared/roles'
import type { Member } from '../members/store'
import { bookingGroups, bookings, type Booking, type BookingGroup } from './store'

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

/** A booking that concerns this member, and how; for everybody else it isn't there. */
export async function visibleBooking(
  id: string,
  actor: Member,
  now: number,
): Promise<{ booking: BookingBefore; reader: BookingView['reader'] }> {
  const [booking] = await bookings.findNaming<{ groups: BookingGroup[] }>(
    { where: { _id: id }, limit: 1 },
    { groups: { from: bookingGroups.name, ids: [['$booker.id']] } },
  )
  const reader = booking ? readerOf(booking, actor, now) : null
  if (!booking || !reader) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  return { booking, reader }
}
