import * as z from 'zod'
import { DayMinute } from '../bookings/slot'
import { CivilDate, civilDate } from '../time'
import { ActivityKind } from './kinds'
import { hasTakenPlace, isToCome, type ActivityState } from './life-cycle'
import type { OrgLifeReason } from './reasons'
import { HolidayPolicy, occurrencesOf, Recurrence, type EnteredDays } from './recurrence'

export const MOST_SERIES = 10
export const MOST_SINGLES = 60
/** Dates of a series that were moved or dropped by hand. */
export const MOST_CHANGES = 60

const Title = z.string().trim().min(2, 'core.too_short').max(30, 'core.too_long')

/** A series of a yearly plan: `每月第一个星期五 主题党日`. */
export const PlanSeries = z
  .object({
    title: Title,
    kind: ActivityKind,
    rule: Recurrence,
    onHoliday: HolidayPolicy,
    from: DayMinute,
    to: DayMinute,
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'orgLife.ends_before_start' })
export type PlanSeries = z.infer<typeof PlanSeries>

/** One thing planned for one day. */
export const PlanSingle = z.object({ title: Title, kind: ActivityKind, date: CivilDate })
export type PlanSingle = z.infer<typeof PlanSingle>

export const EntryStatus = z.enum(['planned', 'arranged', 'held', 'missed', 'dropped'])
export type EntryStatus = z.infer<typeof EntryStatus>

export const statusNames: Record<EntryStatus, string> = {
  planned: '计划中',
  arranged: '已安排',
  held: '已举办',
  missed: '没有办',
  dropped: '这次不办',
}

/** One date of a plan, with what has come of it. */
export const PlanEntry = z.object({
  id: z.string(),
  seriesId: z.string().nullable(),
  title: z.string(),
  kind: ActivityKind,
  /** Where the rule puts it, and where holidays or the organiser have. */
  planned: z.string(),
  date: z.string().nullable(),
  because: z.string().nullable(),
  isCertain: z.boolean(),
  isChanged: z.boolean(),
  status: EntryStatus,
  activityId: z.string().nullable(),
})
export type PlanEntry = z.infer<typeof PlanEntry>

export interface StoredSeries extends PlanSeries {
  readonly id: string
  /** Single dates set otherwise, by where the rule puts them: another day, or null for none. */
  readonly changes: Readonly<Record<string, CivilDate | null>>
}

export interface Plan {
  readonly year: number
  readonly series: readonly StoredSeries[]
  readonly singles: readonly (PlanSingle & { readonly id: string })[]
}

/** An activity that fulfils an entry. */
export interface Fulfilment {
  readonly id: string
  readonly entryId: string
  readonly state: ActivityState
}

export const entryIdOf = (seriesId: string, planned: CivilDate): string => `${seriesId}.${planned}`

function statusOf(date: CivilDate | null, done: Fulfilment | undefined, today: CivilDate): EntryStatus {
  if (done && hasTakenPlace(done.state)) return 'held'
  if (done && (isToCome(done.state) || done.state === 'draft')) return 'arranged'
  if (date === null) return 'dropped'
  return date < today ? 'missed' : 'planned'
}

type Dated = Omit<PlanEntry, 'status' | 'activityId'>

function datesOf(series: StoredSeries, year: number, entered: EnteredDays): Dated[] {
  const { id: seriesId, title, kind, changes } = series
  return occurrencesOf(series, year, entered).map(({ planned, date, because, isCertain }) => {
    const isChanged = planned in changes
    return {
      id: entryIdOf(seriesId, planned),
      seriesId,
      title,
      kind,
      planned,
      date: isChanged ? changes[planned]! : date,
      because,
      isCertain,
      isChanged,
    }
  })
}

/** Every date of a year's plan in order, each planned, arranged, held, missed or dropped. */
export function entriesOf(
  { year, series, singles }: Plan,
  { entered, fulfilments, now }: { entered: EnteredDays; fulfilments: readonly Fulfilment[]; now: number },
): PlanEntry[] {
  const single = ({ id, title, kind, date }: Plan['singles'][number]): Dated => ({
    id,
    seriesId: null,
    title,
    kind,
    planned: date,
    date,
    because: null,
    isCertain: true,
    isChanged: false,
  })
  const dated = [...series.flatMap((one) => datesOf(one, year, entered)), ...singles.map(single)]
  const isLive = ({ state }: Fulfilment) => state !== 'cancelled'
  return dated
    .map((entry) => {
      const done = fulfilments.find((one) => one.entryId === entry.id && isLive(one))
      return { ...entry, status: statusOf(entry.date, done, civilDate(now)), activityId: done?.id ?? null }
    })
    .sort((one, other) => ((one.date ?? one.planned) < (other.date ?? other.planned) ? -1 : 1))
}

/** Why no activity can be arranged for that date of a plan, or null when one can; the button and the server both ask. */
export function arrangeRefusal(entry: PlanEntry | undefined): OrgLifeReason | null {
  if (!entry) return 'orgLife.plan_entry_missing'
  if (entry.activityId !== null) return 'orgLife.plan_entry_used'
  return entry.status === 'dropped' ? 'orgLife.plan_entry_dropped' : null
}

/** How many dates a plan has, those aside that were dropped and for which nothing is arranged. */
export const countPlanned = (entries: readonly PlanEntry[]): number =>
  entries.filter(({ status }) => status !== 'dropped').length

/** Why one date of a series can't be put there, or null when it can; null drops it. */
export function changeRefusal(
  series: StoredSeries | undefined,
  { planned, date }: { planned: CivilDate; date: CivilDate | null },
  { year, entered }: { year: number; entered: EnteredDays },
): OrgLifeReason | null {
  const dates = series ? datesOf(series, year, entered) : []
  if (!series || !dates.some((one) => one.planned === planned)) return 'orgLife.plan_entry_missing'
  if (date !== null && !date.startsWith(String(year))) return 'orgLife.plan_other_year'
  const isTaken = dates.some((one) => one.planned !== planned && one.date === date)
  if (date !== null && isTaken) return 'orgLife.date_taken'
  const isFull = Object.keys(series.changes).length >= MOST_CHANGES && !(planned in series.changes)
  return isFull ? 'orgLife.plan_full' : null
}
