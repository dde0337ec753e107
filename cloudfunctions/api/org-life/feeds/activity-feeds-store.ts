import { documents } from '../../../kit/documents'
import type { WithOutbox } from '../../../kit/outbox'

/** The calendar link of a unit's activities, `_id` = the unit's. */
export interface ActivityFeed extends WithOutbox {
  _id: string
  revision: number
  /** What the address ends with; null while there is none. */
  token: string | null
  requests: { id: string; body: string }[]
}

export const activityFeeds = documents<ActivityFeed>('activityFeeds')
