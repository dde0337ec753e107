import { addDays, MINUTE, startOfDay } from '../time'
import type { BookingReason } from './reasons'
import { startOf, type Slot } from './slot'

/** A room's code changes every half minute. */
export const CODE_STEP = 30_000
/** From so long before the start until so long after it one can check in; then the room is given away. */
export const CHECK_IN_AHEAD = 15 * MINUTE
export const CHECK_IN_GRACE = 15 * MINUTE

export const stepAt = (now: number): number => Math.floor(now / CODE_STEP)

/** The steps whose digits count now: somebody read them, walked to their seat and typed. */
export const presentSteps = (now: number): number[] => [stepAt(now), stepAt(now) - 1, stepAt(now) + 1]

/** What somebody read at the door: digits say nothing but that they are the present ones, a scanned text says which room and when. */
export type DoorCode =
  { kind: 'digits'; digits: string } | { kind: 'scan'; roomId: string; step: number; proof: string }

/** `room.58710934.abcdefghijklmnop`; room ids may have dots of their own. */
export const scanText = (roomId: string, step: number, proof: string): string => `${roomId}.${step}.${proof}`

/** Null for what no door has ever shown. */
export function readDoorCode(text: string): DoorCode | null {
  if (/^\d{6}$/.test(text)) return { kind: 'digits', digits: text }
  const [, roomId, step, proof] = /^(.{1,64})\.(\d{1,12})\.([a-z2-7]{16})$/.exec(text) ?? []
  return roomId && step && proof ? { kind: 'scan', roomId, step: Number(step), proof } : null
}

/** Between which instants one can check in, ms. */
export const checkInTimes = (slot: Pick<Slot, 'date' | 'from' | 'to'>): { from: number; until: number } => ({
  from: startOf(slot) - CHECK_IN_AHEAD,
  until: startOf(slot) + CHECK_IN_GRACE,
})

/** Until when a code that was scanned without a network can be sent in: the end of the next day. */
export const uploadUntil = ({ date }: Pick<Slot, 'date'>): number => startOfDay(addDays(date, 2))

/** Why presence at that instant doesn't check in for this time, or null when it does. */
export function presenceRefusal(
  slot: Pick<Slot, 'date' | 'from' | 'to'>,
  { at, now }: { at: number; now: number },
): BookingReason | null {
  const { from, until } = checkInTimes(slot)
  if (at < from) return 'booking.check_in_too_early'
  return at > until || now >= uploadUntil(slot) ? 'booking.check_in_too_late' : null
}
