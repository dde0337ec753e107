import { AppError, refuseIf } from '../../../shared/errors'
import { maskName } from '../../../shared/personal'
import { cancelTicket, takeTicket } from '../../../shared/windows/contracts'
import { liveStates, ticketMoves } from '../../../shared/windows/life-cycle'
import { bandRefusal, dateRefusal, holderRefusal, isServed, refusal } from '../../../shared/windows/rules'
import { MAX_NUMBERS } from '../../../shared/windows/window'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import { auditItem } from '../../kit/outbox'
import type { Member } from '../members/store'
import { on, type ApiHandler } from '../on'
import { bandAt, indexOfTicket, numberOf, placeOfTicket } from './day'
import { changeDay, markOf, readyDay, type DayDecision } from './day-change'
import { serviceItems, type ServiceItem } from './guides-store'
import { closedBecauseOf, factsOf, knownTicket, ticketViewFor } from './ticket-views'
import { tellHolder, tellNear, whenOf, whereOf } from './ticket-tellings'
import { dayIdOf, serviceWindows, windowDays, type StoredTicket, type WindowDay } from './windows-store'

interface Wish {
  id: string
  guideId: string
  from: number
  requestId: string
}

/** The window, its day and the guide, in one round trip. */
export async function beforeTaking(windowId: string, date: string, guideId: string) {
  const found = await serviceWindows.getBeside<{ days: WindowDay[]; guides: ServiceItem[] }>(windowId, {
    days: { from: windowDays.name, where: { _id: dayIdOf(windowId, date) }, limit: 1 },
    guides: { from: serviceItems.name, where: { _id: guideId }, limit: 1 },
  })
  if (!found) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  const { days, guides, ...window } = found
  return { window, day: days[0] ?? null, guide: guides[0] ?? null }
}

/** The ticket that this request has made already; null when it is the first, and refused when it asked for another. */
function takenBefore(day: WindowDay | null, wish: Wish): StoredTicket | null {
  const ticket = day?.tickets.find(({ id }) => id === wish.id)
  if (!ticket) return null
  if (ticket.guideId === wish.guideId && ticket.band?.from === wish.from) return ticket
  throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
}

/** Whether any number can still be given on this day, whoever asks. */
export function refuseFullDay({ tickets }: Pick<WindowDay, 'tickets'>): void {
  if (tickets.length >= MAX_NUMBERS) refuseIf('ticket.day_full')
}

export const hasNumbers = { [`tickets.${MAX_NUMBERS - 1}`]: command.exists(false) }

/** One write: a place of the band is left, and this person holds none here that day. */
function takePlace(
  day: WindowDay,
  wish: Wish,
  guide: ServiceItem,
  { actor, now }: { actor: Member; now: number },
): DayDecision {
  const at = bandAt(day, wish.from)
  const band = day.bands[at]
  refuseIf(bandRefusal({ ...day, closedBecause: closedBecauseOf(day) }, band, now))
  refuseIf(holderRefusal(day.tickets.filter(({ memberId }) => memberId === actor._id)))
  refuseFullDay(day)
  const { from, to } = band!
  const ticket: StoredTicket = {
    id: wish.id,
    memberId: actor._id,
    name: maskName(actor.name),
    guideId: wish.guideId,
    band: { from, to },
    state: ticketMoves.book.to,
    at: now,
    timesMissed: 0,
    requests: [markOf(wish.requestId)],
  }
  return {
    onlyIf: {
      [`bands.${at}.from`]: from,
      [`bands.${at}.left`]: command.gt(0),
      tickets: command.not(command.elemMatch({ memberId: actor._id, state: command.in([...liveStates]) })),
      'tickets.id': command.neq(wish.id),
      ...hasNumbers,
    },
    changes: {
      [`bands.${at}.left`]: command.inc(-1),
      [`titles.${guide._id}`]: guide.title,
      tickets: command.push([ticket]),
    },
    items: [],
  }
}

