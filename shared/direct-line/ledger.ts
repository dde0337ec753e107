import * as z from 'zod'
import { AppealKind } from './draft'
import { AppealState } from './life-cycle'
import { Outcome } from './outcome'
import { TimelineLine } from './schema'

/** A published case in a list: nothing in it says whose it is. */
export const PublicCard = z.object({
  id: z.string(),
  kind: AppealKind,
  categoryId: z.string(),
  categoryName: z.string(),
  title: z.string(),
  placeLabel: z.string(),
  state: AppealState,
  outcome: Outcome.nullable(),
  createdAt: z.number(),
  updatedAt: z.number(),
  supporters: z.number(),
})
export type PublicCard = z.infer<typeof PublicCard>

/** A published case as neighbours read it: the text a worker approved, and each step by role and unit. */
export const PublicAppealView = PublicCard.extend({
  communityId: z.string(),
  communityName: z.string(),
  text: z.string(),
  photos: z.array(z.object({ id: z.string(), url: z.string().nullable() })),
  answer: z.object({ text: z.string(), at: z.number() }).nullable(),
  dueAt: z.number().nullable(),
  /** Steps and units; what was said with them stays in the case. */
  timeline: z.array(TimelineLine.omit({ note: true })),
  isMine: z.boolean(),
  iSupport: z.boolean(),
  iFollow: z.boolean(),
})
export type PublicAppealView = z.infer<typeof PublicAppealView>
