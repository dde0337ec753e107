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

/** What a worker approves: the redacted words, and of each photo the original, a cropped one, or none. */
export const Publication = z.object({
  title: z.string().trim().min(2, 'core.too_short').max(40, 'core.too_long'),
  text: z.string().trim().min(5, 'appeal.text_too_short').max(2000, 'core.too_long'),
  placeLabel: z.string().trim().max(60, 'core.too_long'),
  answer: z.string().trim().max(1000, 'core.too_long').nullable(),
  /** File ids: of the case's own photos, or of cropped ones that the worker uploaded. */
  photos: z.array(z.string().min(1).max(300)).max(9),
})
export type Publication = z.infer<typeof Publication>
