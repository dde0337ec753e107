import { calendarFile } from '../../shared/icalendar'
import { activityEvent, FEED_MONTHS_AHEAD } from '../../shared/org-life/calendar-entry'
import { addMonths, civilMonth } from '../../shared/time'
import { command } from '../kit/cloud'
import { activities, activityFeeds, activityFields, type FeedActivity, type FeedUnit } from './store'

const REFRESH_HOURS = 1
const MOST_EVENTS = 500

const eventOf = ({ _id: id, host, place, ...activity }: FeedActivity) =>
  activityEvent({
    ...activity,
    id,
    hostName: host.name,
    placeName: place.name,
    address: place.address ?? '',
  })

/** The calendar of the unit that this token stands for, or null when it stands for none any more. */
export async function activityFeed(token: string, now: number): Promise<string | null> {
  const wanted = { where: { token }, limit: 1 }
  const [feed] = await activityFeeds.findWith<FeedUnit>(wanted, { from: 'units', named: '_id' })
  const unit = feed?.besides[0]
  if (!feed || !unit) return null
  const months = Array.from({ length: FEED_MONTHS_AHEAD + 2 }, (_, index) =>
    addMonths(civilMonth(now), index - 1),
  )
  const found = await activities.find({
    where: { calendars: feed._id, month: command.in(months) },
    orderBy: ['startsAt', 'asc'],
    limit: MOST_EVENTS,
    fields: activityFields,
  })
  const name = `${unit.name}组织生活`
  return calendarFile({ name, refreshHours: REFRESH_HOURS, events: found.map(eventOf) }, now)
}
