import { AppError } from '../../../../shared/errors'
import { calendarFile } from '../../../../shared/icalendar'
import { activityFeedPath, activityFileName, phoneEntry } from '../../../../shared/org-life/calendar-entry'
import {
  getActivityCalendarFile,
  renewActivityFeed,
  showActivityFeed,
} from '../../../../shared/org-life/record-contracts'
import { feedKeeperRoles } from '../../../../shared/org-life/rules'
import { holdsRole } from '../../../../shared/roles'
import { bodyHash, randomId } from '../../../kit/ids'
import { auditItem } from '../../../kit/outbox'
import { put } from '../../../kit/put'
import type { Member } from '../../members/store'
import { units, type Unit } from '../../members/units-store'
import { on, type ApiHandler } from '../../on'
import { activityBefore, notThere } from '../load'
import { hasRequest, withRequest } from '../records/recording'
import type { Activity } from '../store'
import { activityFeeds, type ActivityFeed } from './activity-feeds-store'

const calendarFactsOf = ({ _id, revision, kind, title, state, host, startsAt, endsAt, place }: Activity) => ({
  id: _id,
  revision,
  kind,
  title,
  state,
  hostName: host.name,
  startsAt,
  endsAt,
  placeName: place.name,
  address: place.kind === 'room' ? place.address : '',
})

const mayRenew = ({ roles }: Member, { unitIds }: Unit, now: number): boolean =>
  holdsRole(roles, feedKeeperRoles, unitIds, now)

const pathOf = (feed: Pick<ActivityFeed, 'token'> | undefined) =>
  feed?.token ? activityFeedPath(feed.token) : null

async function unitWithFeed(unitId: string): Promise<Unit & { feeds: ActivityFeed[] }> {
  const unit = await units.getBeside<{ feeds: ActivityFeed[] }>(unitId, {
    feeds: { from: activityFeeds.name, where: { _id: unitId }, limit: 1 },
  })
  if (!unit) throw notThere()
  return unit
}

export const calendarHandlers: ApiHandler[] = [
  on(getActivityCalendarFile, async ({ id }, { actor, now }) => {
    const { activity } = await activityBefore(id, actor, now)
    const events = [phoneEntry(calendarFactsOf(activity), activity.bring)]
    return { fileName: activityFileName(activity), text: calendarFile({ events }, now) }
  }),

  on(showActivityFeed, async ({ unitId }, { actor, now }) => {
    const unit = await unitWithFeed(unitId)
    return { path: pathOf(unit.feeds[0]), mayRenew: mayRenew(actor, unit, now) }
  }),

  on(renewActivityFeed, async ({ unitId, requestId, isOn }, { actor, now }) => {
    const unit = await unitWithFeed(unitId)
    if (!mayRenew(actor, unit, now)) {
      throw new AppError({ code: 'FORBIDDEN', reason: 'members.outside_scope' })
    }
    const request = { id: requestId, body: bodyHash({ unitId, isOn }) }
    const line = {
      at: now,
      memberId: actor._id,
      action: renewActivityFeed.name,
      target: unitId,
      unitIds: unit.unitIds,
    }
    const token = isOn ? randomId() : null
    const feed = await put(activityFeeds, {
      from: unit.feeds[0] ?? null,
      blank: { _id: unitId, revision: 1, token: null, requests: [], outbox: [] },
      isDone: (current) => hasRequest(current, request),
      decide: (current) => ({
        fields: { token, requests: withRequest(current, request) },
        items: [auditItem(requestId, line)],
      }),
      now,
    })
    return { path: pathOf(feed), mayRenew: true }
  }),
]
