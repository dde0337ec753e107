import type { Document } from './documents'
import { asked } from './filter'
import { mingoOptions } from './mingo-options'
import { Query } from 'mingo/query'
import { collectionOf, filterOf, sortOf, transactionOf, windowOf, type Parts } from './requests'
import { select } from './select'
import type { Usage } from './usage'
import { readObject, write } from './wire'

/** What is asked of the database without changing it. */
export class Reads {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async get(body: Document, usage: Usage) {
    const transactionId = transactionOf(body)
    if (!transactionId) return { data: this.#get(body, usage) }
    const leave = this.#parts.transactions.enter(transactionId)
    return {
      data: await this.#parts.storage.write(() => this.#get(body, usage, transactionId)).finally(leave),
    }
  }

  count(body: Document, usage: Usage) {
    const { catalog, documents } = this.#parts
    const collection = collectionOf(catalog, body)
    const filter = filterOf(body, this.#parts.now())
    if (Object.keys(filter).length === 0) return { data: { total: collection.size } }
    return { data: { total: select({ documents, collection, usage }, { filter }).length } }
  }

  #get(body: Document, usage: Usage, transactionId?: string) {
    const { catalog, documents, transactions, now } = this.#parts
    const collection = collectionOf(catalog, body)
    const at = now()
    const { skip, limit } = windowOf(body)
    const overlay = transactionId ? transactions.overlay(transactionId, collection) : undefined
    const projection = readObject(body, 'projection', at)
    const found = select(
      { documents, collection, overlay, usage },
      { filter: filterOf(body, at), sort: sortOf(body, at), skip, limit },
    ).map(({ document }) => document)
    usage.returned = found.length
    return { list: projected(found, projection).map(write), offset: skip, limit }
  }
}

function projected(found: Document[], projection: Document | undefined): Document[] {
  if (!projection || Object.keys(projection).length === 0) return found
  return asked(() => new Query({}, mingoOptions).find<Document>(found, projection).all())
}
