import * as z from 'zod'

/** Where a message leads when it is tapped. */
export const InboxLink = z.discriminatedUnion('to', [
  z.object({ to: z.literal('appeal'), id: z.string() }),
  /** A published case of a neighbour's. */
  z.object({ to: z.literal('publicAppeal'), id: z.string() }),
  z.object({ to: z.literal('matter'), id: z.string() }),
  /** A number at a service window. */
  z.object({ to: z.literal('ticket'), id: z.string() }),
  z.object({ to: z.literal('visit'), id: z.string() }),
  z.object({ to: z.literal('booking'), id: z.string() }),
  /** A place in line for a room's time: on the list of one's own. */
  z.object({ to: z.literal('wait'), id: z.string() }),
  z.object({ to: z.literal('activity'), id: z.string() }),
  z.object({ to: z.literal('notice'), id: z.string() }),
  /** The list of what concerns me. */
  z.object({ to: z.literal('notices') }),
  z.object({ to: z.literal('pendingHomes') }),
  /** My membership, or for an organiser those of others. */
  z.object({ to: z.literal('party') }),
  /** Where those of an organisation or partner unit came, in one quarter. */
  z.object({ to: z.literal('receipts'), ownerId: z.string(), quarter: z.string() }),
  z.object({ to: z.literal('me') }),
])
export type InboxLink = z.infer<typeof InboxLink>

/** One thing a person was told. The inbox always has it, whether or not the phone could be reached. */
export const InboxItem = z.object({
  id: z.string(),
  at: z.number(),
  title: z.string(),
  text: z.string(),
  link: InboxLink,
  isUnread: z.boolean(),
})
export type InboxItem = z.infer<typeof InboxItem>
