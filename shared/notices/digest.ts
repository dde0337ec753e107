import { civilDate, HOUR, startOfDay, wallClock } from '../time'

const FRIDAY = 5
const AT_HOUR = 18
/** That Friday from six in the evening until its end, when the weekly message begins; null at any other time. */
export function digestDueAt(now: number): string | null {
  if (wallClock(now).weekday !== FRIDAY) return null
  const today = civilDate(now)
  return now >= startOfDay(today) + AT_HOUR * HOUR ? today : null
}
