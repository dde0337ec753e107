import { refused } from './failure'
import type { Index } from './catalog'
import { EMPTY_ARRAY, encodeNumber, encodeSequence, encodeValue } from './keys'
import type { Document } from './documents'

const MAX_FIELD_BYTES = 1024
// lmdb's limit is 1,978 bytes a key.
const MAX_KEY_BYTES = 1900

interface Place {
  value: unknown
  rest: string[]
}

/**
 * The index entries of one document: one, or one for each element of the array field.
 * https://www.mongodb.com/docs/manual/core/indexes/index-types/index-multikey/
 */
export function entriesOf(index: Index, sequence: number, document: Document): Buffer[] {
  const places = index.keys.map(([path]) => ({ value: document, rest: path.split('.') }))
  const prefix = encodeNumber(index.number)
  const tail = encodeSequence(sequence)
  const combinations = expand(index, places)
  const entries = combinations.map((values) => Buffer.concat([prefix, keyOf(index, values), tail]))
  return entries.length === 1 ? entries : distinct(entries)
}

/** What an index on one path would hold of a document: several values when an array lies on the way. */
export function valuesAt(document: Document, path: string): unknown[] {
  const place = { value: document as unknown, rest: path.split('.') }
  return expand({ name: path, keys: [[path, 1]], arrays: [path] }, [place]).map(([value]) => value)
}

type Shape = Pick<Index, 'name' | 'keys' | 'arrays'>

function expand(index: Shape, places: Place[]): unknown[][] {
  for (const place of places) descend(place)
  const atArray = places.filter(isAtArray)
  const array = atArray[0]?.value as unknown[] | undefined
  if (!array) return [places.map((place) => place.value)]
  if (atArray.some((place) => place.value !== array)) {
    throw refused(`index ${index.name} cannot hold two array fields of one document (parallel arrays)`)
  }
  noteArrays(index, places)
  const elements: unknown[] = array.length > 0 ? array : [undefined]
  return elements.flatMap((element) =>
    expand(
      index,
      places.map((place) =>
        isAtArray(place) ? elementOf(place, element, array.length === 0) : { ...place },
      ),
    ),
  )
}

function descend(place: Place): void {
  while (place.rest.length > 0 && !isOpenArray(place)) {
    const [name, ...rest] = place.rest
    const container = place.value
    place.value =
      typeof container === 'object' && container !== null
        ? (container as Record<string, unknown>)[name!]
        : undefined
    place.rest = rest
  }
}

// `tags.0` names one element; any other path into an array means each of its elements.
function isOpenArray(place: Place): boolean {
  return Array.isArray(place.value) && !/^\d+$/.test(place.rest[0] ?? '')
}

const finished = new WeakSet<Place>()

function isAtArray(place: Place): boolean {
  return Array.isArray(place.value) && !finished.has(place)
}

function elementOf(place: Place, element: unknown, isEmpty: boolean): Place {
  const next = { value: isEmpty && place.rest.length === 0 ? EMPTY_ARRAY : element, rest: [...place.rest] }
  if (place.rest.length === 0) finished.add(next)
  return next
}

function noteArrays(index: Shape, places: Place[]): void {
  places.forEach((place, position) => {
    const path = index.keys[position]![0]
    if (isAtArray(place) && !index.arrays.includes(path)) index.arrays.push(path)
  })
}

function keyOf(index: Index, values: unknown[]): Buffer {
  const parts = values.map((value, position) => {
    const [path, direction] = index.keys[position]!
    const part = encodeValue(value, direction)
    if (part.length > MAX_FIELD_BYTES + 3) throw refused(`indexed field ${path} is longer than 1024 bytes`)
    return part
  })
  const key = Buffer.concat(parts)
  if (key.length > MAX_KEY_BYTES) throw refused(`index ${index.name}: the fields together are too long`)
  return key
}

function distinct(entries: Buffer[]): Buffer[] {
  return [...new Map(entries.map((entry) => [entry.toString('latin1'), entry])).values()]
}
