import { isRoomStaff, staffRoles } from '../../../../shared/bookings/rules'
import {
  listToDecide,
  revealContact,
  showDeskDay,
  showDoorCode,
} from '../../../../shared/bookings/staff-contracts'
import { isCentreStaff } from '../../../../shared/centres/rules'
import { AppError } from '../../../../shared/errors'
import { civilDate } from '../../../../shared/time'
import { writeAudit } from '../../../kit/audit'
import { command } from '../../../kit/cloud'
import { idFor } from '../../../kit/ids'
import { findPage } from '../../../kit/paging'
import { knownCentre } from '../../centres/centres-store'
import { on } from '../../on'
import { requireRole } from '../../scope'
import { visibleBooking } from '../booking/booking-load'
import { partnerIdsOf } from '../booking/booking-reads'
import { dayIdOf } from '../ids'
import { codeShown, keyOf } from '../rooms/door'
import { currentSlot } from '../rooms/holds-view'
import { bookings, doorKeys, roomDays, rooms, type DoorKey, type RoomDayDocument } from '../store'
import { deskFields, deskRowOf } from './desk-view'

export const deskHandlers = [
  // A partner unit's liaison sees the bookings of the rooms that their unit shares there, and no others.
  on(showDeskDay, async ({ centreId, date, cursor }, { actor, now }) => {
    const centre = await knownCentre(centreId, now)
    const isOwn = isCentreStaff(centre, actor, now)
    const owners = partnerIdsOf(actor, now)
    if (!isOwn && owners.length === 0) throw new AppError({ code: 'FORBIDDEN', reason: 'booking.not_staff' })
    const { rows, next } = await findPage(bookings, {
      where: { centreId, 'slot.date': date, ...(!isOwn && { ownerId: command.in(owners) }) },
      by: 'startsAt',
      direction: 'asc',
      cursor,
      fields: deskFields,
    })
    return { items: rows.map(deskRowOf), next }
  }),

  on(listToDecide, async ({ unitId, show, cursor }, { actor, now }) => {
    await requireRole(actor, staffRoles, unitId, now)
    const { rows, next } = await findPage(bookings, {
      where: { queues: `${unitId}|${show}` },
      by: 'startsAt',
      direction: 'asc',
      cursor,
      fields: deskFields,
    })
    return { items: rows.map(deskRowOf), next }
  }),

  // The line in the audit log is written before the number is given out.
  on(revealContact, async ({ id, requestId }, { actor, now }) => {
    const { booking, isStaff } = await visibleBooking(id, actor, now)
    if (!isStaff) throw new AppError({ code: 'FORBIDDEN', reason: 'booking.not_staff' })
    await writeAudit(idFor('audit', id, requestId), {
      at: now,
      memberId: actor._id,
      action: 'bookings.revealContact',
      target: id,
      unitIds: booking.unitIds,
    })
    return { contact: booking.contact }
  }),

  on(showDoorCode, async ({ roomId }, { actor, now }) => {
    const dayId = dayIdOf({ roomId, date: civilDate(now) })
    const room = await rooms.getBeside<{ keys: DoorKey[]; days: RoomDayDocument[] }>(roomId, {
      keys: { from: doorKeys.name, where: { _id: roomId }, limit: 1 },
      days: { from: roomDays.name, where: { _id: dayId }, limit: 1 },
    })
    if (!room || !isRoomStaff(room, actor, now)) {
      throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    }
    const door = await keyOf(roomId, room.keys[0])
    return { roomName: room.name, ...codeShown(door, now), current: currentSlot(room.days[0], now) }
  }),
]
