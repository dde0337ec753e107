import { attendancePoints } from '../../../shared/org-life/points'
import { endOfQuarter, quarterOf } from '../../../shared/org-life/quarter'
import { RECORD_OPEN_FOR } from '../../../shared/org-life/record'
import { MINUTE } from '../../../shared/time'
import type { Member } from '../../api/members/store'
import { attendeeOf, blankAttendance } from '../../api/org-life/attendance/attendance-load'
import type { Attendance } from '../../api/org-life/attendance/attendance-store'
import type {
  AttendanceReceipt,
  MemberPresence,
  PartnerQuarter,
  PointsEntry,
} from '../../api/org-life/figures/ledger-store'
import { ALWAYS, pointsUnitOf } from '../../api/org-life/figures/points-row'
import { blankRecord, timerOf } from '../../api/org-life/records/record-facts'
import { ratingIdOf } from '../../api/org-life/records/record-load'
import type { ActivityRating, ActivityRecord } from '../../api/org-life/records/record-store'
import type { Activity, SignUp } from '../../api/org-life/store'
import { isGuest } from '../../jobs/org-life/settle'
import { idFor } from '../../kit/ids'
import type { Count } from '../../kit/outbox'

/** What became of an activity of the demo. */
export interface HeldStory {
  /** Who came: by the code on the screen, unless staff ticked them off for a reason. */
  came: readonly { who: Member; because?: string }[]
  record?: {
    at: number
    by: Member
    signature: string
    minutes: string
    decisions: string[]
    photos: string[]
    /** What was added once it was locked, and waits for a worker to look at it. */
    correction?: { at: number; text: string }
  }
  rated?: readonly { who: Member; stars: number; words: string }[]
}

export interface AfterDocuments {
  attendances: Attendance[]
  records: ActivityRecord[]
  ratings: ActivityRating[]
  points: PointsEntry[]
  receipts: AttendanceReceipt[]
  counts: Count[]
}

export const noneAfter: AfterDocuments = {
  attendances: [],
  records: [],
  ratings: [],
  points: [],
  receipts: [],
  counts: [],
}

type Came = HeldStory['came'][number]

function attendanceOf({ _id, startsAt }: Activity, came: Came, by: string): Attendance {
  const { who, because = null } = came
  const isTicked = because !== null
  const at = startsAt + (isTicked ? 20 : -5) * MINUTE
  return {
    ...blankAttendance(_id, attendeeOf(who, null)),
    state: 'present',
    list: 'present',
    changedAt: at,
    at,
    by: isTicked ? 'staff' : 'code',
    because,
    turn: 1,
    lines: [
      { at, move: isTicked ? 'tick' : 'checkIn', memberId: who._id, by: isTicked ? by : '', note: because },
    ],
  }
}

const pointsOf = ({ _id: activityId, kind, title }: Activity, came: Attendance): PointsEntry => ({
  _id: idFor('points', 'attendance', activityId, came.memberId, String(came.turn), 'earned'),
  memberId: came.memberId,
  amount: attendancePoints[kind],
  at: came.changedAt,
  source: 'attendance',
  sourceId: activityId,
  title,
  because: '参加活动',
})

/** A receipt for the home branch of each who came as a guest of another's. */
function receiptOf(activity: Activity, member: Member): AttendanceReceipt[] {
  const { host, title, kind, startsAt } = activity
  const { _id: memberId, name, party } = member
  if (!party || !isGuest(activity, member)) return []
  return [
    {
      _id: idFor('attendanceReceipt', activity._id, memberId),
      revision: 1,
      activityId: activity._id,
      memberId,
      name,
      homeOrgIds: party.homeOrg.orgIds,
      partnerUnitId: party.homeOrg.partnerUnitId,
      quarter: quarterOf(startsAt),
      title,
      kind,
      hostName: host.name,
      startsAt,
      isValid: true,
    },
  ]
}

