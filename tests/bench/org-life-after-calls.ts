import * as attendance from '../../shared/org-life/attendance-contracts'
import * as record from '../../shared/org-life/record-contracts'
import * as review from '../../shared/org-life/review-contracts'
import { MINUTE } from '../../shared/time'
import { branchSecretary, inBranch, partyMember, withoutContentCheck } from '../support/activities'
import { aboutToBegin, arrive, scanWish, screenOf } from '../support/attended'
import { request } from '../support/centres'
import type { Community } from '../support/community'
import { figuresOf, type Call } from './figures-of'

/** Where a call may take more than the usual two or four (architecture.md, "Budgets"), and why. */
export const orgLifeAfterBudgets: Readonly<Record<string, number>> = {
  // Who, how often, the row, the place, the sign-up that stands on it, the row again as one who came.
  [attendance.takeInAtDoor.name]: 6,
  // Whoever reads names is written down first; those expected are read with what was noted of them.
  [attendance.listAttendance.name]: 4,
  [record.listNotCome.name]: 3,
  // The organisation says who its organisers are.
  [record.listReceipts.name]: 4,
}

/** An activity whose doors are open, and one who signed up for it. */
async function opened(town: Community) {
  const [secretary, resident] = await Promise.all([town.secretary(), town.resident()])
  const activity = await aboutToBegin(town, secretary, { coming: [resident] })
  // The key of its codes is made when its screen is first shown.
  await screenOf(secretary, activity.id)
  return { ...activity, secretary, resident }
}

/** The same, over, with the one having come. */
async function over(town: Community) {
  const activity = await opened(town)
  await arrive(activity.resident, activity)
  await town.cloud.clock.set(activity.endsAt + MINUTE)
  await town.settle()
  await town.settle()
  return activity
}

async function askedLeave(town: Community) {
  const activity = await opened(town)
  const { id, resident, secretary } = activity
  await resident.call(attendance.askLeave, { id, ...request(), because: '要去医院复查' })
  const wish = { id, show: 'leave', cursor: null } as const
  const { items } = await secretary.call(attendance.listAttendance, wish)
  return { id, secretary, rowId: items[0]!.id }
}

type Over = Awaited<ReturnType<typeof over>>

async function writeRecord(activity: Over): Promise<void> {
  const wish = {
    id: activity.id,
    ...request(),
    edition: 0,
    minutes: '大家都来了。',
    decisions: [],
    photos: [],
  }
  await activity.secretary.call(record.saveRecord, wish)
}

async function written(town: Community) {
  const activity = await over(town)
  await writeRecord(activity)
  return activity
}

/** A record whose text nobody could check. */
async function unchecked(town: Community) {
  const activity = await over(town)
  await withoutContentCheck(town)
  await writeRecord(activity)
  await town.cloud.faults()
  return activity
}

const duringTheDay: Readonly<Record<string, Call>> = {
  [attendance.showAttendanceCode.name]: async (town) => {
    const { id, secretary } = await opened(town)
    return figuresOf(secretary, attendance.showAttendanceCode, { id })
  },
  [attendance.showMyAttendance.name]: async (town) => {
    const { id, resident } = await opened(town)
    return figuresOf(resident, attendance.showMyAttendance, { id })
  },
  [attendance.checkInToActivity.name]: async (town) => {
    const { id, secretary, resident } = await opened(town)
    const [shown] = await screenOf(secretary, id)
    return figuresOf(resident, attendance.checkInToActivity, scanWish(id, shown!.qrText))
  },
  [attendance.takeInAtDoor.name]: async (town) => {
    const activity = await opened(town)
    const { id, secretary } = activity
    await arrive(await town.resident(), activity)
    const wish = { id, show: 'atDoor', cursor: null } as const
    const { items } = await secretary.call(attendance.listAttendance, wish)
    const who = { by: 'row' as const, rowId: items[0]!.id }
    return figuresOf(secretary, attendance.takeInAtDoor, { id, ...request(), who, because: null })
  },
  [attendance.tickAttendance.name]: async (town) => {
    const { id, secretary } = await opened(town)
    const wish = { id, show: 'expected', cursor: null } as const
    const { items } = await secretary.call(attendance.listAttendance, wish)
    const arrivals = [{ id: items[0]!.id, at: await nowOf(town) }]
    const list = { id, ...request(), because: '来晚了', isLater: false, arrivals }
    return figuresOf(secretary, attendance.tickAttendance, list)
  },
  [attendance.withdrawAttendance.name]: async (town) => {
    const { id, secretary } = await over(town)
    const wish = { id, show: 'present', cursor: null } as const
    const { items } = await secretary.call(attendance.listAttendance, wish)
    const back = { id, ...request(), rowId: items[0]!.id, because: '人不在现场' }
    return figuresOf(secretary, attendance.withdrawAttendance, back)
  },
  [attendance.listAttendance.name]: async (town) => {
    const { id, secretary } = await opened(town)
    return figuresOf(secretary, attendance.listAttendance, { id, show: 'expected', cursor: null })
  },
  [attendance.askLeave.name]: async (town) => {
    const { id, resident } = await opened(town)
    return figuresOf(resident, attendance.askLeave, { id, ...request(), because: '要去医院复查' })
  },
  [attendance.decideLeave.name]: async (town) => {
    const { id, secretary, rowId } = await askedLeave(town)
    const verdict = { id, ...request(), rowId, verdict: 'grant' as const, because: null }
    return figuresOf(secretary, attendance.decideLeave, verdict)
  },
}

