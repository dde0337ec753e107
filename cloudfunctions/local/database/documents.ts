import { BSON } from 'bson'
import type { Catalog, Collection, Index } from './catalog'
import { duplicate, refused } from './failure'
import { entriesOf } from './index-keys'
import { beyond, decodeSequence, encodeNumber, encodeSequence, encodeValue } from './keys'
import type { Storage } from './storage'

export type Document = Record<string, unknown>

/** A document and its place in insertion order. */
export interface Stored {
  readonly sequence: number
  readonly document: Document
}

export interface Change {
  readonly collection: Collection
  readonly sequence: number
  readonly before: Document | null
  readonly after: Document | null
}

const MAX_DOCUMENT_BYTES = 16 * 1024 ** 2
const SEQUENCE_BYTES = 6

/** Documents together with their index entries. What changes them must run inside a write. */
export class Documents {
  readonly #storage: Storage
  readonly #catalog: Catalog
  #nextSequence: number

  constructor(storage: Storage, catalog: Catalog) {
    this.#storage = storage
    this.#catalog = catalog
    this.#nextSequence = 1 + Math.max(0, ...catalog.all().map((collection) => this.#lastSequence(collection)))
  }

  byId(collection: Collection, id: unknown): Stored | undefined {
    return this.byKey(collection, encodeValue(id))
  }

  /** By the encoded `_id`. */
  byKey(collection: Collection, key: Buffer): Stored | undefined {
    const sequence = this.#holder(collection.indexes[0]!, key)
    return sequence === undefined ? undefined : this.at(collection, sequence)
  }

  /** The other document that stands in the way of this one in a unique index. */
  clashOf(collection: Collection, document: Document): { index: Index; document: Document } | undefined {
    const own = this.byId(collection, document._id)?.sequence
    for (const index of collection.indexes.slice(1).filter(({ unique }) => unique)) {
      for (const entry of entriesOf(index, own ?? 0, document)) {
        const holder = this.#holder(index, valueOf(entry))
        const clash = holder === undefined || holder === own ? undefined : this.at(collection, holder)
        if (clash) return { index, document: clash.document }
      }
    }
    return undefined
  }

  at(collection: Collection, sequence: number): Stored | undefined {
    const bytes = this.#storage.documents.get(placeOf(collection, sequence))
    return bytes && { sequence, document: decode(bytes) }
  }

  /** In insertion order. */
  *all(collection: Collection): IterableIterator<Stored> {
    const range = { start: encodeNumber(collection.number), end: encodeNumber(collection.number + 1) }
    for (const { key, value } of this.#storage.documents.getRange(range)) {
      yield { sequence: decodeSequence(key, 4), document: decode(value) }
    }
  }

  /** The places of the documents whose entries lie in a range of keys, in the order of the index. */
  *inRange(range: { start: Buffer; end: Buffer }, reverse: boolean): IterableIterator<number> {
    const bounds = reverse ? { start: range.end, end: range.start, reverse } : range
    for (const key of this.#storage.entries.getKeys(bounds)) {
      yield decodeSequence(key, key.length - SEQUENCE_BYTES)
    }
  }

  /** How many entries lie in a range of keys, counting no further than `atMost`. */
  sizeOf(range: { start: Buffer; end: Buffer }, atMost: number): number {
    return this.#storage.entries.getKeysCount({ ...range, limit: atMost })
  }

  insert(collection: Collection, document: Document): Change {
    return this.#apply({ collection, sequence: this.#nextSequence++, before: null, after: document })
  }

  replace(collection: Collection, stored: Stored, after: Document | null): Change {
    return this.#apply({ collection, sequence: stored.sequence, before: stored.document, after })
  }

  undo(change: Change): void {
    this.#apply({ ...change, before: change.after, after: change.before })
  }

  /** Fills an index that the schema has gained. */
  fill(collection: Collection, index: Index): void {
    for (const { sequence, document } of this.all(collection)) {
      for (const entry of entriesOf(index, sequence, document)) this.#add(collection, index, entry)
    }
    this.#catalog.remember()
  }

  #apply(change: Change): Change {
    const { collection, sequence, before, after } = change
    const bytes = after && encode(after)
    const plans = collection.indexes.map((index) => this.#plan(index, sequence, before, after))
    for (const { index, added } of plans)
      if (index.unique) for (const entry of added) this.#check(collection, index, entry)
    for (const { added, removed } of plans) {
      for (const entry of removed) this.#storage.entries.removeSync(entry)
      for (const entry of added) this.#storage.entries.putSync(entry, NOTHING)
    }
    const place = placeOf(collection, sequence)
    if (bytes) this.#storage.documents.putSync(place, bytes)
    else this.#storage.documents.removeSync(place)
    collection.size += Number(after !== null) - Number(before !== null)
    return change
  }

  #plan(index: Index, sequence: number, before: Document | null, after: Document | null) {
    const known = index.arrays.length
    const old = before ? entriesOf(index, sequence, before) : []
    const fresh = after ? entriesOf(index, sequence, after) : []
    if (index.arrays.length > known) this.#catalog.remember()
    return { index, removed: without(old, fresh), added: without(fresh, old) }
  }

  #add(collection: Collection, index: Index, entry: Buffer): void {
    if (index.unique) this.#check(collection, index, entry)
    this.#storage.entries.putSync(entry, NOTHING)
  }

  #check(collection: Collection, index: Index, entry: Buffer): void {
    const holder = this.#holder(index, valueOf(entry))
    if (holder === undefined || holder === decodeSequence(entry, entry.length - SEQUENCE_BYTES)) return
    throw duplicate(collection.name, index.name)
  }

  #holder(index: Index, value: Buffer): number | undefined {
    const start = Buffer.concat([encodeNumber(index.number), value])
    for (const key of this.#storage.entries.getKeys({ start, end: beyond(start), limit: 1 })) {
      return decodeSequence(key, key.length - SEQUENCE_BYTES)
    }
    return undefined
  }

  #lastSequence(collection: Collection): number {
    const [start, end] = [encodeNumber(collection.number + 1), encodeNumber(collection.number)]
    for (const key of this.#storage.documents.getKeys({ start, end, reverse: true, limit: 1 })) {
      return decodeSequence(key, 4)
    }
    return 0
  }
}

const NOTHING = Buffer.alloc(0)

function valueOf(entry: Buffer): Buffer {
  return entry.subarray(4, entry.length - SEQUENCE_BYTES)
}

function placeOf(collection: Collection, sequence: number): Buffer {
  return Buffer.concat([encodeNumber(collection.number), encodeSequence(sequence)])
}

function without(entries: Buffer[], others: Buffer[]): Buffer[] {
  return others.length === 0
    ? entries
    : entries.filter((entry) => !others.some((other) => other.equals(entry)))
}

function encode(document: Document): Uint8Array & Buffer {
  const bytes = Buffer.from(BSON.serialize(document, { ignoreUndefined: true }))
  if (bytes.length > MAX_DOCUMENT_BYTES) throw refused('document is larger than 16 MB')
  return bytes
}

function decode(bytes: Buffer): Document {
  return BSON.deserialize(bytes)
}
