import type { Behalf } from '../../../shared/direct-line/draft'
import type { ContentCheck } from '../../../shared/direct-line/schema'
import type { VisitMove, VisitState } from '../../../shared/windows/visit-life-cycle'
import { documents } from '../../kit/documents'
import type { WithOutbox } from '../../kit/outbox'

export interface VisitLine {
  at: number
  move: VisitMove
  requestId: string
  memberId: string
  byRole: string
  byUnit: string
}

/** One errand that a worker does for somebody who can't come (帮办代办). */
export interface Visit extends WithOutbox {
  _id: string
  revision: number
  bodyHash: string
  guideId: string
  title: string
  /** A member, or a resident known by household and name alone when somebody asked for them. */
  ownerId: string
  ownerName: string
  householdId: string
  phone: string | null
  agent: { memberId: string; relation: Behalf['relation']; consent: Behalf['consent']; at: number } | null
  placeLabel: string
  /** The units of the home, from the district down; of another address down to the community. */
  unitIds: string[]
  communityId: string
  date: string
  from: number
  to: number
  /** When it begins, ms: lists sort by it. */
  startsAt: number
  words: string
  state: VisitState
  isOpen: boolean
  workerId: string | null
  workerName: string | null
  note: { text: string; check: ContentCheck } | null
  declined: { because: string; whereTo: string; check: ContentCheck } | null
  askedAt: number
  timeline: VisitLine[]
}

export const visits = documents<Visit>('assistedVisits')
