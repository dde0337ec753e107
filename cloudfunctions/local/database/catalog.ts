import type { CollectionSchema, IndexSchema } from '../../schema'
import { refused } from './failure'
import { encodeNumber, type Direction } from './keys'
import type { Storage } from './storage'

export interface Index {
  readonly number: number
  readonly name: string
  readonly keys: readonly (readonly [path: string, direction: Direction])[]
  readonly unique: boolean
  /** Paths at which some document held an array, since when a document may have several entries. */
  readonly arrays: string[]
}

export interface Collection {
  readonly number: number
  readonly name: string
  readonly indexes: Index[]
  /** How many documents it holds. */
  size: number
}

interface Remembered {
  nextNumber: number
  collections: { number: number; name: string; indexes: Index[] }[]
}

const MAX_INDEXES = 20
export const ID_INDEX = '_id_'

/** Which collections and indexes exist; remembered across restarts. */
export class Catalog {
  readonly #storage: Storage
  readonly #collections = new Map<string, Collection>()
  #nextNumber = 1

  constructor(storage: Storage) {
    this.#storage = storage
    const remembered = storage.settings.get('catalog') as Remembered | undefined
    if (!remembered) return
    this.#nextNumber = remembered.nextNumber
    for (const known of remembered.collections) {
      this.#collections.set(known.name, { ...known, size: this.#count(known.number) })
    }
  }

  find(name: string): Collection | undefined {
    return this.#collections.get(name)
  }

  all(): Collection[] {
    return [...this.#collections.values()]
  }

  create(name: string): Collection {
    const existing = this.#collections.get(name)
    if (existing) return existing
    const id: Index = {
      number: this.#nextNumber++,
      name: ID_INDEX,
      keys: [['_id', 1]],
      unique: true,
      arrays: [],
    }
    const collection: Collection = { number: this.#nextNumber++, name, indexes: [id], size: 0 }
    this.#collections.set(name, collection)
    this.remember()
    return collection
  }

  /** Makes the indexes of a collection those of the schema, and answers the ones that must be filled. */
  declare(name: string, schema: CollectionSchema): { collection: Collection; added: Index[] } {
    checkIndexes(name, schema.indexes)
    const collection = this.create(name)
    for (const index of collection.indexes.slice(1)) {
      if (!schema.indexes.some((wanted) => isSameIndex(index, wanted))) this.#drop(collection, index)
    }
    const added = schema.indexes
      .filter((wanted) => !collection.indexes.some((index) => isSameIndex(index, wanted)))
      .map((wanted) => ({
        number: this.#nextNumber++,
        name: wanted.name,
        keys: wanted.keys,
        unique: wanted.unique ?? false,
        arrays: [],
      }))
    collection.indexes.push(...added)
    this.remember()
    return { collection, added }
  }

  /** Must run inside a write. */
  remember(): void {
    const collections = this.all().map(({ number, name, indexes }) => ({ number, name, indexes }))
    this.#storage.settings.putSync('catalog', {
      nextNumber: this.#nextNumber,
      collections,
    } satisfies Remembered)
  }

  #drop(collection: Collection, index: Index): void {
    const range = { start: encodeNumber(index.number), end: encodeNumber(index.number + 1) }
    for (const key of [...this.#storage.entries.getKeys(range)]) this.#storage.entries.removeSync(key)
    collection.indexes.splice(collection.indexes.indexOf(index), 1)
  }

  #count(number: number): number {
    return this.#storage.documents.getKeysCount({
      start: encodeNumber(number),
      end: encodeNumber(number + 1),
    })
  }
}

function isSameIndex(index: Index, wanted: IndexSchema): boolean {
  return (
    index.name === wanted.name &&
    index.unique === (wanted.unique ?? false) &&
    JSON.stringify(index.keys) === JSON.stringify(wanted.keys)
  )
}

function checkIndexes(name: string, indexes: readonly IndexSchema[]): void {
  if (indexes.length + 1 > MAX_INDEXES) throw refused(`${name} would have more than ${MAX_INDEXES} indexes`)
  const names = new Set(indexes.map((index) => index.name))
  if (names.size < indexes.length) throw refused(`two indexes of ${name} have the same name`)
}