/** What giving a place back changes; nothing where the band is no longer there, or there was none. */
export function placeGivenBack(
  day: WindowDay,
  { band }: StoredTicket,
): Pick<DayDecision, 'onlyIf' | 'changes'> {
  const at = band ? bandAt(day, band.from) : -1
  if (at < 0) return { onlyIf: {}, changes: {} }
  return { onlyIf: { [`bands.${at}.from`]: band!.from }, changes: { [`bands.${at}.left`]: command.inc(1) } }
}

const withState = (day: WindowDay, index: number, state: StoredTicket['state']): WindowDay => ({
  ...day,
  tickets: day.tickets.map((ticket, at) => (at === index ? { ...ticket, state } : ticket)),
})

/** A ticket that is given up: its place is free again, and whoever's turn comes near by it hears so. */
export function givenUp(
  day: WindowDay,
  { index, mark, now }: { index: number; mark: string; now: number },
): DayDecision {
  const near = tellNear(withState(day, index, ticketMoves.cancel.to), now)
  const back = placeGivenBack(day, day.tickets[index]!)
  return {
    onlyIf: {
      ...back.onlyIf,
      [`tickets.${index}.state`]: command.in([...ticketMoves.cancel.from]),
      [`tickets.${index}.requests`]: command.neq(mark),
    },
    changes: {
      ...back.changes,
      ...near.marks,
      [`tickets.${index}.state`]: ticketMoves.cancel.to,
      [`tickets.${index}.requests`]: command.push([mark]),
    },
    items: near.items,
  }
}

export const takingHandlers: ApiHandler[] = [
  on(takeTicket, async ({ windowId, guideId, date, from, requestId }, { actor, now }) => {
    const wish = { id: idFor('ticket', actor._id, requestId), guideId, from, requestId }
    const { window, guide, day: known } = await beforeTaking(windowId, date, guideId)
    if (known && takenBefore(known, wish)) return ticketViewFor(known, wish.id, { actor, now })
    if (!window.isOpen) refuseIf('window.closed')
    if (!guide?.isShown) throw new AppError({ code: 'REFUSED', reason: 'guide.not_offered' })
    if (!guide.windowIds.includes(windowId)) refuseIf('ticket.wrong_window')
    if (!isServed(window.unitId, actor)) refuseIf('ticket.outside_area')
    refuseIf(dateRefusal(date, window.daysAhead, now))
    const ready = await readyDay({ window, day: known }, date, now)
    const taken = await changeDay(ready, {
      isDone: (current) => takenBefore(current, wish) !== null,
      decide: (current) => takePlace(current, wish, guide, { actor, now }),
      now,
    })
    return ticketViewFor(taken, wish.id, { actor, now })
  }),

  on(cancelTicket, async ({ id, requestId }, { actor, now }) => {
    const day = await knownTicket(id, actor, now)
    const ticketId = placeOfTicket(id).id
    const index = indexOfTicket(day, ticketId)
    const mark = markOf(requestId)
    const changed = await changeDay(day, {
      isDone: ({ tickets }) => tickets[index]!.requests.includes(mark),
      decide(current) {
        const ticket = current.tickets[index]!
        const facts = factsOf(current, ticket, actor)
        refuseIf(refusal(facts, 'cancel', actor, now))
        const given = givenUp(current, { index, mark, now })
        const news = facts.isMine ? [] : cancelledByStaff(current, index, { id, requestId, actor, now })
        return { ...given, items: [...given.items, ...news] }
      },
      now,
    })
    return ticketViewFor(changed, ticketId, { actor, now })
  }),
]

interface ByStaff {
  id: string
  requestId: string
  actor: Member
  now: number
}

/** Whose ticket it is hears that the desk has cancelled it, and the audit log says who did. */
function cancelledByStaff(day: WindowDay, index: number, { id, requestId, actor, now }: ByStaff) {
  const news = {
    key: idFor('ticketCancelled', id),
    title: `您的号取消了：${numberOf(day, index)}`,
    state: '已取消',
    text: `${whereOf(day)}取消了您 ${whenOf(day, day.tickets[index]!)} 的号，有疑问请打电话问服务中心。`,
  }
  const line = {
    at: now,
    memberId: actor._id,
    action: 'windows.cancelTicket',
    target: id,
    unitIds: day.unitIds,
  }
  return [...tellHolder(day, index, news, now), auditItem(requestId, line)]
}
