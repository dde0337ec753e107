import { showDoorCode } from '../../shared/bookings/staff-contracts'
import { DAY_MINUTES, minuteOfDay } from '../../shared/bookings/slot'
import { civilDate, MINUTE } from '../../shared/time'
import type { Community, Person } from './community'
import { booked, newRoom, type RoomWish } from './rooms'

/** Open day and night in quarters of an hour, so that something always begins soon. */
const always: Partial<RoomWish> = {
  weekly: Array.from({ length: 7 }, () => [{ from: 0, to: DAY_MINUTES }]),
  slotMinutes: 15,
  shortestMinutes: 15,
  changeUntilMinutes: 0,
}

/** A booking of half an hour that begins within a quarter of an hour, so that its door opens now. */
export async function soonBooked(town: Community, changed: Partial<RoomWish> = {}) {
  const { room, secretary, centreId } = await newRoom(town, { ...always, ...changed })
  const resident = await town.resident()
  const booking = await bookedSoon(town, resident, room.id)
  return { room, secretary, centreId, resident, booking }
}

export async function bookedSoon(town: Community, resident: Person, roomId: string) {
  const now = await town.cloud.clock.now()
  const from = (Math.floor(minuteOfDay(now) / 15) + 1) * 15
  const at = { date: civilDate(now), from, to: from + 30 }
  return booked(resident, roomId, { at })
}

/** What the screen at the door shows now. */
export const doorOf = (secretary: Person, roomId: string) => secretary.call(showDoorCode, { roomId })

/** Lets the quarter of an hour pass in which one must check in. */
export async function missed(town: Community): Promise<void> {
  await town.cloud.clock.advance(31 * MINUTE)
  await town.settle()
}
