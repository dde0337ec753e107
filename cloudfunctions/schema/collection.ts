export interface CollectionSchema {
  readonly indexes: readonly IndexSchema[]
}

export interface IndexSchema {
  readonly name: string
  /** Field paths in order, 1 ascending or -1 descending; at most one of them an array. */
  readonly keys: readonly (readonly [path: string, direction: 1 | -1])[]
  readonly unique?: boolean
  /** The screen or job that would scan without it. */
  readonly serves: string
}

type Keys = Readonly<Record<string, 1 | -1>>

/** An index by its fields in order, and the screen or job that would scan without it. */
export const index = (name: string, keys: Keys, serves: string): IndexSchema => ({
  name,
  keys: Object.entries(keys),
  serves,
})

export const unique = (name: string, keys: Keys, serves: string): IndexSchema => ({
  ...index(name, keys, serves),
  unique: true,
})

export const collection = (...indexes: readonly IndexSchema[]): CollectionSchema => ({ indexes })

export const outbox = index('outboxDue', { outboxDue: 1 }, 'jobs: what must be delivered')
