import { isRoomStaff } from '../../../../shared/bookings/rules'
import type { RoomUse } from '../../../../shared/bookings/schema'
import { showUse } from '../../../../shared/bookings/staff-contracts'
import { openByHour } from '../../../../shared/bookings/use'
import { AppError, refuseIf } from '../../../../shared/errors'
import { figuresOf } from '../../../kit/counters'
import { counterRows, type CounterRow } from '../../../kit/store'
import { centres } from '../../centres/centres-store'
import { on, type ApiHandler } from '../../on'
import { rooms, type Room } from '../store'
import { centreOfCounters, useRowId } from './use-counts'

/** More than a centre has. */
const MOST_ROOMS = 200
/** A room's row hangs under its centre's name and its own. */
const ROW_DEPTH = 2

interface Beside {
  rooms: Room[]
  rows: CounterRow[]
  [name: string]: unknown[]
}

function useOf(room: Room, row: CounterRow | undefined, open: number[]): RoomUse {
  const figures = figuresOf(row?.figures ?? {})
  return {
    roomId: room._id,
    roomName: room.name,
    used: open.map((_, hour) => figures[`used.${hour}`] ?? 0),
    open,
    bookings: figures.bookings ?? 0,
    noShows: figures.noShows ?? 0,
  }
}

export const useHandlers: ApiHandler[] = [
  on(showUse, async ({ centreId, month }, { actor, now }) => {
    const counted = { unitIds: centreOfCounters(centreId), depth: ROW_DEPTH, month }
    const centre = await centres.getBeside<Beside>(centreId, {
      rooms: { from: rooms.name, where: { centreId }, orderBy: ['order', 'asc'], limit: MOST_ROOMS },
      rows: { from: counterRows.name, where: counted, limit: MOST_ROOMS },
    })
    if (!centre) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    const mine = centre.rooms.filter((room) => isRoomStaff(room, actor, now))
    refuseIf(
      mine.length === 0 && !isRoomStaff({ ...centre, ownerId: centre.unitId }, actor, now)
        ? 'booking.not_staff'
        : null,
    )
    const rows = new Map(centre.rows.map((row) => [row._id, row]))
    const counts = centre.rows.map(({ countedAt }) => countedAt ?? 0)
    return {
      rooms: mine.map((room) =>
        useOf(room, rows.get(useRowId(room._id, month)), openByHour(room, month, now)),
      ),
      asOf: Math.max(0, ...counts) || now,
    }
  }),
]
