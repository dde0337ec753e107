import { addDays, civilDate, type CivilDate } from '@shared/time'

export interface Period {
  value: 'thisMonth' | 'lastMonth' | 'thisYear' | 'lastYear'
  label: string
  from: CivilDate
  /** Included. */
  to: CivilDate
}

const dayBefore = (date: CivilDate) => addDays(date, -1)
const firstOfMonth = (date: CivilDate) => `${date.slice(0, 7)}-01`
const firstOfYear = (date: CivilDate) => `${date.slice(0, 4)}-01-01`

/** The stretches of days that reports are written about. */
export function exportPeriods(now: number): readonly Period[] {
  const today = civilDate(now)
  const [month, year] = [firstOfMonth(today), firstOfYear(today)]
  const [monthBefore, yearBefore] = [dayBefore(month), dayBefore(year)]
  return [
    { value: 'thisMonth', label: '本月', from: month, to: today },
    { value: 'lastMonth', label: '上月', from: firstOfMonth(monthBefore), to: monthBefore },
    { value: 'thisYear', label: '今年', from: year, to: today },
    { value: 'lastYear', label: '去年', from: firstOfYear(yearBefore), to: yearBefore },
  ]
}
