import { getActivityCalendarFile } from '@shared/org-life/record-contracts'
import type { ActivityView } from '@shared/org-life/schema'
import type { CalendarEntry } from '@/ui/phone-calendar/entry'
import { hostText, placeText } from '../activity/activity-words'

/** An activity as the phone's calendar shows it. */
export function entryOf(activity: ActivityView): CalendarEntry {
  const { id, title, startsAt, endsAt, place, bring } = activity
  const lines = [`主办：${hostText(activity)}`, ...(bring === '' ? [] : [`要带的东西：${bring}`])]
  return {
    id,
    title,
    startsAt,
    endsAt,
    location: placeText(place),
    description: lines.join('\n'),
    file: getActivityCalendarFile,
  }
}
