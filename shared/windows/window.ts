import * as z from 'zod'
import { DayMinute, overlap, type Span } from '../bookings/slot'
import { CentreId } from '../centres/schema'
import { UnitId } from '../members/units'
import { CivilDate, startOfDay, wallClock } from '../time'
import { isOfficialHoliday } from '../workdays'
import { WindowId } from './guide'
import type { WindowReason } from './reasons'

export const MAX_DESKS = 8
/** Places of one day: with those who come without a place they stay below `MAX_NUMBERS`. */
export const MAX_PLACES = 80
/** Numbers given on one day: its document stays under 64 KB. */
export const MAX_NUMBERS = 120
const MAX_WEEKLY = 70

export const Desk = z.object({
  id: z.string().min(1).max(20),
  label: z.string().trim().min(1, 'core.required').max(10, 'core.too_long'),
})
export type Desk = z.infer<typeof Desk>

/** A stretch of a day and how many people it takes. */
export const Band = z
  .object({ from: DayMinute, to: DayMinute, places: z.number().int().min(1, 'window.no_places').max(60) })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'booking.ends_before_start' })
export type Band = z.infer<typeof Band>

const Weekday = z.number().int().min(0).max(6)

/** What staff write of a window: its desks, and when it takes how many people. */
export const WindowDraft = z.object({
  name: z.string().trim().min(2, 'core.too_short').max(16, 'core.too_long'),
  /** Before each number, so that two windows of a hall aren't mixed up: `A012`. */
  letter: z.string().regex(/^[A-Z]$/, 'window.bad_letter'),
  desks: z.array(Desk).min(1, 'core.required').max(MAX_DESKS, 'window.too_many_desks'),
  /** Weekday 0 is Sunday. */
  weekly: z.array(z.object({ weekday: Weekday, band: Band })).max(MAX_WEEKLY, 'window.too_many_bands'),
  /** Open on make-up working days as on the weekday that they are. */
  isClosedOnHolidays: z.boolean(),
  /** 0 is today only. */
  daysAhead: z.number().int().min(0).max(30),
  isOpen: z.boolean(),
})
export type WindowDraft = z.infer<typeof WindowDraft>

export const WindowView = WindowDraft.extend({
  id: WindowId,
  revision: z.number(),
  centreId: CentreId,
  centreName: z.string(),
  unitIds: z.array(UnitId),
})
export type WindowView = z.infer<typeof WindowView>

/** Why a day can't be divided like this, or null when it can. */
export function bandsRefusal(bands: readonly Band[]): WindowReason | null {
  const isOverlapping = bands.some((band, at) =>
    bands.slice(at + 1).some((other: Span) => overlap(band, other)),
  )
  if (isOverlapping) return 'window.bands_overlap'
  const places = bands.reduce((sum, band) => sum + band.places, 0)
  return places > MAX_PLACES ? 'window.too_many_places' : null
}

const byTime = (bands: readonly Band[]): Band[] => [...bands].sort((a, b) => a.from - b.from)

const bandsOfWeekday = ({ weekly }: Pick<WindowDraft, 'weekly'>, weekday: number): Band[] =>
  byTime(weekly.filter((entry) => entry.weekday === weekday).map(({ band }) => band))

/** Why a window can't be saved like this, or null when it can. */
export function windowRefusal(window: Pick<WindowDraft, 'weekly' | 'desks'>): WindowReason | null {
  const labels = window.desks.map(({ label }) => label)
  const ids = window.desks.map(({ id }) => id)
  if (new Set(labels).size < labels.length || new Set(ids).size < ids.length) return 'window.desk_twice'
  const reasons = [0, 1, 2, 3, 4, 5, 6].map((weekday) => bandsRefusal(bandsOfWeekday(window, weekday)))
  return reasons.find((reason) => reason !== null) ?? null
}

/** What a window's week says of a date; a day of its own (a closure, an extra Saturday) says otherwise. */
export function bandsOn(window: Pick<WindowDraft, 'weekly' | 'isClosedOnHolidays'>, date: string): Band[] {
  if (window.isClosedOnHolidays && isOfficialHoliday(date)) return []
  return bandsOfWeekday(window, wallClock(startOfDay(date)).weekday)
}

/** A band as everybody sees it: how many places are left, and nobody's name. */
export const BandView = z.object({ from: DayMinute, to: DayMinute, left: z.number() })
export type BandView = z.infer<typeof BandView>

export const DayView = z.object({
  date: CivilDate,
  bands: z.array(BandView),
  /** Why it is closed, where staff closed it or it is a holiday. */
  closedBecause: z.string().nullable(),
})
export type DayView = z.infer<typeof DayView>
