import * as z from 'zod'
import { endpoint } from '../contract'
import { ContentCheck, PhotoView } from '../direct-line/schema'
import { UnitId } from '../members/units'
import { Cursor, pageOf } from '../paging'
import { step } from './inputs'
import { reviewerRoles } from './rules'

/** What names a part of a record in a verdict; a text that was rewritten since has another name. */
const Part = z.string().min(1).max(320)
const open = { part: Part, check: ContentCheck }

/** A record of which the content check left something open, with just that. */
export const RecordToReview = z.object({
  /** The activity's. */
  id: z.string(),
  title: z.string(),
  hostName: z.string(),
  startsAt: z.number(),
  /** Since when the oldest part waits, ms; null once nothing does. */
  since: z.number().nullable(),
  text: z.object({ ...open, minutes: z.string(), decisions: z.array(z.string()) }).nullable(),
  photos: z.array(PhotoView.extend({ part: Part })),
  corrections: z.array(z.object({ ...open, text: z.string() })),
})
export type RecordToReview = z.infer<typeof RecordToReview>

/** The oldest first. */
export const listRecordsToReview = endpoint({
  name: 'orgLife.listRecordsToReview',
  roles: reviewerRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId, cursor: Cursor }),
  output: pageOf(RecordToReview),
})

/** A verdict on each part that was looked at; what has passed everybody reads, the rest stays its organisers' alone. */
export const reviewRecord = endpoint({
  name: 'orgLife.reviewRecord',
  roles: reviewerRoles,
  effect: 'write',
  input: step.extend({
    verdicts: z
      .array(z.object({ part: Part, verdict: z.enum(['passed', 'risky']) }))
      .min(1, 'core.required')
      .max(40, 'core.too_long'),
  }),
  output: RecordToReview,
})
