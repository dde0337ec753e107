import { endOf } from '../bookings/slot'
import { isCentreStaff } from '../centres/rules'
import type { Actor } from '../members/schema'
import { addDays, civilDate } from '../time'
import { isLive, ticketMoves, type Move, type TicketMove, type TicketState } from './life-cycle'
import type { WindowReason } from './reasons'
import type { BandView, DayView } from './window'

/** Tickets that one person may take at a window for one day, those they gave up again included. */
export const MAX_TAKEN = 3

/** Whose residents a centre serves: those with a confirmed home in its unit. */
export const isServed = (unitId: string, { homes }: Pick<Actor, 'homes'>): boolean =>
  homes.some((home) => home.state === 'confirmed' && home.unitIds.includes(unitId))

/** Why this date can't be booked at all, or null when it can. */
export function dateRefusal(date: string, daysAhead: number, now: number): WindowReason | null {
  const today = civilDate(now)
  if (date < today) return 'ticket.day_passed'
  return date > addDays(today, daysAhead) ? 'ticket.too_far' : null
}

/** Why nobody can take a place in this band any more, or null when somebody can. */
export function bandRefusal(
  { date, bands, closedBecause }: Pick<DayView, 'date' | 'bands' | 'closedBecause'>,
  band: BandView | undefined,
  now: number,
): WindowReason | null {
  if (closedBecause !== null || bands.length === 0) return 'ticket.day_closed'
  if (!band) return 'ticket.no_band'
  if (endOf({ date, ...band }) <= now) return 'ticket.band_over'
  return band.left <= 0 ? 'ticket.band_full' : null
}

/** Why this person can't take another ticket here that day, or null when they can; `mine` are those they took. */
export function holderRefusal(mine: readonly { readonly state: TicketState }[]): WindowReason | null {
  if (mine.some(({ state }) => isLive(state))) return 'ticket.already_holding'
  return mine.length >= MAX_TAKEN ? 'ticket.taken_too_often' : null
}

/** What the rules need to know of a ticket; both the day's document and the views have it. */
export interface TicketFacts {
  readonly state: TicketState
  readonly date: string
  readonly unitIds: readonly string[]
  readonly isMine: boolean
  readonly timesMissed: number
}

/** Moves that make sense on the day itself alone. */
const onTheDay: readonly TicketMove[] = ['arrive', 'call', 'recall', 'finish', 'comeAgain', 'miss', 'requeue']

function partyRefusal({ by }: Move, ticket: TicketFacts, actor: Actor, now: number): WindowReason | null {
  if (by === 'timer') return 'ticket.by_timer_only'
  const isStaff = isCentreStaff(ticket, actor, now)
  if (by === 'staff') return isStaff ? null : 'ticket.not_staff'
  return ticket.isMine || isStaff ? null : 'ticket.not_yours'
}

/** Why this person may not take that step with a ticket now, or null when they may. Button and server both ask. */
export function refusal(
  ticket: TicketFacts,
  move: TicketMove,
  actor: Actor,
  now: number,
): WindowReason | null {
  const row: Move = ticketMoves[move]
  const reason = partyRefusal(row, ticket, actor, now)
  if (reason) return reason
  if (onTheDay.includes(move) && ticket.date !== civilDate(now)) return 'ticket.not_today'
  if (!row.from.includes(ticket.state)) return 'ticket.wrong_state'
  return move === 'requeue' && ticket.timesMissed > 1 ? 'ticket.missed_twice' : null
}
