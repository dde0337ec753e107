import type { ContentCheck } from '../../../../shared/direct-line/schema'
import type { ActivityKind } from '../../../../shared/org-life/kinds'
import { documents } from '../../../kit/documents'
import type { WithOutbox } from '../../../kit/outbox'

/** What the content check says of a part of a record; a worker who has looked at it has the last word. */
interface Checked {
  check: ContentCheck
  isReviewed?: boolean
}

export interface RecordPhoto extends Checked {
  fileId: string
}

export interface WrittenRecord extends Checked {
  minutes: string
  decisions: string[]
  /** Role and unit or organisation. */
  by: string
  memberId: string
  at: number
}

export interface Correction extends Checked {
  text: string
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
  /** Since when a part of it waits for a worker to look at it, ms; gone while none does. */
  reviewSince?: number
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
