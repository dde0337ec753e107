import * as z from 'zod'
import { endpoint } from '../contract'
import { Cursor, pageOf } from '../paging'
import { RequestId } from '../personal'
import { Category } from './categories'
import { AppealDraft, PhotoIds, PlaceDraft } from './draft'
import { AppealId, moveInput } from './identifiers'
import { PublicCard } from './ledger'
import { Rating } from './rating'
import { AppealCard, AppealView } from './schema'

export const listCategories = endpoint({
  name: 'directLine.listCategories',
  roles: ['resident'],
  effect: 'read',
  input: z.object({}),
  /** The revision is what a change of the list is based on. */
  output: z.object({ categories: z.array(Category), revision: z.number() }),
})

/** The request id is made when the form opens, so a retried tap finds the case it already created. */
export const submitAppeal = endpoint({
  name: 'directLine.submitAppeal',
  roles: ['resident'],
  effect: 'write',
  input: AppealDraft.extend({ requestId: RequestId }),
  output: AppealView,
})

/** Published cases of my community that may be the same thing: to second one instead of filing another. */
export const findSimilar = endpoint({
  name: 'directLine.findSimilar',
  roles: ['resident'],
  effect: 'read',
  input: z.object({
    categoryId: z.string().max(40),
    text: z.string().max(2000),
    place: PlaceDraft.nullable(),
  }),
  output: z.object({ items: z.array(PublicCard.extend({ metres: z.number().nullable() })) }),
})

/** Mine, or those that I filed for others. */
export const listMyAppeals = endpoint({
  name: 'directLine.listMyAppeals',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ onlyOpen: z.boolean(), filedForOthers: z.boolean().default(false), cursor: Cursor }),
  output: pageOf(AppealCard),
})

/** Cases that residents share with me as the leader of their building or entrance. */
export const listSharedAppeals = endpoint({
  name: 'directLine.listSharedAppeals',
  roles: ['buildingLeader', 'entranceLeader'],
  effect: 'read',
  input: z.object({ unitId: z.string().max(64), cursor: Cursor }),
  output: pageOf(AppealCard),
})

export const getAppeal = endpoint({
  name: 'directLine.getAppeal',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: AppealId }),
  output: AppealView,
})

/** Solved leads to `evaluated`; not solved sends the case back, the second time to the level above. */
export const rateAppeal = endpoint({
  name: 'directLine.rateAppeal',
  roles: ['resident'],
  effect: 'write',
  input: moveInput.extend({ rating: Rating }),
  output: AppealView,
})

const Said = moveInput
  .extend({ text: z.string().trim().max(1000, 'core.too_long'), photos: PhotoIds })
  .refine(({ text, photos }) => text !== '' || photos.length > 0, {
    message: 'appeal.message_empty',
    path: ['text'],
  })

export const postMessage = endpoint({
  name: 'directLine.postMessage',
  roles: ['resident'],
  effect: 'write',
  input: Said,
  output: AppealView,
})

/** What the desk asked for; the clock runs again. */
export const supplyAppeal = endpoint({
  name: 'directLine.supplyAppeal',
  roles: ['resident'],
  effect: 'write',
  input: Said,
  output: AppealView,
})

export const withdrawAppeal = endpoint({
  name: 'directLine.withdrawAppeal',
  roles: ['resident'],
  effect: 'write',
  input: moveInput.extend({ because: z.string().trim().max(300, 'core.too_long') }),
  output: AppealView,
})

export const shareAppeal = endpoint({
  name: 'directLine.shareAppeal',
  roles: ['resident'],
  effect: 'write',
  input: moveInput.extend({ isShared: z.boolean() }),
  output: AppealView,
})
