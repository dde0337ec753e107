import type { ActivityCard } from '@shared/org-life/schema'
import { addDays, civilDate, type CivilDate } from '@shared/time'

type Times = Pick<ActivityCard, 'startsAt' | 'endsAt'>

/** Whether it is on that day; one that lasts over midnight is on both. */
export const isOn = ({ startsAt, endsAt }: Times, date: CivilDate): boolean =>
  civilDate(startsAt) <= date && date <= civilDate(endsAt - 1)

/** How many are on each day of the month; what was cancelled doesn't count. */
export function countsByDay(
  cards: readonly (Times & Pick<ActivityCard, 'state'>)[],
  month: string,
): Record<CivilDate, number> {
  const counts: Record<CivilDate, number> = {}
  for (const card of cards) {
    if (card.state === 'cancelled') continue
    const last = civilDate(card.endsAt - 1)
    for (let date = civilDate(card.startsAt); date <= last; date = addDays(date, 1))
      if (date.startsWith(month)) counts[date] = (counts[date] ?? 0) + 1
  }
  return counts
}
