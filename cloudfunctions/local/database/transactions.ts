import { randomUUID } from 'node:crypto'
import { atomically } from './changes'
import type { Collection } from './catalog'
import type { Change, Document, Documents } from './documents'
import { DatabaseFailure, duplicate, transactionBusy, transactionConflict, transactionGone } from './failure'
import { encodeValue } from './keys'
import { idKey, type Overlay } from './select'

const MAX_AGE_MS = 30_000

interface Transaction {
  readonly id: string
  /** On the cloud's clock, which tests set, and on the machine's, which always runs. */
  readonly startedAt: number
  readonly startedAtMachine: number
  hasSnapshot: boolean
  isBusy: boolean
  /** Documents others have changed since the snapshot, as they were then. */
  readonly before: Map<Collection, Map<string, Document | null>>
  readonly written: Map<Collection, Map<string, Document | null>>
}

/**
 * Open transactions. Each sees the database as it was at its first operation, with its own writes; the first to
 * write a document holds it, and whoever comes second has lost.
 */
export class Transactions {
  readonly #documents: Documents
  readonly #now: () => number
  readonly #open = new Map<string, Transaction>()

  constructor(documents: Documents, now: () => number) {
    this.#documents = documents
    this.#now = now
  }

  start(): string {
    this.#expire()
    const id = randomUUID()
    this.#open.set(id, {
      id,
      startedAt: this.#now(),
      startedAtMachine: performance.now(),
      hasSnapshot: false,
      isBusy: false,
      before: new Map(),
      written: new Map(),
    })
    return id
  }

  /** Lets one operation of a transaction at a time through, as production does. */
  enter(id: string): () => void {
    const transaction = this.#find(id)
    if (transaction.isBusy) throw transactionBusy()
    transaction.isBusy = true
    return () => (transaction.isBusy = false)
  }

  /** The documents that this transaction sees otherwise than they are. */
  overlay(id: string, collection: Collection): Overlay {
    const transaction = this.#find(id)
    transaction.hasSnapshot = true
    return new Map([
      ...(transaction.before.get(collection) ?? []),
      ...(transaction.written.get(collection) ?? []),
    ])
  }

  /** Must be written to one document at a time; a conflict ends the transaction. */
  write(id: string, collection: Collection, documentId: unknown, after: Document | null): void {
    const transaction = this.#find(id)
    transaction.hasSnapshot = true
    const key = encodeValue(documentId).toString('latin1')
    if (transaction.before.get(collection)?.has(key) || this.#holder(collection, key, transaction)) {
      this.#open.delete(id)
      throw transactionConflict()
    }
    if (after) this.#refuseDuplicate(transaction, collection, after)
    mapOf(transaction.written, collection).set(key, after)
  }

  /** Answers what it changed. */
  commit(id: string): Change[] {
    const transaction = this.#find(id)
    this.#open.delete(id)
    try {
      const [, changes] = atomically(this.#documents, (step) => {
        const writes = [...transaction.written].flatMap(([collection, documents]) =>
          [...documents].map(([key, after]) => ({ collection, key, after })),
        )
        // What goes away goes first, so that it frees its place in unique indexes.
        writes.sort((a, b) => Number(a.after !== null) - Number(b.after !== null))
        for (const { collection, key, after } of writes) {
          const stored = this.#documents.byKey(collection, Buffer.from(key, 'latin1'))
          if (stored) step.replace(collection, stored, after)
          else if (after) step.insert(collection, after)
        }
      })
      this.notice(changes)
      return changes
    } catch (error) {
      throw error instanceof DatabaseFailure && error.code === 'DATABASE_DUPLICATE_WRITE'
        ? transactionConflict()
        : error
    }
  }

  abort(id: string): void {
    this.#find(id)
    this.#open.delete(id)
  }

  /** Refuses a write outside any transaction to a document that an open one has written. */
  refuseIfHeld(collection: Collection, document: Document): void {
    if (this.#open.size > 0 && this.#holder(collection, idKey(document))) throw transactionBusy()
  }

  /** Keeps for every open snapshot what these changes have replaced. */
  notice(changes: readonly Change[]): void {
    for (const transaction of this.#open.values()) {
      if (!transaction.hasSnapshot) continue
      for (const { collection, before, after } of changes) {
        const documents = mapOf(transaction.before, collection)
        const key = idKey((before ?? after)!)
        if (!documents.has(key)) documents.set(key, before)
      }
    }
  }

  #refuseDuplicate(transaction: Transaction, collection: Collection, after: Document): void {
    const clash = this.#documents.clashOf(collection, after)
    if (!clash || transaction.written.get(collection)?.has(idKey(clash.document))) return
    this.#open.delete(transaction.id)
    throw duplicate(collection.name, clash.index.name)
  }

  #find(id: string): Transaction {
    this.#expire()
    const transaction = this.#open.get(id)
    if (!transaction) throw transactionGone()
    return transaction
  }

  #holder(collection: Collection, key: string, except?: Transaction): Transaction | undefined {
    this.#expire()
    for (const transaction of this.#open.values()) {
      if (transaction !== except && transaction.written.get(collection)?.has(key)) return transaction
    }
    return undefined
  }

  #expire(): void {
    for (const transaction of this.#open.values()) {
      const age = Math.max(
        this.#now() - transaction.startedAt,
        performance.now() - transaction.startedAtMachine,
      )
      if (age > MAX_AGE_MS) this.#open.delete(transaction.id)
    }
  }
}

function mapOf(maps: Map<Collection, Map<string, Document | null>>, collection: Collection) {
  const known = maps.get(collection)
  if (known) return known
  const fresh = new Map<string, Document | null>()
  maps.set(collection, fresh)
  return fresh
}
