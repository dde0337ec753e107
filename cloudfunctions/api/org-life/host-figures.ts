import { AppError } from '../../../shared/errors'
import { attendanceRate } from '../../../shared/org-life/attendance'
import type { HostRef } from '../../../shared/org-life/draft'
import { showHostFigures } from '../../../shared/org-life/record-contracts'
import { civilMonth, startOfDay } from '../../../shared/time'
import { command } from '../../kit/cloud'
import { partyOrgs } from '../party/store'
import { units } from '../members/units-store'
import { on } from '../on'
import { hostKeyOf } from './ids'
import { mayOrganise } from './organisers'
import { activityRecords, type ActivityRecord } from './record-store'

/** More than one a day. */
const MOST_A_YEAR = 500

const fields = ['startsAt', 'stage', 'expected', 'came', 'recordedAt'] as const
type Counted = Pick<ActivityRecord, (typeof fields)[number]>

const sum = (rows: readonly Counted[], of: 'expected' | 'came'): number =>
  rows.reduce((total, row) => total + row[of], 0)

function figuresOf(rows: readonly Counted[]) {
  const counted = { held: rows.length, expected: sum(rows, 'expected'), came: sum(rows, 'came') }
  return { ...counted, rate: attendanceRate(counted) }
}

/** A host with what it has held that year, in one round trip. */
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
  if (kind === 'unit') {
    const unit = await units.getBeside<{ records: Counted[] }>(id, { records })
    return unit && { ids: unit.unitIds, records: unit.records }
  }
  const org = await partyOrgs.getBeside<{ records: Counted[] }>(id, { records })
  return org && { ids: org.orgIds, records: org.records }
}

export const hostFigureHandlers = [
  on(showHostFigures, async ({ host, year }, { actor, now }) => {
    const found = await heldBy(host, year)
    if (!found || !mayOrganise({ kind: host.kind, ids: found.ids }, actor, now)) {
      throw new AppError({ code: 'FORBIDDEN', reason: 'orgLife.not_host' })
    }
    const held = found.records.filter(({ stage }) => stage === 'held')
    const months = [...new Set(held.map(({ startsAt }) => civilMonth(startsAt)))]
    return {
      year: {
        ...figuresOf(held),
        planned: null,
        unrecorded: held.filter(({ recordedAt }) => recordedAt === null).length,
      },
      months: months.map((month) => ({
        month,
        ...figuresOf(held.filter(({ startsAt }) => civilMonth(startsAt) === month)),
      })),
    }
  }),
]
