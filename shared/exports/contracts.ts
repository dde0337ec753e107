import * as z from 'zod'
import { endpoint } from '../contract'
import { UnitId } from '../members/units'
import { Cursor, pageOf } from '../paging'
import { RequestId } from '../personal'
import { CivilDate } from '../time'
import { exportingRoles } from './rules'
import { ExportView, type ExportKind } from './schema'

/**
 * Of a unit and everything below it, between two days, both included: cases by when they were filed, bookings and
 * activities by when they begin.
 */
const PeriodWanted = z
  .object({ unitId: UnitId, from: CivilDate, to: CivilDate })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'exports.dates_reversed' })

/** One line a kind. */
const ExportWish = z.discriminatedUnion('kind', [
  z.object({ requestId: RequestId, kind: z.literal('appeals'), parameters: PeriodWanted }),
  z.object({ requestId: RequestId, kind: z.literal('bookings'), parameters: PeriodWanted }),
  z.object({ requestId: RequestId, kind: z.literal('activities'), parameters: PeriodWanted }),
])

/** What a table of this kind is asked for with. */
export type ParametersOf<K extends ExportKind> = Extract<
  z.output<typeof ExportWish>,
  { kind: K }
>['parameters']

/** Asks for a table. The timed job makes it within minutes, and the inbox says so. */
export const requestExport = endpoint({
  name: 'exports.request',
  roles: exportingRoles,
  effect: 'write',
  input: ExportWish,
  output: ExportView,
})

export const listMyExports = endpoint({
  name: 'exports.listMine',
  roles: exportingRoles,
  effect: 'read',
  input: z.object({ cursor: Cursor }),
  output: pageOf(ExportView),
})

/** A link to the file, for its owner, for a quarter of an hour. Each one is a line in the audit log. */
export const linkToExport = endpoint({
  name: 'exports.link',
  roles: exportingRoles,
  effect: 'write',
  input: z.object({ requestId: RequestId, id: z.string().max(40) }),
  output: z.object({ url: z.string(), fileName: z.string() }),
})
