import { AppError } from '../../../../shared/errors'
import { attendanceRate } from '../../../../shared/org-life/attendance'
import type { HostRef } from '../../../../shared/org-life/draft'
import { countPlanned } from '../../../../shared/org-life/plan'
import { showHostFigures } from '../../../../shared/org-life/record-contracts'
import { civilMonth, startOfDay } from '../../../../shared/time'
import { command } from '../../../kit/cloud'
import { units } from '../../members/units-store'
import { on } from '../../on'
import { partyOrgs } from '../../party/store'
import { hostKeyOf, planIdOf } from '../ids'
import { mayOrganise } from '../organisers'
import { besidePlan, entriesIn, type BesidePlan } from '../plans/plan-load'
import { activityPlans, type PlanDocument } from '../plans/plans-store'
import { activityRecords, type ActivityRecord } from '../records/record-store'

/** More than one a day. */
const MOST_A_YEAR = 500

const fields = ['startsAt', 'stage', 'expected', 'came', 'recordedAt'] as const
type Counted = Pick<ActivityRecord, (typeof fields)[number]>

type Year = BesidePlan & { records: Counted[]; plans: PlanDocument[] }

const sum = (rows: readonly Counted[], of: 'expected' | 'came'): number =>
  rows.reduce((total, row) => total + row[of], 0)

function figuresOf(rows: readonly Counted[]) {
  const counted = { held: rows.length, expected: sum(rows, 'expected'), came: sum(rows, 'came') }
  return { ...counted, rate: attendanceRate(counted) }
}

/** How many dates its plan has for the year; null without a plan. */
const plannedIn = ({ plans: [plan], ...beside }: Year, now: number): number | null =>
  plan ? countPlanned(entriesIn(plan, beside, now)) : null

/** A host with what it has planned and held that year, in one round trip. */
async function heldBy({ kind, id }: HostRef, year: number) {
  const records = {
    from: activityRecords.name,
    where: {
      hostKey: hostKeyOf({ kind, id }),
      startsAt: command.gte(startOfDay(`${year}-01-01`)).and(command.lt(startOfDay(`${year + 1}-01-01`))),
    },
    orderBy: ['startsAt', 'asc'] as const,
    limit: MOST_A_YEAR,
    fields,
  }
  const planId = planIdOf({ kind, id }, year)
  const plans = { from: activityPlans.name, where: { _id: planId }, limit: 1 }
  const beside = { records, plans, ...besidePlan(planId, year) }
  if (kind === 'unit') {
    const unit = await units.getBeside<Year>(id, beside)
    return unit && { ids: unit.unitIds, year: unit as Year }
  }
  const org = await partyOrgs.getBeside<Year>(id, beside)
  return org && { ids: org.orgIds, year: org as Year }
}

export const hostFigureHandlers = [
  on(showHostFigures, async ({ host, year }, { actor, now }) => {
    const found = await heldBy(host, year)
    if (!found || !mayOrganise({ kind: host.kind, ids: found.ids }, actor, now)) {
      throw new AppError({ code: 'FORBIDDEN', reason: 'orgLife.not_host' })
    }
    const held = found.year.records.filter(({ stage }) => stage === 'held')
    const months = [...new Set(held.map(({ startsAt }) => civilMonth(startsAt)))]
    return {
      year: {
        ...figuresOf(held),
        planned: plannedIn(found.year, now),
        unrecorded: held.filter(({ recordedAt }) => recordedAt === null).length,
      },
      months: months.map((month) => ({
        month,
        ...figuresOf(held.filter(({ startsAt }) => civilMonth(startsAt) === month)),
      })),
    }
  }),
]
