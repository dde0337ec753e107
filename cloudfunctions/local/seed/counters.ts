import type { Count } from '../../kit/outbox'
import { fieldOf } from '../../kit/counters'
import type { CounterRow } from '../../kit/store'

/** The rows that these counts add up to, one a unit and month. */
export function counterRowsOf(counts: Iterable<Count>): CounterRow[] {
  const rows = new Map<string, CounterRow>()
  for (const { unitId, unitIds, month, add } of counts) {
    const _id = `${unitId}.${month}`
    const row = rows.get(_id) ?? { _id, unitId, unitIds, depth: unitIds.length, month, figures: {} }
    for (const [figure, amount] of Object.entries(add)) {
      const field = fieldOf(figure)
      row.figures[field] = (row.figures[field] ?? 0) + amount
    }
    rows.set(_id, row)
  }
  return [...rows.values()]
}
