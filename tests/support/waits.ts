import type { InputOf, OutputOf } from '../../shared/contract'
import { cancelBooking, joinWaitlist, listMyWaits } from '../../shared/bookings/contracts'
import type { WantedSlot } from '../../shared/bookings/slot'
import { request } from './centres'
import type { Community, Person } from './community'
import { bookingWish, booked, newRoom, type RoomWish } from './rooms'

type WaitWish = InputOf<typeof joinWaitlist>
type Place = OutputOf<typeof joinWaitlist>

/** A wish to wait for Tuesday from two to three, unless another time is said. */
export function waitWish(roomId: string, at: Partial<WantedSlot> = {}): WaitWish {
  const { onBehalf: _, ...wish } = bookingWish(roomId, { at })
  return wish
}

export const joined = (person: Person, roomId: string, at: Partial<WantedSlot> = {}): Promise<Place> =>
  person.call(joinWaitlist, waitWish(roomId, at))

export async function placeOf(person: Person, id: string): Promise<Place | undefined> {
  return (await person.call(listMyWaits, {})).waits.find((wait) => wait.id === id)
}

/** A room whose Tuesday from two to three somebody has booked, and these many who wait for it. */
export async function waitedFor(
  town: Community,
  waiters: number,
  { at, ...changed }: Partial<RoomWish> & { at?: Partial<WantedSlot> } = {},
) {
  const { room, secretary, centreId } = await newRoom(town, changed)
  const holder = await town.resident()
  const booking = await booked(holder, room.id, { ...(at && { at }) })
  const line: { person: Person; id: string }[] = []
  for (let count = 0; count < waiters; count++) {
    const person = await town.resident('happy.b2')
    line.push({ person, id: (await joined(person, room.id, at)).id })
  }
  const cancel = () => holder.call(cancelBooking, { id: booking.id, ...request(), because: null })
  return { room, secretary, centreId, holder, booking, line, cancel }
}
