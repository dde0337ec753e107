import { addDays, civilDate, DAY, MINUTE, startOfDay, type CivilDate } from '../time'
import type { BookingReason } from './reasons'
import { MAX_CLOSURES, type Closure } from './room'
import { DAY_MINUTES, type Span } from './slot'

export const LONGEST_CLOSURE = 60 * DAY
/** Of a closure, how many days are cleared at once; the rest follows within minutes. */
export const DAYS_AT_ONCE = 7

/** A time from one instant to another, ms; `to` is exclusive. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** What of a closure's days is closed, in whole minutes: a minute that is closed in part is closed. */
export function closedDays({ from, to }: Period): (Span & { date: CivilDate })[] {
  const days: (Span & { date: CivilDate })[] = []
  for (let date = civilDate(from); startOfDay(date) < to; date = addDays(date, 1)) {
    const start = startOfDay(date)
    days.push({
      date,
      from: Math.max(0, Math.floor((from - start) / MINUTE)),
      to: Math.min(DAY_MINUTES, Math.ceil((to - start) / MINUTE)),
    })
  }
  return days
}

/** Those that aren't over. */
export const closuresToCome = (closures: readonly Closure[], now: number): Closure[] =>
  closures.filter(({ to }) => to > now)

/** Why a room can't be closed for that time, or null when it can. */
export function closureRefusal(
  { from, to }: Period,
  closures: readonly Closure[],
  now: number,
): BookingReason | null {
  if (to <= from) return 'booking.closure_reversed'
  if (to <= now) return 'booking.closure_passed'
  if (to - from > LONGEST_CLOSURE) return 'booking.closure_too_long'
  return closuresToCome(closures, now).length >= MAX_CLOSURES ? 'booking.too_many_closures' : null
}
