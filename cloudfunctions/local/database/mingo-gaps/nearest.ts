import type { Document } from '../documents'
import { refused } from '../failure'
import { encodeValue } from '../keys'
import { isPlain } from '../wire'
import { distance, geometryOf, verticesOf, type Position } from './geometry'

/** `$near` both filters by distance and, unless a sort is given, orders by it. */
export interface Nearest {
  readonly path: string
  readonly centre: Position
  /** Metres. */
  readonly from: number
  readonly to: number
}

export function nearestOf(path: string, operand: unknown): Nearest {
  const geometry = isPlain(operand) ? operand.$geometry : undefined
  const centre = geometryOf(geometry)?.points[0]
  if (!isPlain(operand) || !centre) throw refused('$near needs a point as $geometry')
  return {
    path,
    centre,
    from: Number(operand.$minDistance ?? 0),
    to: Number(operand.$maxDistance ?? Infinity),
  }
}

/** The `$near` of a filter, at its top or inside `$and`. */
export function nearestIn(filter: Record<string, unknown>): Nearest | undefined {
  for (const [field, condition] of Object.entries(filter)) {
    if (field === '$and') {
      const found = (condition as Record<string, unknown>[]).map(nearestIn).find((nearest) => nearest)
      if (found) return found
    }
    const operand = isPlain(condition) ? (condition.$nearSphere ?? condition.$near) : undefined
    if (operand !== undefined) return nearestOf(field, operand)
  }
  return undefined
}

/** Metres from the centre to the closest vertex of a geometry; undefined when the value is none. */
export function distanceTo(value: unknown, centre: Position): number | undefined {
  const geometry = geometryOf(value)
  return geometry && Math.min(...verticesOf(geometry).map((position) => distance(position, centre)))
}

export function distancesTo({ path, centre }: Nearest): (document: Document) => Buffer {
  return (document) => encodeValue(distanceTo(at(document, path), centre) ?? Infinity)
}

export function at(document: Document, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], document)
}
