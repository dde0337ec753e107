import type { CalendarEvent } from '../icalendar'
import { wallClock } from '../time'
import { kindNames, type ActivityKind } from './kinds'
import type { ActivityState } from './life-cycle'

/** What a calendar needs to know of an activity; neither who comes nor who may. */
export interface CalendarFacts {
  readonly id: string
  readonly revision: number
  readonly kind: ActivityKind
  readonly title: string
  readonly state: ActivityState
  readonly hostName: string
  readonly startsAt: number
  readonly endsAt: number
  readonly placeName: string
  readonly address: string
}

const ALARM_MINUTES = 60

/** An activity in a calendar; a later file about it replaces or cancels an earlier one. */
export function activityEvent(activity: CalendarFacts): CalendarEvent {
  const { id, revision, kind, title, state, hostName, startsAt, endsAt, placeName, address } = activity
  return {
    uid: `${id}@community-direct`,
    from: startsAt,
    to: endsAt,
    summary: title,
    location: [placeName, address].filter((part) => part !== '').join('，'),
    description: `${kindNames[kind]}，主办：${hostName}`,
    status: state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    sequence: revision,
  }
}

/** The same for the phone's own calendar, which rings an hour before. */
export function phoneEntry(activity: CalendarFacts, bring: string): CalendarEvent {
  const event = activityEvent(activity)
  const lines = [event.description, bring === '' ? '' : `请带：${bring}`, '到场后扫主办方屏幕上的码签到。']
  return {
    ...event,
    description: lines.filter((line) => line !== '').join('\n'),
    ...(activity.state !== 'cancelled' && { alarmMinutes: ALARM_MINUTES }),
  }
}

/** In signs that every phone takes: `主题党日 12月4日.ics`. */
export function activityFileName({ title, startsAt }: Pick<CalendarFacts, 'title' | 'startsAt'>): string {
  const { month, day } = wallClock(startsAt)
  return `${title.replace(/[\\/:*?"<>|]/g, ' ')} ${month}月${day}日.ics`
}

/** Where a unit's calendar is found, below the address of the HTTP access service. */
export const activityFeedPath = (token: string): string => `/feeds/activities/${token}.ics`

/** How many months of a unit's calendar are subscribed to: the last one, this one and as many to come. */
export const FEED_MONTHS_AHEAD = 4
