import * as z from 'zod'
import { endpoint } from '../contract'
import { Cursor, pageOf } from '../paging'
import { RequestId } from '../personal'
import { MyDataPart } from './my-data'

/**
 * What is kept of me, one part after the other, to be read or taken along: at most twenty entries a page. `at` is the
 * instant that an entry is about, ms.
 */
export const listMyData = endpoint({
  name: 'members.listMyData',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ part: MyDataPart, cursor: Cursor }),
  output: pageOf(z.object({ at: z.number(), title: z.string(), text: z.string() })),
})

/**
 * Ends my account for good: homes and memberships at once, what I booked or signed up for within minutes. My cases
 * stay, without my name and phone. `memberId` is the account that is meant: a repeat that comes late never ends
 * another one. Whoever has none is told that it is done.
 */
export const deleteMe = endpoint({
  name: 'members.deleteMe',
  roles: ['anyone'],
  effect: 'write',
  input: z.object({ requestId: RequestId, memberId: z.string().min(1).max(40) }),
  output: z.object({ isDeleted: z.literal(true) }),
})
