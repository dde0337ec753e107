import type { ActivityFeed } from '../../../api/org-life/feeds/activity-feeds-store'
import { idFor } from '../../../kit/ids'

/** The calendar of the demo's community is open to subscribers. */
export const smallFeed: ActivityFeed = {
  _id: 'xingfuli',
  revision: 1,
  token: idFor('demo', 'feed', 'xingfuli'),
  requests: [],
  outbox: [],
}
