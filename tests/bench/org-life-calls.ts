import * as orgLife from '../../shared/org-life/contracts'
import * as plans from '../../shared/org-life/plan-contracts'
import type { Community } from '../support/community'
import {
  activityDraft,
  activityWish,
  branchSecretary,
  firstFridays,
  FRIDAY,
  inBranch,
  inCommunity,
  published,
  signedUp,
  signUpWish,
  THURSDAY_EVENING,
  withoutContentCheck,
} from '../support/activities'
import { request } from '../support/centres'
import { newRoom } from '../support/rooms'
import { figuresOf, type Call } from './figures-of'

/** Where a call may take more than the usual two or four (architecture.md, "Budgets"), and why. */
export const orgLifeBudgets: Readonly<Record<string, number>> = {
  // Who, how often, the room with its day, the room's time, the empty places, the activity; the first use of a day is one more,
  // and so are, for a date of a plan, the plan and its claim.
  [orgLife.createActivity.name]: 7,
  // Beside the activity the same, and it is read first.
  [orgLife.openActivity.name]: 8,
  // The new time is held before the old one is given back; then the places learn of it.
  [orgLife.moveActivity.name]: 9,
  // The room is free at once, and nobody can sign up any more.
  [orgLife.cancelActivity.name]: 6,
  // Another number of places is theirs to say first.
  [orgLife.editActivity.name]: 5,
  // Who has a place is one document, each person's answers another.
  [orgLife.signUp.name]: 5,
  // The same, given up in the other order; then what is left is read for the page.
  [orgLife.cancelSignUp.name]: 7,
  [orgLife.takeOffer.name]: 5,
  // A refusal gives the places to the next in line.
  [orgLife.decideSignUp.name]: 6,
  // The first writing of a year begins its plan, and looks for days that were entered.
  [plans.saveSeries.name]: 6,
  // Whoever reads names is written down first.
  [orgLife.listSignUps.name]: 3,
}

/** An activity in a room, which a resident has signed up for. */
async function activityAtRoom(town: Community) {
  const { room, secretary } = await newRoom(town)
  const place = { kind: 'room' as const, roomId: room.id, point: null }
  const { id } = await published(secretary, { place })
  const resident = await town.resident()
  await signedUp(resident, id)
  return { id, place, secretary, resident }
}

const occasionAt = (place: ReturnType<typeof activityDraft>['place']) => ({
  startsAt: FRIDAY.startsAt + 3_600_000,
  endsAt: FRIDAY.endsAt + 3_600_000,
  signUpUntil: THURSDAY_EVENING,
  place,
})

/** A place that is held for the one who waited. */
async function offered(town: Community) {
  const secretary = await town.secretary()
  const { id } = await published(secretary, { capacity: 1 })
  const [first, second] = [await town.resident(), await town.resident()]
  for (const person of [first, second]) await signedUp(person, id)
  const leave = { id, ...request() }
  await first.call(orgLife.cancelSignUp, leave)
  return { id, first, second }
}

/** An activity whose text nobody could check. */
async function unchecked(town: Community) {
  const secretary = await town.secretary()
  await withoutContentCheck(town)
  const { id } = await published(secretary)
  await town.cloud.faults()
  return { id, secretary }
}

async function plannedYear(town: Community) {
  const secretary = await branchSecretary(town)
  const { series } = await secretary.call(plans.saveSeries, firstFridays())
  return { secretary, seriesId: series.at(-1)!.id }
}

