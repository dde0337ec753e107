import { attendancePoints } from '../../../shared/org-life/points'
import { quarterOf, quarterName, endOfQuarter } from '../../../shared/org-life/quarter'
import { members, type Member } from '../../api/members/store'
import { attendances, type Attendance } from '../../api/org-life/attendance/attendance-store'
import {
  partnerQuarters,
  points,
  presences,
  receiptIdOf,
  receipts,
  type AttendanceReceipt,
} from '../../api/org-life/figures/ledger-store'
import { ALWAYS, pointsUnitOf } from '../../api/org-life/figures/points-row'
import { signUpIdOf } from '../../api/org-life/ids'
import { activities, type Activity } from '../../api/org-life/store'
import { partyReach } from '../../api/party/membership'
import { command } from '../../kit/cloud'
import { count } from '../../kit/counters'
import { idFor } from '../../kit/ids'
import { addToOutbox, type ItemOf } from '../../kit/outbox'
import { tell } from '../tell'
import { recountActivity } from './recount'

const ATTEMPTS = 5
const MOST_ATTENDED = 200

/** One entry for having come and one for that being taken back, each once; neither is ever changed. */
async function enterPoints(
  { activityId, memberId, turn, isPresent }: ItemOf<'settleAttendance'>,
  activity: Activity,
  now: number,
): Promise<void> {
  const what = isPresent ? 'earned' : 'takenBack'
  const _id = idFor('points', 'attendance', activityId, memberId, String(turn), what)
  const amount = attendancePoints[activity.kind] * (isPresent ? 1 : -1)
  await points.insertOnce({
    _id,
    memberId,
    amount,
    at: now,
    source: 'attendance',
    sourceId: activityId,
    title: activity.title,
    because: isPresent ? '参加活动' : '签到撤销',
  })
  await count(
    _id,
    { unitId: pointsUnitOf(memberId), unitIds: [], month: ALWAYS, add: { points: amount } },
    now,
  )
}

/**
 * Whether a member came as a guest: to something that an organisation other than their own, or above it, held; or, for
 * those of a partner unit and those who reported in, to what the community they serve in held.
 */
export function isGuest({ host }: Activity, member: Member): boolean {
  const { homeOrgIds, homePartnerId, reportedOrgIds } = partyReach(member)
  if (host.kind === 'org') return homeOrgIds.length > 0 && !homeOrgIds.includes(host.id)
  return homePartnerId !== null || reportedOrgIds.length > 0
}

/** Tells the home branch's secretary once an activity that there is something to see; not who came. */
async function tellHomeBranch(receipt: AttendanceReceipt, now: number): Promise<void> {
  const { activityId, homeOrgIds, quarter, title, hostName } = receipt
  const homeOrgId = homeOrgIds.at(-1)!
  await tell(
    {
      key: idFor('tellReceipt', activityId, homeOrgId),
      kind: 'tell',
      to: { firstOf: homeOrgIds.toReversed().map((unitId) => ({ roles: ['branchSecretary'], unitId })) },
      title: '有新的参加活动回执',
      text: `${hostName}的“${title}”有本组织的党员参加，在“参加活动回执”里查看。`,
      link: { to: 'receipts', ownerId: homeOrgId, quarter },
      template: null,
      values: {},
    },
    now,
  )
}

/** The partner unit's quarter, so that its liaison is told once it is over. */
async function openQuarter(partnerUnitId: string, quarter: string): Promise<void> {
  await partnerQuarters.insertOnce({
    _id: `${partnerUnitId}.${quarter}`,
    revision: 1,
    partnerUnitId,
    quarter,
    timerAt: endOfQuarter(quarter),
    outbox: [],
  })
}

