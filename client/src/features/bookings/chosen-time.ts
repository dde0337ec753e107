import type { RoomView } from '@shared/bookings/schema'
import type { Slot } from '@shared/bookings/slot'
import type { CivilDate } from '@shared/time'

/** A time while it is being chosen; the length is the room's shortest until another one is. */
export interface ChosenTime {
  date: CivilDate
  from: number | null
  minutes: number | null
}

const whole = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : null

/** What the link to the form asks for. */
export function timeOf({ date, from, to }: Partial<Record<string, string>>, today: CivilDate): ChosenTime {
  const begins = whole(from)
  const ends = whole(to)
  return {
    date: date !== undefined && date >= today ? date : today,
    from: begins,
    minutes: begins !== null && ends !== null && ends > begins ? ends - begins : null,
  }
}

const usual = ({ shortestMinutes, longestMinutes, slotMinutes }: RoomView): number =>
  shortestMinutes < 60 && longestMinutes >= 60 && (60 - shortestMinutes) % slotMinutes === 0
    ? 60
    : shortestMinutes

/** An hour where the room takes one, as most people want. */
export const minutesOf = ({ minutes }: ChosenTime, room: RoomView): number => minutes ?? usual(room)

/** The slot, once a start is chosen. */
export function slotOf(time: ChosenTime, room: RoomView): Slot | null {
  const { date, from } = time
  return from === null ? null : { roomId: room.id, date, from, to: from + minutesOf(time, room) }
}
