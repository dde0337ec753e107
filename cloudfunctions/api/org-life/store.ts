import type { ActivityContent, Planned } from '../../../shared/org-life/draft'
import type { ActivityMoveName, ActivityState } from '../../../shared/org-life/life-cycle'
import type { HostView, PlaceView } from '../../../shared/org-life/schema'
import type { Offer, Party, Seats } from '../../../shared/org-life/seats'
import type { SignUpState } from '../../../shared/org-life/sign-up'
import type { ContentCheck } from '../../../shared/direct-line/schema'
import { documents } from '../../kit/documents'
import type { WithOutbox } from '../../kit/outbox'

export interface StoredLine {
  at: number
  move: ActivityMoveName
  requestId: string
  /** The hash of what the request said; none for what the job does. */
  body?: string
  memberId: string
  by: string
  note: string | null
}

/** The places of an activity as its cards show them: a copy of what `activitySeats` said at that revision. */
export interface KnownPlaces {
  capacity: number
  left: number
  waiting: number
  of: number
}

/**
 * One event. It stays small: who comes is in `activitySeats` and `activitySignUps`, what happened in a record of its own.
 */
export interface Activity extends Omit<ActivityContent, 'capacity' | 'coHosts'>, WithOutbox {
  _id: string
  revision: number
  bodyHash: string
  createdBy: string
  createdAt: number
  host: HostView
  /** The host and all units or organisations above it: whoever organises for one of these organises this. */
  hostIds: string[]
  /** The unit within which it lies, and all above: a room must be near it. */
  hostUnitIds: string[]
  /** `org|id`: what the host's own list is found by. */
  hostKey: string
  coHosts: { kind: 'org' | 'partner'; id: string; name: string }[]
  scopeName: string
  /** The scope unit and all above. */
  unitIds: string[]
  /** Calendars it stands in: those of `unitIds`, and as `=unit` of the scope unit, for those below it. */
  calendars: string[]
  /** `2026-12` while everybody may see it; empty for a draft, and until its text has been checked. */
  month: string
  startsAt: number
  endsAt: number
  signUpUntil: number
  place: PlaceView
  /** Null where nobody signs up; of a draft what it will have. */
  places: KnownPlaces | null
  /** What it holds of its room; null without one, and before it is published. */
  hold: { dayId: string; claim: string } | null
  state: ActivityState
  /** The host's list it stands on. */
  shelf: 'draft' | 'shown'
  check: ContentCheck
  /** Waits for a worker to look at its text; gone otherwise. */
  needsReview?: boolean
  planned: Planned | null
  planId: string | null
  cancelledBecause: string | null
  timeline: StoredLine[]
  /** The next thing the timed job does to it, ms. */
  timerAt?: number
  remindedEvening: boolean
  remindedHour: boolean
}

/**
 * Who has a place in an activity, who is offered one and who waits, `_id` = the activity's: the one place that says so.
 * Freeing a place and offering it to the next is one write. Sign-ups follow it, by the timed job at the latest.
 */
export interface SeatsDocument extends Seats {
  _id: string
  revision: number
  /** Of the activity that the times below were taken from. */
  edition: number
  isOpen: boolean
  signUpUntil: number
  seated: Party[]
  offers: Offer[]
  line: Party[]
  /** Requests that changed its size. */
  requests: string[]
  draw: { seed: string; at: number } | null
  /** When the next offer ends, ms; gone while there is none. */
  offersEnd?: number
  /** When the job compares it with the sign-ups, ms; gone while there is nothing to compare. */
  checkAt?: number
}

/** The organiser's list that a sign-up stands on. */
export type SignUpList = 'coming' | 'toDecide' | 'inLine' | 'gone'

/** One person's sign-up, `_id` = activity and member; attendance is kept here as well. */
export interface SignUp extends WithOutbox {
  _id: string
  revision: number
  activityId: string
  memberId: string
  name: string
  maskedPhone: string | null
  guests: string[]
  answers: Record<string, string>
  size: number
  /** Counts how often this person has signed up; its places carry the same number. */
  attempt: number
  state: SignUpState
  isOpen: boolean
  /** Whether it is among one's own: all but those taken back. */
  isMine: boolean
  list: SignUpList
  needsApproval: boolean
  at: number
  startsAt: number
  endsAt: number
  offeredUntil: number | null
  because: string | null
  /** Requests that changed it, each with the hash of what it said. */
  requests: string[]
}

export const activities = documents<Activity>('activities')
export const activitySeats = documents<SeatsDocument>('activitySeats')
export const signUps = documents<SignUp>('activitySignUps')
