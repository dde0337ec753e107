import { endOf, spanText, startOf, type Slot } from '@shared/bookings/slot'
import { dayText } from '@/ui/when'

type Times = Pick<Slot, 'date' | 'from' | 'to'>

/** `明天 09:00–10:30`, `11月28日 周六 14:00–16:00`. */
export const slotText = (slot: Times, now: number): string =>
  `${dayText(startOf(slot), now)} ${spanText(slot)}`

/** `1 小时`, `1.5 小时`, `15 分钟`. */
export const lengthText = (minutes: number): string =>
  minutes % 30 === 0 && minutes >= 60 ? `${minutes / 60} 小时` : `${minutes} 分钟`

export const isOver = (slot: Times, now: number): boolean => endOf(slot) <= now
