import { refused } from '../failure'

export type Position = readonly [longitude: number, latitude: number]

/** A GeoJSON geometry taken apart; a polygon is its outer ring followed by its holes. */
export interface Geometry {
  readonly points: readonly Position[]
  readonly lines: readonly (readonly Position[])[]
  readonly polygons: readonly (readonly (readonly Position[])[])[]
}

// https://www.mongodb.com/docs/manual/tutorial/calculate-distances-using-spherical-geometry-with-2d-geospatial-indexes/
export const EARTH_RADIUS_METRES = 6_378_100

/** Reads a GeoJSON geometry or a bare `[longitude, latitude]`; undefined when the value is neither. */
export function geometryOf(value: unknown): Geometry | undefined {
  if (isPosition(value)) return { points: [value], lines: [], polygons: [] }
  if (typeof value !== 'object' || value === null || !('type' in value) || !('coordinates' in value))
    return undefined
  const coordinates = value.coordinates as never
  const none = { points: [], lines: [], polygons: [] }
  switch (value.type) {
    case 'Point':
      return isPosition(coordinates) ? { ...none, points: [coordinates] } : undefined
    case 'MultiPoint':
      return { ...none, points: coordinates }
    case 'LineString':
      return { ...none, lines: [coordinates] }
    case 'MultiLineString':
      return { ...none, lines: coordinates }
    case 'Polygon':
      return { ...none, polygons: [coordinates] }
    case 'MultiPolygon':
      return { ...none, polygons: coordinates }
    default:
      return undefined
  }
}

export function askedGeometry(value: unknown): Geometry {
  const geometry = geometryOf(value)
  if (!geometry) throw refused('a geometry must be GeoJSON with a type and coordinates')
  return geometry
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number')
}

/** Great-circle distance in metres, by the angle between two vectors, so that the last digit is production's too. */
export function distance(from: Position, to: Position): number {
  const [a, b] = [onSphere(from), onSphere(to)]
  const cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]] as const
  const length = Math.sqrt(cross[0] ** 2 + cross[1] ** 2 + cross[2] ** 2)
  return Math.atan2(length, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) * EARTH_RADIUS_METRES
}

function onSphere([longitude, latitude]: Position): readonly [number, number, number] {
  const [theta, phi] = [longitude * (Math.PI / 180), latitude * (Math.PI / 180)]
  return [Math.cos(theta) * Math.cos(phi), Math.sin(theta) * Math.cos(phi), Math.sin(phi)]
}

export function verticesOf(geometry: Geometry): Position[] {
  return [...geometry.points, ...geometry.lines.flat(), ...geometry.polygons.flat(2)]
}

/** Whether a position lies in a polygon, its edge included. */
export function isInside(position: Position, rings: readonly (readonly Position[])[]): boolean {
  const [outer = [], ...holes] = rings
  if (rings.some((ring) => edgesOf(ring).some(([a, b]) => isOnSegment(position, a, b)))) return true
  return isInRing(position, outer) && !holes.some((hole) => isInRing(position, hole))
}

function isInRing([x, y]: Position, ring: readonly Position[]): boolean {
  let isIn = false
  for (const [[ax, ay], [bx, by]] of edgesOf(ring)) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn
  }
  return isIn
}

type Edge = readonly [Position, Position]

function edgesOf(path: readonly Position[]): Edge[] {
  return path.slice(1).map((end, i) => [path[i]!, end] as const)
}

function allEdges(geometry: Geometry): Edge[] {
  return [...geometry.lines.flatMap(edgesOf), ...geometry.polygons.flat().flatMap(edgesOf)]
}

function turn([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
}

function isOnSegment(p: Position, a: Position, b: Position): boolean {
  return (
    turn(a, b, p) === 0 &&
    Math.min(a[0], b[0]) <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= p[1] &&
    p[1] <= Math.max(a[1], b[1])
  )
}

function doCross([a, b]: Edge, [c, d]: Edge): boolean {
  if (turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)) return true
  return isOnSegment(a, c, d) || isOnSegment(b, c, d) || isOnSegment(c, a, b) || isOnSegment(d, a, b)
}

export function doIntersect(one: Geometry, other: Geometry): boolean {
  const isTouchedBy = (geometry: Geometry, position: Position) =>
    geometry.points.some((point) => point[0] === position[0] && point[1] === position[1]) ||
    geometry.polygons.some((rings) => isInside(position, rings)) ||
    allEdges(geometry).some(([a, b]) => isOnSegment(position, a, b))
  return (
    verticesOf(one).some((position) => isTouchedBy(other, position)) ||
    verticesOf(other).some((position) => isTouchedBy(one, position)) ||
    allEdges(one).some((edge) => allEdges(other).some((crossing) => doCross(edge, crossing)))
  )
}

/** Whether every part of a geometry lies in one of the polygons. */
export function isWithin(geometry: Geometry, area: Geometry): boolean {
  const vertices = verticesOf(geometry)
  return (
    vertices.length > 0 &&
    area.polygons.some(
      (rings) =>
        vertices.every((position) => isInside(position, rings)) &&
        allEdges(geometry).every(([a, b]) => isInside([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], rings)),
    )
  )
}
