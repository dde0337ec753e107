import { offerEnds } from '../bookings/waitlist'
import { MOST_ENTRIES, MOST_WAITING } from './draft'
import type { OrgLifeReason } from './reasons'
import type { SignUpState } from './sign-up'

/** One person with their guests: `size` places, or the wish for them. */
export interface Party {
  readonly by: string
  readonly size: number
  /** Which of this person's sign-ups it is: they may come back after leaving. */
  readonly attempt: number
  /** When it was claimed, ms. */
  readonly at: number
  /** Whether the places kept for some are for them as well. */
  readonly mayUseKept?: boolean
  /** Whether the places it has are among those kept for some. */
  readonly isKept?: boolean
}

/** Places held for the next in line, until then (ms). */
export interface Offer extends Party {
  readonly until: number
}

/** Who has a place, who is offered one and who waits, in order: what one document holds of an activity. */
export interface Seats {
  readonly capacity: number
  /** How many of them are kept for some. */
  readonly kept: number
  readonly left: number
  readonly keptLeft: number
  readonly seated: readonly Party[]
  readonly offers: readonly Offer[]
  readonly line: readonly Party[]
  readonly startsAt: number
  /** Whether the line is a list of entries still to be drawn. */
  readonly awaitsDraw: boolean
}

/** Either those kept for some, for whom they are, or those that are for everybody. */
function poolFor({ left, keptLeft }: Pick<Seats, 'left' | 'keptLeft'>, { size, mayUseKept }: Party) {
  if (mayUseKept && keptLeft >= size) return 'kept'
  return left >= size ? 'general' : null
}

const withPool = (party: Party, pool: 'kept' | 'general'): Party => {
  const { isKept: _, ...plain } = party
  return pool === 'kept' ? { ...plain, isKept: true } : plain
}

const without = <Row extends Party>(rows: readonly Row[], isGone: (row: Row) => boolean): Row[] =>
  rows.filter((row) => !isGone(row))

const sizeOf = (rows: readonly Party[], ofKept: boolean): number =>
  rows.filter(({ isKept = false }) => isKept === ofKept).reduce((sum, { size }) => sum + size, 0)

/** What is left, counted anew from who has a place. */
export function counted<S extends Seats>(seats: S): S {
  const taken = [...seats.seated, ...seats.offers]
  const left = seats.capacity - seats.kept - sizeOf(taken, false)
  return { ...seats, left, keptLeft: seats.kept - sizeOf(taken, true) }
}

/**
 * Offers what is free to those who wait: the first whose party fits gets it, then the next that fits beside it, so that
 * no place stays empty while somebody waits whom it would do for. Nothing is offered once the activity has begun.
 */
export function handedOut<S extends Seats>(seats: S, now: number): S {
  if (seats.awaitsDraw || seats.startsAt <= now) return seats
  const until = Math.min(offerEnds(now), seats.startsAt)
  let { left, keptLeft } = seats
  const offers = [...seats.offers]
  const line: Party[] = []
  for (const waiter of seats.line) {
    const pool = poolFor({ left, keptLeft }, waiter)
    if (pool === null) line.push(waiter)
    else {
      offers.push({ ...withPool(waiter, pool), until })
      if (pool === 'kept') keptLeft -= waiter.size
      else left -= waiter.size
    }
  }
  return { ...seats, left, keptLeft, offers, line }
}

/** Without that sign-up of a person, whatever they had, and what they had offered to the next. */
export function released<S extends Seats>(
  seats: S,
  { by, attempt, at }: Pick<Party, 'by' | 'attempt'> & { at?: number },
  now: number,
): S {
  const isGone = (row: Party) =>
    row.by === by && row.attempt === attempt && (at === undefined || row.at === at)
  const { seated, offers, line } = seats
  const kept = {
    ...seats,
    seated: without(seated, isGone),
    offers: without(offers, isGone),
    line: without(line, isGone),
  }
  return handedOut(counted(kept), now)
}

/** Without the offers whose time is over; their places go to the next. */
export const lapsed = <S extends Seats>(seats: S, now: number): S =>
  handedOut(counted({ ...seats, offers: without(seats.offers, ({ until }) => until <= now) }), now)

export type Admission = 'seated' | 'inLine'

/**
 * Where whoever comes now gets: a place when enough are free and nobody who waits could have them, otherwise the line's
 * end. Those whose party is too large for what is left don't keep it from others.
 */
export function admission(seats: Seats, party: Party): Admission {
  if (seats.awaitsDraw || poolFor(seats, party) === null) return 'inLine'
  return seats.line.some((waiter) => poolFor(seats, waiter) !== null) ? 'inLine' : 'seated'
}

/** With one more, seated or in line; the refusal when the line is as long as it may get. */
export function admitted<S extends Seats>(seats: S, party: Party): S {
  if (admission(seats, party) === 'inLine') return { ...seats, line: [...seats.line, party] }
  return counted({ ...seats, seated: [...seats.seated, withPool(party, poolFor(seats, party)!)] })
}

/** How many may stand in the line now. */
export const longestLine = ({ awaitsDraw }: Pick<Seats, 'awaitsDraw'>): number =>
  awaitsDraw ? MOST_ENTRIES : MOST_WAITING

export function lineRefusal(seats: Seats, party: Party): OrgLifeReason | null {
  if (admission(seats, party) === 'seated' || seats.line.length < longestLine(seats)) return null
  return seats.awaitsDraw ? 'orgLife.lottery_full' : 'orgLife.waiting_full'
}

/** With an offer taken; null when it is held no longer, or isn't theirs. */
export function taken<S extends Seats>(seats: S, by: string, now: number): S | null {
  const offer = seats.offers.find((one) => one.by === by && one.until > now)
  if (!offer) return null
  const { until: _, ...party } = offer
  return {
    ...seats,
    offers: without(seats.offers, (one) => one === offer),
    seated: [...seats.seated, { ...party, at: now }],
  }
}

/** How somebody stands there; null when they don't. */
export function standingOf(
  seats: Seats,
  by: string,
): { party: Party; as: 'seated' | 'offered' | 'waiting' | 'entered'; until: number | null } | null {
  const seat = seats.seated.find((one) => one.by === by)
  if (seat) return { party: seat, as: 'seated', until: null }
  const offer = seats.offers.find((one) => one.by === by)
  if (offer) return { party: offer, as: 'offered', until: offer.until }
  const waiter = seats.line.find((one) => one.by === by)
  return waiter ? { party: waiter, as: seats.awaitsDraw ? 'entered' : 'waiting', until: null } : null
}

/** The sign-up's state that follows from how somebody stands; `granted` once the organiser has agreed. */
export function stateOf(
  as: 'seated' | 'offered' | 'waiting' | 'entered',
  { needsApproval, state }: { needsApproval: boolean; state: SignUpState | null },
): SignUpState {
  if (as !== 'seated') return as
  return needsApproval && state !== 'confirmed' ? 'applied' : 'confirmed'
}

/** How many are before somebody in line; null unless they wait. */
export function countBefore({ line, awaitsDraw }: Seats, by: string): number | null {
  const place = line.findIndex((one) => one.by === by)
  return place < 0 || awaitsDraw ? null : place
}
