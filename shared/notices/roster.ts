import * as z from 'zod'

/** How far a notice has come with a household. The first that is true counts. */
export const Standing = z.enum([
  'acknowledged',
  'toldInPerson',
  'read',
  'messageSent',
  'noConsent',
  'notReached',
])
export type Standing = z.infer<typeof Standing>

export const standingNames: Record<Standing, string> = {
  acknowledged: '已确认',
  toldInPerson: '已当面告知',
  read: '已读',
  messageSent: '发了消息，还没看',
  noConsent: '没有订阅消息',
  notReached: '还没通知到',
}

/** What became of the message to the household's phones; `none` while nothing was sent. */
export const MessageOutcome = z.enum(['none', 'sent', 'noConsent', 'failed'])
export type MessageOutcome = z.infer<typeof MessageOutcome>

export interface Reach {
  readonly readAt: number | null
  readonly acknowledgedAt: number | null
  readonly toldInPersonAt: number | null
  readonly message: MessageOutcome
}

export function standingOf({ readAt, acknowledgedAt, toldInPersonAt, message }: Reach): Standing {
  if (acknowledgedAt !== null) return 'acknowledged'
  if (toldInPersonAt !== null) return 'toldInPerson'
  if (readAt !== null) return 'read'
  if (message === 'sent') return 'messageSent'
  return message === 'noConsent' ? 'noConsent' : 'notReached'
}

/** Still to be reached: nobody there has read it or, where that is asked for, acknowledged it; nor been told in person. */
export function isWaiting(reach: Reach, needsAcknowledgement: boolean): boolean {
  if (reach.acknowledgedAt !== null || reach.toldInPersonAt !== null) return false
  return needsAcknowledgement || reach.readAt === null
}

/** How often a household is reminded of one notice, whoever asks for it. */
export const MAX_NUDGES = 3

interface Reminded extends Reach {
  readonly nudges: number
}

/**
 * Only the phone or the door is left: still to be reached, and no message has arrived, or all the reminders that are
 * decent have been sent in vain.
 */
export function isToVisit(reach: Reminded, needsAcknowledgement: boolean): boolean {
  if (!isWaiting(reach, needsAcknowledgement)) return false
  return reach.nudges >= MAX_NUDGES || (reach.readAt === null && reach.message !== 'sent')
}

/** Households of a unit by standing; `waiting` are still to be reached, `toVisit` by phone or at the door. */
export const RosterFigures = z.object({
  households: z.number(),
  acknowledged: z.number(),
  toldInPerson: z.number(),
  read: z.number(),
  messageSent: z.number(),
  noConsent: z.number(),
  notReached: z.number(),
  waiting: z.number(),
  toVisit: z.number(),
})
export type RosterFigures = z.infer<typeof RosterFigures>

export const noFigures: RosterFigures = {
  households: 0,
  acknowledged: 0,
  toldInPerson: 0,
  read: 0,
  messageSent: 0,
  noConsent: 0,
  notReached: 0,
  waiting: 0,
  toVisit: 0,
}

interface Counted {
  readonly standing: Standing
  readonly isWaiting: boolean
  readonly toVisit: boolean
}

export function figuresOf(receipts: Iterable<Counted>): RosterFigures {
  const figures = { ...noFigures }
  for (const receipt of receipts) {
    figures.households++
    figures[receipt.standing]++
    if (receipt.isWaiting) figures.waiting++
    if (receipt.toVisit) figures.toVisit++
  }
  return figures
}

export function sumOf(parts: Iterable<RosterFigures>): RosterFigures {
  const sum = { ...noFigures }
  for (const part of parts) {
    for (const name of Object.keys(sum) as (keyof RosterFigures)[]) sum[name] += part[name]
  }
  return sum
}

/** Which households a list shows: all, those still to be reached, or those whom only the phone or the door is left for. */
export const RosterShow = z.enum(['all', 'waiting', 'toVisit', ...Standing.options])
export type RosterShow = z.infer<typeof RosterShow>
