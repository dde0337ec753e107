import * as z from 'zod'
import { endpoint } from '../contract'
import { UnitId } from '../members/units'
import { Cursor, pageOf } from '../paging'
import { AppealId, Because, Month, moveInput } from './identifiers'
import { PublicAppealView, PublicCard } from './ledger'
import { handlerRoles } from './rules'
import { AppealCard, AppealView, Publication } from './schema'

/** The public ledger of a community, what changed last on top. */
export const listPublicAppeals = endpoint({
  name: 'directLine.listPublicAppeals',
  roles: ['resident'],
  effect: 'read',
  input: z.object({
    communityId: UnitId,
    show: z.enum(['all', 'open', 'ended']),
    categoryId: z.string().max(40).nullable(),
    /** A grid or building of the community. */
    placeUnitId: UnitId.nullable(),
    cursor: Cursor,
  }),
  output: pageOf(PublicCard),
})

export const searchPublicAppeals = endpoint({
  name: 'directLine.searchPublicAppeals',
  roles: ['resident'],
  effect: 'read',
  input: z.object({
    communityId: UnitId,
    query: z.string().trim().min(2, 'appeal.search_too_short').max(30),
  }),
  output: z.object({ items: z.array(PublicCard), isCut: z.boolean() }),
})

export const getPublicAppeal = endpoint({
  name: 'directLine.getPublicAppeal',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: AppealId }),
  output: PublicAppealView,
})

/** "Me too" on a published case; who seconds also follows. */
export const supportAppeal = endpoint({
  name: 'directLine.supportAppeal',
  roles: ['resident'],
  effect: 'write',
  input: moveInput.extend({ isSupporting: z.boolean() }),
  output: PublicAppealView,
})

export const followAppeal = endpoint({
  name: 'directLine.followAppeal',
  roles: ['resident'],
  effect: 'write',
  input: moveInput.extend({ isFollowing: z.boolean() }),
  output: PublicAppealView,
})

export const listFollowed = endpoint({
  name: 'directLine.listFollowed',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ cursor: Cursor }),
  output: pageOf(PublicCard),
})

/** A worker's approval of what neighbours will read; again after each new answer. */
export const publishAppeal = endpoint({
  name: 'directLine.publishAppeal',
  roles: handlerRoles,
  effect: 'write',
  input: moveInput.extend({ publication: Publication }),
  output: AppealView,
})

/** Not published, or no longer, and why: the resident is told. */
export const refusePublication = endpoint({
  name: 'directLine.refusePublication',
  roles: handlerRoles,
  effect: 'write',
  input: moveInput.extend({ because: Because }),
  output: AppealView,
})

const FigureRow = z.object({ month: Month, figures: z.record(z.string(), z.number()) })

/** Figures of a unit by month, oldest first: the sum of its communities' where it lies above them. */
export const showFigures = endpoint({
  name: 'directLine.showFigures',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ unitId: UnitId, upTo: Month, months: z.number().int().min(1).max(24) }),
  output: z.object({
    unitName: z.string(),
    /** When the newest case counted here was counted, ms. */
    asOf: z.number(),
    rows: z.array(FigureRow),
    /** The units below that the figures are made of, for the last month asked for. */
    parts: z.array(z.object({ unitId: z.string(), unitName: z.string(), figures: FigureRow.shape.figures })),
    categories: z.array(z.object({ id: z.string(), name: z.string() })),
    places: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
})

/** The cases behind one figure, for those in whose scope they lie. */
export const listFigureCases = endpoint({
  name: 'directLine.listFigureCases',
  roles: handlerRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId, month: Month, figure: z.string().max(80), cursor: Cursor }),
  output: pageOf(AppealCard),
})

/** The published ones among the cases behind one figure, for residents. */
export const listPublicFigureCases = endpoint({
  name: 'directLine.listPublicFigureCases',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ unitId: UnitId, month: Month, figure: z.string().max(80), cursor: Cursor }),
  output: pageOf(PublicCard),
})
