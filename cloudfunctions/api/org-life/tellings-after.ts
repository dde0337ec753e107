import { organiserRoles } from '../../../shared/org-life/rules'
import { deadline, timestamp } from '../../../shared/time'
import { idFor } from '../../kit/ids'
import type { ItemOf, OutboxItem } from '../../kit/outbox'
import type { Activity } from './store'
import { messageOn } from './tellings'

interface News {
  /** In at most five characters. */
  state: string
  note: string
  requestId: string
}

/** Tells whoever organises for the host, or where nobody does for the next above it. */
export const tellOrganisers = (
  activity: Pick<Activity, '_id' | 'title' | 'startsAt' | 'hostIds'>,
  { requestId, ...news }: News,
): ItemOf<'tell'> => ({
  key: idFor('tellOrganisers', activity._id, requestId),
  kind: 'tell',
  to: { firstOf: activity.hostIds.toReversed().map((unitId) => ({ roles: organiserRoles, unitId })) },
  ...messageOn(activity, news),
  template: null,
  values: {},
})

/** Tells one person what was noted of them. */
export const tellAttendee = (
  activity: Pick<Activity, '_id' | 'title' | 'startsAt'>,
  memberId: string,
  { requestId, ...news }: News,
): OutboxItem => ({
  key: idFor('tellAttendee', activity._id, memberId, requestId),
  kind: 'tell',
  to: { memberId },
  ...messageOn(activity, news),
})

type Reminded = Pick<Activity, '_id' | 'title' | 'startsAt' | 'place'>

/** What those who come are reminded of, once for that time: an activity that moves is reminded of anew. */
export function reminderOf({ _id, title, startsAt, place }: Reminded, when: 'evening' | 'hour') {
  const isSoon = when === 'hour'
  const note = isSoon ? '到场后扫屏幕上的码签到' : '来不了请提前取消或请假'
  return {
    key: idFor('remindActivity', _id, when, String(startsAt)),
    title: `${isSoon ? '一小时后' : '明天'}有活动：${title}`,
    text: `${deadline(startsAt)}，${place.name}。${note}。`,
    link: { to: 'activity' as const, id: _id },
    template: 'activityReminder' as const,
    values: { title, at: timestamp(startsAt), note },
  }
}
