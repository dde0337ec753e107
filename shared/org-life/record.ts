import { DAY } from '../time'
import type { AttendanceReason } from './after-reasons'
import { hasCome, type AttendanceState } from './attendance'
import { hasTakenPlace, type ActivityState } from './life-cycle'

/** Counted from when it was first written; after that corrections are appended. */
export const RECORD_OPEN_FOR = 14 * DAY
export const MOST_DECISIONS = 10
export const MOST_CORRECTIONS = 20

interface Kept {
  /** When the record is locked, ms; null while none has been written. */
  readonly locksAt: number | null
}

export const isLocked = ({ locksAt }: Kept, now: number): boolean => locksAt !== null && locksAt <= now

/** Why an activity's record can't be written or changed now, or null when it can. */
export function recordRefusal(
  { state }: { readonly state: ActivityState },
  record: Kept,
  now: number,
): AttendanceReason | null {
  if (!hasTakenPlace(state)) return 'orgLife.not_held_yet'
  return isLocked(record, now) ? 'orgLife.record_locked' : null
}

/** Why nothing can be added to a record now, or null when it can. */
export function correctionRefusal(
  record: Kept & { readonly corrections: readonly unknown[] },
  now: number,
): AttendanceReason | null {
  if (record.locksAt === null) return 'orgLife.no_record'
  if (!isLocked(record, now)) return 'orgLife.record_not_locked'
  return record.corrections.length >= MOST_CORRECTIONS ? 'orgLife.corrections_full' : null
}

/** In stars, to one decimal; null while nobody has rated. */
export const averageStars = ({ count, sum }: { count: number; sum: number }): number | null =>
  count === 0 ? null : Math.round((sum / count) * 10) / 10

/** Why this person can't rate an activity now, or null when they can; they can change it until the record is locked. */
export function ratingRefusal(
  { endsAt }: { readonly endsAt: number },
  { attendance, record, now }: { attendance: AttendanceState; record: Kept; now: number },
): AttendanceReason | null {
  if (!hasCome(attendance)) return 'orgLife.rate_not_there'
  if (endsAt > now) return 'orgLife.rate_not_over'
  return isLocked(record, now) ? 'orgLife.rate_locked' : null
}
