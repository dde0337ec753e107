import { busyEvents, feedDates } from '../../shared/bookings/feed'
import { calendarFile } from '../../shared/icalendar'
import { command } from '../kit/cloud'
import { feedDayFields, roomDays, roomFeeds, type FeedRoom } from './store'

const REFRESH_HOURS = 1

/** The calendar of the room that this token stands for, or null when it stands for none any more. */
export async function roomFeed(token: string, now: number): Promise<string | null> {
  const wanted = { where: { token }, limit: 1 }
  const [feed] = await roomFeeds.findWith<FeedRoom>(wanted, { from: 'rooms', named: '_id' })
  const room = feed?.besides[0]
  if (!feed || !room) return null
  const dates = feedDates(now)
  const days = await roomDays.find({
    where: { _id: command.in(dates.map((date) => `${feed._id}.${date}`)) },
    limit: dates.length,
    fields: feedDayFields,
  })
  const events = days
    .flatMap(({ date, live }) => busyEvents(feed._id, date, live))
    .sort((one, other) => one.from - other.from)
    .map((event) => ({ ...event, location: `${room.centreName} ${room.name}，${room.address}` }))
  return calendarFile({ name: `${room.centreName} ${room.name}`, refreshHours: REFRESH_HOURS, events }, now)
}
