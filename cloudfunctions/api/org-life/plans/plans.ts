import { AppError, refuseIf } from '../../../../shared/errors'
import type { HostRef } from '../../../../shared/org-life/draft'
import { changeRefusal, countPlanned, MOST_SERIES, MOST_SINGLES } from '../../../../shared/org-life/plan'
import {
  changeDate,
  savePlanned,
  saveSeries,
  showPlan,
  type PlanView,
} from '../../../../shared/org-life/plan-contracts'
import { NO_ENTERED_DAYS } from '../../../../shared/org-life/recurrence'
import { isCalendarPublished } from '../../../../shared/workdays'
import { change } from '../../../kit/change'
import { command } from '../../../kit/cloud'
import { bodyHash, idFor } from '../../../kit/ids'
import { addToOutbox, auditItem } from '../../../kit/outbox'
import { hasSaved, requestsWith } from '../../bookings/saved'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { ownHost } from '../organisers'
import { emptyPlan, entriesIn, planBefore, type PlanBefore } from './plan-load'
import { activityPlans, type PlanDocument } from './plans-store'

function viewOf(
  plan: PlanDocument,
  { calendars, arranged }: Pick<PlanBefore, 'calendars' | 'arranged'>,
  now: number,
): PlanView {
  const { _id: id, year, series } = plan
  const entered = calendars[0] ?? NO_ENTERED_DAYS
  const entries = entriesIn(plan, { calendars, arranged }, now)
  const count = (...statuses: string[]) => entries.filter(({ status }) => statuses.includes(status)).length
  return {
    id,
    year,
    isCalendarKnown: entered.isComplete || isCalendarPublished(`${year}-01-01`),
    series: series.map(({ changes: _, ...one }) => one),
    entries,
    planned: countPlanned(entries),
    held: count('held'),
    missed: count('missed'),
  }
}

interface Writing {
  host: HostRef
  year: number
  requestId: string
  body: unknown
  actor: Member
  now: number
}

type Rewrite = (plan: PlanDocument, before: PlanBefore) => Pick<PlanDocument, 'series' | 'singles'>

/** Rewrites a host's plan, once a request; the first writing begins it. */
async function rewritten({ host: ref, year, requestId, body, actor, now }: Writing, rewrite: Rewrite) {
  const host = await ownHost(ref, actor, now)
  const before = await planBefore(host, year)
  const { calendars, arranged, ...read } = before
  const empty = emptyPlan(host, year)
  const begun = read.revision > 0 ? null : await activityPlans.insertOnce(empty)
  const from = begun === null ? read : begun.isNew ? empty : begun.existing
  const hash = bodyHash(body)
  const saved = await change(activityPlans, {
    from,
    isDone: (current) => hasSaved(current, requestId, hash),
    decide(current) {
      const { series, singles } = rewrite(current, before)
      if (series.length > MOST_SERIES || singles.length > MOST_SINGLES) refuseIf('orgLife.plan_full')
      const action = {
        at: now,
        memberId: actor._id,
        action: 'orgLife.plan',
        target: current._id,
        unitIds: host.unitIds,
      }
      return {
        changes: {
          series: command.set(series),
          singles: command.set(singles),
          requests: requestsWith(requestId, hash),
          ...addToOutbox([auditItem(requestId, action)], now),
        },
      }
    },
  })
  return viewOf(saved, { calendars, arranged }, now)
}

const missing = () => new AppError({ code: 'NOT_FOUND', reason: 'orgLife.plan_entry_missing' })

/** A list with one of its rows replaced, added under a new id, or taken out. */
function withRow<Row extends { id: string }>(
  rows: readonly Row[],
  id: string | null,
  row: Row | null,
): Row[] {
  if (id === null) return row ? [...rows, row] : [...rows]
  if (!rows.some((one) => one.id === id)) throw missing()
  return rows.flatMap((one) => (one.id === id ? (row ? [row] : []) : [one]))
}

export const planHandlers = [
  on(showPlan, async ({ host: ref, year }, { actor, now }) => {
    const host = await ownHost(ref, actor, now)
    const before = await planBefore(host, year)
    return viewOf(before, before, now)
  }),

  on(saveSeries, ({ host, year, requestId, seriesId, series }, { actor, now }) =>
    rewritten({ host, year, requestId, body: { seriesId, series }, actor, now }, (plan) => {
      const id = seriesId ?? idFor('series', plan._id, requestId)
      const changes = plan.series.find((one) => one.id === seriesId)?.changes ?? {}
      return {
        series: withRow(plan.series, seriesId, series && { ...series, id, changes }),
        singles: plan.singles,
      }
    }),
  ),

  on(changeDate, ({ host, year, requestId, seriesId, planned, date }, { actor, now }) =>
    rewritten(
      { host, year, requestId, body: { seriesId, planned, date }, actor, now },
      (plan, { calendars }) => {
        const series = plan.series.find((one) => one.id === seriesId)
        const entered = calendars[0] ?? NO_ENTERED_DAYS
        refuseIf(changeRefusal(series, { planned, date }, { year, entered }))
        if (!series) throw missing()
        const changed = { ...series, changes: { ...series.changes, [planned]: date } }
        return { series: withRow(plan.series, seriesId, changed), singles: plan.singles }
      },
    ),
  ),

  on(savePlanned, ({ host, year, requestId, entryId, single }, { actor, now }) =>
    rewritten({ host, year, requestId, body: { entryId, single }, actor, now }, (plan) => {
      if (single && !single.date.startsWith(String(year))) refuseIf('orgLife.plan_other_year')
      const id = entryId ?? idFor('planned', plan._id, requestId)
      return { series: plan.series, singles: withRow(plan.singles, entryId, single && { ...single, id }) }
    }),
  ),
]
