import { isCentreStaff } from '../../../shared/centres/rules'
import { AppError } from '../../../shared/errors'
import { isCalled } from '../../../shared/windows/life-cycle'
import type { TicketFacts } from '../../../shared/windows/rules'
import type { DeskDay, DeskTicket, TicketCard, TicketView } from '../../../shared/windows/ticket'
import type { BandView } from '../../../shared/windows/window'
import { knownCentre } from '../centres/centres-store'
import type { Member } from '../members/store'
import {
  dayIdOf,
  ticketOutcomes,
  windowDays,
  type StoredTicket,
  type TicketOutcome,
  type WindowDay,
} from './windows-store'
import { indexOfTicket, numberOf, placeOfTicket, queueOf, ticketIdOf } from './day'
import { titleOf } from './ticket-tellings'

type WithOutcomes = WindowDay & { outcomes?: TicketOutcome[] }

export const factsOf = (
  { date, unitIds }: Pick<WindowDay, 'date' | 'unitIds'>,
  { state, memberId, timesMissed }: StoredTicket,
  member: Pick<Member, '_id'>,
): TicketFacts => ({ state, date, unitIds, timesMissed, isMine: memberId === member._id })

/** The day of a ticket that this person may see, as its holder or as staff; for everybody else it isn't there. */
export async function knownTicket(ticketId: string, actor: Member, now: number): Promise<WithOutcomes> {
  const { windowId, date, id } = placeOfTicket(ticketId)
  const day = await windowDays.getBeside<{ outcomes: TicketOutcome[] }>(dayIdOf(windowId, date), {
    outcomes: { from: ticketOutcomes.name, where: { ticketId }, limit: 5 },
  })
  const ticket = day?.tickets.find((one) => one.id === id)
  if (day && ticket && (ticket.memberId === actor._id || isCentreStaff(day, actor, now))) return day
  throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
}

export const cardOf = (day: WindowDay, ticket: StoredTicket, index: number): TicketCard => ({
  id: ticketIdOf(day, ticket),
  number: numberOf(day, index),
  state: ticket.state,
  windowId: day.windowId,
  windowName: day.windowName,
  centreName: day.centreName,
  guideId: ticket.guideId,
  title: titleOf(day, ticket),
  date: day.date,
  band: ticket.band,
})

const deskLabel = ({ desks }: Pick<WindowDay, 'desks'>, deskId: string | undefined): string | null =>
  desks.find(({ id }) => id === deskId)?.label ?? null

/** A worker reads the note as it was written; its holder once it has been checked. */
function outcomeOf({ outcomes = [] }: WithOutcomes, ticket: StoredTicket, isStaff: boolean) {
  const outcome = outcomes.find(({ _id }) => _id === ticket.outcomeId)
  if (!outcome) return null
  const { missing, note, check } = outcome
  return { missing, check, note: note !== '' && (isStaff || check === 'passed') ? note : null }
}

/** A ticket as its holder sees it, or a worker who looks it up. */
export async function ticketViewFor(
  day: WithOutcomes,
  id: string,
  { actor, now }: { actor: Member; now: number },
): Promise<TicketView> {
  const index = indexOfTicket(day, id)
  const ticket = day.tickets[index]!
  const { address, phone } = await knownCentre(day.centreId, now)
  const before = queueOf(day, now).findIndex((queued) => queued.id === id)
  const isMine = ticket.memberId === actor._id
  return {
    ...cardOf(day, ticket, index),
    unitIds: day.unitIds,
    before: before < 0 ? null : before,
    desk: isCalled(ticket.state) ? deskLabel(day, ticket.deskId) : null,
    timesMissed: ticket.timesMissed,
    isMine,
    outcome: outcomeOf(day, ticket, !isMine),
    address,
    phone,
  }
}

const deskTicketOf = (day: WindowDay, ticket: StoredTicket, index: number): DeskTicket => ({
  id: ticketIdOf(day, ticket),
  number: numberOf(day, index),
  state: ticket.state,
  name: ticket.name,
  guideId: ticket.guideId,
  title: titleOf(day, ticket),
  band: ticket.band,
  arrivedAt: ticket.queuedAt ?? null,
  calledAt: ticket.calledAt ?? null,
  deskId: ticket.deskId ?? null,
  timesMissed: ticket.timesMissed,
  hasPhone: ticket.memberId !== null,
})

export const bandViewOf = ({ from, to, left }: BandView): BandView => ({ from, to, left: Math.max(0, left) })

/** Why staff closed the day; null when they didn't. */
export const closedBecauseOf = ({
  isClosed,
  because,
}: Pick<WindowDay, 'isClosed' | 'because'>): string | null => (isClosed ? because : null)

/** A day as the desk sees it. */
export function deskDayOf(day: WindowDay, now: number): DeskDay {
  const tickets = day.tickets.map((ticket, index) => deskTicketOf(day, ticket, index))
  return {
    windowId: day.windowId,
    windowName: day.windowName,
    centreId: day.centreId,
    unitIds: day.unitIds,
    date: day.date,
    desks: day.desks,
    bands: day.bands.map((band) => ({ ...bandViewOf(band), places: band.places })),
    closedBecause: closedBecauseOf(day),
    tickets,
    queue: queueOf(day, now).map(({ number }) => tickets[number - 1]!.id),
  }
}
