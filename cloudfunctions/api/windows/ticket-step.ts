import { refuseIf } from '../../../shared/errors'
import { ticketMoves, type Move, type TicketMove } from '../../../shared/windows/life-cycle'
import { refusal } from '../../../shared/windows/rules'
import { command } from '../../kit/cloud'
import { auditItem, type OutboxItem } from '../../kit/outbox'
import type { Member } from '../members/store'
import { ticketIdOf } from './day'
import { markOf, type DayDecision } from './day-change'
import { countChange } from './ticket-counts'
import { tellNear } from './ticket-tellings'
import { factsOf } from './ticket-views'
import type { StoredTicket, WindowDay } from './windows-store'

interface Step {
  move: TicketMove
  requestId: string
  actor: Member
  now: number
}

/** What a step does to a ticket beside moving its state. */
type Effect = Partial<
  Pick<StoredTicket, 'queuedAt' | 'calledAt' | 'deskId' | 'timesMissed' | 'isToldNear' | 'outcomeId'>
>

/** The ticket after a step. */
function stepped(ticket: StoredTicket, { move, requestId }: Step, effect: Effect): StoredTicket {
  const { to }: Move = ticketMoves[move]
  return {
    ...ticket,
    ...effect,
    state: to ?? ticket.state,
    requests: [...ticket.requests, markOf(requestId)],
  }
}

const replaced = (day: WindowDay, index: number, ticket: StoredTicket): WindowDay => ({
  ...day,
  tickets: day.tickets.map((one, at) => (at === index ? ticket : one)),
})

const auditOf = (day: WindowDay, ticketId: string, { move, requestId, actor, now }: Step): OutboxItem =>
  auditItem(requestId, {
    at: now,
    memberId: actor._id,
    action: `windows.${move}`,
    target: ticketId,
    unitIds: day.unitIds,
  })

/**
 * The one conditional write by which staff take a step with a ticket: on the state it starts from, together with its
 * figures, the line in the audit log, and word to whoever's turn has come near.
 */
export function decideStep(
  day: WindowDay,
  index: number,
  step: Step & { effect?: Effect; items?: OutboxItem[] },
): DayDecision {
  const { move, requestId, actor, now, effect = {}, items = [] } = step
  const ticket = day.tickets[index]!
  refuseIf(refusal(factsOf(day, ticket, actor), move, actor, now))
  const { from }: Move = ticketMoves[move]
  const next = stepped(ticket, step, effect)
  const ticketId = ticketIdOf(day, ticket)
  const near = move === 'call' ? tellNear(replaced(day, index, next), now) : { marks: {}, items: [] }
  const at = (field: string) => `tickets.${index}.${field}`
  return {
    onlyIf: {
      [at('id')]: ticket.id,
      [at('state')]: command.in([...from]),
      [at('timesMissed')]: ticket.timesMissed,
      [at('requests')]: command.neq(markOf(requestId)),
    },
    changes: {
      ...Object.fromEntries(Object.entries(effect).map(([field, value]) => [at(field), value])),
      ...near.marks,
      [at('state')]: next.state,
      [at('requests')]: command.push([markOf(requestId)]),
    },
    items: [
      ...items,
      ...near.items,
      ...countChange(day, { before: ticket, after: next, key: requestId }),
      auditOf(day, ticketId, step),
    ],
  }
}
