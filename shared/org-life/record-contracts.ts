import * as z from 'zod'
import { endpoint } from '../contract'
import { PhotoView } from '../direct-line/schema'
import { UnitId } from '../members/units'
import { Cursor, pageOf } from '../paging'
import { RequestId } from '../personal'
import { Id, step } from './inputs'
import { HostRef } from './draft'
import { ActivityKind } from './kinds'
import { Quarter } from './quarter'
import { MOST_DECISIONS } from './record'
import { feedKeeperRoles, organiserRoles } from './rules'

const text = (shortest: number, longest: number) =>
  z.string().trim().min(shortest, 'core.too_short').max(longest, 'core.too_long')

const Stars = z.number().int().min(1).max(5)

export const MyRating = z.object({ stars: Stars, words: z.string(), at: z.number() })

/** What happened at an activity (全程纪实). Who came by name is `orgLife.listAttendance`, for the organisers alone. */
export const RecordView = z.object({
  activityId: z.string(),
  /** Null while nobody has written it, or while the check hasn't passed it for this viewer. */
  record: z
    .object({
      edition: z.number(),
      minutes: z.string(),
      decisions: z.array(z.string()),
      photos: z.array(PhotoView),
      /** Role and unit or organisation of whoever wrote it. */
      by: z.string(),
      recordedAt: z.number(),
      locksAt: z.number(),
      isLocked: z.boolean(),
      isChecked: z.boolean(),
    })
    .nullable(),
  corrections: z.array(z.object({ text: z.string(), at: z.number(), by: z.string() })),
  attendance: z.object({ expected: z.number(), came: z.number(), onLeave: z.number() }),
  /** `average` in stars, to one decimal; null while nobody has rated. */
  ratings: z.object({ count: z.number(), average: z.number().nullable() }),
  isOrganiser: z.boolean(),
  myRating: MyRating.nullable(),
  /** Why I can't rate; null when I can. */
  rateReason: z.string().nullable(),
})
export type RecordView = z.infer<typeof RecordView>

export const getRecord = endpoint({
  name: 'orgLife.getRecord',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: Id }),
  output: RecordView,
})

/** `edition` is the one that was read, 0 for the first: two who write at once don't lose each other's text. */
export const saveRecord = endpoint({
  name: 'orgLife.saveRecord',
  roles: organiserRoles,
  effect: 'write',
  input: step.extend({
    edition: z.number().int().min(0),
    minutes: text(5, 5000),
    decisions: z.array(text(2, 300)).max(MOST_DECISIONS, 'orgLife.decisions_too_many'),
    photos: z.array(z.string().min(1).max(300)).max(9, 'orgLife.photos_too_many'),
  }),
  output: RecordView,
})

/** Adds to a locked record; nothing in it changes. */
export const correctRecord = endpoint({
  name: 'orgLife.correctRecord',
  roles: organiserRoles,
  effect: 'write',
  input: step.extend({ text: text(2, 500) }),
  output: RecordView,
})

/** Once each; again changes it, until the record is locked. */
export const rateActivity = endpoint({
  name: 'orgLife.rate',
  roles: ['resident'],
  effect: 'write',
  input: step.extend({ stars: Stars, words: z.string().trim().max(200, 'core.too_long') }),
  output: MyRating,
})

/** What was written with the stars, for the organisers alone; without names. */
export const listRatings = endpoint({
  name: 'orgLife.listRatings',
  roles: organiserRoles,
  effect: 'read',
  input: z.object({ id: Id, cursor: Cursor }),
  output: pageOf(z.object({ stars: Stars, words: z.string(), at: z.number() })),
})

const Figures = z.object({
  /** Activities that took place. */
  held: z.number(),
  expected: z.number(),
  came: z.number(),
  /** Whole percent; null while nobody was expected. */
  rate: z.number().nullable(),
})

/** What a host has held in one year, for its organisers. */
export const showHostFigures = endpoint({
  name: 'orgLife.showFigures',
  roles: organiserRoles,
  effect: 'read',
  input: z.object({ host: HostRef, year: z.number().int().min(2020).max(2099) }),
  output: z.object({
    year: Figures.extend({
      /** Dates of the yearly plan; null without a plan. */
      planned: z.number().nullable(),
      unrecorded: z.number(),
    }),
    months: z.array(Figures.extend({ month: z.string() })),
  }),
})

/** Members of a branch who haven't come for three months: for that branch's own secretary alone, and logged. */
export const listNotCome = endpoint({
  name: 'orgLife.listNotCome',
  roles: ['branchSecretary'],
  effect: 'read',
  input: z.object({ orgId: Id, cursor: Cursor }),
  output: pageOf(z.object({ memberId: z.string(), name: z.string(), lastCameAt: z.number().nullable() })),
})

/** Where members of a branch came as guests, for the organisers of their home organisation alone, and logged. */
export const listReceipts = endpoint({
  name: 'orgLife.listReceipts',
  roles: ['branchSecretary'],
  effect: 'read',
  input: z.object({ orgId: Id, quarter: Quarter, cursor: Cursor }),
  output: pageOf(
    z.object({
      id: z.string(),
      name: z.string(),
      title: z.string(),
      kind: ActivityKind,
      hostName: z.string(),
      startsAt: z.number(),
    }),
  ),
})

/** How many of a partner unit's members came to what, in one quarter; no names. */
export const showPartnerReceipt = endpoint({
  name: 'orgLife.showPartnerReceipt',
  roles: ['partnerLiaison'],
  effect: 'read',
  input: z.object({ partnerUnitId: UnitId, quarter: Quarter }),
  output: z.object({
    came: z.number(),
    activities: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        hostName: z.string(),
        startsAt: z.number(),
        came: z.number(),
      }),
    ),
  }),
})

/** My points, the newest first: each line stands for ever, what was taken back is a line of its own. */
export const listMyPoints = endpoint({
  name: 'orgLife.listMyPoints',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ cursor: Cursor }),
  output: pageOf(
    z.object({ id: z.string(), at: z.number(), amount: z.number(), title: z.string(), because: z.string() }),
  ).extend({ total: z.number() }),
})

/** An activity as one entry of the phone's calendar. */
export const getActivityCalendarFile = endpoint({
  name: 'orgLife.getCalendarFile',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: Id }),
  output: z.object({ fileName: z.string(), text: z.string() }),
})

/** Where a unit's calendar can be subscribed to; null while it is off. */
const ActivityFeedView = z.object({
  path: z.string().nullable(),
  /** Whether this viewer may make a new address or turn it off. */
  mayRenew: z.boolean(),
})

export const showActivityFeed = endpoint({
  name: 'orgLife.showFeed',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ unitId: UnitId }),
  output: ActivityFeedView,
})

/** A new address, which ends the old one, or none. */
export const renewActivityFeed = endpoint({
  name: 'orgLife.renewFeed',
  roles: feedKeeperRoles,
  effect: 'write',
  input: z.object({ requestId: RequestId, unitId: UnitId, isOn: z.boolean() }),
  output: ActivityFeedView,
})
