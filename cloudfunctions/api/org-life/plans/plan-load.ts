import type { HostRef } from '../../../../shared/org-life/draft'
import { entriesOf, type Fulfilment, type PlanEntry } from '../../../../shared/org-life/plan'
import { NO_ENTERED_DAYS } from '../../../../shared/org-life/recurrence'
import type { Beside } from '../../../kit/documents'
import { hostKeyOf, planIdOf } from '../ids'
import { activities, type Activity } from '../store'
import { activityPlans, calendarDays, type CalendarDocument, type PlanDocument } from './plans-store'

/** As many as a year of weeks can have, several times over. */
const MOST_FULFILMENTS = 400

/** What a plan's dates follow from beside its rules: the year's entered days, and what has been arranged by it. */
export type BesidePlan = { calendars: CalendarDocument[]; arranged: Activity[] }
export type PlanBefore = PlanDocument & BesidePlan

export const emptyPlan = (host: HostRef, year: number): PlanDocument => ({
  _id: planIdOf(host, year),
  revision: 1,
  year,
  hostKey: hostKeyOf(host),
  series: [],
  singles: [],
  requests: [],
  outbox: [],
})

export const besidePlan = (planId: string, year: number): { [Name in keyof BesidePlan]: Beside } => ({
  calendars: { from: calendarDays.name, where: { _id: String(year) }, limit: 1 },
  arranged: {
    from: activities.name,
    where: { planId },
    limit: MOST_FULFILMENTS,
    fields: ['planned', 'state'],
  },
})

/** The plan with what its dates follow from, in one round trip once it has been begun. */
export async function planBefore(host: HostRef, year: number): Promise<PlanBefore> {
  const planId = planIdOf(host, year)
  const begun = await activityPlans.getBeside<BesidePlan>(planId, besidePlan(planId, year))
  if (begun) return begun
  const calendar = await calendarDays.get(String(year))
  return { ...emptyPlan(host, year), revision: 0, calendars: calendar ? [calendar] : [], arranged: [] }
}

/** Every date of a plan, with what has come of it. */
export function entriesIn(plan: PlanDocument, { calendars, arranged }: BesidePlan, now: number): PlanEntry[] {
  const fulfilments: Fulfilment[] = arranged.flatMap(({ _id, planned, state }) =>
    planned ? [{ id: _id, entryId: planned.entryId, state }] : [],
  )
  return entriesOf(plan, { entered: calendars[0] ?? NO_ENTERED_DAYS, fulfilments, now })
}
