import type { Topic } from '../../../../shared/direct-line/topic'
import { documents } from '../../../kit/documents'
import type { WithOutbox } from '../../../kit/outbox'

/** A community's topic of a month (每月一题); `_id` is `communityId.month`. */
export interface StoredTopic extends WithOutbox {
  _id: string
  communityId: string
  month: string
  topic: Topic
  updatedAt: number
  /** The request that changed it last. */
  changedBy: string
  revision: number
}

export const topics = documents<StoredTopic>('topics')
