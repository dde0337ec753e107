import type { RoomView } from '@shared/bookings/schema'
import type { Slot, Span } from '@shared/bookings/slot'
import { spanText } from '@shared/bookings/slot'
import { civilDate, MINUTE, startOfDay } from '@shared/time'
import { dayText, deadlineText, whenText } from '@/ui/when'

export const weekdayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** `明天 09:30–11:00` */
export const slotText = (slot: Pick<Slot, 'date' | 'from' | 'to'>, now: number): string =>
  `${dayText(startOfDay(slot.date), now)} ${spanText(slot)}`

/** `09:00–12:00、14:00–17:30`, or that there is none. */
export const spansText = (spans: readonly Span[], none = '不开放'): string =>
  spans.length === 0 ? none : spans.map(spanText).join('、')

/** `12月6日 周日 13:00–18:00`, or from one day to another. */
export function periodText({ from, to }: { from: number; to: number }, now: number): string {
  const isOneDay = civilDate(from) === civilDate(to - 1)
  if (!isOneDay) return `${whenText(from, now)} 至 ${deadlineText(to, now)}`
  const date = civilDate(from)
  const minuteAt = (at: number) => Math.round((at - startOfDay(date)) / MINUTE)
  return slotText({ date, from: minuteAt(from), to: minuteAt(to) }, now)
}

/** `1 小时 30 分钟` */
export function minutesText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && `${hours} 小时`, rest > 0 && `${rest} 分钟`].filter(Boolean).join(' ') || '0 分钟'
}

/** The week in lines, neighbouring days with the same hours together: `周一至周五 09:00–12:00`. */
export function weekLines({ weekly }: Pick<RoomView, 'weekly'>): { days: string; hours: string }[] {
  const order = [1, 2, 3, 4, 5, 6, 0]
  const lines: { first: number; last: number; hours: string }[] = []
  for (const day of order) {
    const hours = spansText(weekly[day] ?? [])
    const before = lines.at(-1)
    if (before?.hours === hours) before.last = day
    else lines.push({ first: day, last: day, hours })
  }
  if (lines.length === 1) return [{ days: '每天', hours: lines[0]!.hours }]
  return lines.map(({ first, last, hours }) => ({
    days: first === last ? weekdayNames[first]! : `${weekdayNames[first]}至${weekdayNames[last]}`,
    hours,
  }))
}
