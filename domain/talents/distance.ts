import { type AreaId, areaAt, type Level } from '../community/area'
import type { Point } from '../volunteering/shift'

/** Mean radius of the earth in metres (IUGG). */
const EARTH = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two points as the crow flies: haversine on a sphere, good to half a percent. */
export function metresBetween(one: Point, other: Point): number {
  const up = Math.sin(radians(other.latitude - one.latitude) / 2)
  const along = Math.sin(radians(other.longitude - one.longitude) / 2)
  const part = up * up + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * along * along
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(part)))
}

/** Somewhere: what place it is, and where that lies if anybody has said. */
export type Spot = { area: AreaId; point: Point | null }

/** What two places share, the closest first, and about how many metres lie between them then. */
const shared: [level: Level, metres: number, words: string][] = [
  ['building', 0, '同一栋楼'],
  ['compound', 200, '同一个小区'],
  ['grid', 600, '同一个网格'],
  ['community', 1200, '同一个社区'],
]
/** Farther than any community is wide. */
const ELSEWHERE = 5000

export type Distance = { metres: number; words: string }

/** How far it is from one place to another: measured where both lie on the map, else by what they share. */
export function distanceBetween(from: Spot, to: Spot): Distance {
  const common = shared.find(
    ([level]) => areaAt(level, from.area) && areaAt(level, from.area) === areaAt(level, to.area),
  )
  if (common?.[0] === 'building') return { metres: common[1], words: common[2] }
  if (from.point && to.point) {
    const metres = metresBetween(from.point, to.point)
    return { metres, words: metresInWords(metres) }
  }
  return { metres: common?.[1] ?? ELSEWHERE, words: common?.[2] ?? '别的社区' }
}

/** As one says it: `不到 100 米`, `350 米`, `1.2 公里`. */
export function metresInWords(metres: number): string {
  if (metres < 100) return '不到 100 米'
  const fifties = Math.round(metres / 50) * 50
  return fifties < 1000 ? `${fifties} 米` : `${(metres / 1000).toFixed(1)} 公里`
}

/** The nearest first; those equally far in the order of their ids, so that the same people always come in the same order. */
export const nearestFirst = <T extends { ref: string; distance: { metres: number } }>(people: readonly T[]): T[] =>
  [...people].sort((a, b) => a.distance.metres - b.distance.metres || (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0))
