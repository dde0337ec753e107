import { spanText, startOf } from '../../../shared/bookings/slot'
import { timestamp } from '../../../shared/time'
import { isWaiting } from '../../../shared/windows/life-cycle'
import { NEAR } from '../../../shared/windows/queue'
import { idFor } from '../../kit/ids'
import type { OutboxItem } from '../../kit/outbox'
import { numberOf, queueOf, ticketIdOf } from './day'
import type { StoredTicket, WindowDay } from './windows-store'

/** One thing a ticket's holder is told; `key` makes it once. */
interface News {
  key: string
  title: string
  /** In at most five characters: `请到窗口`. */
  state: string
  text: string
}

export type TellItem = Extract<OutboxItem, { kind: 'tell' }>

/** What a ticket is for, in the guide's words. */
export const titleOf = ({ titles }: Pick<WindowDay, 'titles'>, { guideId }: StoredTicket): string =>
  (guideId && titles[guideId]) || '现场办事'

/** A message to whoever holds the ticket with this number of the day. */
export function messageTo(day: WindowDay, index: number, news: News, now: number): TellItem | null {
  const ticket = day.tickets[index]
  if (!ticket?.memberId) return null
  const at = ticket.band ? timestamp(startOf({ date: day.date, ...ticket.band })) : timestamp(now)
  return {
    key: news.key,
    kind: 'tell',
    to: { memberId: ticket.memberId },
    title: news.title,
    text: news.text,
    link: { to: 'ticket', id: ticketIdOf(day, ticket) },
    template: 'ticketProgress',
    values: {
      number: numberOf(day, index),
      title: titleOf(day, ticket),
      state: news.state,
      at,
      note: news.text,
    },
  }
}

/** The same as a list, empty for somebody without a phone. */
export const tellHolder = (day: WindowDay, index: number, news: News, now: number): OutboxItem[] => {
  const message = messageTo(day, index, news, now)
  return message ? [message] : []
}

export const whereOf = ({ centreName, windowName }: Pick<WindowDay, 'centreName' | 'windowName'>): string =>
  `${centreName}${windowName}`

export const whenOf = ({ date }: Pick<WindowDay, 'date'>, { band }: StoredTicket): string =>
  band ? `${date} ${spanText(band)}` : date

/** Turns that have come near with this change, each told once: the messages, and the marks that say so. */
export function tellNear(
  after: WindowDay,
  now: number,
): { marks: Record<string, true>; items: OutboxItem[] } {
  const near = queueOf(after, now)
    .slice(0, NEAR + 1)
    .map(({ number }, before) => ({ index: number - 1, before }))
    .filter(({ index }) => {
      const ticket = after.tickets[index]!
      return isWaiting(ticket.state) && ticket.memberId !== null && !ticket.isToldNear
    })
  return {
    marks: Object.fromEntries(near.map(({ index }) => [`tickets.${index}.isToldNear`, true as const])),
    items: near.flatMap(({ index, before }) =>
      tellHolder(
        after,
        index,
        {
          key: idFor('ticketNear', ticketIdOf(after, after.tickets[index]!)),
          title: `快到您了：${numberOf(after, index)}`,
          state: '快到了',
          text:
            before === 0
              ? `下一个就是您，请到${whereOf(after)}等候。`
              : `前面还有 ${before} 位，请到${whereOf(after)}等候。`,
        },
        now,
      ),
    ),
  }
}
