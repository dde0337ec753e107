import { HOUR, MINUTE, startOfDay, addDays, civilDate, type CivilDate } from '../time'
import type { BookingReason } from './reasons'
import { overlap, startOf, type Span } from './slot'

/** How long a freed time is held for the next in line. */
export const OFFER_HELD = 30 * MINUTE
/** An offer only runs while people are awake, hours of the day. */
export const AWAKE_FROM = 7
export const AWAKE_UNTIL = 22
/** How many may wait on one day of a room. */
export const MOST_WAITING = 50

/** One who waits for a time of a day; the line is in the order in which they came. */
export interface InLine extends Span {
  readonly id: string
  readonly memberId: string
}

/** A stretch of a day that somebody has. */
export interface Held extends Span {
  readonly kind: 'booking' | 'offer' | 'activity' | 'closure'
}

/** When an offer made now ends: after half an hour of the hours between seven and ten at night. */
export function offerEnds(now: number): number {
  let left = OFFER_HELD
  let from = now
  for (;;) {
    const date = civilDate(from)
    const opens = startOfDay(date) + AWAKE_FROM * HOUR
    const closes = startOfDay(date) + AWAKE_UNTIL * HOUR
    const begins = Math.max(from, opens)
    if (begins + left <= closes) return begins + left
    left -= Math.max(0, closes - begins)
    from = startOfDay(addDays(date, 1))
  }
}

interface DayInLine<Waiter extends InLine> {
  date: CivilDate
  live: readonly Span[]
  waiting: readonly Waiter[]
}

export interface Turns<Waiter extends InLine> {
  /** Those whose time is held for them from now, in order. */
  offered: readonly Waiter[]
  /** Until when (ms). */
  until: number
  /** Those whose time is free but begins too soon to be held: whoever books it first has it. */
  freeNow: readonly Waiter[]
  /** Who goes on waiting. */
  waiting: readonly Waiter[]
}

/**
 * Whose turn it is once time has become free: the first in line whose whole time is free gets it, then the next whose
 * time is free beside that. `freed` are the stretches that have just been given up.
 */
export function turns<Waiter extends InLine>(
  { date, live, waiting }: DayInLine<Waiter>,
  freed: readonly Span[],
  now: number,
): Turns<Waiter> {
  const until = offerEnds(now)
  const taken: Span[] = [...live]
  const offered: Waiter[] = []
  const freeNow: Waiter[] = []
  for (const waiter of waiting) {
    const startsAt = startOf({ date, ...waiter })
    if (startsAt <= now || taken.some((span) => overlap(span, waiter))) continue
    if (startsAt >= until) {
      offered.push(waiter)
      taken.push(waiter)
    } else if (freed.some((span) => overlap(span, waiter))) freeNow.push(waiter)
  }
  return { offered, until, freeNow, waiting: waiting.filter((waiter) => !offered.includes(waiter)) }
}

/** Why this person can't join the line for that time of the day, or null when they can. */
export function joinRefusal(
  { live, waiting }: { live: readonly Held[]; waiting: readonly InLine[] },
  wanted: Span & { memberId: string },
): BookingReason | null {
  const inTheWay = live.filter((hold) => overlap(hold, wanted))
  if (inTheWay.length === 0) return 'booking.is_free'
  if (inTheWay.some(({ kind }) => kind === 'closure')) return 'booking.never_frees'
  const isWaiting = waiting.some((one) => one.memberId === wanted.memberId && overlap(one, wanted))
  if (isWaiting) return 'booking.already_waiting'
  return waiting.length >= MOST_WAITING ? 'booking.waitlist_full' : null
}

/** How many came before this one and wait for a time that overlaps theirs. */
export function countBefore(waiting: readonly InLine[], id: string): number | null {
  const place = waiting.findIndex((one) => one.id === id)
  const own = waiting[place]
  return own ? waiting.slice(0, place).filter((one) => overlap(one, own)).length : null
}
