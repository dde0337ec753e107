import * as z from 'zod'
import { DAY, HOUR } from '../time'
import { addWorkdays } from '../workdays'

/**
 * How long each step may take, per community. The defaults are the field's: urgent accepted in 2 clock hours and
 * solved in 24; ordinary accepted in 1 working day and solved in 7 (product.md, "Clock").
 */
export const ClockSettings = z.object({
  urgentAcceptHours: z.number().positive(),
  urgentResolveHours: z.number().positive(),
  acceptWorkdays: z.number().int().positive(),
  resolveWorkdays: z.number().int().positive(),
})
export type ClockSettings = z.infer<typeof ClockSettings>

export const defaultClock: ClockSettings = {
  urgentAcceptHours: 2,
  urgentResolveHours: 24,
  acceptWorkdays: 1,
  resolveWorkdays: 7,
}

export const UNRATED_AFTER = 7 * DAY
/** How long a rated case stays open for a last word before it is closed by itself. */
export const CLOSE_AFTER_RATING = 1 * DAY

/** When a case filed at `from` (ms) must be accepted and solved, in ms. */
export function deadlinesFrom(from: number, isUrgent: boolean, clock: ClockSettings) {
  return isUrgent
    ? { acceptBy: from + clock.urgentAcceptHours * HOUR, resolveBy: from + clock.urgentResolveHours * HOUR }
    : {
        acceptBy: addWorkdays(from, clock.acceptWorkdays),
        resolveBy: addWorkdays(from, clock.resolveWorkdays),
      }
}
