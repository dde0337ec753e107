import { refuseIf } from '../../../shared/errors'
import { saveDay } from '../../../shared/windows/contracts'
import { ticketMoves } from '../../../shared/windows/life-cycle'
import { bandsRefusal, type Band } from '../../../shared/windows/window'
import { civilDate } from '../../../shared/time'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { idFor } from '../../kit/ids'
import { addToOutbox, auditItem, type OutboxItem } from '../../kit/outbox'
import { on, type ApiHandler } from '../on'
import { divided } from './day'
import { readyDay, timerFor } from './day-change'
import { ownDay } from './desk'
import { deskDayOf } from './ticket-views'
import { windowDays, type StoredTicket, type WindowDay } from './windows-store'

const REMEMBERED_REQUESTS = 20

const isCalledOff = ({ state, band }: StoredTicket, bands: readonly Band[]): boolean =>
  ticketMoves.callOff.from.some((from) => from === state) &&
  band !== null &&
  !bands.some(({ from, to }) => from <= band.from && band.to <= to)

/** Tickets whose time is gone with these hours: booked, or sitting there for it. */
export const calledOff = ({ tickets }: Pick<WindowDay, 'tickets'>, bands: readonly Band[]): StoredTicket[] =>
  tickets.filter((ticket) => isCalledOff(ticket, bands))

/** The day with hours of its own; whose time is gone is cancelled in the same write, and told why. */
function ownHours(
  day: WindowDay,
  { bands, because, requestId }: { bands: Band[]; because: string; requestId: string },
) {
  const off = calledOff(day, bands)
  const tickets = day.tickets.map((ticket) =>
    off.includes(ticket) ? { ...ticket, state: ticketMoves.callOff.to } : ticket,
  )
  const changes: Changes = {
    isOwn: true,
    isClosed: bands.length === 0,
    because: because || null,
    bands: command.set(divided(bands, tickets)),
    tickets: command.set(tickets),
    requests: command.push({ each: [requestId], slice: -REMEMBERED_REQUESTS }),
  }
  const items: OutboxItem[] =
    off.length === 0
      ? []
      : [
          {
            key: idFor('ticketsCalledOff', day._id, requestId),
            kind: 'tellTickets',
            dayId: day._id,
            what: 'calledOff',
            ticketIds: off.map(({ id }) => id),
            because,
          },
        ]
  return { changes, items, off }
}

export const ownDayHandlers: ApiHandler[] = [
  on(saveDay, async ({ windowId, date, bands, because, callsOff, requestId }, caller) => {
    const { actor, now } = caller
    const known = await ownDay(windowId, date, caller)
    if (date < civilDate(now)) refuseIf('window.day_passed')
    if (bands.length === 0 && because === '') refuseIf('window.say_why')
    refuseIf(bandsRefusal(bands))
    const ready = await readyDay(known, date, now)
    const changed = await change(windowDays, {
      from: ready,
      isDone: ({ requests }) => requests.includes(requestId),
      decide(current) {
        const { changes, items, off } = ownHours(current, { bands, because, requestId })
        // As many as the worker has seen; one more since then must be seen first.
        if (off.length > callsOff) refuseIf('window.more_booked')
        const { unitIds } = current
        const line = { at: now, memberId: actor._id, action: 'windows.saveDay', target: current._id, unitIds }
        return {
          changes: {
            ...changes,
            ...timerFor(current, divided(bands, []), now),
            ...addToOutbox([...items, auditItem(requestId, line)], now),
          },
        }
      },
    })
    return deskDayOf(changed, now)
  }),
]
