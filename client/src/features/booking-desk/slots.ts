import { hoursOf } from '@shared/bookings/hours'
import type { RoomView } from '@shared/bookings/schema'
import { minuteOfDay, type Slot } from '@shared/bookings/slot'
import { civilDate, type CivilDate } from '@shared/time'

/** The first slot of the day that hasn't begun, as short as the room allows: a form to begin with. */
export function firstSlot(room: RoomView, date: CivilDate, now: number): Omit<Slot, 'roomId'> {
  const earliest = date === civilDate(now) ? minuteOfDay(now) + 1 : 0
  const { shortestMinutes: length, slotMinutes } = room
  for (const { from, to } of hoursOf(room, date).spans) {
    const steps = Math.max(0, Math.ceil((earliest - from) / slotMinutes))
    const start = from + steps * slotMinutes
    if (start + length <= to) return { date, from: start, to: start + length }
  }
  return { date, from: 9 * 60, to: 9 * 60 + length }
}
