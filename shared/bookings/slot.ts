import * as z from 'zod'
import { CivilDate, MINUTE, startOfDay, wallClock } from '../time'

export const RoomId = z.string().min(1).max(64)

export const DAY_MINUTES = 24 * 60

/** Minutes since midnight in Shanghai; the day's end is 1440. */
export const DayMinute = z.number().int().min(0, 'core.invalid').max(DAY_MINUTES, 'core.invalid')

/** A stretch of one day, in minutes since midnight; `to` is exclusive. */
export const Span = z
  .object({ from: DayMinute, to: DayMinute })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'booking.ends_before_start' })
export type Span = z.infer<typeof Span>

/** A room and a stretch of one civil day, in minutes since midnight Asia/Shanghai; `to` is exclusive. */
export const Slot = z.object({ roomId: RoomId, date: CivilDate, from: DayMinute, to: DayMinute })
export type Slot = z.infer<typeof Slot>

/** A slot as a person asks for it: wide enough that a night over midnight reaches the rule that refuses it by name. */
export const WantedSlot = Slot.extend({
  to: z
    .number()
    .int()
    .min(0, 'core.invalid')
    .max(2 * DAY_MINUTES),
})
export type WantedSlot = z.infer<typeof WantedSlot>

type Times = Pick<Slot, 'date' | 'from' | 'to'>

/** The instants at which it begins and ends, ms since 1970. */
export const startOf = ({ date, from }: Times): number => startOfDay(date) + from * MINUTE
export const endOf = ({ date, to }: Times): number => startOfDay(date) + to * MINUTE

export const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to

export const isSameSlot = (one: Slot, other: Slot): boolean =>
  one.roomId === other.roomId && one.date === other.date && one.from === other.from && one.to === other.to

export const contains = (whole: Span, part: Span): boolean => whole.from <= part.from && part.to <= whole.to

/** The minute of its day that an instant falls in. */
export function minuteOfDay(at: number): number {
  const { hour, minute } = wallClock(at)
  return hour * 60 + minute
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** `09:30`; the day's end is `24:00`. */
export const minuteText = (minute: number): string =>
  `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`

/** `09:30–11:00`. */
export const spanText = ({ from, to }: Span): string => `${minuteText(from)}–${minuteText(to)}`
