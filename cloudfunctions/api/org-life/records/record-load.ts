import { audienceRefusal, isMembersOnly } from '../../../../shared/org-life/audience'
import { averageStars, isLocked, ratingRefusal } from '../../../../shared/org-life/record'
import type { RecordView } from '../../../../shared/org-life/record-contracts'
import { idFor } from '../../../kit/ids'
import { linksTo } from '../../../kit/photos'
import type { Member } from '../../members/store'
import { attendances, type Attendance } from '../attendance/attendance-store'
import { signUpIdOf } from '../ids'
import { isVisible, notThere } from '../load'
import { isOrganiserOf } from '../organisers'
import { activities, type Activity } from '../store'
import { guestOf } from '../views'
import { activityRatings, activityRecords, type ActivityRating, type ActivityRecord } from './record-store'

export const ratingIdOf = (activityId: string, memberId: string): string =>
  idFor('activityRating', activityId, memberId)

/** An activity with its record, and what one person has to do with it. */
export interface RecordBefore {
  activity: Activity
  record: ActivityRecord | null
  rating: ActivityRating | null
  attendance: Attendance | null
}

export async function recordBefore(id: string, actor: Member, now: number): Promise<RecordBefore> {
  const found = await activities.getBeside<{
    records: ActivityRecord[]
    rated: ActivityRating[]
    there: Attendance[]
  }>(id, {
    records: { from: activityRecords.name, where: { _id: id }, limit: 1 },
    rated: { from: activityRatings.name, where: { _id: ratingIdOf(id, actor._id) }, limit: 1 },
    there: { from: attendances.name, where: { _id: signUpIdOf(id, actor._id) }, limit: 1 },
  })
  if (!found) throw notThere()
  const { records, rated, there, ...activity } = found
  if (!isVisible(activity, actor, now)) throw notThere()
  return { activity, record: records[0] ?? null, rating: rated[0] ?? null, attendance: there[0] ?? null }
}

/**
 * Whether this person reads what was written: what members alone were invited to, only those and whoever came; what the
 * check hasn't passed, only the organisers.
 */
function mayRead(
  { activity, record, attendance }: RecordBefore,
  viewer: Member,
  isOrganiser: boolean,
): boolean {
  if (isOrganiser) return true
  if (record?.written?.check !== 'passed') return false
  if (!isMembersOnly(activity.audience) || attendance?.state === 'present') return true
  return audienceRefusal(activity, guestOf(viewer)) === null
}

async function writtenFor(record: ActivityRecord, isOrganiser: boolean, now: number) {
  const { written, photos, edition, recordedAt, locksAt } = record
  if (!written || recordedAt === null || locksAt === null) return null
  const shown = photos.filter(({ check }) => isOrganiser || check === 'passed')
  const links = await linksTo(shown.map(({ fileId }) => fileId))
  return {
    edition,
    minutes: written.minutes,
    decisions: written.decisions,
    by: written.by,
    photos: shown.map(({ fileId, check }) => ({ id: fileId, url: links.get(fileId) ?? null, check })),
    recordedAt,
    locksAt,
    isLocked: isLocked({ locksAt }, now),
    isChecked: written.check === 'passed',
  }
}

export async function recordViewFor(before: RecordBefore, viewer: Member, now: number): Promise<RecordView> {
  const { activity, record, rating, attendance } = before
  const isOrganiser = isOrganiserOf(activity, viewer, now)
  const isReadable = mayRead(before, viewer, isOrganiser)
  const { expected, came, onLeave, ratings, corrections } = record ?? {
    expected: 0,
    came: 0,
    onLeave: 0,
    ratings: { count: 0, sum: 0 },
    corrections: [],
  }
  return {
    activityId: activity._id,
    record: record && isReadable ? await writtenFor(record, isOrganiser, now) : null,
    corrections: isReadable ? corrections.filter(({ check }) => isOrganiser || check === 'passed') : [],
    attendance: { expected, came, onLeave },
    ratings: { count: ratings.count, average: averageStars(ratings) },
    isOrganiser,
    myRating: rating && { stars: rating.stars, words: rating.words, at: rating.at },
    rateReason: ratingRefusal(activity, {
      attendance: attendance?.state ?? 'none',
      record: { locksAt: record?.locksAt ?? null },
      now,
    }),
  }
}
