import * as z from 'zod'
import { endpoint } from '../contract'
import { Cursor, pageOf } from '../paging'
import { InboxItem } from './schema'

export const listInbox = endpoint({
  name: 'inbox.list',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ cursor: Cursor }),
  output: pageOf(InboxItem),
})

/** Everything up to `upTo` (ms, the newest item shown) has been seen. */
export const markInboxSeen = endpoint({
  name: 'inbox.markSeen',
  roles: ['resident'],
  effect: 'write',
  input: z.object({ upTo: z.number().int().nonnegative() }),
  output: z.object({ hasUnreadInbox: z.boolean() }),
})
