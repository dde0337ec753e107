import { AppError, refuseIf } from '../../../../shared/errors'
import { attendanceRefusal, hasCome, tickRefusal } from '../../../../shared/org-life/attendance'
import {
  decideLeave,
  listAttendance,
  tickAttendance,
  withdrawAttendance,
} from '../../../../shared/org-life/attendance-contracts'
import { writeAudit } from '../../../kit/audit'
import { command } from '../../../kit/cloud'
import type { Find } from '../../../kit/documents'
import { bodyHash, idFor } from '../../../kit/ids'
import { auditItem, type OutboxItem } from '../../../kit/outbox'
import { findPage } from '../../../kit/paging'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { notThere } from '../load'
import { signatureOf } from '../organisers'
import { activities, signUps, type Activity, type SignUp } from '../store'
import { tellAttendee } from '../tellings-after'
import { attend, auditOf, isRepeat, type Request } from './attend'
import { blankAttendance, doorBefore, refuseOthers, type DoorBefore } from './attendance-load'
import { attendances, type Attendance } from './attendance-store'
import { expectedRowOf, rowOf } from './attendance-views'

/** So that a whole list of those expected is kept for a place without a network in three calls. */
const EXPECTED_PAGE = 100

const isThere = ({ state }: Attendance): boolean => hasCome(state)

export const requestAt = (
  activity: Activity,
  { actor, now, requestId, body }: { actor: Member; now: number; requestId: string; body: unknown },
): Request => ({
  id: requestId,
  body: bodyHash(body),
  memberId: actor._id,
  by: signatureOf(activity, actor, now),
  now,
})

/** Rows of an activity's own, read together with it, so that one call asks whether its list is the caller's to see. */
const rowsOf = <Row extends { _id: string }>(
  from: string,
  id: string,
  refuse: (activity: Activity) => void,
) => ({
  async find({ where, orderBy, limit, fields }: Find): Promise<Row[]> {
    const found = await activities.getBeside<{ rows: Row[] }>(id, {
      rows: { from, where, limit, ...(orderBy && { orderBy }), ...(fields && { fields }) },
    })
    if (!found) throw notThere()
    const { rows, ...activity } = found
    refuse(activity)
    return rows
  },
})

interface Ticking {
  door: DoorBefore
  request: Request
  because: string
  isLater: boolean
  now: number
}

/** One person of a list: noted, noted already, or the reason why not. */
async function tick(
  { id, at }: { id: string; at: number },
  { door, request, because, isLater, now }: Ticking,
): Promise<{ id: string; row: Attendance | null; reason: string | null }> {
  const { activity } = door
  const signUp = door.signUps.find(({ _id, list }) => _id === id && list === 'coming')
  const from = door.attendances.find(({ _id }) => _id === id) ?? null
  if (!signUp && !from) return { id, row: null, reason: 'core.not_found' }
  if (from && (hasCome(from.state) || isRepeat(from, request))) return { id, row: from, reason: null }
  const wasAt = Math.min(at, now)
  const reason = tickRefusal(activity, { at: wasAt, now }) ?? attendanceRefusal(from?.state ?? 'none', 'tick')
  if (reason) return { id, row: from, reason }
  // Whoever has no place is taken in, which looks whether there is one.
  if (activity.places && !signUp) return { id, row: from, reason: 'orgLife.needs_taking_in' }
  const row = await attend({
    from,
    blank: blankAttendance(activity._id, signUp ?? from!),
    request,
    isSo: isThere,
    stepOn: () => ({
      move: 'tick',
      fields: { at: wasAt, by: isLater ? 'list' : 'staff', because },
      note: because,
      items: [auditItem(request.id, { ...auditOf(activity, 'tick', request), target: id })],
    }),
  })
  return { id, row, reason: null }
}

/** One row of an activity of the caller's that something has been noted of. */
function rowIn({ attendances: [row] }: DoorBefore): Attendance {
  if (!row) throw notThere()
  return row
}

const excuseItem = (activityId: string, signUpId: string, requestId: string): OutboxItem => ({
  key: idFor('excuseGuest', signUpId, requestId),
  kind: 'excuseGuest',
  activityId,
  signUpId,
})

const leaveNews = {
  grant: { state: '请假同意', note: '主办方同意了您的请假。' },
  decline: { state: '没有同意', note: '主办方没有同意您的请假。' },
} as const

