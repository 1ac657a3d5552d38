import type { Point, Venue } from '../../../domain/volunteering/shift'

export type Placed<T> = T & { venue: { name: string; point: Point } }

/** Those of which somebody has said where they are. */
export const placed = <T extends { venue: Venue }>(shifts: readonly T[]): Placed<T>[] =>
  shifts.filter((shift): shift is Placed<T> => shift.venue.point !== null)

/** How far from the edge of the sheet the outermost lie, in percent. */
const MARGIN = 12
/** Smallest stretch that fills the sheet, in degrees: about 200 metres. Closer together they stay close. */
const SMALLEST = 0.002

/** Where points lie on a sheet, in percent from its left and upper edge, north above. Points at one place stand side by side. */
export function onSheet(points: readonly Point[]): { left: number; top: number }[] {
  const scale = (values: number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const stretch = Math.max(high - low, SMALLEST)
    const from = (low + high - stretch) / 2
    return (value: number) => MARGIN + ((value - from) / stretch) * (100 - 2 * MARGIN)
  }
  const across = scale(points.map(({ longitude }) => longitude))
  const down = scale(points.map(({ latitude }) => -latitude))
  const standing = new Map<string, number>()
  return points.map(({ longitude, latitude }) => {
    const place = `${longitude},${latitude}`
    const before = standing.get(place) ?? 0
    standing.set(place, before + 1)
    return { left: across(longitude) + before * 9, top: down(-latitude) }
  })
}