/** The receipt as the attendance now is: made when a guest came, taken back when they hadn't after all. */
async function writeReceipt(
  attendance: Attendance,
  activity: Activity,
  member: Member,
  now: number,
): Promise<void> {
  const _id = receiptIdOf(activity._id, member._id)
  const isValid = attendance.state === 'present'
  const { party } = member
  if (isValid && party && isGuest(activity, member)) {
    const quarter = quarterOf(activity.startsAt)
    const receipt: AttendanceReceipt = {
      _id,
      revision: 1,
      activityId: activity._id,
      memberId: member._id,
      name: member.name,
      homeOrgIds: party.homeOrg.orgIds,
      partnerUnitId: party.homeOrg.partnerUnitId,
      quarter,
      title: activity.title,
      kind: activity.kind,
      hostName: activity.host.name,
      startsAt: activity.startsAt,
      isValid,
    }
    await receipts.insertOnce(receipt)
    await tellHomeBranch(receipt, now)
    if (receipt.partnerUnitId !== null) await openQuarter(receipt.partnerUnitId, quarter)
  }
  await receipts.update({ _id, isValid: !isValid }, { isValid, revision: command.inc(1) })
}

/**
 * When a member last came to something that an organisation held: looked up anew, on the revision found before the
 * looking, so that a slower run can't put an older answer in the place of a newer.
 */
async function renewPresence(memberId: string): Promise<void> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const known = await presences.get(memberId)
    const lastCameAt = await lastCame(memberId)
    if (!known) {
      if ((await presences.insertOnce({ _id: memberId, revision: 1, lastCameAt })).isNew) return
      continue
    }
    const { _id, revision } = known
    if (await presences.update({ _id, revision }, { lastCameAt, revision: command.inc(1) })) return
  }
  throw new Error(`the presence of ${memberId} was overtaken ${ATTEMPTS} times`)
}

async function lastCame(memberId: string): Promise<number | null> {
  const attended = await attendances.find({
    where: { memberId, list: 'present' },
    orderBy: ['at', 'desc'],
    limit: MOST_ATTENDED,
    fields: ['activityId', 'at'],
  })
  if (attended.length === 0) return null
  const held = await activities.find({
    where: { _id: command.in(attended.map(({ activityId }) => activityId)) },
    limit: attended.length,
    fields: ['host'],
  })
  const byOrgs = new Set(held.filter(({ host }) => host.kind === 'org').map(({ _id }) => _id))
  return attended.find(({ activityId }) => byOrgs.has(activityId))?.at ?? null
}

/** Brings the receipt to what the attendance is, again if that changed meanwhile: so the last one to write is right. */
async function renewReceipt(activity: Activity, member: Member, now: number): Promise<void> {
  const id = signUpIdOf(activity._id, member._id)
  let attendance = await attendances.get(id)
  for (let tries = 0; attendance && tries < ATTEMPTS; tries++) {
    await writeReceipt(attendance, activity, member, now)
    const again: Attendance | null = await attendances.get(id)
    if (again?.state === attendance.state) return
    attendance = again
  }
}

/** What follows somebody's having come, or not after all: done again it comes to the same. */
export async function settleAttendance(item: ItemOf<'settleAttendance'>, now: number): Promise<void> {
  const { activityId, memberId } = item
  const [activity, member] = await Promise.all([activities.get(activityId), members.get(memberId)])
  if (!activity) return
  await enterPoints(item, activity, now)
  if (member) await renewReceipt(activity, member, now)
  if (activity.host.kind === 'org') await renewPresence(memberId)
  await recountActivity(activityId, now)
}

/** Tells a partner unit's liaison of a quarter that is over, once. */
export async function endQuarters(now: number): Promise<void> {
  const due = await partnerQuarters.find({
    where: { timerAt: command.lte(now) },
    orderBy: ['timerAt', 'asc'],
    limit: 100,
  })
  for (const { _id, revision, partnerUnitId, quarter } of due) {
    const key = idFor('partnerQuarter', _id)
    const telling: ItemOf<'tell'> = {
      key,
      kind: 'tell',
      to: { firstOf: [{ roles: ['partnerLiaison'], unitId: partnerUnitId }] },
      title: `${quarterName(quarter)}参加活动回执`,
      text: '本单位党员参加社区组织生活的人次已经汇总，在“参加活动回执”里查看。',
      link: { to: 'receipts', ownerId: partnerUnitId, quarter },
      template: null,
      values: {},
    }
    await partnerQuarters.update(
      { _id, revision },
      { timerAt: command.remove(), revision: command.inc(1), ...addToOutbox([telling], now) },
    )
  }
}
