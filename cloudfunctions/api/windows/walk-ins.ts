import { AppError, refuseIf } from '../../../shared/errors'
import { maskName } from '../../../shared/personal'
import { civilDate } from '../../../shared/time'
import { addWalkIn } from '../../../shared/windows/contracts'
import { ticketMoves } from '../../../shared/windows/life-cycle'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import { auditItem } from '../../kit/outbox'
import { on, type ApiHandler } from '../on'
import { ticketIdOf } from './day'
import { changeDay, markOf, readyDay } from './day-change'
import { requireStaff } from './desk'
import { beforeTaking, hasNumbers, refuseFullDay } from './taking'
import { deskDayOf } from './ticket-views'
import type { StoredTicket, WindowDay } from './windows-store'

/** The number that this request has drawn already; refused when it was for somebody else. */
function drawnBefore(day: WindowDay, wanted: StoredTicket): boolean {
  const drawn = day.tickets.find(({ id }) => id === wanted.id)
  if (!drawn) return false
  if (drawn.name === wanted.name && drawn.guideId === wanted.guideId) return true
  throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
}

export const walkInHandlers: ApiHandler[] = [
  on(addWalkIn, async ({ windowId, guideId, name, requestId }, { actor, now }) => {
    const date = civilDate(now)
    const { window, guide, day } = await beforeTaking(windowId, date, guideId ?? '')
    requireStaff(window, actor, now)
    if (guideId !== null && !guide?.windowIds.includes(windowId)) refuseIf('ticket.wrong_window')
    const ticket: StoredTicket = {
      id: idFor('ticket', actor._id, requestId),
      memberId: null,
      name: maskName(name),
      guideId,
      band: null,
      state: ticketMoves.walkIn.to,
      at: now,
      queuedAt: now,
      timesMissed: 0,
      requests: [markOf(requestId)],
    }
    const ready = await readyDay({ window, day }, date, now)
    const target = ticketIdOf(ready, ticket)
    const changed = await changeDay(ready, {
      isDone: (current) => drawnBefore(current, ticket),
      decide(current) {
        refuseFullDay(current)
        const line = {
          at: now,
          memberId: actor._id,
          action: 'windows.walkIn',
          target,
          unitIds: window.unitIds,
        }
        return {
          onlyIf: { 'tickets.id': command.neq(ticket.id), ...hasNumbers },
          changes: {
            tickets: command.push([ticket]),
            ...(guide && { [`titles.${guide._id}`]: guide.title }),
          },
          items: [auditItem(requestId, line)],
        }
      },
      now,
    })
    return { ...deskDayOf(changed, now), ticketId: target }
  }),
]
