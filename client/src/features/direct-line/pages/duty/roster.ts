import type { DutyShift } from '@shared/direct-line/settings'
import { addDays, startOfDay, wallClock, type CivilDate } from '@shared/time'
import { isWorkday } from '@shared/workdays'

/** As many days as are shown and planned at once. */
const DAYS = 31

export type Roster = readonly DutyShift[]

/** The days to plan, from today on. */
export const daysFrom = (today: CivilDate): CivilDate[] =>
  Array.from({ length: DAYS }, (_, index) => addDays(today, index))

/** When the desk is closed on that day, so that somebody has to be on duty. */
export const hoursOf = (date: CivilDate): string => (isWorkday(date) ? '夜里' : '休息日，全天')

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** `11月23日 周一` */
export function dateText(date: CivilDate): string {
  const { month, day, weekday } = wallClock(startOfDay(date))
  return `${month}月${day}日 ${weekdays[weekday]}`
}

export const shiftOn = (roster: Roster, date: CivilDate): DutyShift | undefined =>
  roster.find((shift) => shift.date === date)

/** The roster with another shift on that day, or none. */
export const withShift = (roster: Roster, date: CivilDate, shift: DutyShift | null): DutyShift[] =>
  [...roster.filter((one) => one.date !== date), ...(shift ? [shift] : [])].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  )

/** Days without a shift get the one of the same weekday a week before. */
export function filledByWeek(roster: Roster, days: readonly CivilDate[]): DutyShift[] {
  return days.reduce<DutyShift[]>(
    (filled, date) => {
      const weekBefore = shiftOn(filled, addDays(date, -7))
      return shiftOn(filled, date) || !weekBefore ? filled : withShift(filled, date, { ...weekBefore, date })
    },
    [...roster],
  )
}

/** What is worth keeping: nobody looks up who was on duty last week, and a roster has room for two months. */
export const upcoming = (roster: Roster, today: CivilDate): DutyShift[] =>
  roster.filter(({ date }) => date >= addDays(today, -7))
