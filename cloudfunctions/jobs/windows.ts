import { civilMonth, HOUR, startOfDay } from '../../shared/time'
import { isBooked, isLive, ticketMoves, type TicketState } from '../../shared/windows/life-cycle'
import { eveningBefore, hourBefore, isOver, nextPoint, ticketIdOf } from '../api/windows/day'
import { figuresOfTicket } from '../api/windows/ticket-counts'
import { messageTo, titleOf, whenOf, whereOf } from '../api/windows/ticket-tellings'
import { windowDays, type StoredTicket, type WindowDay } from '../api/windows/windows-store'
import { change } from '../kit/change'
import { command } from '../kit/cloud'
import { idFor } from '../kit/ids'
import { describeFailure, log } from '../kit/log'
import { addToOutbox, type ItemOf, type OutboxItem } from '../kit/outbox'

const BATCH = 50

type What = ItemOf<'tellTickets'>['what']

/** One item tells all of them, so that a day's outbox stays small. */
const tellingOf = (day: WindowDay, what: What, tickets: readonly StoredTicket[], part = ''): OutboxItem[] =>
  tickets.length === 0
    ? []
    : [
        {
          key: idFor('tellTickets', day._id, what, part),
          kind: 'tellTickets',
          dayId: day._id,
          what,
          ticketIds: tickets.map(({ id }) => id),
          because: '',
        },
      ]

/** Whoever has booked before it was time to remind them, and whose time hasn't come yet. */
const toRemind = (day: WindowDay, before: number): StoredTicket[] =>
  day.tickets.filter(({ state, memberId, at }) => isBooked(state) && memberId !== null && at < before)

function reminders(day: WindowDay, now: number): OutboxItem[] {
  const isDue = (point: number) => (day.timerAt ?? now) <= point && point <= now
  const evening = eveningBefore(day.date)
  const items =
    isDue(evening) && now < startOfDay(day.date) ? tellingOf(day, 'evening', toRemind(day, evening)) : []
  for (const { from } of day.bands) {
    const point = hourBefore(day.date, from)
    // After the band has begun a reminder would only confuse.
    if (!isDue(point) || now >= point + HOUR) continue
    const booked = toRemind(day, point).filter(({ band }) => band?.from === from)
    items.push(...tellingOf(day, 'hour', booked, String(from)))
  }
  return items
}

const endings = [ticketMoves.lapse, ticketMoves.sendHome, ticketMoves.assumeDone]

const endOf = (state: TicketState): TicketState =>
  endings.find(({ from }) => from.some((one) => one === state))?.to ?? state

/** What the day's end adds to its window's month, in one item. */
function endCount(day: WindowDay, ended: readonly StoredTicket[]): OutboxItem[] {
  if (ended.length === 0) return []
  const add: Record<string, number> = {}
  for (const [figure, amount] of ended.flatMap((ticket) => Object.entries(figuresOfTicket(ticket)))) {
    add[figure] = (add[figure] ?? 0) + amount
  }
  const { windowId, startsAt } = day
  const key = idFor('countDayEnd', day._id)
  return [{ key, kind: 'count', unitId: windowId, unitIds: [windowId], month: civilMonth(startsAt), add }]
}

/** The day is over: whoever didn't come has missed it, and whoever sat there until the end is owed a word. */
function atTheEnd(day: WindowDay) {
  const tickets = day.tickets.map((ticket) =>
    isLive(ticket.state) ? { ...ticket, state: endOf(ticket.state) } : ticket,
  )
  const ended = tickets.filter((_, index) => isLive(day.tickets[index]!.state))
  const withPhone = ended.filter(({ memberId }) => memberId !== null)
  const inState = (state: TicketState) => withPhone.filter((ticket) => ticket.state === state)
  const items = [
    ...tellingOf(day, 'missed', inState('missed')),
    ...tellingOf(day, 'unserved', inState('unserved')),
    ...endCount(day, ended),
  ]
  return { changes: { tickets: command.set(tickets), timerAt: command.remove() }, items }
}

const lookAt = (day: WindowDay, now: number): Promise<WindowDay> =>
  change(windowDays, {
    from: day,
    isDone: ({ timerAt }) => timerAt !== day.timerAt,
    decide(current) {
      const { changes, items } = isOver(current, now)
        ? atTheEnd(current)
        : {
            changes: { timerAt: nextPoint(current, now) ?? command.remove() },
            items: reminders(current, now),
          }
      return { changes: { ...changes, ...addToOutbox(items, now) } }
    },
  })

/** Reminds those who have booked, and ends the days that are over; one day's failure holds up no other. */
export async function lookAtWindowDays(now: number): Promise<void> {
  const due = await windowDays.find({
    where: { timerAt: command.lte(now) },
    orderBy: ['timerAt', 'asc'],
    limit: BATCH,
  })
  for (const day of due) {
    try {
      await lookAt(day, now)
    } catch (failure) {
      log.error({ job: 'lookAtWindowDays', day: day._id, failure: describeFailure(failure) })
    }
  }
}

const words: Record<
  What,
  (day: WindowDay, ticket: StoredTicket, because: string) => { title: string; state: string; text: string }
> = {
  evening: (day, ticket) => ({
    title: `明天 ${whenOf(day, ticket).slice(11)} 到窗口办事`,
    state: '明天',
    text: `${titleOf(day, ticket)}，${whereOf(day)}。出门前看看要带的东西。`,
  }),
  hour: (day, ticket) => ({
    title: `快到时间了：${titleOf(day, ticket)}`,
    state: '快到了',
    text: `今天 ${whenOf(day, ticket).slice(11)}，${whereOf(day)}。到了请先找工作人员报到。`,
  }),
  calledOff: (day, _ticket, because) => ({
    title: `${day.date} 的号取消了`,
    state: '停办',
    text: `${whereOf(day)}那天停办${because ? `：${because}` : ''}。请另约时间，给您添麻烦了。`,
  }),
  missed: (day, ticket) => ({
    title: `您约的“${titleOf(day, ticket)}”过期了`,
    state: '过期了',
    text: '那天没有等到您，号已作废，可以重新约时间。',
  }),
  unserved: (day, ticket) => ({
    title: `对不起，那天没有轮到您`,
    state: '没轮到',
    text: `“${titleOf(day, ticket)}”没有办上，请重新约时间，或打电话给服务中心。`,
  }),
}

const isReminder = (what: What): boolean => what === 'evening' || what === 'hour'

/** Tells the holders of these tickets, each once; somebody who has given theirs up meanwhile isn't reminded. */
export async function tellTickets(
  { dayId, what, ticketIds, because, key }: ItemOf<'tellTickets'>,
  tellOne: (item: ItemOf<'tell'>) => Promise<void>,
  now: number,
): Promise<void> {
  const day = await windowDays.get(dayId)
  if (!day) return
  for (const [index, ticket] of day.tickets.entries()) {
    if (!ticketIds.includes(ticket.id) || (isReminder(what) && !isBooked(ticket.state))) continue
    const news = { key: idFor(key, ticketIdOf(day, ticket)), ...words[what](day, ticket, because) }
    const message = messageTo(day, index, news, now)
    if (message) await tellOne(message)
  }
}
