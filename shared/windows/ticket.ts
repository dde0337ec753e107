import * as z from 'zod'
import { DayMinute } from '../bookings/slot'
import { ContentCheck } from '../direct-line/schema'
import { UnitId } from '../members/units'
import { CivilDate } from '../time'
import { GuideId, WindowId } from './guide'
import { TicketState } from './life-cycle'
import { BandView, Desk } from './window'

/** `windowId.date.` and what the request makes of it. */
export const TicketId = z
  .string()
  .max(80)
  .regex(/^[\w-]+\.\d{4}-\d{2}-\d{2}\.[\w-]+$/, 'core.invalid')

const Slot = z.object({ from: DayMinute, to: DayMinute })

/** What was missing, and what the desk said; shown once it has passed the check. */
export const Outcome = z.object({
  missing: z.array(z.string()),
  note: z.string().nullable(),
  check: ContentCheck,
})
export type Outcome = z.infer<typeof Outcome>

/** A ticket in its holder's own list. */
export const TicketCard = z.object({
  id: TicketId,
  number: z.string(),
  state: TicketState,
  windowId: WindowId,
  windowName: z.string(),
  centreName: z.string(),
  guideId: GuideId.nullable(),
  title: z.string(),
  date: CivilDate,
  /** Null for somebody who came without a place. */
  band: Slot.nullable(),
})
export type TicketCard = z.infer<typeof TicketCard>

/** A ticket as its holder sees it: how many are before them, where to go, what to bring. */
export const TicketView = TicketCard.extend({
  unitIds: z.array(UnitId),
  /** Null while they don't wait. */
  before: z.number().nullable(),
  desk: z.string().nullable(),
  timesMissed: z.number(),
  isMine: z.boolean(),
  outcome: Outcome.nullable(),
  address: z.string(),
  phone: z.string(),
})
export type TicketView = z.infer<typeof TicketView>

/** A ticket as the desk sees it; names are masked, and nobody's number or address is here. */
export const DeskTicket = z.object({
  id: TicketId,
  number: z.string(),
  state: TicketState,
  name: z.string(),
  guideId: GuideId.nullable(),
  title: z.string(),
  band: Slot.nullable(),
  arrivedAt: z.number().nullable(),
  calledAt: z.number().nullable(),
  deskId: z.string().nullable(),
  timesMissed: z.number(),
  hasPhone: z.boolean(),
})
export type DeskTicket = z.infer<typeof DeskTicket>

/** One window's day, for those who work there. */
export const DeskDay = z.object({
  windowId: WindowId,
  windowName: z.string(),
  centreId: z.string(),
  unitIds: z.array(UnitId),
  date: CivilDate,
  desks: z.array(Desk),
  bands: z.array(BandView.extend({ places: z.number() })),
  closedBecause: z.string().nullable(),
  /** All of the day by number. */
  tickets: z.array(DeskTicket),
  /** Ids of those who wait, the next one first. */
  queue: z.array(TicketId),
})
export type DeskDay = z.infer<typeof DeskDay>

/** What hangs in the hall: numbers and desks, nobody's name. */
export const QueueView = z.object({
  windowName: z.string(),
  called: z.array(z.object({ number: z.string(), desk: z.string() })),
  waiting: z.array(z.string()),
})
export type QueueView = z.infer<typeof QueueView>

/** Figures of a window in a month. */
export const WindowFigures = z.object({
  month: z.string(),
  served: z.number(),
  comeAgain: z.number(),
  missed: z.number(),
  unserved: z.number(),
  /** Minutes from joining the queue until being called, on average over those who were called; null without any. */
  waitedMinutes: z.number().nullable(),
})
export type WindowFigures = z.infer<typeof WindowFigures>
