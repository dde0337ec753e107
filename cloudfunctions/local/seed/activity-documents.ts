import type { ActivityDraft, HostRef, Planned } from '../../../shared/org-life/draft'
import { hasTakenPlace, isToCome, type ActivityState } from '../../../shared/org-life/life-cycle'
import { RECORD_OPEN_FOR } from '../../../shared/org-life/record'
import type { SignUpState } from '../../../shared/org-life/sign-up'
import { holdsPlaces } from '../../../shared/org-life/sign-up'
import { maskPhone } from '../../../shared/personal'
import { MINUTE } from '../../../shared/time'
import type { Member } from '../../api/members/store'
import { standsAs as activityStands, timerOf } from '../../api/org-life/activities/activity'
import { hostKeyOf, signUpIdOf } from '../../api/org-life/ids'
import { seatsFor } from '../../api/org-life/sign-ups/seats'
import { standsAs } from '../../api/org-life/sign-ups/sign-up-standing'
import type { Activity, SeatsDocument, SignUp, StoredLine } from '../../api/org-life/store'
import { idFor } from '../../kit/ids'
import {
  afterDocuments,
  allAfter,
  noneAfter,
  openQuartersOf,
  presencesOf,
  type AfterDocuments,
  type HeldStory,
} from './after-documents'
import type { SeedSet } from './seed-set'

/** In whose name an activity is held, and where that stands in its tree. */
export interface PlannedHost extends HostRef {
  name: string
  ids: string[]
  unitIds: string[]
  /** `支部书记 · 幸福里社区第一党支部` */
  signature: string
}

export interface ActivityPlan {
  key: string
  by: Member
  host: PlannedHost
  scope: { _id: string; fullName: string; unitIds: string[] }
  coHosts?: Activity['coHosts']
  draft: Omit<ActivityDraft, 'coHosts' | 'scopeUnitId' | 'materials'>
  state: ActivityState
  publishedAt: number
  cancelledBecause?: string
  /** The content check left its text open. */
  waitsForReview?: true
  /** Who signed up, in their order. */
  signedUp?: readonly {
    who: Member
    state: SignUpState
    guests?: string[]
    answers?: Record<string, string>
  }[]
  /** Until when the offers among them are held. */
  offeredUntil?: number
  /** The date of a yearly plan that it is. */
  planned?: Planned
  /** Who came and what was written of it, of one that is over. */
  story?: HeldStory
}

export interface ActivityDocuments {
  activities: Activity[]
  seats: SeatsDocument[]
  signUps: SignUp[]
  after: AfterDocuments
}

const idOf = ({ key }: ActivityPlan): string => idFor('demo', 'activity', key)

function linesOf(plan: ActivityPlan, id: string): StoredLine[] {
  const { by, host, publishedAt, state, cancelledBecause, draft } = plan
  const line = (move: StoredLine['move'], at: number, note: string | null = null): StoredLine => ({
    at,
    move,
    requestId: idFor('demo', 'request', id, move),
    memberId: by._id,
    by: ['close', 'hold', 'lock'].includes(move) ? '' : host.signature,
    note,
  })
  if (state === 'draft') return [line('create', publishedAt)]
  const published = line('publish', publishedAt)
  if (state === 'cancelled')
    return [published, line('cancel', publishedAt + 60 * MINUTE, cancelledBecause ?? null)]
  if (state === 'open') return [published]
  const closed = [published, line('close', draft.signUpUntil)]
  if (state === 'closed') return closed
  const held = [...closed, line('hold', draft.endsAt)]
  const writtenAt = plan.story?.record?.at
  if (state === 'held' || writtenAt === undefined) return held
  const recorded = [...held, line('record', writtenAt)]
  return state === 'recorded' ? recorded : [...recorded, line('lock', writtenAt + RECORD_OPEN_FOR)]
}

function signUpsOf(plan: ActivityPlan, activityId: string): SignUp[] {
  const { startsAt, endsAt, needsApproval } = plan.draft
  return (plan.signedUp ?? []).map(({ who, state, guests = [], answers = {} }, index) => ({
    _id: signUpIdOf(activityId, who._id),
    revision: 1,
    activityId,
    memberId: who._id,
    name: who.name,
    maskedPhone: who.phone && maskPhone(who.phone),
    guests,
    answers,
    size: 1 + guests.length,
    attempt: 1,
    ...standsAs(state),
    needsApproval,
    at: plan.publishedAt + (index + 1) * MINUTE,
    startsAt,
    endsAt,
    offeredUntil: state === 'offered' ? (plan.offeredUntil ?? null) : null,
    because: null,
    requests: [],
    outbox: [],
  }))
}

