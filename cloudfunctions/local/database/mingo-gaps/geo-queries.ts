import type { Options } from 'mingo/types'
import { refused } from '../failure'
import { isPlain } from '../wire'
import {
  askedGeometry,
  distance,
  doIntersect,
  EARTH_RADIUS_METRES,
  geometryOf,
  isWithin,
  verticesOf,
} from './geometry'
import { at, distanceTo, nearestOf } from './nearest'

type Predicate = (document: unknown) => boolean
type Operator = (path: string, operand: unknown, options: Options) => Predicate

function geoIntersects(path: string, operand: unknown): Predicate {
  const area = askedGeometry(isPlain(operand) ? operand.$geometry : undefined)
  return (document) => {
    const geometry = geometryOf(at(document as Record<string, unknown>, path))
    return geometry !== undefined && doIntersect(geometry, area)
  }
}

function geoWithin(path: string, operand: unknown): Predicate {
  if (!isPlain(operand)) throw refused('$geoWithin needs an object')
  const isIn = operand.$centerSphere ? withinCircle(operand.$centerSphere) : withinArea(operand.$geometry)
  return (document) => {
    const geometry = geometryOf(at(document as Record<string, unknown>, path))
    return geometry !== undefined && isIn(geometry)
  }
}

type Area = (geometry: NonNullable<ReturnType<typeof geometryOf>>) => boolean

function withinArea(value: unknown): Area {
  const area = askedGeometry(value)
  if (area.polygons.length === 0) throw refused('$geoWithin needs a polygon')
  return (geometry) => isWithin(geometry, area)
}

/** The radius is in radians of the earth. */
function withinCircle(value: unknown): Area {
  const [centre, radius] = Array.isArray(value) ? value : []
  const position = geometryOf(centre)?.points[0]
  if (!position || typeof radius !== 'number') throw refused('$centerSphere needs a centre and a radius')
  return (geometry) =>
    verticesOf(geometry).every((vertex) => distance(vertex, position) <= radius * EARTH_RADIUS_METRES)
}

function near(path: string, operand: unknown): Predicate {
  const { centre, from, to } = nearestOf(path, operand)
  return (document) => {
    const metres = distanceTo(at(document as Record<string, unknown>, path), centre)
    return metres !== undefined && from <= metres && metres <= to
  }
}

export const geoQueries: Record<string, Operator> = {
  $geoWithin: geoWithin,
  $geoIntersects: geoIntersects,
  $near: near,
  $nearSphere: near,
}
