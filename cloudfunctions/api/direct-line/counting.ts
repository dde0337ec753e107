import { countedUnits } from '../../../shared/direct-line/figures'
import { idFor } from '../../kit/ids'
import type { OutboxItem } from '../../kit/outbox'
import type { Appeal } from './appeal'

type Marked = Pick<Appeal, '_id' | 'unitIds' | 'marks'>

/** What is added to and taken from each row of figures, by row, when a case's marks change. */
function differences(before: readonly string[], after: readonly string[]) {
  const rows = new Map<string, Record<string, number>>()
  const note = (mark: string, amount: number) => {
    const [unitId = '', month = '', figure = ''] = mark.split('|')
    const row = `${unitId}|${month}`
    const figures = rows.get(row) ?? {}
    figures[figure] = (figures[figure] ?? 0) + amount
    rows.set(row, figures)
  }
  for (const mark of after) if (!before.includes(mark)) note(mark, 1)
  for (const mark of before) if (!after.includes(mark)) note(mark, -1)
  return rows
}

/**
 * Count items for the difference between a case's marks before and after a change: figures are the number of marked
 * cases, so they always equal a recount once the outbox is empty.
 */
export function countItems(before: Marked | null, after: Marked, requestId: string): OutboxItem[] {
  const units = new Map(
    [...countedUnits(before?.unitIds ?? []), ...countedUnits(after.unitIds)].map((ids) => [ids.at(-1), ids]),
  )
  return [...differences(before?.marks ?? [], after.marks)].map(([row, add]) => {
    const [unitId = '', month = ''] = row.split('|')
    return {
      key: idFor('count', after._id, requestId, row),
      kind: 'count' as const,
      unitId,
      unitIds: units.get(unitId) ?? [],
      month,
      add,
    }
  })
}
