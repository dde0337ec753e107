import * as z from 'zod'

/** For whom a room is booked: oneself, a group one leads, or a partner unit one answers for. */
export const Party = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person') }),
  z.object({ kind: z.literal('group'), id: z.string().min(1).max(64) }),
  z.object({ kind: z.literal('partner'), id: z.string().min(1).max(64) }),
])
export type Party = z.infer<typeof Party>

/** A group (团队) that a community knows: its leaders book in its name, weekly series included. */
export const GroupView = z.object({
  id: z.string(),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  /** `王**`: who may book in its name. */
  leaders: z.array(z.object({ memberId: z.string(), name: z.string() })),
  isActive: z.boolean(),
})
export type GroupView = z.infer<typeof GroupView>

/** One choice in "为谁预约". */
export const PartyChoice = z.object({ party: Party, name: z.string(), maySeries: z.boolean() })
export type PartyChoice = z.infer<typeof PartyChoice>

/** Somebody for whom staff act, at the desk or on the telephone; who asked is kept. */
export const OnBehalf = z.object({
  name: z.string().trim().min(2, 'core.too_short').max(20, 'core.too_long'),
  phone: z
    .string()
    .regex(/^1[3-9]\d{9}$/, 'core.bad_phone')
    .nullable(),
  via: z.enum(['desk', 'phone']),
})
export type OnBehalf = z.infer<typeof OnBehalf>
