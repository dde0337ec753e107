import type { Unit } from '../../../../api/members/units-store'
import type { Count } from '../../../../kit/outbox'
import { bookingDocument, countsOfBooking } from '../../booking-documents'
import type { Moments } from '../../moments'
import { bookerWeeksOf, roomDaysOf } from '../../occupancy'
import { roomsOf } from '../../room-documents'
import type { SeedSet } from '../../seed-set'
import { standingsOf } from '../../standings'
import { waitDocument } from '../../waits'
import { smallCentres } from '../centres'
import type { SmallMembers } from '../members'
import { bookingsGone } from './gone'
import { smallGroups } from './groups'
import { bookingHistory } from './history'
import { roomsOfNanmen, roomsOfXingfuli } from './rooms'
import { planOf } from './setting'
import { bookingsToCome } from './to-come'
import { bookingsToday } from './today'
import { smallWaits } from './waits'

export interface SmallBookings {
  counts: readonly Count[]
  collections: SeedSet['collections']
}

interface Town {
  units: ReadonlyMap<string, Unit>
  members: SmallMembers
  moments: Moments
}

/** Rooms, and who had, has and waits for them, at `now`. */
export function smallBookings(now: number, { units, members, moments }: Town): SmallBookings {
  const [community, subdistrict] = smallCentres(units)
  const rooms = [...roomsOf(community!, roomsOfXingfuli(moments)), ...roomsOf(subdistrict!, roomsOfNanmen)]
  const groups = smallGroups(units, members)
  const setting = { now, members, groups, rooms: new Map(rooms.map((room) => [room._id, room])) }
  const told = [...bookingsGone, ...bookingsToday, ...bookingsToCome].map((short) => planOf(short, setting))
  const plans = [...told, ...bookingHistory(told, setting)]
  const bookings = plans.map((plan) => bookingDocument(plan, now))
  const waits = smallWaits(setting).map(waitDocument)
  return {
    counts: bookings.flatMap(countsOfBooking),
    collections: [
      ['rooms', () => rooms],
      ['roomDays', () => roomDaysOf(rooms, bookings, waits)],
      ['bookerWeeks', () => bookerWeeksOf(bookings)],
      ['bookings', () => bookings],
      ['bookingWaits', () => waits],
      ['bookerStandings', () => standingsOf(bookings)],
      ['bookingGroups', () => Object.values(groups)],
    ],
  }
}
