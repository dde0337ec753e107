import * as z from 'zod'
import { endpoint } from '../contract'
import { UnitId } from '../members/units'
import { Cursor, pageOf } from '../paging'
import { RequestId } from '../personal'
import { SearchText } from '../search'
import { AnswerText, NoticeDraft, PostedDraft, QuestionText, Reason } from './draft'
import { posterRoles, reviewerRoles } from './rules'
import { RosterShow } from './roster'
import {
  NoticeCard,
  NoticeView,
  PostedCard,
  QuestionView,
  Reach,
  RosterRow,
  RosterView,
  UnreachedCard,
} from './schema'

const Id = z.string().min(1).max(64)
const HouseholdId = z.string().min(1).max(80)
const move = z.object({ id: Id, requestId: RequestId })
const verdict = z.enum(['passed', 'risky'])

/** Who would get a notice to that unit, before it is sent. */
export const previewReach = endpoint({
  name: 'notices.previewReach',
  roles: posterRoles,
  effect: 'read',
  input: z.object({ scopeUnitId: UnitId }),
  output: Reach,
})

export const postNotice = endpoint({
  name: 'notices.post',
  roles: posterRoles,
  effect: 'write',
  input: PostedDraft.extend({ requestId: RequestId }),
  output: NoticeView,
})

/**
 * Readers see that it was edited, and when; those who were sent the old text are told again. `edition` is the one that
 * its writer has read: nobody writes over what they haven't seen. `sendAt` moves one that still waits for its time; null
 * sends it at once, and without it the time stays.
 */
export const editNotice = endpoint({
  name: 'notices.edit',
  roles: posterRoles,
  effect: 'write',
  input: NoticeDraft.extend({
    ...move.shape,
    edition: z.number().int().positive(),
    sendAt: PostedDraft.shape.sendAt.optional(),
  }),
  output: NoticeView,
})

export const withdrawNotice = endpoint({
  name: 'notices.withdraw',
  roles: posterRoles,
  effect: 'write',
  input: move.extend({ because: Reason }),
  output: NoticeView,
})

/**
 * What concerns me, over all levels: what holds now, urgent ones on top and then what I haven't read (of more than a
 * hundred the newest hundred), or what is past, the newest first.
 */
export const listNotices = endpoint({
  name: 'notices.list',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ show: z.enum(['current', 'past']), cursor: Cursor }),
  output: pageOf(NoticeCard),
})

export const searchNotices = endpoint({
  name: 'notices.search',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ query: SearchText }),
  output: z.object({ items: z.array(NoticeCard), isCut: z.boolean() }),
})

export const getNotice = endpoint({
  name: 'notices.get',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: Id }),
  output: NoticeView,
})

/** My household has opened it; the page says that this is recorded. Asking again changes nothing. */
export const readNotice = endpoint({
  name: 'notices.read',
  roles: ['resident'],
  effect: 'write',
  input: z.object({ id: Id }),
  output: NoticeView,
})

/** My household confirms that it has read it. Asking again changes nothing. */
export const acknowledgeNotice = endpoint({
  name: 'notices.acknowledge',
  roles: ['confirmedResident'],
  effect: 'write',
  input: z.object({ id: Id }),
  output: NoticeView,
})

export const askAboutNotice = endpoint({
  name: 'notices.ask',
  roles: ['confirmedResident'],
  effect: 'write',
  input: move.extend({ text: QuestionText }),
  output: NoticeView,
})

/** `public`: what the poster answered for all. `open` and `answered`: what reached the poster. */
export const listQuestions = endpoint({
  name: 'notices.listQuestions',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: Id, show: z.enum(['public', 'open', 'answered']), cursor: Cursor }),
  output: pageOf(QuestionView),
})

/** Seen by who asked; by all readers, with the building alone as a signature, where the poster chooses so. */
export const answerQuestion = endpoint({
  name: 'notices.answer',
  roles: posterRoles,
  effect: 'write',
  input: move.extend({ questionId: Id, text: AnswerText, isPublic: z.boolean() }),
  output: QuestionView,
})

/** What was posted to a unit and below it, for those who answer for the unit. */
export const listPostedNotices = endpoint({
  name: 'notices.listPosted',
  roles: posterRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId, show: z.enum(['live', 'scheduled', 'past', 'review']), cursor: Cursor }),
  output: pageOf(PostedCard),
})

/** Notices that hold now and haven't reached every household of my unit. */
export const listUnreached = endpoint({
  name: 'notices.listUnreached',
  roles: posterRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId }),
  /** The twenty that matter most, and how many others there are. */
  output: z.object({ items: z.array(UnreachedCard), others: z.number() }),
})

/** Households by standing, for a unit that the notice was sent to and that the caller answers for. */
export const showRoster = endpoint({
  name: 'notices.roster',
  roles: posterRoles,
  effect: 'read',
  input: z.object({ id: Id, unitId: UnitId }),
  output: RosterView,
})

/** The doors of a unit, by entrance and room. */
export const listHouseholds = endpoint({
  name: 'notices.listHouseholds',
  roles: posterRoles,
  effect: 'read',
  input: z.object({ id: Id, unitId: UnitId, show: RosterShow, cursor: Cursor }),
  output: pageOf(RosterRow),
})

/** Ticks a household off, with the time, or takes the tick back. */
export const markToldInPerson = endpoint({
  name: 'notices.markToldInPerson',
  roles: posterRoles,
  effect: 'write',
  input: move.extend({ householdId: HouseholdId, isTold: z.boolean() }),
  output: RosterRow,
})

/** Has the households of a unit that weren't reached reminded, once a day; for the rest the phone or the door is left. */
export const nudgeHouseholds = endpoint({
  name: 'notices.nudge',
  roles: posterRoles,
  effect: 'write',
  input: move.extend({ unitId: UnitId }),
  output: RosterView,
})

/** The number of whoever speaks for a household, in full, to tell them by phone; each reading is audited. */
export const revealHouseholdPhone = endpoint({
  name: 'notices.revealPhone',
  roles: posterRoles,
  effect: 'write',
  input: move.extend({ householdId: HouseholdId }),
  output: z.object({ name: z.string(), phone: z.string() }),
})

/** A worker's verdict on a text and photos that the content check left open. */
export const reviewNotice = endpoint({
  name: 'notices.review',
  roles: reviewerRoles,
  effect: 'write',
  input: move.extend({ verdict }),
  output: NoticeView,
})

export const listQuestionsToReview = endpoint({
  name: 'notices.listQuestionsToReview',
  roles: reviewerRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId, cursor: Cursor }),
  output: pageOf(QuestionView.extend({ noticeTitle: z.string() })),
})

/** A verdict on a question and its answer, whichever the content check left open. */
export const reviewQuestion = endpoint({
  name: 'notices.reviewQuestion',
  roles: reviewerRoles,
  effect: 'write',
  input: move.extend({ verdict }),
  output: QuestionView,
})
