import type { Collection } from './catalog'
import { branchesOf } from './conditions'
import type { Document, Documents, Stored } from './documents'
import { matcher, type Filter } from './filter'
import { valuesAt } from './index-keys'
import { encodeValue } from './keys'
import { distancesTo, nearestIn } from './mingo-gaps/nearest'
import { planBranch, type Scan, type Sort } from './planner'
import type { Usage } from './usage'

export interface Selection {
  readonly filter: Filter
  readonly sort?: Sort
  readonly skip?: number
  readonly limit?: number
}

/** Documents as an open transaction sees them, by id key: as they were, as it wrote them, or gone. */
export type Overlay = ReadonlyMap<string, Document | null>

export interface Source {
  readonly documents: Documents
  readonly collection: Collection
  readonly overlay?: Overlay
  readonly usage: Usage
}

export function idKey(document: Document): string {
  return encodeValue(document._id).toString('latin1')
}

/** The documents of a selection, through an index wherever one narrows the search or gives the order. */
export function select(source: Source, selection: Selection): Stored[] {
  const { filter, skip = 0, limit = Infinity } = selection
  const nearest = nearestIn(filter)
  const sort = selection.sort ?? []
  const wanted = nearest && sort.length === 0 ? Infinity : skip + limit
  const matches = matcher(filter)
  const found = take(matching(source, { filter, sort, wanted, matches }), wanted)
  for (const document of source.overlay?.values() ?? []) {
    if (document && matches(document)) found.push({ sequence: Number.MAX_SAFE_INTEGER, document })
  }
  if (source.overlay?.size) sortStored(found, sort)
  if (nearest && sort.length === 0) sortByKey(found, distancesTo(nearest))
  return found.slice(skip, skip + limit)
}

interface Search {
  readonly filter: Filter
  readonly sort: Sort
  readonly wanted: number
  matches(document: Document): boolean
}

function* matching(source: Source, { filter, sort, wanted, matches }: Search): IterableIterator<Stored> {
  const { documents, collection, overlay, usage } = source
  const seen = new Set<number>()
  const accept = (stored: Stored | undefined): stored is Stored => {
    if (!stored || seen.has(stored.sequence)) return false
    seen.add(stored.sequence)
    usage.examined++
    return !overlay?.has(idKey(stored.document)) && matches(stored.document)
  }
  const sizeOf = (range: { start: Buffer; end: Buffer }, most: number) => documents.sizeOf(range, most)
  const scans = branchesOf(filter).map((branch) => planBranch(branch, { collection, sort, wanted, sizeOf }))
  if (!scans.every((scan) => scan !== undefined)) {
    const all = filtered(documents.all(collection), accept)
    yield* sort.length > 0 ? sortStored([...all], sort) : all
    return
  }
  usage.index = [...new Set(scans.map((scan) => scan.index.name))].join(', ')
  const streams = scans.flatMap((scan) => streamsOf(source, scan, accept))
  if (sort.length === 0) for (const stream of streams) yield* stream
  else if (scans.every((scan) => scan.isSorted)) yield* merged(streams, sort)
  else
    yield* sortStored(
      streams.flatMap((stream) => [...stream]),
      sort,
    )
}

type Accept = (stored: Stored | undefined) => stored is Stored

function streamsOf(
  { documents, collection }: Source,
  scan: Scan,
  accept: Accept,
): IterableIterator<Stored>[] {
  return scan.ranges.map(function* (range) {
    const seen = new Set<number>()
    for (const sequence of documents.inRange(range, scan.isReverse)) {
      if (seen.has(sequence)) continue
      if (scan.index.arrays.length > 0) seen.add(sequence)
      const stored = documents.at(collection, sequence)
      if (accept(stored)) yield stored
    }
  })
}

function* filtered(stored: Iterable<Stored>, accept: Accept): IterableIterator<Stored> {
  for (const one of stored) if (accept(one)) yield one
}

/** Joins streams that are each in order; it reads one document ahead of each. */
function* merged(streams: IterableIterator<Stored>[], sort: Sort): IterableIterator<Stored> {
  const [only] = streams
  if (streams.length === 1 && only) return yield* only
  const heads = streams.flatMap((stream) => advance(stream, sort))
  while (heads.length > 0) {
    let first = 0
    for (let i = 1; i < heads.length; i++) if (heads[i]!.key.compare(heads[first]!.key) < 0) first = i
    const { stored, stream } = heads[first]!
    yield stored
    heads.splice(first, 1, ...advance(stream, sort))
  }
}

function advance(stream: IterableIterator<Stored>, sort: Sort) {
  const { value, done } = stream.next()
  return done ? [] : [{ stored: value, key: sortKey(value.document, sort), stream }]
}

function take(stored: Iterable<Stored>, wanted: number): Stored[] {
  const taken: Stored[] = []
  if (wanted === 0) return taken
  for (const one of stored) if (taken.push(one) >= wanted) break
  return taken
}

function sortStored(stored: Stored[], sort: Sort): Stored[] {
  return sort.length === 0 ? stored : sortByKey(stored, (document) => sortKey(document, sort))
}

function sortByKey(stored: Stored[], keyOf: (document: Document) => Buffer): Stored[] {
  const keyed = stored.map((one) => ({ one, key: keyOf(one.document) }))
  keyed.sort((a, b) => a.key.compare(b.key))
  keyed.forEach(({ one }, position) => (stored[position] = one))
  return stored
}

// An array sorts by its smallest element, or by its largest when descending.
function sortKey(document: Document, sort: Sort): Buffer {
  return Buffer.concat(
    sort.map(([path, direction]) =>
      valuesAt(document, path)
        .map((value) => encodeValue(value, direction))
        .reduce((least, key) => (key.compare(least) < 0 ? key : least)),
    ),
  )
}
