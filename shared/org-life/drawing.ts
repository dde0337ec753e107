import { counted, type Party, type Seats } from './seats'

/** FNV-1a over UTF-16 units: spreads a seed's letters over 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  }
  return hash >>> 0
}

/** The mulberry32 sequence of a seed, each between 0 and 1. */
function sequenceOf(seed: string): () => number {
  let state = hashOf(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** These in the order that the seed gives them, whatever order they came in: anybody can draw again and compare. */
export function shuffled(entries: readonly Party[], seed: string): Party[] {
  const order = [...entries].sort((one, other) => (one.by < other.by ? -1 : 1))
  const next = sequenceOf(seed)
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1))
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  return order
}

/** The places given out by lot: in drawn order whoever's party fits has them, the others wait in that order. */
export function drawn<S extends Seats>(seats: S, seed: string): S {
  let current: S = counted({ ...seats, awaitsDraw: false, line: [] })
  const line: Party[] = []
  for (const entry of shuffled(seats.line, seed)) {
    const isKept = entry.mayUseKept === true && current.keptLeft >= entry.size
    if (!isKept && current.left < entry.size) line.push(entry)
    else current = counted({ ...current, seated: [...current.seated, isKept ? { ...entry, isKept } : entry] })
  }
  return { ...current, line }
}
