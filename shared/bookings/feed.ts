import type { CalendarEvent } from '../icalendar'
import { addDays, civilDate, type CivilDate } from '../time'
import { joined } from './free-time'
import { MAX_AHEAD_DAYS } from './room'
import { endOf, startOf, type Span } from './slot'

const PAST_DAYS = 7

/** Which days a room's calendar shows: last week, for whoever looks back, and as far as anybody can book. */
export const feedDates = (now: number): CivilDate[] =>
  Array.from({ length: PAST_DAYS + MAX_AHEAD_DAYS + 1 }, (_, index) =>
    addDays(civilDate(now), index - PAST_DAYS),
  )

interface Held extends Span {
  kind: 'booking' | 'offer' | 'activity' | 'closure'
}

/** Where a room's calendar is found, below the address of the HTTP access service. */
export const feedPath = (token: string): string => `/feeds/rooms/${token}.ics`

/**
 * When a room is taken or closed that day, and nothing else: not by whom, and not where one booking ends and the next
 * begins.
 */
export function busyEvents(roomId: string, date: CivilDate, live: readonly Held[]): CalendarEvent[] {
  const eventsOf = (held: readonly Held[], summary: string): CalendarEvent[] =>
    joined(held).map(({ from, to }) => ({
      uid: `${roomId}.${date}.${from}@community-direct`,
      from: startOf({ date, from, to }),
      to: endOf({ date, from, to }),
      summary,
    }))
  return [
    ...eventsOf(
      live.filter(({ kind }) => kind !== 'closure'),
      '已有人用',
    ),
    ...eventsOf(
      live.filter(({ kind }) => kind === 'closure'),
      '不开放',
    ),
  ].sort((one, other) => one.from - other.from)
}
