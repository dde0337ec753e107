import { command } from './cloud'
import { documents } from './documents'
import type { Count } from './outbox'
import { inTransaction } from './transactions'

/** The figures of one community and one month; `_id` is `communityId.month`. */
interface CounterRow {
  _id: string
  communityId: string
  month: string
  figures: Record<string, number>
}

const rows = documents<CounterRow>('counters')
const entries = documents<{ _id: string }>('counterEntries')

/**
 * Adds to the row once, however often it is asked to: the entry under this key and the sum change in one
 * transaction, so either both are there or neither.
 */
export async function count(key: string, { communityId, month, add }: Count): Promise<void> {
  if (await entries.get(key)) return
  const rowId = `${communityId}.${month}`
  await rows.insertOnce({ _id: rowId, communityId, month, figures: {} })
  const changes = Object.fromEntries(
    Object.entries(add).map(([figure, amount]) => [`figures.${figure}`, command.inc(amount)]),
  )
  await inTransaction(async (transaction) => {
    if (await transaction.get(entries.name, key)) return
    await transaction.insert(entries.name, { _id: key, ...{ communityId, month, add } })
    await transaction.update(rows.name, rowId, changes)
  })
}
