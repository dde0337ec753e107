import type { ContentCheck } from '../../../shared/direct-line/schema'
import { MINUTE } from '../../../shared/time'
import type { TicketState } from '../../../shared/windows/life-cycle'
import type { Desk, WindowDraft } from '../../../shared/windows/window'
import { command } from '../../kit/cloud'
import { documents } from '../../kit/documents'
import type { WithOutbox } from '../../kit/outbox'
import type { Saved } from '../../kit/saving'

/** A window of a service centre: its desks and its week. */
export interface ServiceWindow extends WindowDraft, Saved {
  centreId: string
  centreName: string
  /** The centre's unit, and all above it. */
  unitId: string
  unitIds: string[]
}

export interface StoredBand {
  from: number
  to: number
  places: number
  /** Places less those that are held; below nothing when staff took places away that were booked. */
  left: number
}

/** One number of a day. It holds no more than the queue needs: 120 of them fit into one document of 64 KB. */
export interface StoredTicket {
  id: string
  /** Null for somebody without a phone. */
  memberId: string | null
  /** Masked: `王**`. */
  name: string
  guideId: string | null
  band: { from: number; to: number } | null
  state: TicketState
  at: number
  /** When they joined the queue, or joined it again after having missed their turn. */
  queuedAt?: number
  calledAt?: number
  deskId?: string
  timesMissed: number
  isToldNear?: boolean
  /** Which `TicketOutcome` says what is missing. */
  outcomeId?: string
  /** The beginnings of the requests that changed it. */
  requests: string[]
}

/**
 * A window's day, `_id` = `windowId.date`: everything that people compete for, in one document. Tickets are only ever
 * added at the end and never leave, so a ticket's number is its place, and no number comes twice.
 */
export interface WindowDay extends WithOutbox {
  _id: string
  revision: number
  windowId: string
  windowName: string
  letter: string
  desks: Desk[]
  centreId: string
  centreName: string
  unitIds: string[]
  date: string
  /** The beginning of the date, ms: for lists in time order. */
  startsAt: number
  /** The window's revision whose week it follows. */
  windowRevision: number
  /** Staff gave it hours of its own, or closed it: the window's week doesn't matter any more. */
  isOwn: boolean
  isClosed: boolean
  /** Why it has hours of its own. */
  because: string | null
  bands: StoredBand[]
  /** What the tickets are for, by the guide's id. */
  titles: Record<string, string>
  tickets: StoredTicket[]
  /** Requests that gave it hours of its own. */
  requests: string[]
  /** When the timed job looks at it next, ms; gone once the day is over. */
  timerAt?: number
}

/** What a desk said when somebody has to come again; counts once the ticket names it. */
export interface TicketOutcome {
  _id: string
  ticketId: string
  missing: string[]
  note: string
  check: ContentCheck
  body: string
  at: number
}

export const serviceWindows = documents<ServiceWindow>('serviceWindows')
export const windowDays = documents<WindowDay>('windowDays')
export const ticketOutcomes = documents<TicketOutcome>('ticketOutcomes')

export const dayIdOf = (windowId: string, date: string): string => `${windowId}.${date}`

const REMEMBERED_FOR = MINUTE
const MOST_REMEMBERED = 500
const remembered = new Map<string, { window: ServiceWindow; until: number }>()

/** Several windows, remembered for a minute: for what they are called and where they lie, not for their hours. */
export async function windowsOf(ids: readonly string[], now: number): Promise<ServiceWindow[]> {
  const unknown = ids.filter((id) => now >= (remembered.get(id)?.until ?? 0))
  if (unknown.length > 0) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    const found = await serviceWindows.find({ where: { _id: command.in(unknown) }, limit: unknown.length })
    for (const window of found) remembered.set(window._id, { window, until: now + REMEMBERED_FOR })
  }
  return ids.map((id) => remembered.get(id)?.window).filter((window) => window !== undefined)
}
