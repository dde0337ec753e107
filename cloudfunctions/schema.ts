/** What the database must hold before a function runs: collections don't create themselves. */
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
