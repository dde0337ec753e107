import { bigramsOf } from '../search'

/** What two cases are compared by. */
export interface Compared {
  readonly categoryId: string
  readonly text: string
  readonly place: {
    readonly label: string
    readonly latitude: number | null
    readonly longitude: number | null
  }
}

export interface Nearness {
  /** From 0 to 1: how likely both are about the same thing. */
  score: number
  /** How far apart they lie, where both are points on the map. */
  metres: number | null
}

const EARTH_RADIUS = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** The way between two points along the surface (haversine), in metres. */
function metresBetween(one: Compared['place'], other: Compared['place']): number | null {
  const { latitude: lat1, longitude: lng1 } = one
  const { latitude: lat2, longitude: lng2 } = other
  if (lat1 === null || lng1 === null || lat2 === null || lng2 === null) return null
  const a =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lng2 - lng1) / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** How much of the shorter text is in the longer one, by pairs of characters. */
function overlap(one: string, other: string): number {
  const [first, second] = [bigramsOf(one), new Set(bigramsOf(other))]
  const shorter = Math.min(first.length, second.size)
  return shorter === 0 ? 0 : first.filter((gram) => second.has(gram)).length / shorter
}

/** Within 100 m is the same corner, half a kilometre on another one. */
const closeness = (metres: number): number => (metres <= 100 ? 1 : Math.max(0, 1 - (metres - 100) / 400))

/** Words that two texts share by chance: 怎么, 没有, 希望. */
const BY_CHANCE = 0.15
/** So much of the words that it is the same thing, whatever the category. */
const STRONG = 0.4

/**
 * How near two cases are to each other, or null when they have nothing to do with each other. Of one category a shared
 * place or some shared words will do; of two categories the words must agree strongly.
 */
export function nearness(one: Compared, other: Compared): Nearness | null {
  const metres = metresBetween(one.place, other.place)
  const place = metres === null ? overlap(one.place.label, other.place.label) : closeness(metres)
  const words = overlap(one.text, other.text)
  const isSameCategory = one.categoryId === other.categoryId
  const isNear = isSameCategory ? words > BY_CHANCE || place >= 0.8 : words >= STRONG
  if (!isNear) return null
  return { score: 0.6 * words + 0.25 * place + (isSameCategory ? 0.15 : 0), metres }
}

/** The nearest first, at most `most`. */
export function nearestFirst<Row extends Nearness>(rows: readonly Row[], most: number): Row[] {
  return [...rows].sort((a, b) => b.score - a.score).slice(0, most)
}
