import { spanText } from '@shared/bookings/slot'
import { startOfDay } from '@shared/time'
import { dayText } from '@/ui/when'

interface Timed {
  date: string
  band: { from: number; to: number } | null
}

export const dateText = (date: string, now: number): string => dayText(startOfDay(date), now)

/** `明天 09:00–10:00`; without a place only the day. */
export const ticketTime = ({ date, band }: Timed, now: number): string =>
  band ? `${dateText(date, now)} ${spanText(band)}` : dateText(date, now)

/** `11月18日 周三 09:00–11:00`. */
export const visitTime = (visit: { date: string; from: number; to: number }, now: number): string =>
  `${dateText(visit.date, now)} ${spanText(visit)}`
