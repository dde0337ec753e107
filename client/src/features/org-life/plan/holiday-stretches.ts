import type { EnteredDay } from '@shared/org-life/recurrence'
import { addDays, type CivilDate } from '@shared/time'

/** Days on end that are entered in one go: a holiday from its first day to its last. */
export interface Stretch extends Omit<EnteredDay, 'date'> {
  from: CivilDate
  to: CivilDate
}

const isWithin = ({ date }: EnteredDay, { from, to }: Stretch): boolean => date >= from && date <= to

function daysOf({ from, to, is, name }: Stretch): EnteredDay[] {
  const days: EnteredDay[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) days.push({ date, is, name })
  return days
}

export const withoutStretch = (days: readonly EnteredDay[], stretch: Stretch): EnteredDay[] =>
  days.filter((day) => !isWithin(day, stretch))

/** In the order of the calendar; what was entered for the same day before gives way. */
export const withStretch = (days: readonly EnteredDay[], stretch: Stretch): EnteredDay[] =>
  [...withoutStretch(days, stretch), ...daysOf(stretch)].sort((a, b) => (a.date < b.date ? -1 : 1))

/** The days as stretches: those that follow each other and are called the same belong together. */
export function stretchesOf(days: readonly EnteredDay[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const { date, is, name } of days) {
    const last = stretches.at(-1)
    if (last && last.is === is && last.name === name && addDays(last.to, 1) === date) last.to = date
    else stretches.push({ from: date, to: date, is, name })
  }
  return stretches
}
