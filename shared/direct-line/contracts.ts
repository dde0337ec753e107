import * as z from 'zod'
import { endpoint } from '../contract'
import { Cursor, pageOf } from '../paging'
import { RequestId } from '../personal'
import { AppealDraft, PhotoIds } from './draft'
import { AppealState } from './life-cycle'
import { Rating } from './rating'
import { handlerRoles } from './rules'
import { AppealCard, AppealView } from './schema'
import { Category } from './categories'

const AppealId = z.string().min(1).max(64)
const move = z.object({ id: AppealId, requestId: RequestId })

export const listCategories = endpoint({
  name: 'directLine.listCategories',
  roles: ['resident'],
  effect: 'read',
  input: z.object({}),
  output: z.object({ categories: z.array(Category) }),
})

/** The request id is made when the form opens, so a retried tap finds the case it already created. */
export const submitAppeal = endpoint({
  name: 'directLine.submitAppeal',
  roles: ['resident'],
  effect: 'write',
  input: AppealDraft.extend({ requestId: RequestId }),
  output: AppealView,
})

export const listMyAppeals = endpoint({
  name: 'directLine.listMyAppeals',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ onlyOpen: z.boolean(), cursor: Cursor }),
  output: pageOf(AppealCard),
})

/** A unit's work: what its desk owes, the one due first on top; or one state; or what waits for a content review. */
export const listWork = endpoint({
  name: 'directLine.listWork',
  roles: handlerRoles,
  effect: 'read',
  input: z.object({
    unitId: z.string().max(64),
    show: z.enum(['owed', 'review', ...AppealState.options]),
    cursor: Cursor,
  }),
  output: pageOf(AppealCard),
})

export const getAppeal = endpoint({
  name: 'directLine.getAppeal',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: AppealId }),
  output: AppealView,
})

export const acceptAppeal = endpoint({
  name: 'directLine.acceptAppeal',
  roles: handlerRoles,
  effect: 'write',
  input: move,
  output: AppealView,
})

export const startAppeal = endpoint({
  name: 'directLine.startAppeal',
  roles: handlerRoles,
  effect: 'write',
  input: move.extend({ note: z.string().trim().max(300, 'core.too_long') }),
  output: AppealView,
})

/** Resolving needs a written answer: "closed" never passes for "fixed". */
export const resolveAppeal = endpoint({
  name: 'directLine.resolveAppeal',
  roles: handlerRoles,
  effect: 'write',
  input: move.extend({
    answer: z.string().trim().min(5, 'appeal.answer_too_short').max(1000, 'appeal.answer_too_long'),
    photos: PhotoIds,
  }),
  output: AppealView,
})

/** Solved leads to `evaluated`; not solved sends the case back to the desk that answered it. */
export const rateAppeal = endpoint({
  name: 'directLine.rateAppeal',
  roles: ['resident'],
  effect: 'write',
  input: move.extend({ rating: Rating }),
  output: AppealView,
})

export const closeAppeal = endpoint({
  name: 'directLine.closeAppeal',
  roles: handlerRoles,
  effect: 'write',
  input: move,
  output: AppealView,
})

export const postMessage = endpoint({
  name: 'directLine.postMessage',
  roles: ['resident'],
  effect: 'write',
  input: move
    .extend({ text: z.string().trim().max(1000, 'core.too_long'), photos: PhotoIds })
    .refine(({ text, photos }) => text !== '' || photos.length > 0, {
      message: 'appeal.message_empty',
      path: ['text'],
    }),
  output: AppealView,
})

/** The whole phone number, for a handler of this case; every reading is logged. */
export const revealPhone = endpoint({
  name: 'directLine.revealPhone',
  roles: handlerRoles,
  effect: 'write',
  input: move,
  output: z.object({ phone: z.string() }),
})

/** A worker's verdict on text and photos that the content check left open. */
export const reviewAppeal = endpoint({
  name: 'directLine.reviewAppeal',
  roles: handlerRoles,
  effect: 'write',
  input: move.extend({ verdict: z.enum(['passed', 'risky']) }),
  output: AppealView,
})
