import * as z from 'zod'
import { AppealKind } from './draft'
import { AppealState, MoveName } from './life-cycle'
import { Rating } from './rating'

/** How far the platform's content check has come; `review` means that a worker must look. */
export const ContentCheck = z.enum(['pending', 'passed', 'risky', 'review'])
export type ContentCheck = z.infer<typeof ContentCheck>

/** A photo as a viewer gets it: a link that expires, or none while it may not be seen. */
export const PhotoView = z.object({ id: z.string(), url: z.string().nullable(), check: ContentCheck })
export type PhotoView = z.infer<typeof PhotoView>

export const PlaceView = z.object({
  kind: z.enum(['home', 'point', 'typed']),
  label: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
})

/** One step, told by role and unit, never by a person's name. */
export const TimelineLine = z.object({
  at: z.number(),
  move: z.enum(['submit', 'handOver', ...MoveName.options]),
  byRole: z.string(),
  byUnit: z.string(),
  note: z.string().nullable(),
})
export type TimelineLine = z.infer<typeof TimelineLine>

export const Answer = z.object({
  text: z.string(),
  at: z.number(),
  photos: z.array(PhotoView),
  check: ContentCheck,
})

export const MessageView = z.object({
  id: z.string(),
  at: z.number(),
  isMine: z.boolean(),
  byRole: z.string(),
  text: z.string(),
  photos: z.array(PhotoView),
  check: ContentCheck,
})
export type MessageView = z.infer<typeof MessageView>

/** How the viewer stands to the case. Nobody handles their own or their household's case. */
export const Relation = z.enum(['owner', 'household', 'none'])
export type Relation = z.infer<typeof Relation>

/** A case in a list. */
export const AppealCard = z.object({
  id: z.string(),
  ticket: z.string(),
  kind: AppealKind,
  categoryName: z.string(),
  title: z.string(),
  placeLabel: z.string(),
  state: AppealState,
  isUrgent: z.boolean(),
  createdAt: z.number(),
  updatedAt: z.number(),
  /** When the step that staff owe is due; null while nobody at the desk owes one. */
  dueAt: z.number().nullable(),
  reopenings: z.number(),
  needsReview: z.boolean(),
})
export type AppealCard = z.infer<typeof AppealCard>

/** A whole case, as one of the people who may see it sees it. */
export const AppealView = AppealCard.omit({ placeLabel: true }).extend({
  revision: z.number(),
  unitIds: z.array(z.string()),
  relation: Relation,
  text: z.string(),
  check: ContentCheck,
  photos: z.array(PhotoView),
  place: PlaceView,
  communityName: z.string(),
  /** The owner's family name and phone, masked; the full number is a logged reading of its own. */
  ownerName: z.string(),
  maskedPhone: z.string().nullable(),
  mayBePublic: z.boolean(),
  timeline: z.array(TimelineLine),
  answer: Answer.nullable(),
  rating: Rating.nullable(),
  messages: z.array(MessageView),
  /** Earlier messages than those shown. */
  hasEarlierMessages: z.boolean(),
})
export type AppealView = z.infer<typeof AppealView>
