import type { ContentCheck } from '../../../shared/direct-line/schema'
import type { MatterState } from '../../../shared/matters/life-cycle'
import type { MatterLine, StatementView } from '../../../shared/matters/schema'
import type { PdfFile } from '../../../shared/pdf'
import { documents } from '../../kit/documents'
import type { WithOutbox } from '../../kit/outbox'

export interface StoredPhoto {
  fileId: string
  check: ContentCheck
}

/** Something said officially; the request that said it makes it once. */
export interface Statement extends StatementView {
  text: string
  requestId: string
}

export interface StoredLine extends MatterLine {
  requestId: string
  memberId: string
}

export interface Option {
  id: string
  label: string
}

/** A kind of comments, as gathered by its name; which comments they are, they say themselves. */
export interface Bundle {
  id: string
  title: string
  check: ContentCheck
  answer: Statement | null
}

export interface Step extends Statement {
  id: string
  photos: StoredPhoto[]
}

/** How many households chose each option, by the option's id. */
export interface Tally {
  total: number
  sums: Record<string, number>
  at: number
}

/** One matter. Nothing in it changes when a household speaks, except that somebody has been heard at all. */
export interface Matter extends WithOutbox {
  _id: string
  revision: number
  bodyHash: string
  title: string
  background: string
  question: string
  options: Option[]
  takesComments: boolean
  showsRunning: boolean
  photos: StoredPhoto[]
  files: PdfFile[]
  /** Of title, background, question, options and the names of files. */
  check: ContentCheck
  /** Derived from the check: residents see it. */
  isShown: boolean
  needsReview: boolean
  scopeUnitId: string
  scopeName: string
  /** The unit whose residents are heard, and all above it. */
  unitIds: string[]
  publisherUnitIds: string[]
  fromAppealId: string | null
  state: MatterState
  isOpen: boolean
  isHeard: boolean
  publishedAt: number
  updatedAt: number
  closesAt: number
  /** When the timed job closes it; absent once it has. */
  timerAt?: number
  /** When the timed job looks at the sums next, where they are shown while it is open. */
  tallyAt?: number
  tally: Tally | null
  corrections: Statement[]
  bundles: Bundle[]
  decision: Statement | null
  steps: Step[]
  withdrawal: Statement | null
  reviewedBy?: { memberId: string; requestId: string; at: number }
  timeline: StoredLine[]
}

/**
 * That a household has spoken on a matter: its `_id` is made of the two. No choice, no time, no member, and no
 * request: nothing here can be matched with a sum.
 */
export interface Ballot {
  _id: string
  matterId: string
}

/** One part of a matter's sums, `_id` = `matterId.number`. No time and no revision: it says nothing of the order. */
export interface TallyShard {
  _id: string
  matterId: string
  sums: Record<string, number>
  /** Closed for good: the sums have been read. */
  isSealed: boolean
}

/** One of the few comments a person may write on a matter; `_id` is made of both and of its number among theirs. */
export interface MatterComment extends WithOutbox {
  _id: string
  revision: number
  matterId: string
  matterTitle: string
  scopeUnitId: string
  unitIds: string[]
  memberId: string
  requestId: string
  text: string
  /** `3号楼居民` */
  by: string
  at: number
  check: ContentCheck
  isShown: boolean
  needsReview: boolean
  seconds: number
  /** What "most seconded first" sorts by: the seconds, and among equals the time. */
  rank: number
  bundleId: string | null
  /** Its author has taken it back: the words are gone, only a hash of them tells a repeated request from another. */
  takenBack?: { at: number; bodyHash: string }
  reviewedBy?: { memberId: string; requestId: string; at: number }
}

/** That a member seconds a comment: `_id` is made of the two. */
export interface Second {
  _id: string
  commentId: string
  /** Made of the matter and the member: what I seconded there, in one query. */
  partId: string
}

/** A member who wants to hear how a matter goes on. */
export interface Follow {
  _id: string
  matterId: string
  memberId: string
  isOn: boolean
  revision: number
}

export const matters = documents<Matter>('matters')
export const ballots = documents<Ballot>('matterBallots')
export const shards = documents<TallyShard>('matterShards')
export const comments = documents<MatterComment>('matterComments')
export const seconds = documents<Second>('matterSeconds')
export const follows = documents<Follow>('matterFollows')
