import * as bookings from '../../shared/bookings/contracts'
import { addRoom, editRoom } from '../../shared/bookings/staff-contracts'
import { newCentre, request } from '../support/centres'
import { booked, bookingWish, newRoom, roomDraft, TUESDAY } from '../support/rooms'
import type { Community } from '../support/community'
import { figuresOf, type Call } from './figures-of'

/** Where a call may take more than the usual two or four (architecture.md, "Budgets"), and why. */
export const bookingBudgets: Readonly<Record<string, number>> = {
  // Who, how often, the room with all that counts, the week, the day, the booking; a household's quota is one more.
  [bookings.book.name]: 7,
  // Before one's bookings, the groups that one leads: they may change from one day to the next.
  [bookings.listMyBookings.name]: 3,
  // The booking ends, then its time and its place in the week are free at once, not within a minute.
  [bookings.cancelBooking.name]: 6,
}

async function bookedRoom(town: Community) {
  const { room, centreId, secretary } = await newRoom(town)
  const resident = await town.resident()
  const booking = await booked(resident, room.id)
  return { room, centreId, secretary, resident, booking }
}

/** One ordinary call of each endpoint on rooms and bookings. */
export const bookingCalls: Readonly<Record<string, Call>> = {
  [bookings.listRooms.name]: async (town) => {
    const { centreId } = await newRoom(town)
    return figuresOf(town.stranger(), bookings.listRooms, { centreId, cursor: null })
  },
  [bookings.getRoom.name]: async (town) => {
    const { room } = await newRoom(town)
    return figuresOf(town.stranger(), bookings.getRoom, { id: room.id })
  },
  [bookings.showDay.name]: async (town) => {
    const { centreId, resident } = await bookedRoom(town)
    return figuresOf(resident, bookings.showDay, { centreId, date: TUESDAY, cursor: null })
  },
  [bookings.showWeek.name]: async (town) => {
    const { room, resident } = await bookedRoom(town)
    return figuresOf(resident, bookings.showWeek, { roomId: room.id, from: TUESDAY })
  },
  [bookings.findFree.name]: async (town) => {
    const { resident, centreId } = await bookedRoom(town)
    const asked = { date: TUESDAY, from: 780, to: 1020, minutes: 60, headCount: 8 }
    return figuresOf(resident, bookings.findFree, { within: { centreId }, ...asked })
  },
  [bookings.listMyParties.name]: async (town) => figuresOf(await town.resident(), bookings.listMyParties, {}),
  [bookings.book.name]: async (town) => {
    const { room } = await newRoom(town)
    return figuresOf(await town.resident(), bookings.book, bookingWish(room.id))
  },
  [bookings.listMyBookings.name]: async (town) => {
    const { resident } = await bookedRoom(town)
    return figuresOf(resident, bookings.listMyBookings, { show: 'upcoming', cursor: null })
  },
  [bookings.getBooking.name]: async (town) => {
    const { resident, booking } = await bookedRoom(town)
    return figuresOf(resident, bookings.getBooking, { id: booking.id })
  },
  [bookings.cancelBooking.name]: async (town) => {
    const { resident, booking } = await bookedRoom(town)
    return figuresOf(resident, bookings.cancelBooking, { id: booking.id, ...request(), because: null })
  },
  [addRoom.name]: async (town) => {
    const { secretary, id: centreId } = await newCentre(town)
    return figuresOf(secretary, addRoom, { ...request(), centreId, partnerId: null, room: roomDraft() })
  },
  [editRoom.name]: async (town) => {
    const { secretary, room } = await newRoom(town)
    const { id, revision } = room
    return figuresOf(secretary, editRoom, { id, revision, ...request(), room: roomDraft({ floor: '三层' }) })
  },
}
