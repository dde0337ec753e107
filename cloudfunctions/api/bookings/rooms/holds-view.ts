import { endOf, type Slot } from '../../../../shared/bookings/slot'
import type { RoomDayDocument } from '../store'

/** The time for which a room is in use now, or will be next on that day; null when it is free till the end. */
export function currentSlot(day: RoomDayDocument | undefined, now: number): Slot | null {
  if (!day) return null
  const { roomId, date } = day
  const [next] = day.live
    .map(({ from, to }) => ({ roomId, date, from, to }))
    .filter((slot) => endOf(slot) > now)
    .sort((one, other) => one.from - other.from)
  return next ?? null
}
