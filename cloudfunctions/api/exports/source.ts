import type { ParametersOf } from '../../../shared/exports/contracts'
import type { ExportKind } from '../../../shared/exports/schema'
import type { Role } from '../../../shared/roles'
import type { Column, Row } from '../../kit/sheet'
import type { Member } from '../members/store'

export interface RowsAsked<Parameters> {
  parameters: Parameters
  /** What the page before gave as `next`; null for the first one. */
  cursor: string | null
  /** Who will read it: leave out what they may not see. */
  member: Member
  /** When it was asked for (ms). What came later is left out, so that pages of several runs fit together. */
  asOf: number
}

/** The unit or partner unit that a table is about. */
export interface Subject {
  fullName: string
  /** As records are scoped by: itself, where it is one of the tree, and all above. */
  unitIds: string[]
}

/** Where the rows of one kind come from; each domain writes its own. */
export interface ExportSource<Kind extends ExportKind> {
  /** Who may have it, in the unit or above it. Asked when it is requested, while it is made, and for each link. */
  roles: readonly Role[]
  /** The sheet's name, at most 31 characters. */
  sheet: string
  columns: readonly Column[]
  scopeUnit(parameters: ParametersOf<Kind>): string
  /** What the table is called, in the list and as a file. */
  titleOf(parameters: ParametersOf<Kind>, unit: Subject): string
  /** At most 1,000 rows by one query, in an order that doesn't change; the same cursor gives the same rows. */
  page(asked: RowsAsked<ParametersOf<Kind>>): Promise<{ rows: Row[]; next: string | null }>
}

/** One source a kind: a kind without one doesn't compile. */
export type ExportSources = { readonly [Kind in ExportKind]: ExportSource<Kind> }

/** The source as somebody uses it who has checked, or stored, the parameters of its kind. */
export type AnySource = Omit<ExportSource<ExportKind>, 'scopeUnit' | 'titleOf' | 'page'> & {
  scopeUnit(parameters: object): string
  titleOf(parameters: object, unit: Subject): string
  page(asked: RowsAsked<object>): Promise<{ rows: Row[]; next: string | null }>
}

export const sourceOf = (sources: ExportSources, kind: ExportKind): AnySource => sources[kind]
