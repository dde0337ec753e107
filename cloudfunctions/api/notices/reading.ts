import { refuseIf } from '../../../shared/errors'
import { acknowledgeNotice, getNotice, readNotice } from '../../../shared/notices/contracts'
import { acknowledgeRefusal } from '../../../shared/notices/rules'
import { on } from '../on'
import { visibleNotice } from './load'
import { recordReading } from './receipt'
import { viewFor } from './views'

export const readingHandlers = [
  on(getNotice, async ({ id }, { actor, now }) => viewFor(await visibleNotice(id, actor, now), actor, now)),

  on(readNotice, async ({ id }, { actor, now }) => {
    const notice = await visibleNotice(id, actor, now)
    return viewFor(await recordReading(notice, actor, { isAcknowledged: false, now }), actor, now)
  }),

  on(acknowledgeNotice, async ({ id }, { actor, now }) => {
    const notice = await visibleNotice(id, actor, now)
    const hasAcknowledged =
      notice.receipts.length > 0 && notice.receipts.every(({ acknowledgedAt }) => acknowledgedAt !== null)
    if (!hasAcknowledged) refuseIf(acknowledgeRefusal(notice, actor, now))
    return viewFor(await recordReading(notice, actor, { isAcknowledged: true, now }), actor, now)
  }),
]
