import type { PublicAppealView, PublicCard } from '../../../../shared/direct-line/ledger'
import { documents } from '../../../kit/documents'

/**
 * A published case as everybody may read it: approved words, steps by role and unit. Nothing in it says whose it is,
 * who filed it, or who handles it.
 */
export interface PublicAppeal extends Omit<PublicCard, 'id'> {
  _id: string
  /** The revision of the case that this was written from: a later one is never overwritten by an earlier one. */
  revision: number
  communityId: string
  communityName: string
  text: string
  /** File ids of copies: the originals lie in a folder that says who uploaded them. */
  photos: string[]
  answer: PublicAppealView['answer']
  dueAt: number | null
  timeline: PublicAppealView['timeline']
  /** Of a point on the map, rounded to about 100 m: to compare by, never shown. */
  near: { latitude: number; longitude: number } | null
  /** What it is listed by: community, state, category and place in each combination, and the figures it counts for. */
  tags: string[]
  /** What it is searched by. */
  terms: string[]
}

/** What stays of a case that was taken off: that a later revision said so, and none of its words. */
export const nothingShown = { tags: [], terms: [] }

export const publicAppeals = documents<PublicAppeal>('publicAppeals')
