import * as z from 'zod'
import { endpoint } from '../contract'
import { ContentCheck } from '../direct-line/schema'
import { UnitId } from '../members/units'
import { Cursor, pageOf } from '../paging'
import { RequestId } from '../personal'
import {
  ActivityContent,
  ActivityDraft,
  Answers,
  GuestName,
  HostRef,
  MapPoint,
  MOST_GUESTS,
  Occasion,
  Planned,
  Question,
} from './draft'
import { Because, Id, Month, step } from './inputs'
import { ActivityKind } from './kinds'
import { organiserRoles, reviewerRoles } from './rules'
import { ActivityCard, ActivityOutcome, ActivityView, HostChoice, SignUpRow } from './schema'

/** In whose name I may arrange activities. */
export const listMyHosts = endpoint({
  name: 'orgLife.listMyHosts',
  roles: organiserRoles,
  effect: 'read',
  input: z.object({}),
  output: z.object({ hosts: z.array(HostChoice) }),
})

/** With `opens` it is published, and holds its room, in the same step: both or neither. A draft holds nothing yet. */
export const createActivity = endpoint({
  name: 'orgLife.create',
  roles: organiserRoles,
  effect: 'write',
  input: z.object({
    requestId: RequestId,
    host: HostRef,
    draft: ActivityDraft,
    opens: z.boolean(),
    /** The date of the yearly plan that this is. */
    planned: Planned.nullable().default(null),
  }),
  output: ActivityOutcome,
})

/** A draft becomes public and takes its room: both or neither. */
export const openActivity = endpoint({
  name: 'orgLife.open',
  roles: organiserRoles,
  effect: 'write',
  input: step,
  output: ActivityOutcome,
})

/** Everything but time and place of what is published; of a draft those too, with `occasion`. */
export const editActivity = endpoint({
  name: 'orgLife.edit',
  roles: organiserRoles,
  effect: 'write',
  input: step.extend({ content: ActivityContent, occasion: Occasion.nullable() }),
  output: ActivityView,
})

/** Another time or place of what is published: the new room is held before the old one is given up; everybody is told once. */
export const moveActivity = endpoint({
  name: 'orgLife.move',
  roles: organiserRoles,
  effect: 'write',
  input: step.extend({ occasion: Occasion }),
  output: ActivityOutcome,
})

/** Frees the room and tells everybody once. */
export const cancelActivity = endpoint({
  name: 'orgLife.cancel',
  roles: organiserRoles,
  effect: 'write',
  input: step.extend({ because: Because }),
  output: ActivityView,
})

export const getActivity = endpoint({
  name: 'orgLife.get',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: Id }),
  output: ActivityView,
})

/**
 * The calendar of one unit for one month, by start: what is held for it, for a unit above it, or for one below. Dots and list
 * come from the same rows; `next` is only there for a month of more than 200.
 */
export const showMonth = endpoint({
  name: 'orgLife.showMonth',
  roles: ['resident'],
  effect: 'read',
  input: z.object({
    unitId: UnitId,
    month: Month,
    kind: ActivityKind.nullable(),
    isOpenToMe: z.boolean(),
    near: MapPoint.extend({ metres: z.number().int().min(100).max(50_000) }).nullable(),
    cursor: Cursor,
  }),
  output: pageOf(ActivityCard),
})

/** Those that I signed up for: to come, the next first; or past, the newest first. */
export const listMyActivities = endpoint({
  name: 'orgLife.listMine',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ show: z.enum(['upcoming', 'past']), cursor: Cursor }),
  output: pageOf(z.object({ activity: ActivityCard, mine: ActivityView.shape.mine.unwrap() })),
})

/** What a host arranges, for its organisers. */
export const listHosted = endpoint({
  name: 'orgLife.listHosted',
  roles: organiserRoles,
  effect: 'read',
  input: z.object({ host: HostRef, show: z.enum(['drafts', 'upcoming', 'past']), cursor: Cursor }),
  output: pageOf(ActivityCard),
})

/** First come, first served; full, one joins the line; in a lottery one is drawn at the deadline. */
export const signUp = endpoint({
  name: 'orgLife.signUp',
  roles: ['resident'],
  effect: 'write',
  input: step.extend({
    guests: z.array(GuestName).max(MOST_GUESTS, 'orgLife.too_many_guests'),
    answers: Answers,
    /** That everybody who comes is of the age asked for. */
    confirmsAges: z.boolean(),
  }),
  output: ActivityView,
})

/** Until the deadline; out of the line any time. */
export const cancelSignUp = endpoint({
  name: 'orgLife.cancelSignUp',
  roles: ['resident'],
  effect: 'write',
  input: step,
  output: ActivityView,
})

/** A place that is held for me becomes mine. */
export const takeOffer = endpoint({
  name: 'orgLife.takeOffer',
  roles: ['resident'],
  effect: 'write',
  input: step,
  output: ActivityView,
})

/** Who comes and who waits, for the organisers alone; reading it is logged. */
export const listSignUps = endpoint({
  name: 'orgLife.listSignUps',
  roles: organiserRoles,
  effect: 'read',
  input: z.object({ id: Id, show: z.enum(['coming', 'toDecide', 'inLine', 'gone']), cursor: Cursor }),
  output: pageOf(SignUpRow),
})

/** Grants or refuses a sign-up that needs approval; what is refused goes to the next in line. */
export const decideSignUp = endpoint({
  name: 'orgLife.decideSignUp',
  roles: organiserRoles,
  effect: 'write',
  input: step.extend({ signUpId: Id, verdict: z.enum(['grant', 'decline']), because: Because.nullable() }),
  output: SignUpRow,
})

/** Every word that the content check looked at. */
const ActivityToReview = ActivityCard.extend({
  description: z.string(),
  bring: z.string(),
  questions: z.array(Question),
  fileNames: z.array(z.string()),
  /** When its text was written or last changed, ms. */
  waitsSince: z.number(),
})

/** Texts of a unit's activities that the content check left open, the one that begins first on top. */
export const listToReview = endpoint({
  name: 'orgLife.listToReview',
  roles: reviewerRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId, cursor: Cursor }),
  output: pageOf(ActivityToReview),
})

/** What has passed stands on the calendar; what hasn't stays its organisers' alone. */
export const reviewActivity = endpoint({
  name: 'orgLife.review',
  roles: reviewerRoles,
  effect: 'write',
  input: step.extend({ verdict: z.enum(['passed', 'risky']) }),
  output: z.object({ id: z.string(), check: ContentCheck }),
})
