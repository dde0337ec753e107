import { idFor } from '../../kit/ids'
import type { OutboxItem } from '../../kit/outbox'

/** Each step of an activity is followed by its record: what it is now, whom to remind and when. */
export const followItem = (activityId: string, requestId: string): OutboxItem => ({
  key: idFor('followActivity', activityId, requestId),
  kind: 'recountActivity',
  activityId,
})
