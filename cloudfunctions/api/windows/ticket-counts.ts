import { civilMonth } from '../../../shared/time'
import type { TicketState } from '../../../shared/windows/life-cycle'
import { idFor } from '../../kit/ids'
import type { OutboxItem } from '../../kit/outbox'
import { ticketIdOf, waitedMinutes } from './day'
import type { StoredTicket, WindowDay } from './windows-store'

type Figures = Readonly<Record<string, number>>

const counted: Partial<Record<TicketState, string>> = {
  done: 'served',
  comeAgain: 'comeAgain',
  missed: 'missed',
  unserved: 'unserved',
}

/** What a ticket adds to its window's month as it stands; so a counter equals a recount over the days. */
export function figuresOfTicket(ticket: StoredTicket): Figures {
  const figure = counted[ticket.state]
  if (!figure) return {}
  const isSeen = ticket.state === 'done' || ticket.state === 'comeAgain'
  return { [figure]: 1, ...(isSeen && { waited: 1, waitedMinutes: waitedMinutes(ticket) }) }
}

const difference = (before: Figures, after: Figures): Record<string, number> =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .map((figure) => [figure, (after[figure] ?? 0) - (before[figure] ?? 0)] as const)
      .filter(([, amount]) => amount !== 0),
  )

/** The change of a window's month that a change of one ticket makes. A window's row is its own: it lies in no unit. */
export function countChange(
  day: WindowDay,
  { before, after, key }: { before: StoredTicket; after: StoredTicket; key: string },
): OutboxItem[] {
  const add = difference(figuresOfTicket(before), figuresOfTicket(after))
  if (Object.keys(add).length === 0) return []
  return [
    {
      key: idFor('countTicket', ticketIdOf(day, after), key),
      kind: 'count',
      unitId: day.windowId,
      unitIds: [day.windowId],
      month: civilMonth(day.startsAt),
      add,
    },
  ]
}