const nowOf = async (town: Community): Promise<number> => Math.floor(await town.cloud.clock.now())

/** One ordinary call of each endpoint on what happens at an activity and after it. */
export const orgLifeAfterCalls: Readonly<Record<string, Call>> = {
  ...duringTheDay,
  [record.getRecord.name]: async (town) => {
    const { id, resident } = await written(town)
    return figuresOf(resident, record.getRecord, { id })
  },
  [record.saveRecord.name]: async (town) => {
    const { id, secretary } = await over(town)
    const wish = { id, ...request(), edition: 0, minutes: '大家都来了。', decisions: [], photos: [] }
    return figuresOf(secretary, record.saveRecord, wish)
  },
  [record.correctRecord.name]: async (town) => {
    const { id, secretary } = await written(town)
    await town.cloud.clock.advance(15 * 24 * 60 * MINUTE)
    return figuresOf(secretary, record.correctRecord, { id, ...request(), text: '多来了两位。' })
  },
  [record.rateActivity.name]: async (town) => {
    const { id, resident } = await over(town)
    return figuresOf(resident, record.rateActivity, { id, ...request(), stars: 5, words: '' })
  },
  [record.listRatings.name]: async (town) => {
    const { id, secretary, resident } = await over(town)
    await resident.call(record.rateActivity, { id, ...request(), stars: 5, words: '很好' })
    return figuresOf(secretary, record.listRatings, { id, cursor: null })
  },
  [record.showHostFigures.name]: async (town) =>
    figuresOf(await branchSecretary(town), record.showHostFigures, { host: inBranch, year: 2026 }),
  [record.listNotCome.name]: async (town) => {
    await partyMember(town, 'org-happy-1')
    const wish = { orgId: 'org-happy-1', cursor: null }
    return figuresOf(await branchSecretary(town), record.listNotCome, wish)
  },
  [review.listRecordsToReview.name]: async (town) => {
    const { secretary } = await unchecked(town)
    return figuresOf(secretary, review.listRecordsToReview, { unitId: 'happy', cursor: null })
  },
  [review.reviewRecord.name]: async (town) => {
    const { id, secretary } = await unchecked(town)
    const verdicts = [{ part: 'text.1', verdict: 'passed' as const }]
    return figuresOf(secretary, review.reviewRecord, { id, ...request(), verdicts })
  },
  [record.listReceipts.name]: async (town) => {
    const wish = { orgId: 'org-happy-1', quarter: '2026Q4', cursor: null }
    return figuresOf(await branchSecretary(town), record.listReceipts, wish)
  },
  [record.showPartnerReceipt.name]: async (town) => {
    const wish = { partnerUnitId: 'property-happy', quarter: '2026Q4' }
    return figuresOf(await town.liaison(), record.showPartnerReceipt, wish)
  },
  [record.listMyPoints.name]: async (town) => {
    const { resident } = await over(town)
    return figuresOf(resident, record.listMyPoints, { cursor: null })
  },
  [record.getActivityCalendarFile.name]: async (town) => {
    const { id, resident } = await opened(town)
    return figuresOf(resident, record.getActivityCalendarFile, { id })
  },
  [record.showActivityFeed.name]: async (town) =>
    figuresOf(await town.resident(), record.showActivityFeed, { unitId: 'happy' }),
  [record.renewActivityFeed.name]: async (town) => {
    const wish = { ...request(), unitId: 'happy', isOn: true }
    return figuresOf(await town.secretary(), record.renewActivityFeed, wish)
  },
}
