import * as z from 'zod'
import { RoleGrant } from '../roles'
import { Home } from './homes'

/** What a person sees of themselves; no phone number in full travels without being asked for. */
export const Me = z.object({
  id: z.string(),
  name: z.string(),
  maskedPhone: z.string().nullable(),
  homes: z.array(Home),
  currentHouseholdId: z.string().nullable(),
  roles: z.array(RoleGrant),
  hasUnreadInbox: z.boolean(),
})
export type Me = z.infer<typeof Me>

/** Who is asking, as rules need to know them: the client passes its `Me`, the server the member it identified. */
export type Actor = Pick<Me, 'id' | 'homes' | 'roles'>

/** A resident's wish to be confirmed in a home, as the person who confirms sees it. */
export const PendingHome = z.object({
  memberId: z.string(),
  name: z.string(),
  maskedPhone: z.string().nullable(),
  householdId: z.string(),
  label: z.string(),
  requestedAt: z.number(),
  confirmDueAt: z.number(),
})
export type PendingHome = z.infer<typeof PendingHome>

/** A member in the list from which an administrator names roles. */
export const MemberCard = z.object({
  id: z.string(),
  name: z.string(),
  maskedPhone: z.string().nullable(),
  homeLabel: z.string().nullable(),
  roles: z.array(RoleGrant),
})
export type MemberCard = z.infer<typeof MemberCard>

/** What a role leaves open when it ends, to be handed over. */
export const OpenWork = z.object({
  appeals: z.array(z.object({ id: z.string(), ticket: z.string(), title: z.string() })),
  /** More cases than the list shows. */
  hasMoreAppeals: z.boolean(),
  pendingHomes: z.number(),
})
export type OpenWork = z.infer<typeof OpenWork>
