import type { Document } from './documents'
import { refused } from './failure'
import { matcher, type Filter } from './filter'
import { geometryOf } from './mingo-gaps/geometry'
import { at, distanceTo } from './mingo-gaps/nearest'
import { isPlain } from './wire'

/** The `$geoNear` stage: documents by distance in metres, which is written into them. */
export function geoNear(documents: Document[], operand: unknown): Document[] {
  if (!isPlain(operand)) throw refused('$geoNear needs an object')
  const centre = geometryOf(operand.near)?.points[0]
  const { distanceField, key } = operand
  if (!centre || typeof distanceField !== 'string') throw refused('$geoNear needs near and distanceField')
  const matches = matcher((operand.query as Filter | undefined) ?? {})
  const {
    minDistance = 0,
    maxDistance = Infinity,
    distanceMultiplier = 1,
  } = operand as Record<string, number>
  return documents
    .filter(matches)
    .flatMap((document) => {
      const path =
        typeof key === 'string' ? key : Object.keys(document).find((name) => geometryOf(document[name]))
      const metres = path === undefined ? undefined : distanceTo(at(document, path), centre)
      if (path === undefined || metres === undefined || metres < minDistance || metres > maxDistance)
        return []
      return [{ document, path, metres }]
    })
    .sort((a, b) => a.metres - b.metres)
    .slice(
      0,
      operand.limit === undefined && operand.num === undefined
        ? undefined
        : Number(operand.limit ?? operand.num),
    )
    .map(({ document, path, metres }) => {
      const placed = withField(document, distanceField, metres * distanceMultiplier)
      return typeof operand.includeLocs === 'string'
        ? withField(placed, operand.includeLocs, at(document, path))
        : placed
    })
}

function withField(document: Document, path: string, value: unknown): Document {
  const [name = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...document, [name]: value }
  const inner = isPlain(document[name]) ? document[name] : {}
  return { ...document, [name]: withField(inner, rest.join('.'), value) }
}
