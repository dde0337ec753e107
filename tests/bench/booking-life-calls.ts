import * as bookings from '../../shared/bookings/contracts'
import * as staff from '../../shared/bookings/staff-contracts'
import { DAY, HOUR } from '../../shared/time'
import { request } from '../support/centres'
import type { Community } from '../support/community'
import { booked, newRoom } from '../support/rooms'
import { doorOf, missed, soonBooked } from '../support/soon'
import { waitedFor, waitWish } from '../support/waits'
import { figuresOf, type Call } from './figures-of'

/** Where a call may take more than the usual two or four (architecture.md, "Budgets"), and why. */
export const bookingLifeBudgets: Readonly<Record<string, number>> = {
  // Who, how often, the room with all that counts, the line of its day, the place in it.
  [bookings.joinWaitlist.name]: 5,
  // Who, how often, the place with its day, the day, the place.
  [bookings.leaveWaitlist.name]: 5,
  // As booking: the place in line with all that counts, the week, the day, the booking, the place's end.
  [bookings.acceptOffer.name]: 7,
  // The request ends, then its time and its place in the week are free at once.
  [staff.declineBooking.name]: 6,
  // The room, and of each day that it closes: the day, the booking in the way, its week, the day closed.
  [staff.closeRoom.name]: 10,
  // The room, then the day given back.
  [staff.reopenRoom.name]: 6,
}

const afterwards = (now: number) => ({ from: now + DAY, to: now + DAY + HOUR })

async function offered(town: Community) {
  const waited = await waitedFor(town, 1)
  await waited.cancel()
  return waited.line[0]!
}

async function requested(town: Community) {
  const { room, secretary } = await newRoom(town, { needsApproval: true })
  const booking = await booked(await town.resident(), room.id)
  return { id: booking.id, secretary }
}

async function noShow(town: Community) {
  const soon = await soonBooked(town)
  await missed(town)
  return soon
}

async function closedRoom(town: Community) {
  const { room, secretary, booking } = await waitedFor(town, 0)
  const period = afterwards(await town.cloud.clock.now())
  const wish = { ...request(), roomId: room.id, ...period, because: '水管检修', expected: [booking.id] }
  const closed = await secretary.call(staff.closeRoom, wish)
  if (closed.outcome !== 'closed') throw new Error('others are in the way')
  return { room, secretary, closureId: closed.room.closures[0]!.id }
}

/** One ordinary call of each endpoint on what becomes of a booking. */
export const bookingLifeCalls: Readonly<Record<string, Call>> = {
  [bookings.joinWaitlist.name]: async (town) => {
    const { room } = await waitedFor(town, 0)
    return figuresOf(await town.resident(), bookings.joinWaitlist, waitWish(room.id))
  },
  [bookings.listMyWaits.name]: async (town) => {
    const { line } = await waitedFor(town, 1)
    return figuresOf(line[0]!.person, bookings.listMyWaits, {})
  },
  [bookings.leaveWaitlist.name]: async (town) => {
    const { line } = await waitedFor(town, 1)
    return figuresOf(line[0]!.person, bookings.leaveWaitlist, { id: line[0]!.id, ...request() })
  },
  [bookings.acceptOffer.name]: async (town) => {
    const { person, id } = await offered(town)
    return figuresOf(person, bookings.acceptOffer, { id, ...request() })
  },
  [bookings.checkIn.name]: async (town) => {
    const { resident, booking, secretary, room } = await soonBooked(town)
    const { digits } = await doorOf(secretary, room.id)
    return figuresOf(resident, bookings.checkIn, { id: booking.id, ...request(), code: digits })
  },
  [bookings.showMyStanding.name]: async (town) => {
    const { resident } = await noShow(town)
    return figuresOf(resident, bookings.showMyStanding, {})
  },
  [bookings.appealNoShow.name]: async (town) => {
    const { resident, booking } = await noShow(town)
    const appeal = { id: booking.id, ...request(), text: '我到了，门口的屏幕没有亮。' }
    return figuresOf(resident, bookings.appealNoShow, appeal)
  },
  [staff.settleNoShow.name]: async (town) => {
    const { secretary, booking } = await noShow(town)
    const verdict = { id: booking.id, ...request(), verdict: 'lifted', because: '当天停电' } as const
    return figuresOf(secretary, staff.settleNoShow, verdict)
  },
  [staff.previewClosure.name]: async (town) => {
    const { room, secretary } = await waitedFor(town, 0)
    const period = afterwards(await town.cloud.clock.now())
    return figuresOf(secretary, staff.previewClosure, { roomId: room.id, ...period })
  },
  [staff.closeRoom.name]: async (town) => {
    const { room, secretary, booking } = await waitedFor(town, 0)
    const period = { from: booking.checkInFrom, to: booking.checkInFrom + HOUR }
    const wish = { ...request(), roomId: room.id, ...period, because: '水管检修', expected: [booking.id] }
    return figuresOf(secretary, staff.closeRoom, wish)
  },
  [staff.reopenRoom.name]: async (town) => {
    const { room, secretary, closureId } = await closedRoom(town)
    return figuresOf(secretary, staff.reopenRoom, { id: room.id, ...request(), closureId })
  },
  [staff.showDeskDay.name]: async (town) => {
    const { secretary, centreId, booking } = await waitedFor(town, 0)
    const { date } = booking.slot
    return figuresOf(secretary, staff.showDeskDay, { centreId, date, cursor: null })
  },
  [staff.listToDecide.name]: async (town) => {
    const { secretary } = await requested(town)
    return figuresOf(secretary, staff.listToDecide, { unitId: 'happy', show: 'requests', cursor: null })
  },
  [staff.confirmBooking.name]: async (town) => {
    const { secretary, id } = await requested(town)
    return figuresOf(secretary, staff.confirmBooking, { id, ...request() })
  },
  [staff.declineBooking.name]: async (town) => {
    const { secretary, id } = await requested(town)
    return figuresOf(secretary, staff.declineBooking, { id, ...request(), because: '当天有活动' })
  },
  [staff.checkInByStaff.name]: async (town) => {
    const { secretary, booking } = await soonBooked(town)
    const at = await town.cloud.clock.now()
    const list = { ...request(), because: '没有带手机', arrivals: [{ id: booking.id, at }] }
    return figuresOf(secretary, staff.checkInByStaff, list)
  },
  [staff.showDoorCode.name]: async (town) => {
    const { secretary, room } = await soonBooked(town)
    // The room's key is made when its door is shown for the first time.
    await doorOf(secretary, room.id)
    return figuresOf(secretary, staff.showDoorCode, { roomId: room.id })
  },
  [staff.revealContact.name]: async (town) => {
    const { secretary, booking } = await waitedFor(town, 0)
    return figuresOf(secretary, staff.revealContact, { id: booking.id, ...request() })
  },
}
