import { DAY, MINUTE, startOfDay, wallClock, type CivilDate } from '../time'
import { holidayName } from '../workdays'
import { joined, without } from './free-time'
import type { Closure, RoomRules } from './room'
import { DAY_MINUTES, type Span } from './slot'

type Hours = Pick<RoomRules, 'weekly' | 'exceptions' | 'isClosedOnHolidays'>

export interface DayHours {
  spans: Span[]
  /** A holiday's name or an exception's reason; null when it is open as usual, or never on this weekday. */
  closedBecause: string | null
}

/** When a room is open that day, whatever staff closed for once: an exception first, then holidays, then the week. */
export function hoursOf({ weekly, exceptions, isClosedOnHolidays }: Hours, date: CivilDate): DayHours {
  const exception = exceptions.find((one) => one.date === date)
  if (exception) {
    const { spans, because } = exception
    return { spans, closedBecause: spans.length === 0 && because !== '' ? because : null }
  }
  const holiday = isClosedOnHolidays ? holidayName(date) : null
  if (holiday !== null) return { spans: [], closedBecause: holiday }
  return { spans: weekly[wallClock(startOfDay(date)).weekday] ?? [], closedBecause: null }
}

/** What of that day staff closed, in whole minutes, each with why. */
export function closedSpans(closures: readonly Closure[], date: CivilDate): (Span & { because: string })[] {
  const start = startOfDay(date)
  return closures
    .filter(({ from, to }) => from < start + DAY && to > start)
    .map(({ from, to, because }) => ({
      from: Math.max(0, Math.floor((from - start) / MINUTE)),
      to: Math.min(DAY_MINUTES, Math.ceil((to - start) / MINUTE)),
      because,
    }))
}

/** When a room can be used that day, closures taken out. */
export const openSpans = (room: Hours & { closures: readonly Closure[] }, date: CivilDate): Span[] =>
  without(hoursOf(room, date).spans, joined(closedSpans(room.closures, date)))
