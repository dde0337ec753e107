import { hoursOf } from '../../shared/bookings/hours'
import { EMPTY_WEEK } from '../../shared/bookings/room'
import { endOf, minuteOfDay, startOf } from '../../shared/bookings/slot'
import { mondayOf } from '../../shared/bookings/week'
import { addDays, civilDate } from '../../shared/time'

/** Run by itself, in the time zone of its environment: what 800 days are, over two turns of the year. */
const weekly = EMPTY_WEEK.map((_, weekday) => [{ from: 60 * weekday, to: 1440 }])
const days = Array.from({ length: 800 }, (_, days) => addDays('2026-01-01', days)).map((date) => {
  const slot = { date, from: 0, to: 1440 }
  const { spans } = hoursOf({ weekly, exceptions: [], isClosedOnHolidays: true }, date)
  const instants = [startOf(slot), endOf(slot)]
  return [date, mondayOf(date), spans, instants, instants.map(civilDate), instants.map(minuteOfDay)]
})
process.stdout.write(JSON.stringify(days))
