import { minuteOfDay } from '../../../shared/bookings/slot'
import { addDays, HOUR, MINUTE, startOfDay } from '../../../shared/time'
import { holdsPlace } from '../../../shared/windows/life-cycle'
import { inOrder, numberText, type Queued } from '../../../shared/windows/queue'
import { bandsOn, type Band } from '../../../shared/windows/window'
import {
  dayIdOf,
  type ServiceWindow,
  type StoredBand,
  type StoredTicket,
  type WindowDay,
} from './windows-store'

const EVENING = 18 * HOUR

/** What of a day depends on its bands alone. */
type Hours = Pick<WindowDay, 'date' | 'bands'>

/**
 * When the timed job looks at a day: the evening before, an hour before each band, and when the day is over. None is
 * later than the day's end, so a day that nobody touches is looked at no more.
 */
function pointsOf({ date, bands }: Hours): number[] {
  const start = startOfDay(date)
  return [
    start - 24 * HOUR + EVENING,
    ...bands.map((band) => start + band.from * MINUTE - HOUR),
    startOfDay(addDays(date, 1)),
  ]
}

/** The first of them after an instant; null once the day is over. */
export function nextPoint(day: Hours, after: number): number | null {
  const ahead = pointsOf(day).filter((point) => point > after)
  return ahead.length === 0 ? null : Math.min(...ahead)
}

export const eveningBefore = (date: string): number => startOfDay(date) - 24 * HOUR + EVENING
export const hourBefore = (date: string, from: number): number => startOfDay(date) + from * MINUTE - HOUR
export const isOver = ({ date }: Pick<WindowDay, 'date'>, now: number): boolean =>
  now >= startOfDay(addDays(date, 1))

const heldIn = (tickets: readonly StoredTicket[], from: number): StoredTicket[] =>
  tickets.filter(({ band, state }) => band?.from === from && holdsPlace(state))

/**
 * New hours over the tickets there are: each band has the places left that nobody holds, and a band that is gone keeps
 * those who have booked it and takes nobody else.
 */
export function divided(bands: readonly Band[], tickets: readonly StoredTicket[]): StoredBand[] {
  const kept = bands.map((band) => ({ ...band, left: band.places - heldIn(tickets, band.from).length }))
  const gone = tickets.flatMap(({ band, state }) => (band && holdsPlace(state) ? [band] : []))
  for (const { from, to } of gone) {
    if (kept.some((band) => band.from === from)) continue
    const places = heldIn(tickets, from).length
    kept.push({ from, to, places, left: 0 })
  }
  return kept.sort((a, b) => a.from - b.from)
}

/** What a day takes over from its window. */
const partsOf = ({ revision, name, letter, desks, centreId, centreName, unitIds }: ServiceWindow) => ({
  windowName: name,
  letter,
  desks,
  centreId,
  centreName,
  unitIds,
  windowRevision: revision,
})

/** A day as its window's week has it, before anybody has a ticket. */
export function emptyDay(window: ServiceWindow, date: string, now: number): WindowDay {
  const bands = divided(bandsOn(window, date), [])
  const timerAt = nextPoint({ date, bands }, now)
  return {
    _id: dayIdOf(window._id, date),
    revision: 1,
    windowId: window._id,
    ...partsOf(window),
    date,
    startsAt: startOfDay(date),
    isOwn: false,
    isClosed: false,
    because: null,
    bands,
    titles: {},
    tickets: [],
    requests: [],
    outbox: [],
    ...(timerAt !== null && { timerAt }),
  }
}

/** Whether the window's week has changed since. */
export const isStale = (day: WindowDay, window: ServiceWindow): boolean =>
  day.windowRevision < window.revision

/** What changes in a day when its window has; hours of its own stay. */
export function followed(day: WindowDay, window: ServiceWindow) {
  const bands = day.isOwn ? day.bands : divided(bandsOn(window, day.date), day.tickets)
  return { ...partsOf(window), bands }
}

/** A ticket as the queue's order needs it. */
export interface QueuedTicket extends Queued {
  readonly id: string
}

export const queuedOf = (ticket: StoredTicket, index: number): QueuedTicket => ({
  id: ticket.id,
  state: ticket.state,
  // Who has missed their turn comes after all who sit there now, booked or not.
  band: ticket.timesMissed > 0 ? null : ticket.band,
  queuedAt: ticket.queuedAt ?? ticket.at,
  joinedMinute: minuteOfDay(ticket.queuedAt ?? ticket.at),
  number: index + 1,
})

/** Those who wait, the next one first. */
export const queueOf = ({ tickets }: Pick<WindowDay, 'tickets'>, now: number): QueuedTicket[] =>
  inOrder(tickets.map(queuedOf), minuteOfDay(now))

export const indexOfTicket = ({ tickets }: Pick<WindowDay, 'tickets'>, id: string): number =>
  tickets.findIndex((ticket) => ticket.id === id)

export const numberOf = (day: Pick<WindowDay, 'letter'>, index: number): string =>
  numberText(day.letter, index + 1)

/** The id by which a ticket is known outside its day, and the way back. */
export const ticketIdOf = (day: Pick<WindowDay, '_id'>, { id }: Pick<StoredTicket, 'id'>): string =>
  `${day._id}.${id}`

export function placeOfTicket(ticketId: string): { windowId: string; date: string; id: string } {
  const [windowId = '', date = '', id = ''] = ticketId.split('.')
  return { windowId, date, id }
}

/** Minutes from joining the queue until being called, whole ones. */
export const waitedMinutes = ({ queuedAt, calledAt }: StoredTicket): number =>
  queuedAt === undefined || calledAt === undefined ? 0 : Math.floor((calledAt - queuedAt) / MINUTE)

/** Which of the bands begins then; -1 without one. */
export const bandAt = ({ bands }: Pick<WindowDay, 'bands'>, from: number): number =>
  bands.findIndex((band) => band.from === from)
