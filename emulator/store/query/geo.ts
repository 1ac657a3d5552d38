import { StoreError } from '../store'
import { isPlain } from '../values/key'

/** Longitude and latitude in degrees. */
type Point = readonly [number, number]
type Shape = { points: Point[]; lines: Point[][]; polygons: Point[][][] }
export type GeoTest = (value: unknown) => boolean
/** A condition that also orders what it finds: nearest first. Distances in metres. */
export type Near = { path: string; center: Point; least: number; most: number }

/** The radius by which MongoDB turns metres into angles. */
export const EARTH_RADIUS = 6_378_100

const RADIANS = Math.PI / 180

/** Metres between two points on the sphere: the angle between their vectors, as MongoDB's S2 has it, to the last digit. */
export function distance(a: Point, b: Point): number {
  const [[ax, ay, az], [bx, by, bz]] = [vector(a), vector(b)]
  const across = Math.sqrt((ay * bz - az * by) ** 2 + (az * bx - ax * bz) ** 2 + (ax * by - ay * bx) ** 2)
  return EARTH_RADIUS * Math.atan2(across, ax * bx + ay * by + az * bz)
}

function vector([longitude, latitude]: Point): [number, number, number] {
  const [theta, phi] = [longitude * RADIANS, latitude * RADIANS]
  return [Math.cos(theta) * Math.cos(phi), Math.sin(theta) * Math.cos(phi), Math.sin(phi)]
}

/** Metres from a point to the nearest corner of a stored shape or pair; 0 within a polygon; null for what is no place. */
export function distanceTo(center: Point, value: unknown): number | null {
  const shape = shapeOf(value)
  if (!shape) return null
  if (shape.polygons.some((polygon) => insidePolygon(center, polygon))) return 0
  const points = [...shape.points, ...shape.lines.flat(), ...shape.polygons.flat(2)]
  return points.length === 0 ? null : Math.min(...points.map((point) => distance(center, point)))
}

/** The test behind $near, $nearSphere, $geoWithin and $geoIntersects. `operators` is the whole condition. */
export function geoTest(operator: string, operators: Record<string, unknown>): GeoTest {
  const operand = operators[operator]
  if (operator === '$near' || operator === '$nearSphere') {
    const { center, least, most } = nearOf('', operator, operators)
    return (value) => {
      const metres = distanceTo(center, value)
      return metres !== null && metres >= least && metres <= most
    }
  }
  if (!isPlain(operand)) throw new StoreError('bad-parameter', `${operator} needs an object`)
  if (operator === '$geoIntersects') {
    const area = required(operand.$geometry)
    return (value) => {
      const shape = shapeOf(value)
      return shape !== null && intersect(shape, area)
    }
  }
  const contains = within(operand)
  return (value) => {
    const shape = shapeOf(value)
    return shape !== null && [...shape.points, ...shape.lines.flat(), ...shape.polygons.flat(2)].every(contains)
  }
}

/** The $near or $nearSphere of a condition at `path`. Throws StoreError bad-parameter. */
export function nearOf(path: string, operator: string, operators: Record<string, unknown>): Near {
  const operand = operators[operator]
  const given = isPlain(operand) && '$geometry' in operand ? operand : { ...operators, $geometry: operand }
  const [center] = required(given.$geometry).points
  if (!center) throw new StoreError('bad-parameter', `${operator} needs a point`)
  // A pair of numbers instead of GeoJSON means radians.
  const scale = Array.isArray(operand) && operator === '$nearSphere' ? EARTH_RADIUS : 1
  return {
    path,
    center,
    least: Number(given.$minDistance ?? 0) * scale,
    most: Number(given.$maxDistance ?? Number.POSITIVE_INFINITY) * scale,
  }
}

/** A point of GeoJSON or a pair of numbers. */
export function pointOf(value: unknown): Point | null {
  return shapeOf(value)?.points[0] ?? null
}

function within(operand: Record<string, unknown>): (point: Point) => boolean {
  const { $geometry, $centerSphere, $center, $box, $polygon } = operand
  if ($geometry !== undefined) {
    const { polygons } = required($geometry)
    if (polygons.length === 0) throw new StoreError('bad-parameter', '$geoWithin needs a polygon')
    return (point) => polygons.some((polygon) => insidePolygon(point, polygon))
  }
  if (Array.isArray($centerSphere)) {
    const [center, radians] = [pair($centerSphere[0]), Number($centerSphere[1])]
    return (point) => distance(center, point) <= radians * EARTH_RADIUS
  }
  if (Array.isArray($center)) {
    const [[x, y], radius] = [pair($center[0]), Number($center[1])]
    return (point) => Math.hypot(point[0] - x, point[1] - y) <= radius
  }
  if (Array.isArray($box)) {
    const [[west, south], [east, north]] = [pair($box[0]), pair($box[1])]
    return ([x, y]) => x >= west && x <= east && y >= south && y <= north
  }
  if (Array.isArray($polygon)) {
    const ring = $polygon.map(pair)
    return (point) => insidePolygon(point, [ring])
  }
  throw new StoreError('bad-parameter', '$geoWithin needs $geometry, $centerSphere, $center, $box or $polygon')
}

