import {
  closedDays,
  closureRefusal,
  closuresToCome,
  DAYS_AT_ONCE,
  type Period,
} from '../../../../shared/bookings/closures'
import type { Closure } from '../../../../shared/bookings/room'
import { isRoomKeeper } from '../../../../shared/bookings/rules'
import type { RoomActivity } from '../../../../shared/bookings/schema'
import { closeRoom, previewClosure, reopenRoom } from '../../../../shared/bookings/staff-contracts'
import { AppError, refuseIf } from '../../../../shared/errors'
import { ActivityState, isToCome } from '../../../../shared/org-life/life-cycle'
import { DAY } from '../../../../shared/time'
import { change } from '../../../kit/change'
import { command } from '../../../kit/cloud'
import { bodyHash, idFor } from '../../../kit/ids'
import { addToOutbox, auditItem, type ItemOf } from '../../../kit/outbox'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { activities, type Activity } from '../../org-life/store'
import { signatureOf } from '../booking/applicant'
import { releaseHold } from '../holds'
import { dayIdOf } from '../ids'
import { roomViewOf } from '../rooms/room-views'
import { hasSaved, requestsWith } from '../saved'
import { bookings, rooms, type Booking, type Room } from '../store'
import { clearDay, type Clearing } from './clear-day'
import { deskRowOf } from './desk-view'

const MOST_CLASHES = 200

/** A closure takes effect now at the earliest: what has been used is not undone. */
const fromNow = ({ from, to }: Period, now: number): Period => ({ from: Math.max(from, now), to })

const toCome = ActivityState.options.filter(isToCome)

/** A room that this member runs, with what is in the way of a closure; for everybody else it isn't there. */
async function roomWithClashes(roomId: string, { from, to }: Period, { actor, now }: Asking) {
  const inPeriod = { startsAt: command.gt(from - DAY).and(command.lt(to)), endsAt: command.gt(from) }
  const inOrder = { orderBy: ['startsAt', 'asc'] as const, limit: MOST_CLASHES }
  const room = await rooms.getBeside<{ clashes: Booking[]; activities: Activity[] }>(roomId, {
    clashes: { from: bookings.name, where: { 'slot.roomId': roomId, isOpen: true, ...inPeriod }, ...inOrder },
    activities: {
      from: activities.name,
      where: { 'place.slot.roomId': roomId, state: command.in(toCome), ...inPeriod },
      ...inOrder,
      fields: ['title', 'host', 'startsAt', 'endsAt'],
    },
  })
  if (!room) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  refuseIf(isRoomKeeper(room, actor, now) ? null : 'booking.not_staff')
  return room
}

const listed = ({ _id: id, title, host, startsAt, endsAt }: Activity): RoomActivity => ({
  id,
  title,
  hostName: host.name,
  startsAt,
  endsAt,
})

interface Asking {
  actor: Member
  now: number
}

/** Clears a closure's days, or the first ones of them; false while something moves there, so that it is done again. */
export async function clearDays(clearing: Clearing, most?: number): Promise<boolean> {
  const days = closedDays(clearing.closure).slice(0, most)
  let isDone = true
  for (const day of days) isDone = (await clearDay(day, clearing)) && isDone
  return isDone
}

/** Gives back what a closure held, or the first days of it. Again changes nothing. */
export async function reopenDays(
  { roomId, closureId, from, to }: Omit<ItemOf<'reopenDays'>, 'key' | 'kind'>,
  now: number,
  most?: number,
): Promise<void> {
  for (const { date } of closedDays({ from, to }).slice(0, most)) {
    await releaseHold(dayIdOf({ roomId, date }), { id: closureId }, now)
  }
}

const auditOf = (room: Room, action: string, { requestId, actor, now }: Asking & { requestId: string }) =>
  auditItem(requestId, {
    at: now,
    memberId: actor._id,
    action,
    target: room._id,
    unitIds: room.unitIds,
  })

export const closureHandlers = [
  on(previewClosure, async ({ roomId, ...period }, { actor, now }) => {
    const room = await roomWithClashes(roomId, fromNow(period, now), { actor, now })
    refuseIf(closureRefusal(period, room.closures, now))
    return { clashes: room.clashes.map(deskRowOf), activities: room.activities.map(listed) }
  }),

  // The room's rules first, so that no new claim passes; then what is in the way, day by day.
  on(closeRoom, async ({ requestId, roomId, because, expected, ...wanted }, { actor, now }) => {
    const period = fromNow(wanted, now)
    const { clashes, activities: there, ...room } = await roomWithClashes(roomId, period, { actor, now })
    const activitiesThere = there.map(listed)
    const body = bodyHash({ roomId, because, ...wanted })
    const isNew = !hasSaved(room, requestId, body)
    if (isNew) {
      refuseIf(closureRefusal(wanted, room.closures, now))
      const isAsSeen = clashes.every(({ _id }) => expected.includes(_id))
      if (!isAsSeen) {
        const found = clashes.map(deskRowOf)
        return { outcome: 'changed' as const, clashes: found, activities: activitiesThere }
      }
    }
    const closure: Closure = { id: idFor('closure', roomId, requestId), ...period, because }
    const by = { memberId: actor._id, by: signatureOf(actor, room, now), note: null }
    const closed = await change(rooms, {
      from: room,
      isDone: (current) => hasSaved(current, requestId, body),
      decide(current) {
        refuseIf(closureRefusal(wanted, current.closures, now))
        return {
          changes: {
            closures: command.set([...closuresToCome(current.closures, now), closure]),
            rulesVersion: command.inc(1),
            requests: requestsWith(requestId, body),
            ...addToOutbox(
              [
                auditOf(current, 'bookings.closeRoom', { requestId, actor, now }),
                { key: idFor('clearDays', closure.id), kind: 'clearDays', closureId: closure.id, by },
              ],
              now,
            ),
          },
        }
      },
    })
    const kept = closed.closures.find(({ id }) => id === closure.id)
    if (kept) await clearDays({ room: closed, closure: kept, by, now }, DAYS_AT_ONCE)
    const cancelled = isNew ? clashes.length : expected.length
    return {
      outcome: 'closed' as const,
      room: await roomViewOf(closed),
      cancelled,
      activities: activitiesThere,
    }
  }),

  on(reopenRoom, async ({ id, requestId, closureId }, { actor, now }) => {
    const room = await rooms.get(id)
    if (!room) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    refuseIf(isRoomKeeper(room, actor, now) ? null : 'booking.not_staff')
    const body = bodyHash({ id, closureId })
    const closure = room.closures.find((one) => one.id === closureId)
    const reopened = await change(rooms, {
      from: room,
      isDone: (current) => hasSaved(current, requestId, body),
      decide(current) {
        const ended = current.closures.find((one) => one.id === closureId)
        if (!ended) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
        const { from, to } = ended
        return {
          changes: {
            closures: command.set(current.closures.filter((one) => one.id !== closureId)),
            rulesVersion: command.inc(1),
            requests: requestsWith(requestId, body),
            ...addToOutbox(
              [
                auditOf(current, 'bookings.reopenRoom', { requestId, actor, now }),
                {
                  key: idFor('reopenDays', closureId),
                  kind: 'reopenDays',
                  roomId: id,
                  closureId,
                  from,
                  to,
                },
              ],
              now,
            ),
          },
        }
      },
    })
    if (closure) await reopenDays({ roomId: id, closureId, ...closure }, now, DAYS_AT_ONCE)
    return roomViewOf(reopened)
  }),
]
