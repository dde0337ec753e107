import { documents } from '../../../kit/documents'
import { idFor } from '../../../kit/ids'
import type { WithOutbox } from '../../../kit/outbox'

/** A neighbour who follows or seconds a case, or somebody whose own case was merged into it. */
export interface Follower extends WithOutbox {
  _id: string
  appealId: string
  memberId: string
  isFollowing: boolean
  isSupporting: boolean
  since: number
  /** Their own case, that was merged into this one. */
  viaAppealId: string | null
  revision: number
  /** The last taps that changed this, so that a repeated one, however late, changes nothing. */
  requests?: string[]
}

export const followers = documents<Follower>('appealFollowers')

/** One document a person and case, whatever they do how often. */
export const followerId = (appealId: string, memberId: string): string =>
  idFor('follower', appealId, memberId)
