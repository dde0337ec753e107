import { joined, within, without } from '@shared/bookings/free-time'
import type { RoomDay } from '@shared/bookings/schema'
import { DAY_MINUTES, minuteOfDay, spanText, type Span } from '@shared/bookings/slot'
import { civilDate } from '@shared/time'
import type { DayPart, Hours } from '@/ui/day-bar/day-bar'

const MOST_NAMED = 3
const USUAL: Hours = { from: 8 * 60, to: 21 * 60 }

const minutesIn = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0)

/** What of an open day nobody has; of today what is still to come. */
export function freeSpans({ date, open, busy }: RoomDay, now: number): Span[] {
  const today = civilDate(now)
  if (date < today) return []
  const free = without(open, busy)
  return date > today ? free : within(free, { from: minuteOfDay(now), to: DAY_MINUTES })
}

/** Long enough for one slot: what is left between two bookings may not be. */
const usable = (day: RoomDay, slotMinutes: number, now: number): Span[] =>
  freeSpans(day, now).filter(({ from, to }) => to - from >= slotMinutes)

/** How a day of a room stands, in words: `09:00–11:00、14:00–21:00 有空`. */
export function dayWords(day: RoomDay, slotMinutes: number, now: number): string {
  const { open, closedBecause } = day
  if (open.length === 0) return closedBecause === null ? '不开放' : `不开放：${closedBecause}`
  const free = usable(day, slotMinutes, now)
  if (free.length === 0) return isGone(day, now) ? '今天已经过了' : '约满了'
  if (minutesIn(free) === minutesIn(open)) return `${open.map(spanText).join('、')} 都有空`
  const named = free.slice(0, MOST_NAMED).map(spanText).join('、')
  return `${named}${free.length > MOST_NAMED ? ' 等' : ''} 有空`
}

const isGone = ({ date, open }: RoomDay, now: number): boolean =>
  date === civilDate(now) && open.every(({ to }) => to <= minuteOfDay(now))

/** The word under a day in the picker; none for a day with free time. */
export function dayNote(day: RoomDay, slotMinutes: number, now: number): string | undefined {
  if (day.open.length === 0) return '休'
  return usable(day, slotMinutes, now).length === 0 ? '满' : undefined
}

/** My own times on that day: `我约了 10:00–11:00`. */
export function mineWords({ busy }: RoomDay): string[] {
  return busy.flatMap((span) => {
    if (span.what === 'mine') return [`我约了 ${spanText(span)}`]
    return span.what === 'offeredToMe' ? [`留给我的 ${spanText(span)}`] : []
  })
}

/** What a bar draws on the free ground of those hours: what can't be had any more, closed or past, and what is held. */
export function dayParts(day: RoomDay, hours: Hours, now: number): DayPart[] {
  const { open, busy } = day
  const never = without([hours], open)
  const past = without(without(open, busy), freeSpans(day, now))
  const closed = joined([...never, ...past]).map((span): DayPart => ({ ...span, look: 'closed' }))
  const held = busy.flatMap(({ from, to, what }): DayPart[] =>
    what === 'closed' ? [] : [{ from, to, look: what === 'taken' ? 'taken' : 'mine' }],
  )
  return [...closed, ...held]
}

/** From the first to the last hour at which any of these days is open, so that bars under each other agree. */
export function hoursOver(days: readonly RoomDay[]): Hours {
  const open = days.flatMap((day) => day.open)
  if (open.length === 0) return USUAL
  return {
    from: Math.floor(Math.min(...open.map(({ from }) => from)) / 60) * 60,
    to: Math.ceil(Math.max(...open.map(({ to }) => to)) / 60) * 60,
  }
}