function seatsOf(activity: Activity, signUps: readonly SignUp[]): SeatsDocument {
  const party = ({ memberId, size, attempt, at }: SignUp) => ({ by: memberId, size, attempt, at })
  const seated = signUps.filter(({ state }) => holdsPlaces(state) && state !== 'offered')
  const offered = signUps.filter(({ state }) => state === 'offered')
  const line = signUps.filter(({ state }) => state === 'waiting' || state === 'entered')
  const offers = offered.map((one) => ({ ...party(one), until: one.offeredUntil ?? one.startsAt }))
  const taken = [...seated, ...offered].reduce((sum, { size }) => sum + size, 0)
  const begun = seatsFor(activity)
  return {
    ...begun,
    seated: seated.map(party),
    offers,
    line: line.map(party),
    left: begun.capacity - begun.kept - taken,
    isOpen: activity.state === 'open',
    ...(offers.length > 0 && { offersEnd: Math.min(...offers.map(({ until }) => until)) }),
  }
}

function activityOf(plan: ActivityPlan): Activity {
  const { by, host, scope, coHosts = [], state, publishedAt } = plan
  const { place, capacity, ...written } = plan.draft
  const check = plan.waitsForReview ? ('review' as const) : ('passed' as const)
  if (place.kind === 'room') throw new Error('the demo holds its activities at addresses')
  const id = idOf(plan)
  const { startsAt, signUpUntil, endsAt } = written
  return {
    ...written,
    materials: [],
    scopeUnitId: scope._id,
    scopeName: scope.fullName,
    unitIds: scope.unitIds,
    calendars: [...scope.unitIds, `=${scope._id}`],
    coHosts,
    ...activityStands(state, { startsAt, check }),
    ...(plan.waitsForReview && { needsReview: true }),
    ...timerOf({ state, signUpUntil, endsAt }),
    _id: id,
    revision: 1,
    bodyHash: id,
    createdBy: by._id,
    createdAt: publishedAt,
    host: { kind: host.kind, id: host.id, name: host.name },
    hostIds: host.ids,
    hostUnitIds: host.unitIds,
    hostKey: hostKeyOf(host),
    place: { kind: 'address', name: place.text, point: place.point },
    places: capacity === null ? null : { capacity, left: capacity, waiting: 0, of: 0 },
    hold: null,
    check,
    planned: plan.planned ?? null,
    planId: plan.planned?.planId ?? null,
    cancelledBecause: plan.cancelledBecause ?? null,
    timeline: linesOf(plan, id),
    remindedEvening: !isToCome(state),
    remindedHour: !isToCome(state),
    outbox: [],
  }
}

/** The activities of a demo with their places and sign-ups, as their handlers would have left them. */
export function activityDocuments(plans: readonly ActivityPlan[], now: number): ActivityDocuments {
  const made = plans.map((plan) => {
    const activity = activityOf(plan)
    const signUps = signUpsOf(plan, activity._id)
    const { story } = plan
    const after =
      story && hasTakenPlace(activity.state) ? afterDocuments(activity, { story, signUps, now }) : noneAfter
    if (activity.places === null || activity.state === 'draft') {
      return { activity, signUps, seats: null, after }
    }
    const seats = seatsOf(activity, signUps)
    const waiting = seats.line.reduce((sum, { size }) => sum + size, 0)
    const places = { ...activity.places, left: seats.left + seats.keptLeft, waiting, of: seats.revision }
    return { activity: { ...activity, places }, signUps, seats, after }
  })
  return {
    activities: made.map(({ activity }) => activity),
    seats: made.flatMap(({ seats }) => (seats === null ? [] : [seats])),
    signUps: made.flatMap(({ signUps }) => signUps),
    after: allAfter(made.map(({ after }) => after)),
  }
}

export const activityCollections = (
  { activities, seats, signUps, after }: ActivityDocuments,
  now: number,
): SeedSet['collections'] => [
  ['activities', () => activities],
  ['activitySeats', () => seats],
  ['activitySignUps', () => signUps],
  ['activityAttendances', () => after.attendances],
  ['activityRecords', () => after.records],
  ['activityRatings', () => after.ratings],
  ['points', () => after.points],
  ['attendanceReceipts', () => after.receipts],
  ['memberPresences', () => presencesOf(after)],
  ['partnerQuarters', () => openQuartersOf(after, now)],
]
