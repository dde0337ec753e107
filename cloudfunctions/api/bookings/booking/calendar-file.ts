import { calendarEntry, calendarFileName } from '../../../../shared/bookings/calendar-entry'
import { getCalendarFile } from '../../../../shared/bookings/contracts'
import { calendarFile } from '../../../../shared/icalendar'
import { on, type ApiHandler } from '../../on'
import { visibleBooking } from './booking-load'
import { viewOf } from './booking-view'

export const calendarFileHandlers: ApiHandler[] = [
  on(getCalendarFile, async ({ id }, { actor, now }) => {
    const { booking, reader } = await visibleBooking(id, actor, now)
    const view = viewOf(booking, reader)
    return {
      fileName: calendarFileName(view),
      text: calendarFile({ events: [calendarEntry(view)] }, now),
    }
  }),
]
