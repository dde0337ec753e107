import { civilDate, startOfDay } from '../../../shared/time'
import { getTicket, listMyTickets, showQueue, showWindowFigures } from '../../../shared/windows/contracts'
import { isCalled } from '../../../shared/windows/life-cycle'
import { AppError } from '../../../shared/errors'
import { command } from '../../kit/cloud'
import { figuresOf } from '../../kit/counters'
import type { Find } from '../../kit/documents'
import { findPage } from '../../kit/paging'
import { counterRows } from '../../kit/store'
import { on, type ApiHandler } from '../on'
import { numberOf, placeOfTicket, queueOf } from './day'
import { windowAndDay } from './day-change'
import { requireStaff } from './desk'
import { cardOf, knownTicket, ticketViewFor } from './ticket-views'
import { windowDays, windowsOf } from './windows-store'

const MOST_MONTHS = 12
const cardFields = ['letter', 'windowId', 'windowName', 'centreName', 'titles', 'date']

export const ticketReadHandlers: ApiHandler[] = [
  on(getTicket, async ({ id }, { actor, now }) =>
    ticketViewFor(await knownTicket(id, actor, now), placeOfTicket(id).id, { actor, now }),
  ),

  on(listMyTickets, async ({ show, cursor }, { actor, now }) => {
    const today = startOfDay(civilDate(now))
    // Of days that hold everybody's tickets only one's own leave the database, each with its number.
    const own = { within: 'tickets', named: 'memberId', value: actor._id }
    const mine = { find: (query: Find) => windowDays.findEntries(query, own) }
    const { rows, next } = await findPage(mine, {
      where: {
        'tickets.memberId': actor._id,
        startsAt: show === 'ahead' ? command.gte(today) : command.lt(today),
      },
      by: 'startsAt',
      direction: show === 'ahead' ? 'asc' : 'desc',
      cursor,
      fields: cardFields,
    })
    const cards = rows.flatMap((day) =>
      day.tickets.map((ticket) => cardOf(day, ticket, day.places.indexOf(ticket.id))),
    )
    return { items: cards, next }
  }),

  on(showQueue, async ({ windowId }, { now }) => {
    const { window, day } = await windowAndDay(windowId, civilDate(now))
    if (!day) return { windowName: window.name, called: [], waiting: [] }
    const labels = new Map(day.desks.map(({ id, label }) => [id, label]))
    const called = day.tickets.flatMap(({ state, deskId }, index) =>
      isCalled(state) ? [{ number: numberOf(day, index), desk: labels.get(deskId ?? '') ?? '' }] : [],
    )
    const waiting = queueOf(day, now).map(({ number }) => numberOf(day, number - 1))
    return { windowName: window.name, called, waiting }
  }),

  on(showWindowFigures, async ({ windowId }, { actor, now }) => {
    const [window] = await windowsOf([windowId], now)
    if (!window) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    requireStaff(window, actor, now)
    const rows = await counterRows.find({
      where: { unitIds: windowId, depth: 1 },
      orderBy: ['month', 'desc'],
      limit: MOST_MONTHS,
    })
    return {
      months: rows.map(({ month, figures }) => {
        const {
          served = 0,
          comeAgain = 0,
          missed = 0,
          unserved = 0,
          waited = 0,
          waitedMinutes = 0,
        } = figuresOf(figures)
        const average = waited > 0 ? Math.round(waitedMinutes / waited) : null
        return { month, served, comeAgain, missed, unserved, waitedMinutes: average }
      }),
    }
  }),
]
