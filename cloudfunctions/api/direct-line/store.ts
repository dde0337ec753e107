import { initialCategories, type Category } from '../../../shared/direct-line/categories'
import type { ClockSettings } from '../../../shared/direct-line/clock'
import type { AppealKind } from '../../../shared/direct-line/draft'
import type { AppealState } from '../../../shared/direct-line/life-cycle'
import type { Rating } from '../../../shared/direct-line/rating'
import type { ContentCheck, TimelineLine } from '../../../shared/direct-line/schema'
import { documents } from '../../kit/documents'
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
}

/** One case. Its id comes from the owner and the request that filed it, so the same tap twice is the same case. */
export interface Appeal extends WithOutbox {
  _id: string
  revision: number
  ticket: string
  bodyHash: string
  ownerId: string
  ownerName: string
  householdId: string | null
  phone: string | null
  kind: AppealKind
  categoryId: string
  categoryName: string
  title: string
  text: string
  check: ContentCheck
  photos: StoredPhoto[]
  place: StoredPlace
  mayBePublic: boolean
  communityId: string
  communityName: string
  /** All units it lies in, from the district down. */
  unitIds: string[]
  state: AppealState
  /** Derived from the state: somebody still owes something. */
  isOpen: boolean
  /** Derived from the state: the desk owes the next step, so a deadline runs. */
  isOwed: boolean
  isUrgent: boolean
  /** Some text or photo waits for a worker's verdict. */
  needsReview: boolean
  reviewedBy?: { memberId: string; requestId: string; at: number }
  handlerId: string | null
  createdAt: number
  updatedAt: number
  acceptBy: number
  resolveBy: number
  /** What work lists are sorted by: the deadline of the step that is owed, or when it last changed. */
  dueAt: number
  /** When the timed job next has something to do with it; absent when never. */
  timerAt?: number
  timeline: StoredLine[]
  answer: { text: string; at: number; check: ContentCheck; photos: StoredPhoto[] } | null
  rating: Rating | null
  closeReason: 'rated' | 'unrated' | null
  reopenings: number
}

/** One message of a case's conversation; its author's request is its id. */
export interface AppealMessage extends WithOutbox {
  _id: string
  revision: number
  appealId: string
  bodyHash: string
  at: number
  memberId: string
  byRole: string
  text: string
  photos: StoredPhoto[]
  check: ContentCheck
  unitIds: string[]
}

/** The subjects and clocks of the direct line: the district's under `directLine`, a community's own under its id. */
export interface DirectLineSettings {
  _id: string
  categories?: Category[]
  clock?: ClockSettings
}

/** A photo check that WeChat has yet to answer, under the trace id that only it and we know. */
export interface PhotoCheck {
  _id: string
  of: 'appeals' | 'appealMessages'
  documentId: string
  fileId: string
  /** When it was asked for; gone once it is answered, or was given up. */
  openSince?: number
}

export const appeals = documents<Appeal>('appeals')
export const messages = documents<AppealMessage>('appealMessages')
export const settings = documents<DirectLineSettings>('directLineSettings')
export const photoChecks = documents<PhotoCheck>('photoChecks')

/** The district's subjects of cases: those it starts with, until administrators have made their own. */
export const categoriesIn = (district: DirectLineSettings | null | undefined): readonly Category[] =>
  district?.categories ?? initialCategories

export type AppealWithMessages = Appeal & { children: AppealMessage[] }

export const SHOWN_MESSAGES = 50

/** A case with its newest messages, and one more to know whether there are earlier ones. */
export const getWithMessages = (id: string): Promise<AppealWithMessages | null> =>
  appeals.getWithNewest<AppealMessage>(id, {
    from: messages.name,
    pointingBy: 'appealId',
    newestBy: 'at',
    limit: SHOWN_MESSAGES + 1,
  })
