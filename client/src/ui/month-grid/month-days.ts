import { addDays, addMonths, startOfDay, wallClock, type CivilDate } from '@shared/time'

const DAYS = 7

/** The weeks of a month from Monday on; null where a week belongs to another month. */
export function weeksOf(month: string): (CivilDate | null)[][] {
  const first: CivilDate = `${month}-01`
  const after: CivilDate = `${addMonths(month, 1)}-01`
  const daysBefore = (wallClock(startOfDay(first)).weekday + 6) % DAYS
  const days: (CivilDate | null)[] = Array.from({ length: daysBefore }, () => null)
  for (let date = first; date < after; date = addDays(date, 1)) days.push(date)
  while (days.length % DAYS !== 0) days.push(null)
  return Array.from({ length: days.length / DAYS }, (_, week) => days.slice(week * DAYS, (week + 1) * DAYS))
}
