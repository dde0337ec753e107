/** What one request cost. */
export interface Usage {
  calls: number
  /** Documents read, whether they matched or not. */
  examined: number
  returned: number
  /** The index that narrowed the search or gave its order; null when the whole collection was read. */
  index: string | null
}

export function noUsage(): Usage {
  return { calls: 1, examined: 0, returned: 0, index: null }
}
