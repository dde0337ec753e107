import { slotRefusal } from '../../../../shared/bookings/rules'
import { addDays, civilDate, HOUR, startOfDay } from '../../../../shared/time'
import type { Booking, Room } from '../../../api/bookings/store'
import type { Centre } from '../../../api/centres/centres-store'
import type { Member } from '../../../api/members/store'
import type { Count } from '../../../kit/outbox'
import { BookedWeeks } from '../booked-weeks'
import { bookingDocument, countsOfBooking } from '../booking-documents'
import { minuteAt, type BookingPlan } from '../booking-plan'
import { bookerWeeksOf, isFreeAmong, roomDaysOf } from '../occupancy'
import { randomFor } from '../random'
import { roomsOf } from '../room-documents'
import type { SeedSet } from '../seed-set'
import { standingsOf } from '../standings'
import type { Neighbourhood } from './cases'
import { headsOf } from './matters'
import { districtRooms } from './rooms'

const PAST_DAYS = 21
const DAYS_AHEAD = 7

export interface DistrictBookings {
  centres: Centre[]
  rooms: Room[]
  bookings: Booking[]
  counts: Count[]
}

/** The party-mass service centre of a community. */
function centreOf({ community }: Neighbourhood): Centre {
  const { _id, name, unitIds } = community.unit
  return {
    _id: `centre-${_id}`,
    revision: 1,
    unitId: _id,
    unitIds,
    name: `${name}党群服务中心`,
    address: `和平区${name.replace('社区', '')}路 ${randomFor('centre', _id).int(2, 180)} 号`,
    phone: `022-2${String(randomFor('phone', _id).int(100, 999))} ${String(randomFor('line', _id).int(1000, 9999))}`,
    openHours: '周一至周五 9:00–17:30，周六 9:00–12:00',
    isStepFree: true,
    directions: '',
    savedBy: [],
    outbox: [],
  }
}

const starts = ['9:00', '10:00', '14:00', '15:00', '19:00'] as const
const purposes = ['打乒乓球', '练毛笔字', '排练节目', '邻里议事', '带孩子读书', '学用手机'] as const

interface Visit {
  room: Room
  day: number
  place: number
  people: readonly Member[]
  worker: Member
  now: number
}

function planOf({ room, day, place, people, worker, now }: Visit): BookingPlan | null {
  const random = randomFor('visit', room._id, day, place)
  const from = minuteAt(random.pick(starts))
  const date = addDays(civilDate(now), day)
  const slot = { roomId: room._id, date, from, to: from + 60 }
  if (slotRefusal(room, slot)) return null
  const madeOn = addDays(date, -random.int(1, 5))
  return {
    key: `district.${room._id}.${date}.${place}`,
    room,
    ...slot,
    by: random.pick(people),
    purpose: random.pick(purposes),
    headCount: Math.min(room.capacity, random.int(2, 12)),
    bookedAt: Math.min(startOfDay(madeOn) + 10 * HOUR, now - HOUR),
    worker,
    ...(day < -1 && random.chance(0.03) && { ending: 'missed' as const }),
    ...(day > 0 && room.needsApproval && { ending: 'requested' as const }),
  }
}

function bookingsOf(
  rooms: readonly Room[],
  { people, worker }: Pick<Visit, 'people' | 'worker'>,
  now: number,
) {
  const plans: BookingPlan[] = []
  const weeks = new BookedWeeks()
  for (const room of rooms) {
    for (let day = -PAST_DAYS; day <= DAYS_AHEAD; day++) {
      const visits = randomFor('visits', room._id, day).int(0, 2)
      for (let place = 0; place < visits; place++) {
        const plan = planOf({ room, day, place, people, worker, now })
        if (!plan || !isFreeAmong(plans, plan)) continue
        const booking = bookingDocument(plan, now)
        if (!weeks.allow(booking, room)) continue
        weeks.add(booking)
        plans.push(plan)
      }
    }
  }
  return plans.map((plan) => bookingDocument(plan, now))
}

/** A centre with four rooms in every community, and a month around `now` of what its residents booked there. */
export function districtBookings(neighbourhoods: readonly Neighbourhood[], now: number): DistrictBookings {
  const all: DistrictBookings = { centres: [], rooms: [], bookings: [], counts: [] }
  for (const neighbourhood of neighbourhoods) {
    const centre = centreOf(neighbourhood)
    const rooms = roomsOf(centre, districtRooms)
    const worker = neighbourhood.desk.communityWorkers[0]!
    const bookings = bookingsOf(rooms, { people: headsOf(neighbourhood, now), worker }, now)
    all.centres.push(centre)
    all.rooms.push(...rooms)
    all.bookings.push(...bookings)
    all.counts.push(...bookings.flatMap(countsOfBooking))
  }
  return all
}

/** These by collection. */
export const bookingCollections = (booked: () => DistrictBookings): SeedSet['collections'] => [
  ['centres', () => booked().centres],
  ['rooms', () => booked().rooms],
  ['roomDays', () => roomDaysOf(booked().rooms, booked().bookings, [])],
  ['bookerWeeks', () => bookerWeeksOf(booked().bookings)],
  ['bookings', () => booked().bookings],
  ['bookerStandings', () => standingsOf(booked().bookings)],
]