function shapeOf(value: unknown): Shape | null {
  if (Array.isArray(value)) return isPair(value) ? { points: [[value[0], value[1]]], lines: [], polygons: [] } : null
  if (!isPlain(value)) return null
  const { type, coordinates, geometries } = value
  const shape: Shape = { points: [], lines: [], polygons: [] }
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    for (const part of geometries.map(shapeOf)) {
      if (!part) return null
      shape.points.push(...part.points)
      shape.lines.push(...part.lines)
      shape.polygons.push(...part.polygons)
    }
    return shape
  }
  if (!Array.isArray(coordinates)) return legacy(value)
  if (type === 'Point') return isPair(coordinates) ? { ...shape, points: [pair(coordinates)] } : null
  if (type === 'MultiPoint') return { ...shape, points: coordinates.map(pair) }
  if (type === 'LineString') return { ...shape, lines: [coordinates.map(pair)] }
  if (type === 'MultiLineString') return { ...shape, lines: coordinates.map(ringOf) }
  if (type === 'Polygon') return { ...shape, polygons: [coordinates.map(ringOf)] }
  if (type === 'MultiPolygon')
    return { ...shape, polygons: coordinates.map((rings: unknown) => list(rings).map(ringOf)) }
  return null
}

// { lng: 1, lat: 2 }, by any names: the first two numbers.
function legacy(value: Record<string, unknown>): Shape | null {
  const numbers = Object.values(value)
  return isPair(numbers) && numbers.length === 2 ? { points: [pair(numbers)], lines: [], polygons: [] } : null
}

function intersect(a: Shape, b: Shape): boolean {
  const [linesA, linesB] = [edges(a), edges(b)]
  return (
    corners(a).some((point) => b.polygons.some((polygon) => insidePolygon(point, polygon))) ||
    corners(b).some((point) => a.polygons.some((polygon) => insidePolygon(point, polygon))) ||
    a.points.some((p) => b.points.some((q) => p[0] === q[0] && p[1] === q[1])) ||
    a.points.some((p) => linesB.some(([from, to]) => onEdge(p, from, to))) ||
    b.points.some((p) => linesA.some(([from, to]) => onEdge(p, from, to))) ||
    linesA.some((one) => linesB.some((other) => cross(one, other)))
  )
}

type Edge = [Point, Point]

function corners(shape: Shape): Point[] {
  return [...shape.points, ...shape.lines.flat(), ...shape.polygons.flat(2)]
}

function edges(shape: Shape): Edge[] {
  return [...shape.lines, ...shape.polygons.flat()].flatMap((line) =>
    line.slice(1).map((to, at): Edge => [line[at] as Point, to]),
  )
}

function side(p: Point, from: Point, to: Point): number {
  return Math.sign((to[0] - from[0]) * (p[1] - from[1]) - (to[1] - from[1]) * (p[0] - from[0]))
}

function onEdge(p: Point, from: Point, to: Point): boolean {
  const between = (at: number, one: number, other: number) => at >= Math.min(one, other) && at <= Math.max(one, other)
  return side(p, from, to) === 0 && between(p[0], from[0], to[0]) && between(p[1], from[1], to[1])
}

function cross([a, b]: Edge, [c, d]: Edge): boolean {
  if (side(a, c, d) !== side(b, c, d) && side(c, a, b) !== side(d, a, b)) return true
  return onEdge(a, c, d) || onEdge(b, c, d) || onEdge(c, a, b) || onEdge(d, a, b)
}

// The border belongs to a polygon; the rings after the first are holes.
function insidePolygon(point: Point, [outer, ...holes]: Point[][]): boolean {
  return outer !== undefined && insideRing(point, outer) && !holes.some((hole) => insideRing(point, hole))
}

function insideRing(point: Point, ring: Point[]): boolean {
  let inside = false
  for (let at = 0; at < ring.length; at++) {
    const [from, to] = [ring[at] as Point, ring[(at + 1) % ring.length] as Point]
    if (onEdge(point, from, to)) return true
    const [x, y] = point
    if (from[1] > y !== to[1] > y && x < ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) + from[0])
      inside = !inside
  }
  return inside
}

function required(geometry: unknown): Shape {
  const shape = shapeOf(geometry)
  if (!shape) throw new StoreError('bad-parameter', `not a geometry: ${JSON.stringify(geometry)}`)
  return shape
}

function isPair(value: unknown[]): boolean {
  return value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number'
}

function pair(value: unknown): Point {
  if (!Array.isArray(value) || !isPair(value))
    throw new StoreError('bad-parameter', 'a point is longitude and latitude')
  return [value[0], value[1]]
}

function ringOf(value: unknown): Point[] {
  return list(value).map(pair)
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new StoreError('bad-parameter', 'a geometry is made of lists of points')
  return value
}
