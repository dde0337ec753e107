import { findFree, getRoom, listRooms, showDay, showWeek } from '../../../../shared/bookings/contracts'
import { freeWithin } from '../../../../shared/bookings/nearest'
import { AppError } from '../../../../shared/errors'
import { addDays, type CivilDate } from '../../../../shared/time'
import { command } from '../../../kit/cloud'
import type { Filter } from '../../../kit/documents'
import { findPage } from '../../../kit/paging'
import { on } from '../../on'
import { dayIdOf } from '../ids'
import { roomDays, rooms, type RoomDayDocument } from '../store'
import { roomsWithDays, type RoomWithDays } from './nearest'
import { roomCardOf, roomDayOf, roomOnDay, roomViewOf } from './room-views'

const ROOMS_OF_A_DAY = 100
const ROOMS_SEARCHED = 25
const MOST_FREE_SHOWN = 20
const DAYS_SHOWN = 7

const weekFrom = (date: CivilDate): CivilDate[] =>
  Array.from({ length: DAYS_SHOWN }, (_, days) => addDays(date, days))

export const roomReadHandlers = [
  on(listRooms, async ({ centreId, cursor }) => {
    const { rows, next } = await findPage(rooms, {
      where: { centreId },
      by: 'order',
      direction: 'asc',
      cursor,
    })
    return { items: rows.map(roomCardOf), next }
  }),

  on(getRoom, async ({ id }) => {
    const room = await rooms.get(id)
    if (!room) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    return roomViewOf(room)
  }),

  on(showDay, async ({ centreId, date, cursor }, { actor }) => {
    const ofThatDay = { find: (query: Parameters<typeof roomsWithDays>[0]) => roomsWithDays(query, [date]) }
    const { rows, next } = await findPage<RoomWithDays>(ofThatDay, {
      where: { centreId, isOffered: true },
      by: 'order',
      direction: 'asc',
      cursor,
      size: ROOMS_OF_A_DAY,
    })
    const viewerId = actor?._id ?? null
    const items = rows.map((room) => ({
      room: roomCardOf(room),
      slotMinutes: room.slotMinutes,
      day: roomDayOf(room, date, { days: room.days, viewerId }),
    }))
    return { items, next }
  }),

  on(showWeek, async ({ roomId, from }, { actor }) => {
    const dates = weekFrom(from)
    const ids = dates.map((date) => dayIdOf({ roomId, date }))
    const room = await rooms.getBeside<{ days: RoomDayDocument[] }>(roomId, {
      days: { from: roomDays.name, where: { _id: command.in(ids) }, limit: DAYS_SHOWN },
    })
    if (!room) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    const viewerId = actor?._id ?? null
    const days = dates.map((date) => roomDayOf(room, date, { days: room.days, viewerId }))
    return { room: await roomViewOf(room), days }
  }),

  on(findFree, async ({ within, date, ...asked }, { now }) => {
    const place: Filter = 'unitId' in within ? { unitIds: within.unitId } : { centreId: within.centreId }
    const found = await roomsWithDays(
      {
        where: { ...place, capacity: command.gte(asked.headCount) },
        orderBy: ['capacity', 'asc'],
        limit: ROOMS_SEARCHED,
      },
      weekFrom(date),
    )
    const freeOn = (dates: readonly CivilDate[]) =>
      freeWithin(
        dates.flatMap((one) => found.map((room) => roomOnDay(room, one, room.days))),
        asked,
        now,
      )
    const [first = date, ...others] = weekFrom(date)
    const thatDay = freeOn([first])
    const free = thatDay.length > 0 ? thatDay : freeOn(others)
    return { free: free.slice(0, MOST_FREE_SHOWN), isOtherDay: thatDay.length === 0 && free.length > 0 }
  }),
]
