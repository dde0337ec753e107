import {
  getActivity,
  listHosted,
  listMyActivities,
  listMyHosts,
  showMonth,
} from '../../../shared/org-life/contracts'
import { audienceRefusal } from '../../../shared/org-life/audience'
import { distanceBetween } from '../../../shared/org-life/distance'
import { command } from '../../kit/cloud'
import type { Find } from '../../kit/documents'
import { findPage } from '../../kit/paging'
import { on } from '../on'
import { unitOf } from '../members/units-store'
import { activityBefore, notThere } from './load'
import { hostKeyOf } from './ids'
import { hostsOf, ownHost } from './organisers'
import { activities, signUps, type Activity, type SignUp } from './store'
import { cardFields, cardOf, guestOf, mySignUp, viewFor } from './views'

/** Rows of a month that travel together: with their words they stay below what a reply may weigh. */
const MONTH_PAGE = 100

type SignUpWithActivity = SignUp & { besides: Activity[] }

const withActivities = {
  find: (query: Find): Promise<SignUpWithActivity[]> =>
    signUps.findWith<Activity>(query, { from: activities.name, named: 'activityId' }),
}

export const readHandlers = [
  on(getActivity, async ({ id }, { actor, now }) =>
    viewFor(await activityBefore(id, actor, now), actor, now),
  ),

  on(listMyHosts, async (_, { actor, now }) => ({ hosts: await hostsOf(actor, now) })),

  on(showMonth, async ({ unitId, month, kind, isOpenToMe, near, cursor }, { actor, now }) => {
    const unit = await unitOf(unitId, now)
    if (!unit) throw notThere()
    const above = unit.unitIds.slice(0, -1).map((id) => `=${id}`)
    const { rows, next } = await findPage(activities, {
      where: { calendars: command.in([unitId, ...above]), month, ...(kind && { kind }) },
      by: 'startsAt',
      direction: 'asc',
      cursor,
      fields: cardFields,
      size: MONTH_PAGE,
    })
    const guest = guestOf(actor)
    const isNear = ({ place }: Activity) =>
      !near || (place.point !== null && distanceBetween(near, place.point) <= near.metres)
    const shown = rows.filter((row) => isNear(row) && (!isOpenToMe || audienceRefusal(row, guest) === null))
    return { items: shown.map((row) => cardOf(row, actor, near)), next }
  }),

  on(listMyActivities, async ({ show, cursor }, { actor, now }) => {
    const isUpcoming = show === 'upcoming'
    const endsAt = isUpcoming ? command.gt(now) : command.lte(now)
    const { rows, next } = await findPage(withActivities, {
      where: { memberId: actor._id, isMine: true, endsAt },
      by: 'endsAt',
      direction: isUpcoming ? 'asc' : 'desc',
      cursor,
    })
    const items = rows.flatMap(({ besides: [activity], ...own }) =>
      activity ? [{ activity: cardOf(activity, actor), mine: mySignUp(own, null) }] : [],
    )
    return { items, next }
  }),

  on(listHosted, async ({ host, show, cursor }, { actor, now }) => {
    await ownHost(host, actor, now)
    const shelf = show === 'drafts' ? 'draft' : 'shown'
    const startsAt = { upcoming: command.gte(now), past: command.lt(now), drafts: command.gt(0) }[show]
    const { rows, next } = await findPage(activities, {
      where: { hostKey: hostKeyOf(host), shelf, startsAt },
      by: 'startsAt',
      direction: show === 'past' ? 'desc' : 'asc',
      cursor,
      fields: cardFields,
    })
    return { items: rows.map((row) => cardOf(row, actor)), next }
  }),
]
