import type { Collection } from './catalog'
import { atomically, storable, type Changes } from './changes'
import type { Document, Stored } from './documents'
import { duplicate, refused } from './failure'
import type { Filter } from './filter'
import { collectionOf, filterOf, transactionOf, type Parts } from './requests'
import { idKey, select, type Overlay } from './select'
import { checkModifiers, updated, type Modifiers } from './update'
import type { Usage } from './usage'
import { readObject, readValue, isPlain, write } from './wire'
import { sameDocument } from './same-document'

/** One request's way to change documents: at once, or in its transaction. */
interface Hand {
  readonly collection: Collection
  readonly overlay?: Overlay
  insert(document: Document): void
  replace(stored: Stored, after: Document | null): void
}

/** What changes documents. Every request is one atomic step. */
export class Writes {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async insert(body: Document) {
    const { now } = this.#parts
    const texts = Array.isArray(body.data) ? body.data : [body.data]
    const documents = texts.map((text) => {
      const document = readValue(text, 'data', now())
      if (!isPlain(document)) throw refused('data must hold documents')
      return storable(document)
    })
    await this.#step(body, (hand) => documents.forEach((document) => hand.insert(document)))
    return { data: { insertedIds: documents.map((document) => document._id) } }
  }

  async modify(body: Document, usage: Usage) {
    const at = this.#parts.now()
    const filter = filterOf(body, at)
    const data = readObject(body, 'data', at) ?? {}
    if (body.merge === false) return { data: await this.#set(body, filter, data, usage) }
    checkModifiers(data)
    return this.#step(body, (hand) => {
      const found = this.#find(hand, filter, body.multi !== true, usage)
      return {
        data: {
          updated: found.filter((stored) => change(hand, stored, data, filter)).length,
          upsert_id: null,
        },
      }
    })
  }

  async modifyAndReturn(body: Document, usage: Usage) {
    const at = this.#parts.now()
    const filter = filterOf(body, at)
    const data = readObject(body, 'data', at) ?? {}
    checkModifiers(data)
    return this.#step(body, (hand) => {
      const [stored] = this.#find(hand, filter, true, usage)
      if (!stored) return { data: { updated: 0, doc: null } }
      const after = updated(stored.document, data, filter)
      hand.replace(stored, after)
      return { data: { updated: 1, doc: write(after) } }
    })
  }

  async remove(body: Document, usage: Usage) {
    const filter = filterOf(body, this.#parts.now())
    return this.#step(body, (hand) => {
      const found = this.#find(hand, filter, body.multi !== true, usage)
      for (const stored of found) hand.replace(stored, null)
      return { data: { deleted: found.length } }
    })
  }

  #set(body: Document, filter: Filter, data: Document, usage: Usage) {
    return this.#step(body, (hand) => {
      const [stored] = this.#find(hand, filter, true, usage)
      if (!stored) {
        const document = storable({ _id: filter._id, ...data })
        if (body.upsert !== true) return { updated: 0, upsert_id: null }
        hand.insert(document)
        return { updated: 0, upsert_id: document._id }
      }
      const after = storable({ ...data, _id: stored.document._id })
      hand.replace(stored, after)
      return { updated: 1, upsert_id: null }
    })
  }

  #find({ collection, overlay }: Hand, filter: Filter, isOne: boolean, usage: Usage): Stored[] {
    const { documents } = this.#parts
    const found = select({ documents, collection, overlay, usage }, { filter, limit: isOne ? 1 : undefined })
    usage.returned = found.length
    return found
  }

  async #step<Result>(body: Document, act: (hand: Hand) => Result): Promise<Result> {
    const { storage, documents, transactions, catalog } = this.#parts
    const collection = collectionOf(catalog, body)
    const transactionId = transactionOf(body)
    if (!transactionId) {
      return storage.write(() => {
        const [result, made] = atomically(documents, (changes) => act(this.#plainHand(collection, changes)))
        transactions.notice(made)
        return result
      })
    }
    const leave = transactions.enter(transactionId)
    return storage.write(() => act(this.#transactionHand(collection, transactionId))).finally(leave)
  }

  #plainHand(collection: Collection, changes: Changes): Hand {
    const { transactions } = this.#parts
    return {
      collection,
      insert(document) {
        transactions.refuseIfHeld(collection, document)
        changes.insert(collection, document)
      },
      replace(stored, after) {
        transactions.refuseIfHeld(collection, stored.document)
        changes.replace(collection, stored, after)
      },
    }
  }

  #transactionHand(collection: Collection, id: string): Hand {
    const { transactions, documents } = this.#parts
    const overlay = transactions.overlay(id, collection)
    return {
      collection,
      overlay,
      insert(document) {
        const seen = overlay.get(idKey(document))
        const isThere =
          seen === undefined ? documents.byId(collection, document._id) !== undefined : seen !== null
        if (isThere) {
          transactions.abort(id)
          throw duplicate(collection.name, '_id_')
        }
        transactions.write(id, collection, document._id, document)
      },
      replace: (stored, after) => transactions.write(id, collection, stored.document._id, after),
    }
  }
}

function change(hand: Hand, stored: Stored, modifiers: Modifiers, filter: Filter): boolean {
  const after = updated(stored.document, modifiers, filter)
  if (sameDocument(stored.document, after)) return false
  hand.replace(stored, after)
  return true
}
