import type { Collection, Index } from './catalog'
import type { Branch, Condition } from './conditions'
import { beyond, encodeNumber, encodeValue, typeBracket, type Direction } from './keys'

/** Field paths in order of importance. */
export type Sort = readonly (readonly [path: string, direction: Direction])[]

export interface Range {
  readonly start: Buffer
  readonly end: Buffer
}

/** Ranges of one index that hold every document of a branch; each range is in the order asked for if `isSorted`. */
export interface Scan {
  readonly index: Index
  readonly ranges: readonly Range[]
  readonly isReverse: boolean
  readonly isSorted: boolean
  /** How many fields of the index narrow the search, and how many conditions no index field answers. */
  readonly narrowed: number
  readonly unanswered: number
}

export interface Request {
  readonly collection: Collection
  readonly sort: Sort
  /** How many documents are wanted, offset included. */
  readonly wanted: number
  sizeOf(range: Range, atMost: number): number
}

const MAX_RANGES = 64
const SIZE_LIMIT = 500

/** The cheapest scan for a branch, or undefined when only reading the whole collection answers it. */
export function planBranch(branch: Branch, request: Request): Scan | undefined {
  const scans = request.collection.indexes
    .map((index) => scanOf(index, branch, request.sort))
    .filter((scan) => scan.narrowed > 0 || (scan.isSorted && request.sort.length > 0))
  if (scans.length < 2) return scans[0]
  const priced = scans.map((scan) => ({ scan, cost: costOf(scan, request) }))
  priced.sort((a, b) => a.cost - b.cost || b.scan.narrowed - a.scan.narrowed)
  return priced[0]!.scan
}

function costOf(scan: Scan, { wanted, sort, sizeOf }: Request): number {
  let size = 0
  for (const range of scan.ranges) if (size < SIZE_LIMIT) size += sizeOf(range, SIZE_LIMIT - size)
  if (sort.length > 0 && !scan.isSorted) return size
  return Math.min(size, scan.unanswered === 0 ? wanted + scan.ranges.length : wanted * 10)
}

function scanOf(index: Index, branch: Branch, sort: Sort): Scan {
  let prefixes: Buffer[] = [encodeNumber(index.number)]
  let narrowed = 0
  const fixed = new Set<string>()
  for (const [path, direction] of index.keys) {
    const values = branch.get(path)?.equals
    if (!values || values.length * prefixes.length > MAX_RANGES) break
    const encoded = distinct(values.map((value) => encodeValue(value, direction)))
    prefixes = prefixes.flatMap((prefix) => encoded.map((value) => Buffer.concat([prefix, value])))
    if (encoded.length === 1 && !index.arrays.includes(path)) fixed.add(path)
    narrowed++
  }
  const order = orderAfter(
    index,
    narrowed,
    sort.filter(([path]) => !fixed.has(path)),
    branch,
  )
  const next = index.keys[narrowed]
  const condition = next && branch.get(next[0])
  const bounds = next && condition && boundsOf(condition, next[1], index.arrays.includes(next[0]))
  if (bounds) narrowed++
  return {
    index,
    ranges: prefixes.map((prefix) => ({
      start: bounds ? Buffer.concat([prefix, bounds.start]) : prefix,
      end: bounds ? Buffer.concat([prefix, bounds.end]) : beyond(prefix),
    })),
    isReverse: order === -1,
    isSorted: order !== undefined,
    narrowed,
    unanswered: [...branch.keys()].filter(
      (path) => !index.keys.slice(0, narrowed).some(([answered]) => answered === path),
    ).length,
  }
}

/** The direction in which the fields after the fixed ones give the sort, if they do. */
function orderAfter(index: Index, position: number, sort: Sort, branch: Branch): Direction | undefined {
  let order: Direction | undefined
  for (const [offset, [path, direction]] of sort.entries()) {
    const key = index.keys[position + offset]
    if (key?.[0] !== path) return undefined
    // Within bounds the first entry of an array is not its smallest element.
    if (index.arrays.includes(path) && branch.has(path)) return undefined
    const needed: Direction = key[1] === direction ? 1 : -1
    if (order !== undefined && order !== needed) return undefined
    order = needed
  }
  return order ?? 1
}

function boundsOf(condition: Condition, direction: Direction, isArray: boolean): Range | undefined {
  const { from, to } = condition
  const example = from ?? to
  if (!example) return undefined
  // Two elements of an array may each satisfy one bound, so only one bound narrows the search.
  const usesBoth = !isArray || (condition.isOfOneElement ?? false)
  const upper = to && (usesBoth || !from) ? to : undefined
  const bracket = typeBracket(example.value, direction)
  const edge = (bound: NonNullable<typeof from>, isEnd: boolean) => {
    const key = encodeValue(bound.value, direction)
    return bound.isInclusive === isEnd ? beyond(key) : key
  }
  const [first, last] = direction === 1 ? [from, upper] : [upper, from]
  return { start: first ? edge(first, false) : bracket.first, end: last ? edge(last, true) : bracket.beyond }
}

function distinct(keys: Buffer[]): Buffer[] {
  return keys.length === 1 ? keys : [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]
}
