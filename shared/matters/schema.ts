import * as z from 'zod'
import { ContentCheck, PhotoView } from '../direct-line/schema'
import { MatterMove, MatterState } from './life-cycle'

/** A text as a viewer gets it: null while it is unchecked and not for them. */
const ShownText = z.string().nullable()

/** Something said officially, by role and unit. */
export const StatementView = z.object({
  text: ShownText,
  at: z.number(),
  byRole: z.string(),
  byUnit: z.string(),
  check: ContentCheck,
})
export type StatementView = z.infer<typeof StatementView>

export const MatterLine = z.object({
  at: z.number(),
  move: MatterMove,
  byRole: z.string(),
  byUnit: z.string(),
})
export type MatterLine = z.infer<typeof MatterLine>

export const OptionView = z.object({ id: z.string(), label: z.string() })

/** How the households' voices are divided, as far as it may be known now. */
export const MatterResult = z.discriminatedUnion('shown', [
  z.object({ shown: z.literal('noOptions') }),
  /** The publisher keeps it for the end. */
  z.object({ shown: z.literal('afterClosing') }),
  /** Fewer than ten households: their division stays hidden. */
  z.object({ shown: z.literal('tooFew') }),
  z.object({
    shown: z.literal('sums'),
    isFinal: z.boolean(),
    asOf: z.number(),
    total: z.number(),
    options: z.array(OptionView.extend({ count: z.number() })),
  }),
])
export type MatterResult = z.infer<typeof MatterResult>

/** A comment, signed with the building alone. */
export const CommentView = z.object({
  id: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.number(),
  seconds: z.number(),
  bundleId: z.string().nullable(),
  isMine: z.boolean(),
  check: ContentCheck,
})
export type CommentView = z.infer<typeof CommentView>

/** A matter in a list. */
export const MatterCard = z.object({
  id: z.string(),
  title: z.string(),
  state: MatterState,
  scopeName: z.string(),
  closesAt: z.number(),
  updatedAt: z.number(),
  hasOptions: z.boolean(),
  takesComments: z.boolean(),
  needsReview: z.boolean(),
})
export type MatterCard = z.infer<typeof MatterCard>

/** A household of mine that speaks on this matter. */
export const HouseholdHeard = z.object({ id: z.string(), label: z.string(), hasVoiced: z.boolean() })

export const BundleView = z.object({
  id: z.string(),
  title: ShownText,
  answer: StatementView.nullable(),
})
export type BundleView = z.infer<typeof BundleView>

export const StepView = StatementView.extend({ id: z.string(), photos: z.array(PhotoView) })
export type StepView = z.infer<typeof StepView>

/** A whole matter, as one of the people who may see it sees it. */
export const MatterView = MatterCard.omit({ hasOptions: true }).extend({
  revision: z.number(),
  unitIds: z.array(z.string()),
  publisherUnitIds: z.array(z.string()),
  publishedAt: z.number(),
  byRole: z.string(),
  byUnit: z.string(),
  background: z.string(),
  question: z.string(),
  options: z.array(OptionView),
  showsRunning: z.boolean(),
  photos: z.array(PhotoView),
  /** Each with a link that works for a quarter of an hour. */
  files: z.array(z.object({ id: z.string(), name: z.string(), url: z.string().nullable() })),
  check: ContentCheck,
  isHeard: z.boolean(),
  result: MatterResult,
  corrections: z.array(StatementView),
  bundles: z.array(BundleView),
  decision: StatementView.nullable(),
  steps: z.array(StepView),
  withdrawal: StatementView.nullable(),
  timeline: z.array(MatterLine),
  households: z.array(HouseholdHeard),
  isFollowing: z.boolean(),
  myComments: z.array(CommentView),
  /** How many more I may write; what was taken back counts as written. */
  commentsLeft: z.number(),
  secondedIds: z.array(z.string()),
  /** For whoever answers for it; null for everybody else. */
  fromAppealId: z.string().nullable(),
})
export type MatterView = z.infer<typeof MatterView>
