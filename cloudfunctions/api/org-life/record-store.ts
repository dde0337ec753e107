import type { ContentCheck } from '../../../shared/direct-line/schema'
import type { ActivityKind } from '../../../shared/org-life/kinds'
import { documents } from '../../kit/documents'
import type { WithOutbox } from '../../kit/outbox'

export interface RecordPhoto {
  fileId: string
  check: ContentCheck
}

export interface WrittenRecord {
  minutes: string
  decisions: string[]
  check: ContentCheck
  /** Role and unit or organisation. */
  by: string
  memberId: string
  at: number
}

export interface Correction {
  text: string
  check: ContentCheck
  at: number
  by: string
  memberId: string
  requestId: string
}

/** What an activity's figures and reminders need to know of it; renewed whenever the activity changes. */
export interface ActivityFacts {
  title: string
  kind: ActivityKind
  hostKey: string
  hostName: string
  hostIds: string[]
  unitIds: string[]
  scopeUnitId: string
  scopeName: string
  placeName: string
  capacity: number | null
  startsAt: number
  endsAt: number
  /** Whether it is still to come, took place, or was called off. */
  stage: 'toCome' | 'held' | 'off'
}

/**
 * What becomes of one activity, `_id` = the activity's: the record (全程纪实), what is counted of it, and when the timed job has
 * to do with it next.
 */
export interface ActivityRecord extends WithOutbox, ActivityFacts {
  _id: string
  revision: number
  /** Of the activity that the facts were taken from. */
  factsOf: number
  /** How often it has been written; 0 before the first time. */
  edition: number
  written: WrittenRecord | null
  photos: RecordPhoto[]
  recordedAt: number | null
  locksAt: number | null
  isLockNoted: boolean
  corrections: Correction[]
  expected: number
  came: number
  onLeave: number
  ratings: { count: number; sum: number }
  remindedEvening: boolean
  remindedHour: boolean
  timerAt?: number
  requests: { id: string; body: string }[]
}

/** One person's judgement of an activity, `_id` = activity and member. */
export interface ActivityRating extends WithOutbox {
  _id: string
  revision: number
  activityId: string
  memberId: string
  stars: number
  words: string
  at: number
  requests: { id: string; body: string }[]
}

export const activityRecords = documents<ActivityRecord>('activityRecords')
export const activityRatings = documents<ActivityRating>('activityRatings')
