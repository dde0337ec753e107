import { addDays, civilDate, startOfDay, type CivilDate } from '../time'
import { openSpans } from './hours'
import type { BookingState } from './life-cycle'
import { within } from './free-time'
import type { Closure, RoomRules } from './room'
import type { Slot, Span } from './slot'

const HOUR_MINUTES = 60
const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** Minutes of each hour of the day that these spans take: 24 numbers. */
export const minutesByHour = (spans: readonly Span[]): number[] =>
  hours.map((hour) => {
    const bounds = { from: hour * HOUR_MINUTES, to: (hour + 1) * HOUR_MINUTES }
    return within(spans, bounds).reduce((sum, { from, to }) => sum + to - from, 0)
  })

const plannedStates: readonly BookingState[] = ['confirmed', 'checkedIn', 'completed', 'noShow']
const presentStates: readonly BookingState[] = ['checkedIn', 'completed']

/** What decides how a booking counts. */
export interface Counted {
  state: BookingState
  slot: Slot
  appeal: { verdict: 'open' | 'lifted' | 'upheld' } | null
}

/**
 * The figures of its room's month that a booking counts in: that it was to take place, that nobody came, and the minutes
 * of each hour in which the room was used, once somebody is there.
 */
export function figuresOf({ state, slot, appeal }: Counted): Record<string, number> {
  const figures: Record<string, number> = {}
  if (plannedStates.includes(state)) figures.bookings = 1
  if (state === 'noShow' && appeal?.verdict !== 'lifted') figures.noShows = 1
  if (presentStates.includes(state)) {
    minutesByHour([slot]).forEach((minutes, hour) => {
      if (minutes > 0) figures[`used.${hour}`] = minutes
    })
  }
  return figures
}

type Opened = Pick<RoomRules, 'weekly' | 'exceptions' | 'isClosedOnHolidays'> & {
  closures: readonly Closure[]
}

const datesOf = (month: string): CivilDate[] => {
  const dates: CivilDate[] = []
  for (let date = `${month}-01`; date.startsWith(month); date = addDays(date, 1)) dates.push(date)
  return dates
}

/** Minutes of each hour that a room was open in a month, by its present hours; of the running month up to now. */
export function openByHour(room: Opened, month: string, now: number): number[] {
  const today = civilDate(now)
  const minutesToday = Math.floor((now - startOfDay(today)) / 60_000)
  const total = hours.map(() => 0)
  for (const date of datesOf(month)) {
    if (date > today) break
    const spans = openSpans(room, date)
    const passed = date < today ? spans : within(spans, { from: 0, to: minutesToday })
    minutesByHour(passed).forEach((minutes, hour) => (total[hour]! += minutes))
  }
  return total
}
