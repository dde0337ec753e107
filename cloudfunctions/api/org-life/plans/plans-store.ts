import type { Plan } from '../../../../shared/org-life/plan'
import type { EnteredDays } from '../../../../shared/org-life/recurrence'
import { documents } from '../../../kit/documents'
import type { WithOutbox } from '../../../kit/outbox'

/** A host's yearly plan, `_id` = `org.<id>.2026`; its dates follow from the rules, activities name the date they fulfil. */
export interface PlanDocument extends WithOutbox {
  _id: string
  revision: number
  year: number
  hostKey: string
  series: Plan['series'][number][]
  singles: Plan['singles'][number][]
  requests: string[]
}

/** Holidays and working days of a year that an administrator entered, `_id` = the year. */
export interface CalendarDocument extends WithOutbox, EnteredDays {
  _id: string
  revision: number
  requests: string[]
}

/**
 * Which activity is arranged for one date of a plan, `_id` = plan and entry: one, however many arrange it at once. It is
 * claimed before the activity is written; a claim that no activity stands for, or a cancelled one, goes to the next.
 */
export interface EntryClaim {
  _id: string
  revision: number
  activityId: string
  at: number
}

export const activityPlans = documents<PlanDocument>('activityPlans')
export const calendarDays = documents<CalendarDocument>('calendarDays')
export const planEntries = documents<EntryClaim>('planEntries')
