import { setTimeout as pause } from 'node:timers/promises'
import { database, succeeded } from './cloud'
import type { Changes } from './documents'

const ATTEMPTS = 12
const FIRST_PAUSE = 8
const LONGEST_PAUSE = 400

/**
 * What may be done inside a transaction: documents by id, nothing else. `where().update()`, `remove()` and `count()`
 * would silently run outside it (node-sdk 3.18 sends no transaction id with them), so they aren't here.
 */
export interface TransactionScope {
  get<Doc>(collection: string, id: string): Promise<Doc | null>
  insert<Doc extends { _id: string }>(collection: string, document: Doc): Promise<void>
  update(collection: string, id: string, changes: Changes): Promise<void>
}

const isConflict = (failure: unknown): boolean => {
  const { code, message } = failure as { code?: string; message?: string }
  return (
    code === 'DATABASE_TRANSACTION_CONFLICT' || /TransactionBusy|WriteConflict/i.test(`${code} ${message}`)
  )
}

async function attempt<Result>(work: (scope: TransactionScope) => Promise<Result>): Promise<Result> {
  const transaction = await database.startTransaction()
  try {
    const result = await work({
      async get<Doc>(collection: string, id: string) {
        const { data } = succeeded(await transaction.collection(collection).doc(id).get())
        return ((Array.isArray(data) ? data[0] : data) as Doc | undefined) ?? null
      },
      async insert(collection, document) {
        succeeded(await transaction.collection(collection).add(document))
      },
      async update(collection, id, changes) {
        succeeded(await transaction.collection(collection).doc(id).update(changes))
      },
    })
    await transaction.commit()
    return result
  } catch (failure) {
    // The platform ends it after 30 s by itself; an abort that fails as well changes nothing for the caller.
    await transaction.rollback().catch(() => undefined)
    throw failure
  }
}

/**
 * Runs `work` in one transaction, again with a growing, jittered pause when another one was faster: the SDK's own
 * three immediate reruns leave places unsold under contention. The work may run several times: no effects in it.
 */
export async function inTransaction<Result>(
  work: (scope: TransactionScope) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(work)
    } catch (failure) {
      if (tries === ATTEMPTS || !isConflict(failure)) throw failure
      const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** tries)
      await pause(Math.random() * longest)
    }
  }
}
