import type { CalendarEvent } from '@shared/icalendar'
import type { ActivityView } from '@shared/org-life/schema'
import { hostText, placeText } from './activity-words'

const ALARM_MINUTES = 60

/** An activity as it stands in one's own calendar; a later file about it replaces or cancels an earlier one. */
export function calendarEntry(activity: ActivityView): CalendarEvent {
  const { id, revision, state, startsAt, endsAt, title, bring, place } = activity
  const lines = [`主办：${hostText(activity)}`, ...(bring === '' ? [] : [`要带的东西：${bring}`])]
  const isOff = state === 'cancelled'
  return {
    uid: `${id}@community-direct`,
    from: startsAt,
    to: endsAt,
    summary: title,
    location: placeText(place),
    description: lines.join('\n'),
    status: isOff ? 'CANCELLED' : 'CONFIRMED',
    sequence: revision,
    ...(isOff ? {} : { alarmMinutes: ALARM_MINUTES }),
  }
}
