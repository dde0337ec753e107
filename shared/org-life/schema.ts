import * as z from 'zod'
import { FreeSlot } from '../bookings/schema'
import { Slot } from '../bookings/slot'
import { ContentCheck } from '../direct-line/schema'
import { Audience } from './audience'
import { MapPoint, Planned, Question } from './draft'
import { ActivityKind } from './kinds'
import { ActivityMoveName, ActivityState } from './life-cycle'
import { SignUpState } from './sign-up'

/*
 * Where things live: the activity (`activities`) stays small and carries what its card and page show; who has a place
 * or waits is `activitySeats`, one document an activity; each person's answers, guests and attendance are a document of
 * their own (`activitySignUps`, activity and member); the record of what happened (minutes, photos, decisions) is
 * `activityRecords`, one an activity; each rating is one of `activityRatings`, activity and member.
 */

/** Who holds an activity: a unit or a party organisation. */
export const HostView = z.object({ kind: z.enum(['unit', 'org']), id: z.string(), name: z.string() })
export type HostView = z.infer<typeof HostView>

export const CoHostView = z.object({ kind: z.enum(['org', 'partner']), id: z.string(), name: z.string() })

/** A room with its floor and centre, or an address. */
export const PlaceView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('room'),
    slot: Slot,
    /** `二楼 多功能厅` and `幸福里党群服务中心，幸福路 8 号`. */
    name: z.string(),
    address: z.string(),
    point: MapPoint.nullable(),
  }),
  z.object({ kind: z.literal('address'), name: z.string(), point: MapPoint.nullable() }),
])
export type PlaceView = z.infer<typeof PlaceView>

/** How many places there are and how many are left, up to a minute old on cards. */
export const Places = z.object({
  capacity: z.number(),
  left: z.number(),
  waiting: z.number(),
})
export type Places = z.infer<typeof Places>

/** An activity on the calendar and in lists. */
export const ActivityCard = z.object({
  id: z.string(),
  kind: ActivityKind,
  title: z.string(),
  state: ActivityState,
  host: HostView,
  coHosts: z.array(CoHostView),
  startsAt: z.number(),
  endsAt: z.number(),
  place: PlaceView,
  /** Metres from the point asked about; null without one. */
  distance: z.number().nullable(),
  audience: Audience,
  scopeUnitId: z.string(),
  scopeName: z.string(),
  signUpUntil: z.number(),
  needsApproval: z.boolean(),
  isLottery: z.boolean(),
  /** Null where nobody signs up. */
  places: Places.nullable(),
  /** The reason why this viewer can't come; null when it is for them. */
  whyNot: z.string().nullable(),
})
export type ActivityCard = z.infer<typeof ActivityCard>

export const MySignUp = z.object({
  id: z.string(),
  state: SignUpState,
  at: z.number(),
  guests: z.array(z.string()),
  answers: z.record(z.string(), z.string()),
  /** Until when a place is held for me. */
  offeredUntil: z.number().nullable(),
  /** How many are before me in line; null unless I wait. */
  before: z.number().nullable(),
  /** Why the organiser declined it. */
  because: z.string().nullable(),
})
export type MySignUp = z.infer<typeof MySignUp>

export const ActivityLine = z.object({
  at: z.number(),
  move: ActivityMoveName,
  /** Role and unit or organisation. */
  by: z.string(),
  note: z.string().nullable(),
})

/** A whole activity, as one viewer sees it. */
export const ActivityView = ActivityCard.extend({
  revision: z.number(),
  unitIds: z.array(z.string()),
  /** Whether this viewer arranges it. */
  isOrganiser: z.boolean(),
  /** What the content check says; until it has passed only organisers see it. */
  check: ContentCheck,
  description: z.string(),
  bring: z.string(),
  materials: z.array(z.object({ id: z.string(), name: z.string(), url: z.string().nullable() })),
  questions: z.array(Question),
  mostGuests: z.number(),
  planned: Planned.nullable(),
  /** How the places were drawn; the seed lets everybody draw again. */
  draw: z.object({ seed: z.string(), at: z.number() }).nullable(),
  cancelledBecause: z.string().nullable(),
  timeline: z.array(ActivityLine),
  mine: MySignUp.nullable(),
})
export type ActivityView = z.infer<typeof ActivityView>

/** Both the activity and its room, or neither: when somebody has the time, what is free instead. */
export const ActivityOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), activity: ActivityView }),
  z.object({ outcome: z.literal('taken'), nearest: z.array(FreeSlot) }),
])
export type ActivityOutcome = z.infer<typeof ActivityOutcome>

/** One who signed up, as the organisers see them. */
export const SignUpRow = z.object({
  id: z.string(),
  name: z.string(),
  maskedPhone: z.string().nullable(),
  guests: z.array(z.string()),
  answers: z.record(z.string(), z.string()),
  state: SignUpState,
  at: z.number(),
  because: z.string().nullable(),
})
export type SignUpRow = z.infer<typeof SignUpRow>

/** In whose name I may arrange activities, and the widest unit that may then be invited: a branch's whole community. */
export const HostChoice = HostView.extend({ unitId: z.string(), unitName: z.string() })
export type HostChoice = z.infer<typeof HostChoice>
