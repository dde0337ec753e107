import type { ActivityKind } from '@shared/org-life/kinds'
import type { PlanSeries } from '@shared/org-life/plan'
import type { HolidayPolicy, Recurrence } from '@shared/org-life/recurrence'
import type { Nth } from './plan-words'

/** A series while it is being written. */
export interface SeriesDraft {
  title: string
  kind: ActivityKind
  every: Recurrence['every']
  nth: Nth
  weekday: number
  day: string
  onHoliday: HolidayPolicy
  from: number
  to: number
}

const FRIDAY = 5

/** The first Friday of the month, as most theme party days are. */
export const usualSeries: SeriesDraft = {
  title: '主题党日',
  kind: 'themePartyDay',
  every: 'monthWeekday',
  nth: '1',
  weekday: FRIDAY,
  day: '10',
  onHoliday: 'nextSameWeekday',
  from: 14 * 60,
  to: 16 * 60,
}

/** What a change begins with. */
export const draftOfSeries = ({ rule, title, kind, onHoliday, from, to }: PlanSeries): SeriesDraft => ({
  ...usualSeries,
  title,
  kind,
  onHoliday,
  from,
  to,
  every: rule.every,
  ...(rule.every === 'monthDay' && { day: String(rule.day) }),
  ...(rule.every !== 'monthDay' && { weekday: rule.weekday }),
  ...(rule.every === 'monthWeekday' && { nth: String(rule.nth) as Nth }),
})

const nths: Record<Nth, 1 | 2 | 3 | 4 | -1> = { '1': 1, '2': 2, '3': 3, '4': 4, '-1': -1 }

function ruleOf({ every, nth, weekday, day }: SeriesDraft): Recurrence {
  if (every === 'monthDay') return { every, day: Number(day) }
  return every === 'week' ? { every, weekday } : { every, nth: nths[nth], weekday }
}

/** What is sent. */
export const seriesOf = (draft: SeriesDraft): PlanSeries => {
  const { title, kind, onHoliday, from, to } = draft
  return { title: title.trim(), kind, rule: ruleOf(draft), onHoliday, from, to }
}
