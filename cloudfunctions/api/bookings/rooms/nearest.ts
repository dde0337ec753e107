import { nearestFree } from '../../../../shared/bookings/nearest'
import type { FreeSlot } from '../../../../shared/bookings/schema'
import type { Slot } from '../../../../shared/bookings/slot'
import { roomDays, rooms, type Room, type RoomDayDocument } from '../store'
import { roomOnDay } from './room-views'

const ROOMS_LOOKED_AT = 100
const MOST_NAMED = 6

export type RoomWithDays = Room & { days: RoomDayDocument[] }

/** Rooms, each with some of its days, in one round trip. */
export const roomsWithDays = (
  find: Parameters<typeof rooms.findNaming>[0],
  dates: readonly string[],
): Promise<RoomWithDays[]> =>
  rooms.findNaming<{ days: RoomDayDocument[] }>(find, {
    days: { from: roomDays.name, ids: dates.map((date) => ['$_id', `.${date}`]) },
  })

interface Gone {
  centreId: string
  slot: Slot
  headCount: number
  now: number
}

/** The free times of a centre nearest to one that is gone, and the day of its own room as it is now. */
export async function whatIsLeft({ centreId, slot, headCount, now }: Gone): Promise<{
  nearest: FreeSlot[]
  day: RoomDayDocument | null
}> {
  const find = { where: { centreId }, orderBy: ['order', 'asc'], limit: ROOMS_LOOKED_AT } as const
  const found = await roomsWithDays(find, [slot.date])
  const days = found.map((room) => roomOnDay(room, slot.date, room.days))
  const own = found.find(({ _id }) => _id === slot.roomId)
  const nearest = nearestFree(days, slot, { now, headCount, most: MOST_NAMED })
  if (own) return { nearest, day: own.days[0] ?? null }
  const day = await roomDays.get(`${slot.roomId}.${slot.date}`)
  return { nearest, day }
}
