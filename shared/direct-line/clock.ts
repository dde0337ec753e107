import * as z from 'zod'
import { DAY, HOUR, MINUTE } from '../time'
import { addWorkdays } from '../workdays'

/**
 * How long each step may take, per community. The defaults are the field's: urgent accepted in 2 clock hours and
 * solved in 24; ordinary accepted in 1 working day and solved in 7, hard in 15 (product.md, "Clock").
 */
export const ClockSettings = z.object({
  urgentAcceptHours: z.number().positive().max(24),
  urgentResolveHours: z.number().positive().max(168),
  acceptWorkdays: z.number().int().positive().max(5),
  resolveWorkdays: z.number().int().positive().max(30),
  hardWorkdays: z.number().int().positive().max(60),
  /** Minutes after which an urgent case that nobody accepted goes to the next person on duty and the level above. */
  dutyMinutes: z.number().int().positive().max(240),
  /** Working days that a whistled unit has to answer. */
  whistleWorkdays: z.number().int().positive().max(15),
  /** The longest that waiting for the resident may stop the clock in all, in days. */
  longestWaitDays: z.number().int().positive().max(15),
})
export type ClockSettings = z.infer<typeof ClockSettings>

export const defaultClock: ClockSettings = {
  urgentAcceptHours: 2,
  urgentResolveHours: 24,
  acceptWorkdays: 1,
  resolveWorkdays: 7,
  hardWorkdays: 15,
  dutyMinutes: 30,
  whistleWorkdays: 2,
  longestWaitDays: 5,
}

export const UNRATED_AFTER = 7 * DAY
/** How long a rated case stays open for a last word before it is closed by itself. */
export const CLOSE_AFTER_RATING = 1 * DAY

/** How urgent a case is decides which of the community's times hold. */
export interface Urgency {
  isUrgent: boolean
  isHard: boolean
}

/** When a case filed at `from` (ms) must be accepted and solved, in ms. */
export function deadlinesFrom(from: number, { isUrgent, isHard }: Urgency, clock: ClockSettings) {
  if (isUrgent) {
    return {
      acceptBy: from + clock.urgentAcceptHours * HOUR,
      resolveBy: from + clock.urgentResolveHours * HOUR,
    }
  }
  return {
    acceptBy: addWorkdays(from, clock.acceptWorkdays),
    resolveBy: addWorkdays(from, isHard ? clock.hardWorkdays : clock.resolveWorkdays),
  }
}

/** When a whistled unit must have answered, in ms: within the working days given, and in two hours when it is urgent. */
export const whistleDueAt = (now: number, isUrgent: boolean, clock: ClockSettings): number =>
  isUrgent ? now + clock.urgentAcceptHours * HOUR : addWorkdays(now, clock.whistleWorkdays)

/** How long a step may take, in ms, as people speak of it: a working day counts as a day. */
export function timeGiven(
  step: 'accept' | 'resolve',
  { isUrgent, isHard }: Urgency,
  clock: ClockSettings,
): number {
  if (step === 'accept') return isUrgent ? clock.urgentAcceptHours * HOUR : clock.acceptWorkdays * DAY
  if (isUrgent) return clock.urgentResolveHours * HOUR
  return (isHard ? clock.hardWorkdays : clock.resolveWorkdays) * DAY
}

/** How long before a deadline it counts as due soon: a quarter of the time given, a day at most, never under half an hour. */
export const dueSoonLead = (given: number): number => Math.max(30 * MINUTE, Math.min(DAY, given / 4))
