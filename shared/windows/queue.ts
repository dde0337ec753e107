import { isWaiting, type TicketState } from './life-cycle'

/** What the queue needs to know of a ticket; minutes are those of the day. */
export interface Queued {
  readonly state: TicketState
  /** The booked band; null for somebody who came without a place, or who has lost their turn. */
  readonly band: { readonly from: number; readonly to: number } | null
  /** When they joined the queue, ms. */
  readonly queuedAt: number
  /** The minute of the day in which they joined it. */
  readonly joinedMinute: number
  /** Its place among the day's numbers: who joined in the same instant is called by it. */
  readonly number: number
}

/** 0: their booked time has come · 1: no place, or came after it · 2: came before their booked time. */
function turn({ band, joinedMinute }: Queued, minute: number): 0 | 1 | 2 {
  if (band === null || joinedMinute >= band.to) return 1
  return band.from <= minute ? 0 : 2
}

/**
 * Those who wait, the next one first. A booked time that has come goes before everybody without one, the earlier
 * band first; then whoever has no place or came too late for it, as they came; then whoever came too early, so that no
 * desk stands idle while they sit there.
 */
export function inOrder<Ticket extends Queued>(tickets: readonly Ticket[], minute: number): Ticket[] {
  const bandFrom = (ticket: Ticket) => (turn(ticket, minute) === 1 ? 0 : (ticket.band?.from ?? 0))
  return tickets
    .filter(({ state }) => isWaiting(state))
    .sort(
      (a, b) =>
        turn(a, minute) - turn(b, minute) ||
        bandFrom(a) - bandFrom(b) ||
        a.queuedAt - b.queuedAt ||
        a.number - b.number,
    )
}

/** `A012`: the window's letter and the number of the day. */
export const numberText = (letter: string, number: number): string =>
  `${letter}${String(number).padStart(3, '0')}`

/** How many are called before somebody is told to come near. */
export const NEAR = 2
