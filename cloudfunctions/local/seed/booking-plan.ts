import type { OnBehalf, Party } from '../../../shared/bookings/party'
import type { Slot } from '../../../shared/bookings/slot'
import type { CivilDate } from '../../../shared/time'
import type { Booking, BookingGroup, Room } from '../../api/bookings/store'
import type { Member } from '../../api/members/store'

/** How a booking goes on: what the clock decides (coming, being there, the end) follows from the demo's moment. */
export type Ending = 'came' | 'missed' | 'requested' | 'declined' | 'cancelled'

/** In whose name: a group, or a partner unit; a person when none is told. */
export type Body = { group: Pick<BookingGroup, '_id' | 'name'> } | { partner: { id: string; name: string } }

/** One booking as the demo tells it. */
export interface BookingPlan {
  key: string
  room: Room
  date: CivilDate
  from: number
  to: number
  /** Who booked, or for whom the desk did; somebody without an account is told in `onBehalf` alone. */
  by: Member | null
  onBehalf?: OnBehalf
  body?: Body
  purpose: string
  headCount: number
  bookedAt: number
  ending?: Ending
  /** When it was cancelled or decided on, and why. */
  settled?: { at: number; because: string }
  /** Whoever is at the desk. */
  worker: Member
  seriesId?: string
  appeal?: Omit<NonNullable<Booking['appeal']>, 'requestId'>
}

export const slotOf = ({ room, date, from, to }: BookingPlan): Slot => ({ roomId: room._id, date, from, to })

export function partyOf(body: Body | undefined): Party {
  if (!body) return { kind: 'person' }
  return 'group' in body ? { kind: 'group', id: body.group._id } : { kind: 'partner', id: body.partner.id }
}

/** Minutes since midnight of `19:30`. */
export function minuteAt(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}