/** One ordinary call of each endpoint on activities. */
export const orgLifeCalls: Readonly<Record<string, Call>> = {
  [orgLife.listMyHosts.name]: async (town) => figuresOf(await town.secretary(), orgLife.listMyHosts, {}),
  [orgLife.createActivity.name]: async (town) => {
    const { place, secretary } = await activityAtRoom(town)
    const other = { startsAt: FRIDAY.endsAt, endsAt: FRIDAY.endsAt + 3_600_000 }
    return figuresOf(secretary, orgLife.createActivity, activityWish({ place, ...other }))
  },
  [orgLife.openActivity.name]: async (town) => {
    const { place, secretary } = await activityAtRoom(town)
    const other = { startsAt: FRIDAY.endsAt, endsAt: FRIDAY.endsAt + 3_600_000 }
    const draft = activityWish({ place, ...other }, { opens: false })
    const made = await secretary.call(orgLife.createActivity, draft)
    if (made.outcome !== 'done') throw new Error('a draft takes nothing')
    return figuresOf(secretary, orgLife.openActivity, { id: made.activity.id, ...request() })
  },
  [orgLife.editActivity.name]: async (town) => {
    const { id, secretary } = await activityAtRoom(town)
    const { startsAt: _, endsAt: __, signUpUntil: ___, place: ____, ...content } = activityDraft()
    const edit = { id, ...request(), content: { ...content, capacity: 12 }, occasion: null }
    return figuresOf(secretary, orgLife.editActivity, edit)
  },
  [orgLife.moveActivity.name]: async (town) => {
    const { id, place, secretary } = await activityAtRoom(town)
    return figuresOf(secretary, orgLife.moveActivity, { id, ...request(), occasion: occasionAt(place) })
  },
  [orgLife.cancelActivity.name]: async (town) => {
    const { id, secretary } = await activityAtRoom(town)
    return figuresOf(secretary, orgLife.cancelActivity, { id, ...request(), because: '下雨，改期再办' })
  },
  [orgLife.getActivity.name]: async (town) => {
    const { id, resident } = await activityAtRoom(town)
    return figuresOf(resident, orgLife.getActivity, { id })
  },
  [orgLife.showMonth.name]: async (town) => {
    const { resident } = await activityAtRoom(town)
    const month = {
      unitId: 'happy',
      month: '2026-11',
      kind: null,
      isOpenToMe: true,
      near: null,
      cursor: null,
    }
    return figuresOf(resident, orgLife.showMonth, month)
  },
  [orgLife.listMyActivities.name]: async (town) => {
    const { resident } = await activityAtRoom(town)
    return figuresOf(resident, orgLife.listMyActivities, { show: 'upcoming', cursor: null })
  },
  [orgLife.listHosted.name]: async (town) => {
    const { secretary } = await activityAtRoom(town)
    return figuresOf(secretary, orgLife.listHosted, { host: inCommunity, show: 'upcoming', cursor: null })
  },
  [orgLife.signUp.name]: async (town) => {
    const { id } = await activityAtRoom(town)
    return figuresOf(await town.resident(), orgLife.signUp, signUpWish(id))
  },
  [orgLife.cancelSignUp.name]: async (town) => {
    const { id, resident } = await activityAtRoom(town)
    return figuresOf(resident, orgLife.cancelSignUp, { id, ...request() })
  },
  [orgLife.takeOffer.name]: async (town) => {
    const { id, second } = await offered(town)
    return figuresOf(second, orgLife.takeOffer, { id, ...request() })
  },
  [orgLife.listSignUps.name]: async (town) => {
    const { id, secretary } = await activityAtRoom(town)
    return figuresOf(secretary, orgLife.listSignUps, { id, show: 'coming', cursor: null })
  },
  [orgLife.decideSignUp.name]: async (town) => {
    const secretary = await town.secretary()
    const { id } = await published(secretary, { needsApproval: true })
    await signedUp(await town.resident(), id)
    const { items } = await secretary.call(orgLife.listSignUps, { id, show: 'toDecide', cursor: null })
    const decline = { signUpId: items[0]!.id, verdict: 'decline' as const, because: '名额有限' }
    return figuresOf(secretary, orgLife.decideSignUp, { id, ...request(), ...decline })
  },
  [orgLife.listToReview.name]: async (town) => {
    const { secretary } = await unchecked(town)
    return figuresOf(secretary, orgLife.listToReview, { unitId: 'happy', cursor: null })
  },
  [orgLife.reviewActivity.name]: async (town) => {
    const { id, secretary } = await unchecked(town)
    return figuresOf(secretary, orgLife.reviewActivity, { id, ...request(), verdict: 'passed' })
  },
  [plans.showPlan.name]: async (town) => {
    const { secretary } = await plannedYear(town)
    return figuresOf(secretary, plans.showPlan, { host: inBranch, year: 2026 })
  },
  [plans.saveSeries.name]: async (town) =>
    figuresOf(await branchSecretary(town), plans.saveSeries, firstFridays()),
  [plans.changeDate.name]: async (town) => {
    const { secretary, seriesId } = await plannedYear(town)
    const wish = {
      ...request(),
      host: inBranch,
      year: 2026,
      seriesId,
      planned: '2026-12-04',
      date: '2026-12-11',
    }
    return figuresOf(secretary, plans.changeDate, wish)
  },
  [plans.savePlanned.name]: async (town) => {
    const { secretary } = await plannedYear(town)
    const single = { title: '邻里节', kind: 'neighboursFestival' as const, date: '2026-12-20' }
    const wish = { ...request(), host: inBranch, year: 2026, entryId: null, single }
    return figuresOf(secretary, plans.savePlanned, wish)
  },
  [plans.showCalendarDays.name]: async (town) =>
    figuresOf(await town.admin(), plans.showCalendarDays, { year: 2026 }),
  [plans.saveCalendarDays.name]: async (town) => {
    const admin = await town.admin()
    const { revision } = await admin.call(plans.showCalendarDays, { year: 2027 })
    const days = [{ date: '2027-01-01', is: 'off' as const, name: '元旦' }]
    return figuresOf(admin, plans.saveCalendarDays, {
      ...request(),
      year: 2027,
      revision,
      days,
      isComplete: false,
    })
  },
}
