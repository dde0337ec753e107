import { addDays, civilDate, MINUTE, startOfDay, type CivilDate } from '../time'
import { startsWithin, without } from './free-time'
import { hoursOf, openSpans } from './hours'
import type { Closure, RoomRules } from './room'
import type { FreeSlot } from './schema'
import { startOf, type Slot, type Span } from './slot'

/** A room on one day, and what of it is held. */
export interface RoomOnDay {
  room: RoomRules & { id: string; name: string; centreName: string; closures: readonly Closure[] }
  date: CivilDate
  taken: readonly Span[]
}

const takesLength = ({ slotMinutes, shortestMinutes, longestMinutes }: RoomRules, minutes: number): boolean =>
  minutes % slotMinutes === 0 && minutes >= shortestMinutes && minutes <= longestMinutes

/** Every time of `minutes` that a resident could book now on that day, in order. */
export function freeTimes({ room, date, taken }: RoomOnDay, minutes: number, now: number): Span[] {
  const isAhead = date <= addDays(civilDate(now), room.aheadDays)
  if (!room.isOffered || !isAhead || !takesLength(room, minutes)) return []
  const free = without(openSpans(room, date), taken)
  const earliest = (Math.max(now + 1, now + room.leadMinutes * MINUTE) - startOfDay(date)) / MINUTE
  return hoursOf(room, date)
    .spans.flatMap((open) => startsWithin(open, { free, step: room.slotMinutes, minutes }))
    .filter((from) => from >= earliest)
    .sort((one, other) => one - other)
    .map((from) => ({ from, to: from + minutes }))
}

const freeSlot = ({ room, date }: RoomOnDay, span: Span): FreeSlot => ({
  roomId: room.id,
  roomName: room.name,
  centreName: room.centreName,
  capacity: room.capacity,
  date,
  ...span,
})

interface Search {
  now: number
  headCount: number
  /** How many times to name. */
  most: number
}

const TIMES_OF_SAME_ROOM = 3

/**
 * The free times nearest to one that is gone, as long as it was: first those of its own room, then the same hours of
 * other rooms, the smallest that seats everybody first.
 */
export function nearestFree(days: readonly RoomOnDay[], wanted: Slot, search: Search): FreeSlot[] {
  const { now, headCount, most } = search
  const minutes = wanted.to - wanted.from
  const distance = (slot: Slot) => Math.abs(startOf(slot) - startOf(wanted))
  const nearestOf = (day: RoomOnDay, count: number) =>
    freeTimes(day, minutes, now)
      .map((span) => freeSlot(day, span))
      .sort((one, other) => distance(one) - distance(other) || one.from - other.from)
      .slice(0, count)
  const large = days.filter(({ room }) => room.capacity >= headCount)
  const own = large
    .filter(({ room }) => room.id === wanted.roomId)
    .flatMap((day) => nearestOf(day, TIMES_OF_SAME_ROOM))
  const elsewhere = large
    .filter(({ room }) => room.id !== wanted.roomId)
    .flatMap((day) => nearestOf(day, 1))
    .sort((one, other) => distance(one) - distance(other) || one.capacity - other.capacity)
  return [...own, ...elsewhere].slice(0, most)
}

export interface Asked {
  from: number
  to: number
  minutes: number
  headCount: number
  isStepFree: boolean
}

/** Free times within the hours asked for, one a room and day, the smallest room that seats everybody first. */
export function freeWithin(
  days: readonly (RoomOnDay & { room: { isStepFree: boolean } })[],
  { from, to, minutes, headCount, isStepFree }: Asked,
  now: number,
): FreeSlot[] {
  return days
    .filter(({ room }) => room.capacity >= headCount && (!isStepFree || room.isStepFree))
    .flatMap((day) => {
      const lengths = lengthFor(day.room, minutes)
      const [first] = freeTimes(day, lengths, now).filter((span) => from <= span.from && span.to <= to)
      return first ? [freeSlot(day, first)] : []
    })
    .sort(
      (one, other) =>
        one.date.localeCompare(other.date) || one.capacity - other.capacity || one.from - other.from,
    )
}

/** The shortest booking of that room that is at least so long. */
function lengthFor({ slotMinutes, shortestMinutes }: RoomRules, minutes: number): number {
  return Math.max(shortestMinutes, Math.ceil(minutes / slotMinutes) * slotMinutes)
}
