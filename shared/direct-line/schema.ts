import * as z from 'zod'
import { AppealKind } from './draft'
import { AppealState, MoveName } from './life-cycle'
import { Outcome } from './outcome'
import { Rating } from './rating'
import { Whistle } from './whistle'

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
  /** The unit that the step leads to: where it was passed, who was whistled for. */
  toUnit: z.string().nullable(),
  note: z.string().nullable(),
})
export type TimelineLine = z.infer<typeof TimelineLine>

export const Answer = z.object({
  text: z.string(),
  at: z.number(),
  photos: z.array(PhotoView),
  check: ContentCheck,
  outcome: Outcome,
  /** Why it can't be done or wasn't adopted, or whose it is. */
  because: z.string().nullable(),
})

export const MessageView = z.object({
  id: z.string(),
  at: z.number(),
  isMine: z.boolean(),
  byRole: z.string(),
  /** A note among staff, which the resident doesn't get. */
  isInternal: z.boolean(),
  text: z.string(),
  photos: z.array(PhotoView),
  check: ContentCheck,
})
export type MessageView = z.infer<typeof MessageView>

/**
 * How the viewer stands to the case: whose it is, who filed it for them, who lives with them, whom it concerns. Nobody
 * handles their own or their household's case, and the one it concerns never sees it.
 */
export const Relation = z.enum(['owner', 'agent', 'household', 'named', 'none'])
export type Relation = z.infer<typeof Relation>

/** In which capacity somebody reads a case, which decides how much of it there is. */
export const Viewpoint = z.enum(['owner', 'staff', 'partner', 'neighbour'])
export type Viewpoint = z.infer<typeof Viewpoint>

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
  isHard: z.boolean(),
  createdAt: z.number(),
  updatedAt: z.number(),
  /** When the step that staff owe is due; null while nobody at the desk owes one. */
  dueAt: z.number().nullable(),
  reopenings: z.number(),
  needsReview: z.boolean(),
  /** The unit that leads it. */
  deskName: z.string(),
  /** An overdue or reopened case is under a supervisor's eye. */
  isSupervised: z.boolean(),
  /** Filed for somebody else: `王**`. */
  behalfOf: z.string().nullable(),
})
export type AppealCard = z.infer<typeof AppealCard>

/** What became of publishing it: not wished, waiting for a worker, published, or refused with a reason. */
export const PublicationState = z.enum(['none', 'wanted', 'published', 'refused'])
export type PublicationState = z.infer<typeof PublicationState>

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

/** The case that a merged one follows, as far as its owner may know. */
export const Survivor = z.object({
  ticket: z.string(),
  title: z.string(),
  state: AppealState,
  dueAt: z.number().nullable(),
  timeline: z.array(TimelineLine),
  answer: Answer.nullable(),
})
export type Survivor = z.infer<typeof Survivor>

/** A whole case, as one of the people who may see it sees it. */
export const AppealView = AppealCard.omit({ placeLabel: true }).extend({
  revision: z.number(),
  viewpoint: Viewpoint,
  relation: Relation,
  unitIds: z.array(z.string()),
  deskId: z.string(),
  categoryId: z.string(),
  text: z.string(),
  check: ContentCheck,
  photos: z.array(PhotoView),
  /** What it looked like before the work began, by the handler. */
  photosBefore: z.array(PhotoView),
  place: PlaceView,
  communityName: z.string(),
  /** The owner's family name and phone, masked; the full number is a logged reading of its own. */
  ownerName: z.string(),
  maskedPhone: z.string().nullable(),
  /** Who filed it for the owner, and how they agreed. */
  agent: z.object({ relation: z.enum(['family', 'leader', 'worker']), consent: z.string() }).nullable(),
  mayBePublic: z.boolean(),
  publication: PublicationState,
  publicationRefusedBecause: z.string().nullable(),
  /** What neighbours read of it now, for its handlers to begin from; without an answer that is newer than that. */
  published: Publication.nullable(),
  /** Photos that a worker cut for neighbours, for the case's handlers; each is shown once it has passed the check. */
  cutPhotos: z.array(PhotoView),
  isSharedWithLeader: z.boolean(),
  supporters: z.number(),
  acceptBy: z.number(),
  resolveBy: z.number(),
  timeline: z.array(TimelineLine),
  whistles: z.array(Whistle),
  assists: z.array(z.object({ unitId: z.string(), unitName: z.string() })),
  /** Whether somebody leads it, and whether that is the viewer. */
  lead: z.enum(['nobody', 'me', 'somebody']),
  canHandBack: z.boolean(),
  /** The viewer had the night when it came in. */
  isOnDuty: z.boolean().optional(),
  /** Until when the clock stands still for the resident's answer, ms; null while it runs. */
  waitingUntil: z.number().nullable(),
  supervision: z.object({ unitName: z.string(), because: z.string(), since: z.number() }).nullable(),
  dispute: z.object({ reason: z.string(), at: z.number() }).nullable(),
  answer: Answer.nullable(),
  turnTo: z.string().nullable(),
  survivor: Survivor.nullable(),
  matterId: z.string().nullable(),
  rating: Rating.nullable(),
  messages: z.array(MessageView),
  /** Earlier messages than those shown. */
  hasEarlierMessages: z.boolean(),
})
export type AppealView = z.infer<typeof AppealView>
