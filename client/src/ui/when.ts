import { addDays, civilDate, DAY, HOUR, MINUTE, wallClock } from '@shared/time'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const twoDigits = (value: number) => String(value).padStart(2, '0')

/** `今天 09:30`, `明天 09:30`, `11月22日 周日 09:30`, and with the year when it isn't this one. */
export function whenText(at: number, now: number): string {
  return `${dayText(at, now)} ${clockText(at)}`
}

/** The same for a deadline: midnight ends the day before it, `今天 24:00`. */
export function deadlineText(at: number, now: number): string {
  const { hour, minute } = wallClock(at)
  return hour === 0 && minute === 0 ? `${dayText(at - 1, now)} 24:00` : whenText(at, now)
}

/** `今天`, `昨天`, `明天`, `11月22日 周日`, `2025年1月3日 周五`. */
export function dayText(at: number, now: number): string {
  const date = civilDate(at)
  const today = civilDate(now)
  if (date === today) return '今天'
  if (date === addDays(today, 1)) return '明天'
  if (date === addDays(today, -1)) return '昨天'
  const { year, month, day, weekday } = wallClock(at)
  const yearText = year === wallClock(now).year ? '' : `${year}年`
  return `${yearText}${month}月${day}日 ${weekdays[weekday]}`
}

/** `09:30`. */
export function clockText(at: number): string {
  const { hour, minute } = wallClock(at)
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** A length of time in one word for a person: `3 小时`, `2 天`; rounded down, so nobody is promised more than there is. */
export function durationText(ms: number): string {
  if (ms >= DAY) return `${Math.floor(ms / DAY)} 天`
  if (ms >= HOUR) return `${Math.floor(ms / HOUR)} 小时`
  return `${Math.max(1, Math.floor(ms / MINUTE))} 分钟`
}

/** `还剩 3 小时`, or `已超过 2 天` once it is past. */
export function timeLeftText(dueAt: number, now: number): string {
  return dueAt > now ? `还剩 ${durationText(dueAt - now)}` : `已超过 ${durationText(now - dueAt)}`
}
