import { deadlinesFrom, defaultClock } from '../../../shared/direct-line/clock'
import { addDays, civilDate, DAY, HOUR, MINUTE, startOfDay, wallClock } from '../../../shared/time'

const STEP = 30 * MINUTE
const ordinary = { isUrgent: false, isHard: false }

/** Filed in the morning, so that what follows within hours falls into the day of those who handle it. */
function isMorning(at: number): boolean {
  const { hour } = wallClock(at)
  return hour >= 8 && hour < 11
}

/** Instants told from `now`, so that whoever looks finds things just done and things soon due. */
export function momentsBefore(now: number) {
  /** That many days ago at `09:20`, Shanghai time. */
  function daysAgo(days: number, time: string): number {
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    return startOfDay(addDays(civilDate(now), -days)) + hour * HOUR + minute * MINUTE
  }

  /**
   * When an ordinary case was filed whose deadline is the next one to come, whatever weekends and holidays lie
   * between; a deadline within the coming hour is left out, or it would pass before anybody has looked.
   */
  function withNextDeadline(deadline: 'acceptBy' | 'resolveBy'): number {
    const isAhead = (filedAt: number) => deadlinesFrom(filedAt, ordinary, defaultClock)[deadline] > now + HOUR
    let latest = now - 2 * MINUTE
    for (let filedAt = latest; isAhead(filedAt) && filedAt > now - 60 * DAY; filedAt -= STEP) {
      if (isMorning(filedAt)) latest = filedAt
    }
    return latest
  }

  /** When the newest ordinary case was filed whose deadline passed at least that long ago. */
  function overdueBy(milliseconds: number, deadline: 'acceptBy' | 'resolveBy'): number {
    let filedAt = now
    const isLate = () => deadlinesFrom(filedAt, ordinary, defaultClock)[deadline] <= now - milliseconds
    while (!isLate() || !isMorning(filedAt)) filedAt -= STEP
    return filedAt
  }

  return { daysAgo, withNextDeadline, overdueBy, ago: (milliseconds: number) => now - milliseconds }
}

export type Moments = ReturnType<typeof momentsBefore>
