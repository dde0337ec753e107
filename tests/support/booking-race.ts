import { book } from '../../shared/bookings/contracts'
import type { Community, Person } from './community'
import { bookingWish, newRoom } from './rooms'

/** So many people, each once and all at the same time, want the same hour: how it ended, and for how many. */
export async function raceForOneTime(town: Community, people: number): Promise<Record<string, number>> {
  const { room } = await newRoom(town)
  const residents: Person[] = []
  for (let count = 0; count < people; count++) residents.push(await town.resident())
  const outcomes = await Promise.all(residents.map((one) => one.call(book, bookingWish(room.id))))
  const tally: Record<string, number> = {}
  for (const { outcome } of outcomes) tally[outcome] = (tally[outcome] ?? 0) + 1
  return tally
}
