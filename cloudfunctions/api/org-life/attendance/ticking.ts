import { attendanceRefusal, hasCome, tickRefusal } from '../../../../shared/org-life/attendance'
import { tickAttendance } from '../../../../shared/org-life/attendance-contracts'
import { auditItem } from '../../../kit/outbox'
import { on } from '../../on'
import { attend, auditOf, isRepeat, requestAt, type Request } from './attend'
import { blankAttendance, doorBefore, type DoorBefore } from './attendance-load'
import type { Attendance } from './attendance-store'
import { rowOf } from './attendance-views'

const isThere = ({ state }: Attendance): boolean => hasCome(state)

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

export const tickingHandlers = [
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
]
