import { addDays, HOUR, startOfDay } from '../time'
import { checkInTimes } from './door-code'
import type { BookingState } from './life-cycle'
import { endOf, startOf, type Slot } from './slot'

const EVENING = 19 * HOUR

type Times = Pick<Slot, 'date' | 'from' | 'to'>

/** Which reminders of a booking are done with: given, or not needed since it was made later. */
export interface Reminded {
  readonly remindedEvening: boolean
  readonly remindedHour: boolean
}

const eveningBefore = ({ date }: Times): number => startOfDay(addDays(date, -1)) + EVENING
const hourBefore = (slot: Times): number => startOf(slot) - HOUR

/** For a time that was booked or moved to now: whoever books within the hour needs no reminder of it. */
export const remindedAt = (slot: Times, now: number): Reminded => ({
  remindedEvening: eveningBefore(slot) <= now,
  remindedHour: hourBefore(slot) <= now,
})

/** What the timed job does to a booking next. */
export type BookingTimer = 'remindEvening' | 'remindHour' | 'lapse' | 'miss' | 'complete'

/** The next thing the timed job does to a booking and when (ms); null once nothing more happens by itself. */
export function nextTimer({
  slot,
  state,
  remindedEvening,
  remindedHour,
}: { slot: Times; state: BookingState } & Reminded): { what: BookingTimer; at: number } | null {
  if (state === 'requested') return { what: 'lapse', at: startOf(slot) }
  if (state === 'checkedIn') return { what: 'complete', at: endOf(slot) }
  if (state !== 'confirmed') return null
  if (!remindedEvening) return { what: 'remindEvening', at: eveningBefore(slot) }
  if (!remindedHour) return { what: 'remindHour', at: hourBefore(slot) }
  return { what: 'miss', at: checkInTimes(slot).until }
}

/** Whether a reminder still helps: the evening's until the one of the hour, that one until the start. */
export const isTimely = (what: BookingTimer, slot: Times, now: number): boolean =>
  what === 'remindEvening' ? now < hourBefore(slot) : what !== 'remindHour' || now < startOf(slot)
