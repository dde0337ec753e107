import type { RoomCard, RoomDay } from '@shared/bookings/schema'

export interface FreeNow {
  room: RoomCard
  /** Until when nobody has it, minutes since midnight. */
  until: number
}

/** Rooms that stand empty at this minute of the day and for at least another `shortest`, the longest first. */
export function freeNow(
  days: readonly { room: RoomCard; day: RoomDay }[],
  minute: number,
  shortest = 15,
): FreeNow[] {
  return days
    .flatMap(({ room, day }) => {
      const open = day.open.find(({ from, to }) => from <= minute && minute < to)
      const isBusy = day.busy.some(({ from, to }) => from <= minute && minute < to)
      if (!open || isBusy) return []
      const next = day.busy.filter(({ from }) => from > minute).map(({ from }) => from)
      return [{ room, until: Math.min(open.to, ...next) }]
    })
    .filter(({ until }) => until - minute >= shortest)
    .sort((one, other) => other.until - one.until)
}