export const doorListHandlers = [
  on(listAttendance, async ({ id, show, cursor }, { actor, now }) => {
    let scope: string[] = []
    const refuse = (activity: Activity) => {
      refuseOthers(activity, actor, now)
      // What an organisation holds stands in its own log: a unit's wouldn't know who its members are.
      scope = activity.host.kind === 'org' ? activity.hostIds : activity.unitIds
    }
    const read = async () => {
      if (show !== 'expected') {
        const query = {
          where: { activityId: id, list: show },
          by: 'changedAt',
          direction: 'asc',
          cursor,
        } as const
        const { rows, next } = await findPage(rowsOf<Attendance>(attendances.name, id, refuse), query)
        return { items: rows.map(rowOf), next }
      }
      const query = { where: { activityId: id, list: 'coming' }, by: 'at', direction: 'asc', cursor } as const
      const page = { ...query, size: EXPECTED_PAGE }
      const { rows, next } = await findPage(rowsOf<SignUp>(signUps.name, id, refuse), page)
      const ids = rows.map(({ _id }) => _id)
      const noted = await attendances.find({ where: { _id: command.in(ids) }, limit: EXPECTED_PAGE })
      const items = rows.map((row) =>
        expectedRowOf(
          row,
          noted.find(({ _id }) => _id === row._id),
        ),
      )
      return { items, next }
    }
    const page = await read()
    await writeAudit(idFor('listAttendance', id, actor._id, show, String(cursor), String(now)), {
      at: now,
      memberId: actor._id,
      action: listAttendance.name,
      target: id,
      unitIds: scope,
    })
    return page
  }),

  // One list with one reason; each person stands for themselves, so that one who can't be noted holds up nobody.
  on(tickAttendance, async ({ id, requestId, because, isLater, arrivals }, { actor, now }) => {
    const firstOf = new Map(arrivals.toReversed().map((arrival) => [arrival.id, arrival]))
    const door = await doorBefore(id, [...firstOf.keys()], { actor, now })
    const request = requestAt(door.activity, { actor, now, requestId, body: { because, isLater, arrivals } })
    const ticking = { door, request, because, isLater, now }
    const results = await Promise.all([...firstOf.values()].toReversed().map((one) => tick(one, ticking)))
    return {
      results: results.map(({ id: rowId, row, reason }) => ({ id: rowId, row: row && rowOf(row), reason })),
    }
  }),

  on(withdrawAttendance, async ({ id, requestId, rowId, because }, { actor, now }) => {
    const door = await doorBefore(id, [rowId], { actor, now })
    const { activity } = door
    const row = rowIn(door)
    const request = requestAt(activity, { actor, now, requestId, body: { rowId, because } })
    const withdrawn = await attend({
      from: row,
      blank: row,
      request,
      stepOn: ({ memberId }) => ({
        move: 'withdraw',
        fields: { because },
        note: because,
        items: [
          tellAttendee(activity, memberId, { state: '签到撤销', note: because, requestId }),
          auditItem(requestId, { ...auditOf(activity, 'withdrawAttendance', request), target: rowId }),
        ],
      }),
    })
    return rowOf(withdrawn)
  }),

  on(decideLeave, async ({ id, requestId, rowId, verdict, because }, { actor, now }) => {
    const door = await doorBefore(id, [rowId], { actor, now })
    const { activity } = door
    const row = rowIn(door)
    if (verdict === 'decline' && because === null) {
      throw new AppError({ code: 'INVALID', reason: 'core.required', fields: { because: 'core.required' } })
    }
    const request = requestAt(activity, { actor, now, requestId, body: { rowId, verdict, because } })
    const decided = await attend({
      from: row,
      blank: row,
      request,
      stepOn({ memberId, leave }) {
        if (!leave) refuseIf('orgLife.leave_decided')
        const { state, note } = leaveNews[verdict]
        return {
          move: verdict === 'grant' ? 'grantLeave' : 'declineLeave',
          fields: { leave: leave && { ...leave, answer: because } },
          note: because,
          items: [
            tellAttendee(activity, memberId, { state, note: because ?? note, requestId }),
            auditItem(requestId, { ...auditOf(activity, `leave.${verdict}`, request), target: rowId }),
            ...(verdict === 'grant' ? [excuseItem(id, rowId, requestId)] : []),
          ],
        }
      },
    })
    return rowOf(decided)
  }),
]
