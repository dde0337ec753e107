import { hoursOf } from '../../../../../shared/bookings/hours'
import { contains } from '../../../../../shared/bookings/slot'
import { addDays, civilDate, HOUR, startOfDay, type CivilDate } from '../../../../../shared/time'
import type { Room } from '../../../../api/bookings/store'
import { minuteAt, type BookingPlan } from '../../booking-plan'
import type { SmallMembers } from '../members'
import type { PersonKey } from '../people'
import type { GroupKey, SmallGroups } from './groups'

/** Among whom and where the demo's bookings happen. */
export interface BookingSetting {
  now: number
  rooms: ReadonlyMap<string, Room>
  members: SmallMembers
  groups: SmallGroups
}

export const property = { id: 'property-xingfuli', name: '幸福里物业服务中心' }

/** One booking, said in a line: the room's key, days from today, times, who and what for. */
export interface ShortBooking extends Pick<
  BookingPlan,
  'purpose' | 'headCount' | 'ending' | 'seriesId' | 'onBehalf'
> {
  key: string
  room: string
  /** Days from today; where it is closed then, the next open day (or the one before, for days gone by). */
  day: number
  time: `${string}-${string}`
  by?: PersonKey
  group?: GroupKey
  isPartner?: true
  /** How many days before the booking it was made. */
  bookedBefore?: number
  settled?: { daysBefore: number; because: string }
  appeal?: { text: string; daysAfter: number }
}

function openDate(room: Room, day: number, span: { from: number; to: number }, now: number): CivilDate {
  const step = day < 0 ? -1 : 1
  let date = addDays(civilDate(now), day)
  for (let tries = 0; tries < 14; tries++, date = addDays(date, step)) {
    if (hoursOf(room, date).spans.some((open) => contains(open, span))) return date
  }
  throw new Error(`${room._id} is never open at that time`)
}

const isRoomOfNanmen = (room: Room): boolean => room.ownerId === 'nanmen'

/** At ten in the morning, or an hour before the demo's moment when that is still to come. */
const tenOClock = (date: CivilDate, now: number): number => Math.min(startOfDay(date) + 10 * HOUR, now - HOUR)

export function planOf(short: ShortBooking, { now, rooms, members, groups }: BookingSetting): BookingPlan {
  const room = rooms.get(short.room)
  if (!room) throw new Error(`${short.key}: there is no room ${short.room}`)
  const [from, to] = short.time.split('-').map(minuteAt) as [number, number]
  const date = openDate(room, short.day, { from, to }, now)
  const { purpose, headCount, ending, seriesId, onBehalf, bookedBefore = 3, settled, appeal } = short
  const daysBefore = (days: number) => tenOClock(addDays(date, -days), now)
  return {
    key: `demo.booking.${short.key}`,
    room,
    date,
    from,
    to,
    by: short.by ? members[short.by] : null,
    purpose,
    headCount,
    bookedAt: daysBefore(bookedBefore),
    worker: isRoomOfNanmen(room) ? members.fengYaqin : members.sunLijuan,
    ...(ending && { ending }),
    ...(seriesId && { seriesId }),
    ...(onBehalf && { onBehalf }),
    ...(short.group && { body: { group: groups[short.group] } }),
    ...(short.isPartner && { body: { partner: property } }),
    ...(settled && { settled: { at: daysBefore(settled.daysBefore), because: settled.because } }),
    ...(appeal && {
      appeal: {
        text: appeal.text,
        at: daysBefore(-appeal.daysAfter),
        verdict: 'open' as const,
        answer: null,
      },
    }),
  }
}
