import { spanText } from '../../../shared/bookings/slot'
import { wallClock } from '../../../shared/time'
import type { Booking, Standing } from '../../api/bookings/store'

function labelOf({ roomName, slot, startsAt }: Booking): string {
  const { month, day } = wallClock(startsAt)
  return `${roomName} ${month}月${day}日 ${spanText(slot)}`
}

/** What the no-shows among these bookings amount to, by member. */
export function standingsOf(bookings: readonly Booking[]): Standing[] {
  const standings = new Map<string, Standing>()
  for (const booking of bookings) {
    if (booking.state !== 'noShow' || booking.memberId === null) continue
    const standing = standings.get(booking.memberId) ?? { _id: booking.memberId, revision: 0, noShows: [] }
    const noShow = {
      bookingId: booking._id,
      at: booking.startsAt,
      label: labelOf(booking),
      isLifted: false,
      isAppealed: booking.appeal !== null,
    }
    standings.set(standing._id, {
      ...standing,
      revision: standing.revision + 1,
      noShows: [...standing.noShows, noShow],
    })
  }
  return [...standings.values()]
}
