import * as z from 'zod'
import { endpoint } from '../contract'
import { UnitId } from '../members/units'
import { Cursor, pageOf } from '../paging'
import { RequestId } from '../personal'
import {
  BundleTitle,
  CommentText,
  MatterDraft,
  MAX_GATHERED,
  PublishedDraft,
  Reason,
  Statement,
  StepPhotoIds,
  StepText,
} from './draft'
import { publisherRoles, reviewerRoles } from './rules'
import { CommentView, MatterCard, MatterView } from './schema'

const Id = z.string().min(1).max(64)
const move = z.object({ id: Id, requestId: RequestId })
const verdict = z.enum(['passed', 'risky'])

export const publishMatter = endpoint({
  name: 'matters.publish',
  roles: publisherRoles,
  effect: 'write',
  input: PublishedDraft.extend({ requestId: RequestId }),
  output: MatterView,
})

/** Until somebody has been heard; afterwards only corrections, which everybody sees. */
export const editMatter = endpoint({
  name: 'matters.edit',
  roles: publisherRoles,
  effect: 'write',
  input: MatterDraft.extend(move.shape),
  output: MatterView,
})

export const correctMatter = endpoint({
  name: 'matters.correct',
  roles: publisherRoles,
  effect: 'write',
  input: move.extend({ text: Reason }),
  output: MatterView,
})

export const withdrawMatter = endpoint({
  name: 'matters.withdraw',
  roles: publisherRoles,
  effect: 'write',
  input: move.extend({ because: Reason }),
  output: MatterView,
})

/**
 * Matters on which my homes or my units are heard: those open for opinions, the one that closes first on top, or
 * those that are past, the newest first.
 */
export const listMatters = endpoint({
  name: 'matters.list',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ show: z.enum(['open', 'past']), cursor: Cursor }),
  output: pageOf(MatterCard),
})

/** What was published to a unit and below it, for its staff; `owed` is what waits for an answer, a decision or a step. */
export const listUnitMatters = endpoint({
  name: 'matters.listOfUnit',
  roles: reviewerRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId, show: z.enum(['open', 'owed', 'past', 'review']), cursor: Cursor }),
  output: pageOf(MatterCard),
})

export const getMatter = endpoint({
  name: 'matters.get',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: Id }),
  output: MatterView,
})

/**
 * One household's choice, final. It carries no request id: the household's own marker makes a repeated tap harmless,
 * and nothing is left that tells one tap from another. `isRepeat` when the household had spoken before.
 */
export const giveVoice = endpoint({
  name: 'matters.giveVoice',
  roles: ['confirmedResident'],
  effect: 'write',
  input: z.object({ id: Id, householdId: z.string().max(80), optionId: z.string().max(40) }),
  output: MatterView.extend({ isRepeat: z.boolean() }),
})

export const postComment = endpoint({
  name: 'matters.postComment',
  roles: ['confirmedResident'],
  effect: 'write',
  input: move.extend({ text: CommentText }),
  output: MatterView,
})

/** My own words go, and with them who seconded them; a kind of comments that has them loses them. */
export const takeBackComment = endpoint({
  name: 'matters.takeBackComment',
  roles: ['resident'],
  effect: 'write',
  input: move.extend({ commentId: Id }),
  output: MatterView,
})

/** "Me too", once a person. */
export const secondComment = endpoint({
  name: 'matters.secondComment',
  roles: ['confirmedResident'],
  effect: 'write',
  input: move.extend({ commentId: Id }),
  output: CommentView,
})

export const listComments = endpoint({
  name: 'matters.listComments',
  roles: ['resident'],
  effect: 'read',
  input: z.object({
    id: Id,
    sort: z.enum(['newest', 'mostSeconded']),
    /** `all`, those in no bundle yet, or one bundle's. */
    within: z.union([z.literal('all'), z.literal('unbundled'), z.object({ bundleId: Id })]),
    cursor: Cursor,
  }),
  output: pageOf(CommentView),
})

/** Being told when it goes on: an answer, the decision, a step. */
export const followMatter = endpoint({
  name: 'matters.follow',
  roles: ['resident'],
  effect: 'write',
  input: move.extend({ isFollowing: z.boolean() }),
  output: MatterView,
})

/** A new kind of comments, by its name, or more of them into one that is there, by its id. */
export const bundleComments = endpoint({
  name: 'matters.bundleComments',
  roles: publisherRoles,
  effect: 'write',
  input: move
    .extend({
      title: BundleTitle.optional(),
      bundleId: Id.optional(),
      commentIds: z.array(Id).min(1, 'core.required').max(MAX_GATHERED),
    })
    .refine(({ title, bundleId }) => (title === undefined) !== (bundleId === undefined), {
      error: 'core.required',
      path: ['title'],
    }),
  output: MatterView,
})

export const answerBundle = endpoint({
  name: 'matters.answerBundle',
  roles: publisherRoles,
  effect: 'write',
  input: move.extend({ bundleId: Id, text: Statement }),
  output: MatterView,
})

export const decideMatter = endpoint({
  name: 'matters.decide',
  roles: publisherRoles,
  effect: 'write',
  input: move.extend({ text: Statement }),
  output: MatterView,
})

/** What has been done about the decision; the last step says that all of it has. */
export const reportProgress = endpoint({
  name: 'matters.reportProgress',
  roles: publisherRoles,
  effect: 'write',
  input: move.extend({ text: StepText, photos: StepPhotoIds, isFinished: z.boolean() }),
  output: MatterView,
})

export const listCommentsToReview = endpoint({
  name: 'matters.listCommentsToReview',
  roles: reviewerRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId, cursor: Cursor }),
  output: pageOf(CommentView.extend({ matterTitle: z.string() })),
})

export const reviewComment = endpoint({
  name: 'matters.reviewComment',
  roles: reviewerRoles,
  effect: 'write',
  input: move.extend({ verdict }),
  output: CommentView,
})

/** A worker's verdict on official texts and photos that the content check left open. */
export const reviewMatter = endpoint({
  name: 'matters.review',
  roles: reviewerRoles,
  effect: 'write',
  input: move.extend({ verdict }),
  output: MatterView,
})
