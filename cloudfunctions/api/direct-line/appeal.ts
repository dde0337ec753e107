import type { AlarmKind } from '../../../shared/direct-line/alarms'
import type { ClockSettings } from '../../../shared/direct-line/clock'
import type { AppealKind, Behalf, Concerns } from '../../../shared/direct-line/draft'
import type { OnDuty } from '../../../shared/direct-line/duty'
import type { AppealState } from '../../../shared/direct-line/life-cycle'
import type { Outcome } from '../../../shared/direct-line/outcome'
import type { Rating } from '../../../shared/direct-line/rating'
import type {
  ContentCheck,
  Publication,
  PublicationState,
  TimelineLine,
} from '../../../shared/direct-line/schema'
import type { Whistle } from '../../../shared/direct-line/whistle'
import type { WithOutbox } from '../../kit/outbox'

export interface StoredPhoto {
  fileId: string
  check: ContentCheck
}

export interface StoredPlace {
  kind: 'home' | 'point' | 'typed'
  label: string
  latitude: number | null
  longitude: number | null
}

/** A line as stored: who it was and by which request, beside what everybody may read. */
export interface StoredLine extends TimelineLine {
  requestId: string
  memberId: string
  /** How far its note has been checked; what hasn't passed is seen by staff alone. */
  check: ContentCheck
}

export interface StoredAnswer {
  text: string
  at: number
  check: ContentCheck
  photos: StoredPhoto[]
  outcome: Outcome
  because: string | null
}

/** One case. Its id comes from who filed it and the request, so the same tap twice is the same case. */
export interface Appeal extends WithOutbox {
  _id: string
  revision: number
  ticket: string
  bodyHash: string
  /** A member, or a resident known by household and name alone (`residentId`), when somebody filed for them. */
  ownerId: string
  ownerName: string
  householdId: string | null
  phone: string | null
  agent: { memberId: string; relation: Behalf['relation']; consent: Behalf['consent']; at: number } | null
  kind: AppealKind
  categoryId: string
  categoryName: string
  title: string
  text: string
  check: ContentCheck
  photos: StoredPhoto[]
  photosBefore: StoredPhoto[]
  place: StoredPlace
  mayBePublic: boolean
  communityId: string
  communityName: string
  /** All units it lies in, from the district down; cut above the people whom it concerns. */
  unitIds: string[]
  /** The names of the first of them, down to the grid. */
  unitNames: string[]
  /** In whose charge it must not come: it never lies below that level again. */
  concerns: Concerns
  /** The unit whose people the case concerns. */
  namedUnitId: string | null
  /** Those who held a role in it at the filing, or were given one since: for them the case isn't there. */
  excludedIds: string[]
  state: AppealState
  /** Derived from the state: somebody still owes something. */
  isOpen: boolean
  isUrgent: boolean
  isHard: boolean
  /** Some text or photo waits for a worker's verdict. */
  needsReview: boolean
  reviewedBy?: { memberId: string; requestId: string; at: number }
  /** The unit that leads: exactly one, always among `unitIds`. */
  deskId: string
  deskName: string
  /** The desk that passed it on, where it may go back to. */
  cameFrom: { unitId: string; unitName: string } | null
  /** The desks that have handed it back. */
  handedBackBy: string[]
  handlerId: string | null
  assists: { unitId: string; unitName: string }[]
  whistles: Whistle[]
  supervision: { unitId: string; unitName: string; since: number; because: 'overdue' | 'reopened' } | null
  dispute: { reason: string; at: number } | null
  /** Who was on duty when an urgent case came in, or was found unanswered, outside office hours. */
  onDuty: OnDuty | null
  clock: ClockSettings
  createdAt: number
  updatedAt: number
  /** Since when the case rests in its state: what the timed closings are counted from. */
  restingSince: number
  acceptBy: number
  resolveBy: number
  acceptedAt: number | null
  isAcceptanceMissed: boolean
  waitingSince: number | null
  waitedMs: number
  /** `kind.deadline` of every alarm that has been given. */
  alarmsGiven: string[]
  /** What work lists are sorted by: the deadline of the step that is owed, or when it last changed. */
  dueAt: number
  /** When the timed job next has something to do with it, and what; absent when never. */
  timerAt?: number
  nextAlarm?: AlarmKind
  timeline: StoredLine[]
  answer: StoredAnswer | null
  rating: Rating | null
  ratedAt: number | null
  reopenings: number
  turnTo: string | null
  mergedInto: string | null
  endedAt: number | null
  ending: 'rated' | 'unrated' | 'officer' | null
  isSharedWithLeader: boolean
  publication: {
    state: PublicationState
    /** A worker has something to approve: the first time, or a new answer. */
    isOpen: boolean
    shown: Publication | null
    /** Photos of it that a worker cut: neighbours see each once it has passed the check. */
    cutPhotos: StoredPhoto[]
    refusedBecause: string | null
    /** The last requests that decided on it, so that a repeated one, however late, decides nothing. */
    requests: string[]
    /** When the answer came that was approved with it. */
    answerAt: number | null
  }
  /** Somebody follows it: neighbours, or owners of cases merged into it. */
  isFollowed: boolean
  supporters: number
  matterId: string | null
  /** Every work list it stands on, `unit|list`. */
  queues: string[]
  /** Every figure it counts for, `unit|month|figure`. */
  marks: string[]
  /** What it can be searched by, `scope:bigram`. */
  terms: string[]
}
