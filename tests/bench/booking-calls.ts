import * as bookings from '../../shared/bookings/contracts'
import {
  addRoom,
  editRoom,
  listGroups,
  listUnfitting,
  saveGroup,
} from '../../shared/bookings/staff-contracts'
import { newCentre, request } from '../support/centres'
import { booked, bookingWish, newGroup, newRoom, roomDraft, TUESDAY } from '../support/rooms'
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
  // The new time is held in the week and on the day before the old one is given back on both.
  [bookings.moveBooking.name]: 9,
  // Who, how often, the room; that the series begins and is decided; for each of its two times here at most four.
  [bookings.bookSeries.name]: 5 + 2 * 4,
  // Beside the usual four the leader is looked for.
  [saveGroup.name]: 5,
}

async function bookedRoom(town: Community) {
  const { room, centreId, secretary } = await newRoom(town)
  const resident = await town.resident()
  const booking = await booked(resident, room.id)
  return { room, centreId, secretary, resident, booking }
}

async function choir(town: Community) {
  const { room, secretary } = await newRoom(town, { aheadDays: 90 })
  const { leader, party } = await newGroup(town, secretary)
  const slots = [TUESDAY, '2026-11-24'].map((date) => ({ roomId: room.id, date, from: 840, to: 960 }))
  return { leader, party, slots }
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
  [bookings.moveBooking.name]: async (town) => {
    const { room, resident, booking } = await bookedRoom(town)
    const slot = { roomId: room.id, date: TUESDAY, from: 960, to: 1020 }
    const moved = { id: booking.id, ...request(), headCount: 8, slot }
    return figuresOf(resident, bookings.moveBooking, moved)
  },
  [bookings.previewSeries.name]: async (town) => {
    const { leader, party, slots } = await choir(town)
    const asked = { slot: slots[0]!, times: 12, party, headCount: 18 }
    return figuresOf(leader, bookings.previewSeries, asked)
  },
  [bookings.bookSeries.name]: async (town) => {
    const { leader, party, slots } = await choir(town)
    const wish = { ...request(), party, slots, purpose: '合唱排练', headCount: 18, contact: null }
    return figuresOf(leader, bookings.bookSeries, wish)
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
  [listUnfitting.name]: async (town) => {
    const { secretary, room } = await bookedRoom(town)
    return figuresOf(secretary, listUnfitting, { roomId: room.id })
  },
  [listGroups.name]: async (town) =>
    figuresOf(await town.secretary(), listGroups, { unitId: 'happy', cursor: null }),
  [saveGroup.name]: async (town) => {
    const secretary = await town.secretary()
    await newGroup(town, secretary)
    return secretary.report!
  },
}