function recordOf(activity: Activity, { story, signUps, now }: Told): ActivityRecord {
  const { came, record, rated = [] } = story
  const expected = new Set([
    ...signUps.filter(({ list }) => list === 'coming').map(({ memberId }) => memberId),
    ...came.map(({ who }) => who._id),
  ])
  const counted: ActivityRecord = {
    ...blankRecord(activity, now),
    expected: expected.size,
    came: came.length,
    ratings: { count: rated.length, sum: rated.reduce((sum, { stars }) => sum + stars, 0) },
  }
  if (!record) return counted
  const { at, by: writer, signature: by, minutes, decisions, photos, correction } = record
  const locksAt = at + RECORD_OPEN_FOR
  const kept: ActivityRecord = {
    ...counted,
    edition: 1,
    written: { minutes, decisions, check: 'passed', by, memberId: writer._id, at },
    photos: photos.map((fileId) => ({ fileId, check: 'passed' })),
    recordedAt: at,
    locksAt,
    isLockNoted: locksAt <= now,
    ...(correction && {
      corrections: [
        {
          ...correction,
          by,
          memberId: writer._id,
          check: 'review' as const,
          requestId: idFor('correction', activity._id),
        },
      ],
      reviewSince: correction.at,
    }),
  }
  const { timerAt } = timerOf(kept)
  return timerAt === undefined ? kept : { ...kept, timerAt }
}

interface Told {
  story: HeldStory
  signUps: readonly SignUp[]
  now: number
}

/** Attendance, record, ratings, points and receipts of one that took place, as handlers and job would have left them. */
export function afterDocuments(activity: Activity, told: Told): AfterDocuments {
  const { came, rated = [] } = told.story
  const staff = activity.timeline[0]!.by
  const attendances = came.map((one) => attendanceOf(activity, one, staff))
  const points = attendances.map((one) => pointsOf(activity, one))
  return {
    attendances,
    points,
    records: [recordOf(activity, told)],
    ratings: rated.map(({ who, stars, words }) => ({
      _id: ratingIdOf(activity._id, who._id),
      revision: 1,
      activityId: activity._id,
      memberId: who._id,
      stars,
      words,
      at: activity.endsAt + 30 * MINUTE,
      requests: [],
      outbox: [],
    })),
    receipts: came.flatMap(({ who }) => receiptOf(activity, who)),
    counts: points.map(({ memberId, amount }) => ({
      unitId: pointsUnitOf(memberId),
      unitIds: [],
      month: ALWAYS,
      add: { points: amount },
    })),
  }
}

export const allAfter = (several: readonly AfterDocuments[]): AfterDocuments => ({
  attendances: several.flatMap(({ attendances }) => attendances),
  records: several.flatMap(({ records }) => records),
  ratings: several.flatMap(({ ratings }) => ratings),
  points: several.flatMap(({ points }) => points),
  receipts: several.flatMap(({ receipts }) => receipts),
  counts: several.flatMap(({ counts }) => counts),
})

/** When each last came to something that an organisation held. */
export function presencesOf({ attendances, records }: AfterDocuments): MemberPresence[] {
  const byOrgs = new Set(records.filter(({ hostKey }) => hostKey.startsWith('org|')).map(({ _id }) => _id))
  const last = new Map<string, number>()
  for (const { memberId, activityId, at } of attendances) {
    if (byOrgs.has(activityId)) last.set(memberId, Math.max(last.get(memberId) ?? 0, at ?? 0))
  }
  return [...last].map(([_id, lastCameAt]) => ({ _id, revision: 1, lastCameAt }))
}

/** The quarters that aren't over yet, of the partner units whose members came. */
export function openQuartersOf({ receipts }: AfterDocuments, now: number): PartnerQuarter[] {
  const open = new Map<string, PartnerQuarter>()
  for (const { partnerUnitId, quarter } of receipts) {
    const timerAt = endOfQuarter(quarter)
    if (partnerUnitId === null || timerAt <= now) continue
    const _id = `${partnerUnitId}.${quarter}`
    open.set(_id, { _id, revision: 1, partnerUnitId, quarter, timerAt, outbox: [] })
  }
  return [...open.values()]
}
