import { freeTimes } from '@shared/bookings/nearest'
import type { RoomDay, RoomView } from '@shared/bookings/schema'
import { overlap, type Slot, type Span } from '@shared/bookings/slot'

export type StartState = 'free' | 'taken' | 'mine' | 'offeredToMe'

export interface Start {
  from: number
  state: StartState
}

const MOST_LENGTHS_SHOWN = 8

/** Every length that this room takes, in minutes. */
export function lengthsOf({
  slotMinutes,
  shortestMinutes,
  longestMinutes,
}: Pick<RoomView, 'slotMinutes' | 'shortestMinutes' | 'longestMinutes'>): number[] {
  const count = Math.floor((longestMinutes - shortestMinutes) / slotMinutes) + 1
  return Array.from({ length: Math.max(0, count) }, (_, step) => shortestMinutes + step * slotMinutes)
}

/** The lengths to show at first: the shorter ones, which nearly everybody takes. */
export const usualLengths = (lengths: readonly number[]): number[] => lengths.slice(0, MOST_LENGTHS_SHOWN)

function stateOf(span: Span, { busy }: RoomDay): StartState {
  const inTheWay = busy.filter((held) => held.what !== 'closed' && overlap(held, span))
  if (inTheWay.some(({ what }) => what === 'mine')) return 'mine'
  return inTheWay.some(({ what }) => what === 'offeredToMe') ? 'offeredToMe' : 'taken'
}

/** The starts that the room's rules allow for that length, by the server's own rule, and how each stands now. */
export function startsOf(room: RoomView, day: RoomDay, minutes: number, now: number): Start[] {
  const on = (taken: readonly Span[]) => freeTimes({ room, date: day.date, taken }, minutes, now)
  const free = new Set(on(day.busy).map(({ from }) => from))
  const closed = day.busy.filter(({ what }) => what === 'closed')
  return on(closed).map((span) => ({
    from: span.from,
    state: free.has(span.from) ? 'free' : stateOf(span, day),
  }))
}

/** The day as whoever moves a booking may use it: their own time isn't in their way. */
export const withoutOwn = (day: RoomDay, own: Slot): RoomDay =>
  day.date === own.date
    ? {
        ...day,
        busy: day.busy.filter(({ what, from, to }) => what !== 'mine' || from !== own.from || to !== own.to),
      }
    : day
