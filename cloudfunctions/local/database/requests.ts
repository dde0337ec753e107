import type { Catalog, Collection } from './catalog'
import type { Document, Documents } from './documents'
import { missingCollection, refused } from './failure'
import type { Sort } from './planner'
import type { Storage } from './storage'
import type { Transactions } from './transactions'
import { readObject } from './wire'

/** What the actions work with. */
export interface Parts {
  readonly storage: Storage
  readonly catalog: Catalog
  readonly documents: Documents
  readonly transactions: Transactions
  now(): number
}

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

export function collectionOf(catalog: Catalog, body: Document): Collection {
  const name = String(body.collectionName)
  const collection = catalog.find(name)
  if (!collection) throw missingCollection(name)
  return collection
}

export function filterOf(body: Document, now: number): Document {
  return readObject(body, 'query', now) ?? {}
}

export function sortOf(body: Document, now: number): Sort {
  const order = readObject(body, 'order', now) ?? {}
  return Object.entries(order).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw refused(`the order of ${path} must be 1 or -1`)
    return [path, direction] as const
  })
}

export function windowOf(body: Document): { skip: number; limit: number } {
  const skip = body.offset === undefined ? 0 : Number(body.offset)
  const limit = body.limit === undefined ? DEFAULT_LIMIT : Number(body.limit)
  if (!Number.isInteger(skip) || skip < 0) throw refused('offset must be a whole number from 0')
  if (!Number.isInteger(limit) || limit < 0) throw refused('limit must be a whole number from 0')
  return { skip, limit: Math.min(limit || DEFAULT_LIMIT, MAX_LIMIT) }
}

export function transactionOf(body: Document): string | undefined {
  return typeof body.transactionId === 'string' && body.transactionId ? body.transactionId : undefined
}
