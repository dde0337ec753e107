import { sumOf, type Figures } from '../../../../shared/direct-line/figures'
import { levels } from '../../../../shared/roles'
import { command } from '../../../kit/cloud'
import { figuresOf } from '../../../kit/counters'
import { counterRows, type CounterRow } from '../../../kit/store'
import type { Member } from '../../members/store'
import type { Unit } from '../../members/units-store'
import { appeals } from '../store'

const COMMUNITY_DEPTH = levels.indexOf('community') + 1
const GRID_DEPTH = levels.indexOf('grid') + 1
/** 24 months of a district's communities and subdistricts. */
const MOST_ROWS = 1_000
const MOST_KEPT_FROM_ME = 200

export interface Period {
  /** `2026-11`, oldest first. */
  months: readonly string[]
}

/** `count` months up to this one, oldest first. */
export function monthsUpTo(month: string, count: number): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + number - count + index
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

/**
 * The rows that a unit's figures are the sum of: its own; above the communities also those of every community below,
 * and of the levels between, which count what was kept from a community. With a community come its grids, last month.
 */
async function rowsOf(unit: Unit, { months }: Period): Promise<CounterRow[]> {
  const own = unit.unitIds.length
  const depths = own >= COMMUNITY_DEPTH ? [own] : [1, 2, 3].filter((depth) => depth >= own)
  const last = months.at(-1)
  const within = {
    unitIds: unit._id,
    depth: command.in(depths),
    month: command.gte(months[0]).and(command.lte(last)),
  }
  const grids = { unitIds: unit._id, depth: GRID_DEPTH, month: last }
  const rows = await counterRows.find({
    where: own === COMMUNITY_DEPTH ? command.or([within, grids]) : within,
    limit: MOST_ROWS,
  })
  return rows.map((row) => ({ ...row, figures: figuresOf(row.figures) }))
}

/**
 * The marks of cases that are kept from this person: a sum must not give away what no list shows. Such a case lies above
 * the unit in which they hold a role, so only who looks at a unit above one of their own can meet it.
 */
async function marksKeptFrom(actor: Member, unit: Unit): Promise<string[]> {
  if (actor.roles.every((grant) => unit.unitIds.includes(grant.unitId))) return []
  const kept = await appeals.find({
    where: { excludedIds: actor._id },
    limit: MOST_KEPT_FROM_ME,
    fields: ['marks'],
  })
  return kept.flatMap(({ marks }) => marks)
}

function without(row: CounterRow, marks: readonly string[]): CounterRow {
  const figures = { ...row.figures }
  for (const mark of marks) {
    const [unitId, month, figure = ''] = mark.split('|')
    if (unitId === row.unitId && month === row.month) figures[figure] = (figures[figure] ?? 0) - 1
  }
  return { ...row, figures }
}

/** The rows behind a unit's figures, as far as this person may know of them. */
export async function figureRows(unit: Unit, period: Period, actor: Member): Promise<CounterRow[]> {
  const [rows, kept] = await Promise.all([rowsOf(unit, period), marksKeptFrom(actor, unit)])
  return kept.length === 0 ? rows : rows.map((row) => without(row, kept))
}

/** What somebody who looks at a unit reads: buildings only where they are few. */
const readable = (figures: Figures, unit: Unit): Record<string, number> =>
  Object.fromEntries(
    Object.entries(figures).filter(
      ([figure, count]) =>
        count > 0 && (unit.unitIds.length >= COMMUNITY_DEPTH || !figure.startsWith('place:')),
    ),
  )

const isOfUnit = (row: CounterRow, unit: Unit): boolean =>
  unit.unitIds.length !== COMMUNITY_DEPTH || row.depth === COMMUNITY_DEPTH

/** The sums of each month, oldest first. */
export const sumsByMonth = (rows: readonly CounterRow[], unit: Unit, { months }: Period) =>
  months.map((month) => ({
    month,
    figures: readable(
      sumOf(rows.filter((row) => row.month === month && isOfUnit(row, unit)).map((row) => row.figures)),
      unit,
    ),
  }))

/** The sums of the units right below, and of the unit itself where it counts cases of its own, in the last month. */
export function sumsByPart(rows: readonly CounterRow[], unit: Unit, { months }: Period) {
  const own = unit.unitIds.length
  const last = rows.filter((row) => row.month === months.at(-1))
  const parts = own >= GRID_DEPTH ? [] : last.filter((row) => own !== COMMUNITY_DEPTH || row.depth > own)
  const ids = [...new Set(parts.map((row) => row.unitIds[own] ?? unit._id))]
  return ids.map((unitId) => ({
    unitId,
    figures: readable(
      sumOf(parts.filter((row) => (row.unitIds[own] ?? unit._id) === unitId).map((row) => row.figures)),
      unit,
    ),
  }))
}
