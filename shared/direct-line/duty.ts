import { addDays, civilDate, HOUR, MINUTE, startOfDay } from '../time'
import { isWorkday } from '../workdays'
import type { Concerns } from './draft'
import type { DutyShift } from './settings'

/** The desk is staffed on working days from 08:30 to 17:30; nights and days off belong to the roster. */
export const DESK_OPENS = 8 * HOUR + 30 * MINUTE
export const DESK_CLOSES = 17 * HOUR + 30 * MINUTE

/** Whether the desk is staffed at that instant, ms. */
export function isDeskStaffed(at: number): boolean {
  const date = civilDate(at)
  const timeOfDay = at - startOfDay(date)
  return isWorkday(date) && timeOfDay >= DESK_OPENS && timeOfDay < DESK_CLOSES
}

/** Who is on duty at that instant; null while the desk is staffed, or when nobody is on the roster. */
export function dutyAt(roster: readonly DutyShift[], at: number): DutyShift | null {
  if (isDeskStaffed(at)) return null
  // A night belongs to the day on which it began.
  const today = civilDate(at)
  const date = at - startOfDay(today) < DESK_OPENS ? addDays(today, -1) : today
  return roster.find((shift) => shift.date === date) ?? null
}

/** Who has an urgent case at night, by member ids. */
export type OnDuty = Pick<DutyShift, 'memberId' | 'substituteId'>

/** Who takes an urgent case at that instant; nobody takes one that is kept from a unit's own people. */
export function onDutyFor(
  { concerns }: { readonly concerns: Concerns },
  roster: readonly DutyShift[],
  at: number,
): OnDuty | null {
  const shift = concerns === 'nobody' ? dutyAt(roster, at) : null
  return shift && { memberId: shift.memberId, substituteId: shift.substituteId }
}

/** Whether a shift has ended: the night of a day lasts until the desk would open the next morning. */
export const isShiftOver = ({ date }: Pick<DutyShift, 'date'>, now: number): boolean =>
  startOfDay(addDays(date, 1)) + DESK_OPENS <= now
