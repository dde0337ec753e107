import type { ContentCheck } from '../../../shared/direct-line/schema'
import type { NoticeCategory } from '../../../shared/notices/draft'
import type { NoticeState, Shelf } from '../../../shared/notices/life-cycle'
import type { Reach, RosterFigures, Standing } from '../../../shared/notices/roster'
import type { NoticeLine } from '../../../shared/notices/schema'
import type { PdfFile } from '../../../shared/pdf'
import { documents } from '../../kit/documents'
import type { WithOutbox } from '../../kit/outbox'

export interface StoredPhoto {
  fileId: string
  check: ContentCheck
}

export interface StoredLine extends NoticeLine {
  requestId: string
  memberId: string
  /** Of what was asked for; absent where nobody asked, and on the first line, whose body is the notice's own. */
  bodyHash?: string
}

/** One notice. Nothing in it changes when a household reads it, but for the sums that the timed job puts there. */
export interface Notice extends WithOutbox {
  _id: string
  revision: number
  bodyHash: string
  posterId: string
  title: string
  text: string
  /** The beginning of the text, without marks: for lists and messages. */
  excerpt: string
  category: NoticeCategory
  isPinned: boolean
  isUrgent: boolean
  needsAcknowledgement: boolean
  takesQuestions: boolean
  photos: StoredPhoto[]
  files: PdfFile[]
  validFrom: number | null
  validUntil: number
  /** Of title, text and the names of files. */
  check: ContentCheck
  /** Residents may see it: it passed, or it is the urgent word of staff and nothing speaks against it. */
  isShown: boolean
  needsReview: boolean
  scopeUnitId: string
  scopeName: string
  /** The unit whose residents get it, and all above it. */
  unitIds: string[]
  publisherUnitIds: string[]
  byRole: string
  byUnit: string
  state: NoticeState
  wasSent: boolean
  /** Derived from the state and whether it is shown. */
  shelf: Shelf
  /** When it is to be sent, or was. */
  at: number
  /** 1, and one more with every edit. */
  edition: number
  editedAt: number | null
  updatedAt: number
  withdrawal: { text: string; check: ContentCheck; at: number; byRole: string; byUnit: string } | null
  /** When the timed job sends it, or takes it from what holds; absent while a worker must look at it first. */
  timerAt?: number
  timeline: StoredLine[]
  /** What it is found by. */
  terms: string[]
  /** Sums over all buildings, as the timed job last found them. */
  figures: RosterFigures | null
  countedAt: number | null
  /** Derived from the sums: some household is still to be reached. */
  hasWaiting: boolean
}

/** What became of one notice at one household; `_id` is `noticeId.householdId`. */
export interface Receipt extends WithOutbox, Reach {
  _id: string
  revision: number
  noticeId: string
  householdId: string
  /** `2单元 501室` */
  label: string
  unitIds: string[]
  buildingId: string
  /** In the order of entrances and rooms. */
  place: number
  /** Members of the household who have opened it, each with the newest edition they saw: their own lists show it. */
  readers: { memberId: string; edition: number }[]
  toldBy: string | null
  /** Derived: see `roster.ts`. */
  standing: Standing
  isWaiting: boolean
  toVisit: boolean
  hasMembers: boolean
  needsAcknowledgement: boolean
  nudges: number
  nudgedAt: number | null
  /** The reminder that it was last part of. */
  nudgeId: string | null
}

/** The households of one building by standing; `_id` is `noticeId.buildingId`. */
export interface Tally {
  _id: string
  revision: number
  noticeId: string
  title: string
  isUrgent: boolean
  buildingId: string
  buildingName: string
  /** Its place among the buildings. */
  order: number
  unitIds: string[]
  at: number
  validUntil: number
  figures: RosterFigures
  /** The same by entrance, in the order of entrances. */
  entrances: { unitId: string; name: string; figures: RosterFigures }[]
  hasWaiting: boolean
  countedAt: number
  /** When the notice's sums must take it in; absent once they have. */
  sumDue?: number
}

/** One sending of messages to many: of the notice, of news on it, or of a reminder. Its cursor survives any crash. */
export interface Round extends WithOutbox {
  _id: string
  revision: number
  noticeId: string
  kind: 'send' | 'edited' | 'withdrawn' | 'nudge'
  unitId: string
  /** The tap that asked for it, where somebody did. */
  requestId: string | null
  /** Households of the unit when it began; how many of them it concerns may turn out on the way. */
  total: number
  /** The household that it has come to. */
  cursor: string
  households: number
  people: number
  startedAt: number
  finishedAt: number | null
  /** When a run takes it on, or may take it from one that died; absent when it is finished. */
  timerAt?: number
}

/** One of the few questions a person may ask about a notice; `_id` is made of both and of its number among theirs. */
export interface Question extends WithOutbox {
  _id: string
  revision: number
  noticeId: string
  noticeTitle: string
  unitIds: string[]
  publisherUnitIds: string[]
  scopeUnitId: string
  memberId: string
  requestId: string
  text: string
  /** `3号楼居民` for neighbours. */
  by: string
  /** `3号楼 2单元 501室` for the poster. */
  household: string
  at: number
  check: ContentCheck
  needsReview: boolean
  /** `unchecked` until the text passed. */
  shelf: 'unchecked' | 'open' | 'answered'
  isPublic: boolean
  answer: {
    text: string
    check: ContentCheck
    at: number
    byRole: string
    byUnit: string
    requestId: string
  } | null
  reviewedBy?: { memberId: string; requestId: string; at: number }
}

/** The weekly message on what was left unread; `_id` is its Friday. */
export interface Digest {
  _id: string
  revision: number
  cursor: string
  people: number
  timerAt?: number
}

export const notices = documents<Notice>('notices')
export const receipts = documents<Receipt>('noticeReceipts')
export const tallies = documents<Tally>('noticeTallies')
export const rounds = documents<Round>('noticeRounds')
export const questions = documents<Question>('noticeQuestions')
export const digests = documents<Digest>('noticeDigests')

export const receiptIdOf = (noticeId: string, householdId: string): string => `${noticeId}.${householdId}`
export const sendRoundIdOf = (noticeId: string): string => `${noticeId}.send`
