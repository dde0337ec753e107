import { isCentreStaff } from '../../../shared/centres/rules'
import { AppError, refuseIf } from '../../../shared/errors'
import { civilDate } from '../../../shared/time'
import {
  askToComeAgain,
  callNext,
  moveTicket,
  showCentreDay,
  showDesk,
} from '../../../shared/windows/contracts'
import { isCalled, type DeskMove } from '../../../shared/windows/life-cycle'
import { refusal } from '../../../shared/windows/rules'
import { command } from '../../kit/cloud'
import { bodyHash, idFor } from '../../kit/ids'
import type { Caller } from '../../kit/serve'
import { checkText } from '../../kit/wechat'
import { knownCentre } from '../centres/centres-store'
import type { Member } from '../members/store'
import { on, type ApiHandler } from '../on'
import { emptyDay, indexOfTicket, numberOf, placeOfTicket, queueOf, ticketIdOf } from './day'
import { changeDay, markOf, windowAndDay, type WindowAndDay } from './day-change'
import { decideStep } from './ticket-step'
import { tellHolder, titleOf, whereOf } from './ticket-tellings'
import { deskDayOf, factsOf, knownTicket } from './ticket-views'
import { ticketOutcomes, windowDays, type StoredTicket, type WindowDay } from './windows-store'

/** More windows than a centre has. */
const MOST_WINDOWS = 30

export function requireStaff(scoped: { unitIds: readonly string[] }, member: Member, now: number): void {
  if (isCentreStaff(scoped, member, now)) return
  throw new AppError({ code: 'FORBIDDEN', reason: 'window.outside_unit' })
}

/** A window and its day, for those who work there. */
export async function ownDay(
  windowId: string,
  date: string,
  { actor, now }: Caller<Member>,
): Promise<WindowAndDay> {
  const found = await windowAndDay(windowId, date)
  requireStaff(found.window, actor, now)
  return found
}

const calledBy = (day: WindowDay, requestId: string): StoredTicket | undefined =>
  day.tickets.find(({ requests, calledAt }) => calledAt !== undefined && requests.includes(markOf(requestId)))

/** What goes with a step beside its state: the queue is joined at its end, and a missed turn is counted. */
function effectOf(move: DeskMove, { timesMissed }: StoredTicket, now: number) {
  if (move === 'arrive') return { queuedAt: now }
  if (move === 'requeue') return { queuedAt: now, isToldNear: false }
  return move === 'miss' ? { timesMissed: timesMissed + 1 } : {}
}

const callNews = (day: WindowDay, index: number, desk: string, key: string) => ({
  key: idFor('ticketCalled', ticketIdOf(day, day.tickets[index]!), key),
  title: `轮到您了：${numberOf(day, index)}`,
  state: '请到窗口',
  text: `请到${whereOf(day)} ${desk} 办理“${titleOf(day, day.tickets[index]!)}”。`,
})

/** The lines of the guide, which have been checked; the desk's own words stay in the ticket. */
const missingNews = (day: WindowDay, index: number, missing: readonly string[]) => ({
  key: idFor('ticketComeAgain', ticketIdOf(day, day.tickets[index]!)),
  title: `“${titleOf(day, day.tickets[index]!)}”还要再来一次`,
  state: '要再来',
  text:
    missing.length > 0
      ? `还缺：${missing.join('、')}。点开看说明，可以再约时间。`
      : '点开看窗口写的说明，可以再约时间。',
})

export const deskHandlers: ApiHandler[] = [
  on(showDesk, async ({ windowId, date }, caller) => {
    const { window, day } = await ownDay(windowId, date, caller)
    return deskDayOf(day ?? emptyDay(window, date, caller.now), caller.now)
  }),

  on(showCentreDay, async ({ centreId, date }, { actor, now }) => {
    requireStaff(await knownCentre(centreId, now), actor, now)
    const days = await windowDays.find({ where: { centreId, date }, limit: MOST_WINDOWS })
    return { days: days.map((day) => deskDayOf(day, now)) }
  }),

  on(callNext, async ({ windowId, deskId, requestId }, caller) => {
    const { actor, now } = caller
    const { window, day } = await ownDay(windowId, civilDate(now), caller)
    const desk = window.desks.find(({ id }) => id === deskId)
    if (!desk) throw new AppError({ code: 'REFUSED', reason: 'ticket.desk_unknown' })
    if (!day) throw new AppError({ code: 'REFUSED', reason: 'ticket.nobody_waits' })
    const called = await changeDay(day, {
      isDone: (current) => calledBy(current, requestId) !== undefined,
      decide(current) {
        if (current.tickets.some((one) => one.deskId === deskId && isCalled(one.state)))
          refuseIf('ticket.desk_busy')
        const [next] = queueOf(current, now)
        if (!next) throw new AppError({ code: 'REFUSED', reason: 'ticket.nobody_waits' })
        const index = next.number - 1
        const items = tellHolder(current, index, callNews(current, index, desk.label, requestId), now)
        const effect = { calledAt: now, deskId }
        const step = decideStep(current, index, { move: 'call', requestId, actor, now, effect, items })
        const isDeskFree = command.not(command.elemMatch({ deskId, state: 'called' }))
        return { ...step, onlyIf: { ...step.onlyIf, tickets: isDeskFree } }
      },
      now,
    })
    return { ...deskDayOf(called, now), ticketId: ticketIdOf(called, calledBy(called, requestId)!) }
  }),

  on(moveTicket, async ({ id, requestId, move }, { actor, now }) => {
    const day = await knownTicket(id, actor, now)
    const index = indexOfTicket(day, placeOfTicket(id).id)
    const changed = await changeDay(day, {
      isDone: ({ tickets }) => tickets[index]!.requests.includes(markOf(requestId)),
      decide(current) {
        const ticket = current.tickets[index]!
        const effect = effectOf(move, ticket, now)
        const label = current.desks.find((desk) => desk.id === ticket.deskId)?.label ?? ''
        const items =
          move === 'recall' ? tellHolder(current, index, callNews(current, index, label, requestId), now) : []
        return decideStep(current, index, { move, requestId, actor, now, effect, items })
      },
      now,
    })
    return deskDayOf(changed, now)
  }),

  // What is missing is written down first: it counts once the ticket names it, so a crash in between leaves no trace.
  on(askToComeAgain, async ({ id, requestId, missing, note }, { actor, openid, now }) => {
    if (missing.length === 0 && note === '') refuseIf('ticket.nothing_missing')
    const day = await knownTicket(id, actor, now)
    const index = indexOfTicket(day, placeOfTicket(id).id)
    const outcomeId = idFor('ticketOutcome', id, requestId)
    const body = bodyHash({ missing, note })
    const earlier = day.outcomes?.find(({ _id }) => _id === outcomeId)
    if (earlier && earlier.body !== body)
      throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
    if (!earlier) {
      refuseIf(refusal(factsOf(day, day.tickets[index]!, actor), 'comeAgain', actor, now))
      const check = note === '' ? 'passed' : await checkText(note, openid)
      await ticketOutcomes.insertOnce({ _id: outcomeId, ticketId: id, missing, note, check, body, at: now })
    }
    const changed = await changeDay(day, {
      isDone: ({ tickets }) => tickets[index]!.outcomeId === outcomeId,
      decide(current) {
        const items = tellHolder(current, index, missingNews(current, index, missing), now)
        return decideStep(current, index, {
          move: 'comeAgain',
          requestId,
          actor,
          now,
          effect: { outcomeId },
          items,
        })
      },
      now,
    })
    return deskDayOf(changed, now)
  }),
]
