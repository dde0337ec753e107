import { listInbox, markInboxSeen } from '../../../shared/inbox/contracts'
import { command } from '../../kit/cloud'
import { findPage } from '../../kit/paging'
import { members } from '../members/store'
import { on } from '../on'
import { inbox } from './store'

export const inboxHandlers = [
  on(listInbox, async ({ cursor }, { actor }) => {
    const { rows, next } = await findPage(inbox, {
      where: { memberId: actor._id },
      by: 'at',
      direction: 'desc',
      cursor,
      fields: ['title', 'text', 'link'],
    })
    const items = rows.map(({ _id, at, title, text, link }) => ({
      id: _id,
      at,
      title,
      text,
      link,
      isUnread: at > actor.inboxSeenAt,
    }))
    return { items, next }
  }),

  // Seeing only ever moves forward, so two phones can't lose each other's mark.
  on(markInboxSeen, async ({ upTo }, { actor }) => {
    const seen = { _id: actor._id, inboxSeenAt: command.lt(upTo) }
    await members.update(seen, { inboxSeenAt: upTo, revision: command.inc(1) })
    return { hasUnreadInbox: actor.lastInboxAt > Math.max(upTo, actor.inboxSeenAt) }
  }),
]
