import type { CollectionSchema } from '../../schema'
import { aggregate } from './aggregate'
import { Catalog } from './catalog'
import { storable } from './changes'
import { Documents, type Document } from './documents'
import { DatabaseFailure, refused } from './failure'
import { Reads } from './reads'
import { openStorage } from './storage'
import { Transactions } from './transactions'
import { noUsage, type Usage } from './usage'
import { Writes } from './writes'

export type { Usage } from './usage'

/** What the SDK reads of an answer: data, or a code and a message; a transaction's id stands beside them. */
export interface DatabaseReply {
  data?: Record<string, unknown>
  code?: string
  message?: string
  transactionId?: string
  usage: Usage
}

export interface LocalDatabase {
  /** One `database.*` request of the SDK's wire protocol. Never throws for what production would answer with a code. */
  handle(action: string, body: Record<string, unknown>): Promise<DatabaseReply>
  /** Bulk load for seeds: plain documents with `_id`; all of them or, at the first that is refused, those before it. */
  importDocuments(collection: string, documents: Iterable<Record<string, unknown>>): Promise<number>
  /** Every document of every collection. */
  dump(): IterableIterator<{ collection: string; document: Record<string, unknown> }>
  collections(): { name: string; documents: number }[]
  close(): Promise<void>
}

export interface DatabaseOptions {
  folder: string
  schema: Record<string, CollectionSchema>
  /** The cloud's clock: server dates and the age of transactions follow it. */
  now(): number
}

type Outcome = Pick<DatabaseReply, 'data' | 'transactionId'>
type Action = (body: Document, usage: Usage) => Promise<Outcome> | Outcome

const IMPORT_BATCH = 2000

export function openDatabase({ folder, schema, now }: DatabaseOptions): LocalDatabase {
  const storage = openStorage(folder)
  const catalog = new Catalog(storage)
  const documents = new Documents(storage, catalog)
  const transactions = new Transactions(documents, now)
  const reads = new Reads({ storage, catalog, documents, transactions, now })
  const writes = new Writes({ storage, catalog, documents, transactions, now })
  try {
    storage.settings.transactionSync(() => declareAll(schema, catalog, documents))
  } catch (error) {
    void storage.close()
    throw error
  }

  const transactionStep = async (body: Document, step: (id: string) => unknown): Promise<Outcome> => {
    const id = String(body.transactionId)
    const leave = transactions.enter(id)
    await storage.write(() => step(id)).finally(leave)
    return { data: {}, transactionId: id }
  }

  const actions: Record<string, Action> = {
    'database.getDocument': (body, usage) => reads.get(body, usage),
    'database.calculateDocument': (body, usage) => reads.count(body, usage),
    'database.aggregateDocuments': (body, usage) => aggregate({ catalog, documents, now }, body, usage),
    'database.insertDocument': (body) => writes.insert(body),
    'database.modifyDocument': (body, usage) => writes.modify(body, usage),
    'database.modifyAndReturnDoc': (body, usage) => writes.modifyAndReturn(body, usage),
    'database.removeDocument': (body, usage) => writes.remove(body, usage),
    'database.addCollection': async (body) => {
      await storage.write(() => catalog.create(collectionName(body)))
      return { data: {} }
    },
    'database.startTransaction': () => ({ data: {}, transactionId: transactions.start() }),
    'database.commitTransaction': (body) => transactionStep(body, (id) => transactions.commit(id)),
    'database.abortTransaction': (body) => transactionStep(body, (id) => transactions.abort(id)),
  }

  return {
    async handle(action, body) {
      const usage = noUsage()
      const perform = actions[action]
      try {
        if (!perform) throw refused(`the local cloud has no ${action}`)
        return { ...(await perform(body, usage)), usage }
      } catch (error) {
        if (!(error instanceof DatabaseFailure)) throw error
        return { code: error.code, message: error.message, usage }
      }
    },
    async importDocuments(name, source) {
      let imported = 0
      for (const batch of batches(source)) {
        await storage.write(() => {
          const collection = catalog.create(name)
          for (const document of batch) documents.insert(collection, storable(document))
        })
        imported += batch.length
      }
      return imported
    },
    *dump() {
      for (const collection of catalog.all()) {
        for (const { document } of documents.all(collection)) yield { collection: collection.name, document }
      }
    },
    collections: () => catalog.all().map(({ name, size }) => ({ name, documents: size })),
    close: () => storage.close(),
  }
}

function declareAll(schema: DatabaseOptions['schema'], catalog: Catalog, documents: Documents): void {
  for (const [name, wanted] of Object.entries(schema)) {
    const { collection, added } = catalog.declare(name, wanted)
    for (const index of added) documents.fill(collection, index)
  }
}

function collectionName({ collectionName: name }: Document): string {
  if (typeof name !== 'string' || !/^[\w-]{1,128}$/.test(name))
    throw refused('the collection name is not valid')
  return name
}

function* batches(documents: Iterable<Document>): IterableIterator<Document[]> {
  let batch: Document[] = []
  for (const document of documents) {
    if (batch.push(document) < IMPORT_BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
