import { householdRefusal, weekRefusal, type Counted } from '../../../shared/bookings/week'
import { weekIdsOf } from '../../api/bookings/ids'
import type { Booking, Room } from '../../api/bookings/store'

/** What everybody has booked so far, by the week of a person, group or household. */
export class BookedWeeks {
  private readonly weeks = new Map<string, Counted[]>()

  private entriesOf(weekId: string | undefined): Counted[] {
    return (weekId !== undefined && this.weeks.get(weekId)) || []
  }

  add(booking: Booking): void {
    for (const weekId of weekIdsOf(booking, booking.slot.date)) {
      const entry = { ...booking.slot, bookingId: booking._id }
      this.weeks.set(weekId, [...this.entriesOf(weekId), entry])
    }
  }

  /** Whether the booker's quotas leave room for it, and they aren't elsewhere at that time. */
  allow(booking: Booking, room: Room): boolean {
    const [own, household] = weekIdsOf(booking, booking.slot.date)
    const wanted = { ...booking.slot, bookingId: booking._id }
    const week = { kind: booking.booker.kind, entries: this.entriesOf(own) }
    return (
      weekRefusal(room, week, wanted) === null &&
      householdRefusal(room, this.entriesOf(household), wanted) === null
    )
  }
}
