import { listAttendance } from '../../../../shared/org-life/attendance-contracts'
import { writeAudit } from '../../../kit/audit'
import { command } from '../../../kit/cloud'
import type { Find } from '../../../kit/documents'
import { idFor } from '../../../kit/ids'
import { findPage } from '../../../kit/paging'
import { on } from '../../on'
import { notThere } from '../load'
import { activities, signUps, type Activity, type SignUp } from '../store'
import { refuseOthers } from './attendance-load'
import { attendances, type Attendance, type AttendanceList } from './attendance-store'
import { expectedRowOf, rowOf } from './attendance-views'

/** So that a whole list of those expected is kept for a place without a network in three calls. */
const EXPECTED_PAGE = 100

/** Whoever asks is refused before anything of the activity is given out. */
type Refuse = (activity: Activity) => void

/** Rows of an activity's own, read together with it, so that one call asks whether its list is the caller's to see. */
function rowsBeside<Row extends { _id: string }>(from: string, id: string, refuse: Refuse) {
  let activity: Activity | null = null
  return {
    async find({ where, orderBy, limit, fields }: Find): Promise<Row[]> {
      const found = await activities.getBeside<{ rows: Row[] }>(id, {
        rows: { from, where, limit, ...(orderBy && { orderBy }), ...(fields && { fields }) },
      })
      if (!found) throw notThere()
      const { rows, ...read } = found
      refuse(read)
      activity = read
      return rows
    },
    /** The activity, once a page was read. */
    get activity(): Activity {
      if (!activity) throw notThere()
      return activity
    },
  }
}

interface Asked {
  id: string
  cursor: string | null
  refuse: Refuse
}

/** Those of whom something is noted, in the order in which it was. */
async function noted(list: AttendanceList, { id, cursor, refuse }: Asked) {
  const beside = rowsBeside<Attendance>(attendances.name, id, refuse)
  const where = { activityId: id, list }
  const { rows, next } = await findPage(beside, { where, by: 'changedAt', direction: 'asc', cursor })
  return { activity: beside.activity, items: rows.map(rowOf), next }
}

/** Those who signed up, each with what is noted of them. */
async function expected({ id, cursor, refuse }: Asked) {
  const beside = rowsBeside<SignUp>(signUps.name, id, refuse)
  const where = { activityId: id, list: 'coming' }
  const page = { where, by: 'at', direction: 'asc', cursor, size: EXPECTED_PAGE } as const
  const { rows, next } = await findPage(beside, page)
  const ids = rows.map(({ _id }) => _id)
  const found = await attendances.find({ where: { _id: command.in(ids) }, limit: EXPECTED_PAGE })
  const byId = new Map(found.map((one) => [one._id, one]))
  return {
    activity: beside.activity,
    items: rows.map((row) => expectedRowOf(row, byId.get(row._id))),
    next,
  }
}

export const attendanceListHandlers = [
  on(listAttendance, async ({ id, show, cursor }, { actor, now }) => {
    const asked = { id, cursor, refuse: (activity: Activity) => refuseOthers(activity, actor, now) }
    const { activity, ...page } = await (show === 'expected' ? expected(asked) : noted(show, asked))
    await writeAudit(idFor('listAttendance', id, actor._id, show, String(cursor), String(now)), {
      at: now,
      memberId: actor._id,
      action: listAttendance.name,
      target: id,
      // What an organisation holds stands in its own log: a unit's wouldn't know who its members are.
      unitIds: activity.host.kind === 'org' ? activity.hostIds : activity.unitIds,
    })
    return page
  }),
]
