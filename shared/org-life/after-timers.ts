import { addDays, civilDate, HOUR, startOfDay } from '../time'

const EVENING = 19 * HOUR

/** What the timed job does to an activity's record next. */
export type RecordTimer = 'remindEvening' | 'remindHour' | 'lock'

interface Timed {
  readonly stage: 'toCome' | 'held' | 'off'
  readonly startsAt: number
  readonly remindedEvening: boolean
  readonly remindedHour: boolean
  readonly locksAt: number | null
  readonly isLockNoted: boolean
}

const eveningBefore = (startsAt: number): number => startOfDay(addDays(civilDate(startsAt), -1)) + EVENING
const hourBefore = (startsAt: number): number => startsAt - HOUR

/** Which reminders an activity at that time needs no more: it was published, or moved there, after they were due. */
export const remindedBy = (startsAt: number, now: number) => ({
  remindedEvening: eveningBefore(startsAt) <= now,
  remindedHour: hourBefore(startsAt) <= now,
})

/** What comes next and when (ms); null once nothing more happens by itself. */
export function nextRecordTimer({
  stage,
  startsAt,
  remindedEvening,
  remindedHour,
  locksAt,
  isLockNoted,
}: Timed): { what: RecordTimer; at: number } | null {
  if (stage === 'off') return null
  if (stage === 'held') return locksAt === null || isLockNoted ? null : { what: 'lock', at: locksAt }
  if (!remindedEvening) return { what: 'remindEvening', at: eveningBefore(startsAt) }
  return remindedHour ? null : { what: 'remindHour', at: hourBefore(startsAt) }
}

/** Whether a reminder still helps: the evening's until the one of the hour, that one until the start. */
export const isReminderTimely = (what: RecordTimer, startsAt: number, now: number): boolean =>
  what === 'remindEvening' ? now < hourBefore(startsAt) : now < startsAt
