import { command } from './cloud'
import type { Count } from './outbox'
import { counterEntries, counterRows } from './store'
import { inTransaction } from './transactions'

/** The field under which a row counts a figure: a name with a dot would be a path (`place:happy.b1`). */
export const fieldOf = (figure: string): string => figure.replaceAll('.', '~')

/** A row's figures under their own names. */
export const figuresOf = (fields: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(fields).map(([field, count]) => [field.replaceAll('~', '.'), count]))

/**
 * Adds to the row once, however often it is asked to: the entry under this key and the sum change in one
 * transaction, so either both are there or neither.
 */
export async function count(key: string, { unitId, unitIds, month, add }: Count, now: number): Promise<void> {
  if (await counterEntries.get(key)) return
  const rowId = `${unitId}.${month}`
  const empty = { unitId, unitIds, depth: unitIds.length, month, figures: {}, countedAt: now }
  await counterRows.insertOnce({ _id: rowId, ...empty })
  const changes = Object.fromEntries(
    Object.entries(add).map(([figure, amount]) => [`figures.${fieldOf(figure)}`, command.inc(amount)]),
  )
  await inTransaction(async (transaction) => {
    if (await transaction.get(counterEntries.name, key)) return
    await transaction.insert(counterEntries.name, { _id: key, unitId, unitIds, month, add })
    await transaction.update(counterRows.name, rowId, { ...changes, countedAt: now })
  })
}
