import * as z from 'zod'
import { ContentCheck, PhotoView } from '../direct-line/schema'
import { Level } from '../roles'
import { NoticeCategory } from './draft'
import { NoticeMove, NoticeState } from './life-cycle'
import { MessageOutcome, RosterFigures, Standing } from './roster'

/** A notice in a resident's list. */
export const NoticeCard = z.object({
  id: z.string(),
  title: z.string(),
  /** The beginning of the text, without marks. */
  excerpt: z.string(),
  category: NoticeCategory,
  state: NoticeState,
  byUnit: z.string(),
  isUrgent: z.boolean(),
  isPinned: z.boolean(),
  needsAcknowledgement: z.boolean(),
  /** When it was sent, or is to be. */
  at: z.number(),
  editedAt: z.number().nullable(),
  validFrom: z.number().nullable(),
  validUntil: z.number(),
  /** I haven't opened it, or not since it was edited. False where my reading isn't recorded. */
  isUnread: z.boolean(),
  /** My household has acknowledged it. */
  isAcknowledged: z.boolean(),
})
export type NoticeCard = z.infer<typeof NoticeCard>

/** How far sending has come. */
export const Progress = z.object({
  /** Households and persons that the sending has come to. */
  households: z.number(),
  people: z.number(),
  /** Households it goes to, as known when the sending began. */
  total: z.number(),
  isDone: z.boolean(),
})
export type Progress = z.infer<typeof Progress>

/** The same in the list of those who answer for it. */
export const PostedCard = NoticeCard.omit({ isUnread: true, isAcknowledged: true }).extend({
  scopeName: z.string(),
  needsReview: z.boolean(),
  /** Null until the first household was counted. */
  figures: RosterFigures.nullable(),
  countedAt: z.number().nullable(),
})
export type PostedCard = z.infer<typeof PostedCard>

export const NoticeLine = z.object({
  at: z.number(),
  move: NoticeMove,
  byRole: z.string(),
  byUnit: z.string(),
})
export type NoticeLine = z.infer<typeof NoticeLine>

export const AnswerView = z.object({
  text: z.string().nullable(),
  at: z.number(),
  byRole: z.string(),
  byUnit: z.string(),
})

/** A question; who asks is signed with the building for neighbours, with the household for the poster. */
export const QuestionView = z.object({
  id: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.number(),
  isMine: z.boolean(),
  check: ContentCheck,
  isPublic: z.boolean(),
  answer: AnswerView.nullable(),
})
export type QuestionView = z.infer<typeof QuestionView>

/** A whole notice, as one of the people who may see it sees it. */
export const NoticeView = NoticeCard.extend({
  revision: z.number(),
  /** 1, and one more with every edit. */
  edition: z.number(),
  unitIds: z.array(z.string()),
  publisherUnitIds: z.array(z.string()),
  scopeName: z.string(),
  text: z.string(),
  byRole: z.string(),
  takesQuestions: z.boolean(),
  photos: z.array(PhotoView),
  /** Each with a link that works for a quarter of an hour. */
  files: z.array(z.object({ id: z.string(), name: z.string(), url: z.string().nullable() })),
  check: ContentCheck,
  isShown: z.boolean(),
  needsReview: z.boolean(),
  sendAt: z.number(),
  withdrawal: NoticeLine.pick({ at: true, byRole: true, byUnit: true })
    .extend({ text: z.string().nullable() })
    .nullable(),
  timeline: z.array(NoticeLine),
  /** My own household's receipt: null where it isn't for a confirmed home of mine. */
  receipt: z.object({ readAt: z.number().nullable(), acknowledgedAt: z.number().nullable() }).nullable(),
  /** The text was edited after my household had read it. */
  isEditedSinceRead: z.boolean(),
  myQuestions: z.array(QuestionView),
  /** For those who may see the roster of the whole; null for everybody else. */
  progress: Progress.nullable(),
  figures: RosterFigures.nullable(),
  countedAt: z.number().nullable(),
})
export type NoticeView = z.infer<typeof NoticeView>

/** Whom a notice to a unit would reach. */
export const Reach = z.object({
  scopeName: z.string(),
  households: z.number(),
  /** The units right below, as far as they have households. */
  parts: z.array(z.object({ unitId: z.string(), name: z.string(), households: z.number() })),
})
export type Reach = z.infer<typeof Reach>

/** The households of a unit, counted. */
export const RosterView = z.object({
  noticeId: z.string(),
  title: z.string(),
  state: NoticeState,
  isShown: z.boolean(),
  needsAcknowledgement: z.boolean(),
  unitId: z.string(),
  unitName: z.string(),
  level: Level,
  figures: RosterFigures,
  countedAt: z.number().nullable(),
  parts: z.array(z.object({ unitId: z.string(), name: z.string(), figures: RosterFigures })),
  nudge: z.object({ at: z.number(), households: z.number(), isDone: z.boolean() }).nullable(),
  progress: Progress.nullable(),
})
export type RosterView = z.infer<typeof RosterView>

/** One household in the roster: a door, never a person's name. */
export const RosterRow = z.object({
  householdId: z.string(),
  /** `2单元 501室` */
  label: z.string(),
  standing: Standing,
  isWaiting: z.boolean(),
  message: MessageOutcome,
  readAt: z.number().nullable(),
  acknowledgedAt: z.number().nullable(),
  toldInPersonAt: z.number().nullable(),
  nudges: z.number(),
  /** Somebody there uses the product; otherwise only the door is left. */
  hasMembers: z.boolean(),
})
export type RosterRow = z.infer<typeof RosterRow>

/** A notice that hasn't reached every household of my unit yet. */
export const UnreachedCard = z.object({
  noticeId: z.string(),
  title: z.string(),
  isUrgent: z.boolean(),
  at: z.number(),
  waiting: z.number(),
  households: z.number(),
})
export type UnreachedCard = z.infer<typeof UnreachedCard>
