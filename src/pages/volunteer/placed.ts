import type { Point, Venue } from '../../../domain/volunteering/shift'

/** A place on the map with what happens there. */
export type Spot<T> = { point: Point; shifts: T[] }

/** The places of those shifts of which somebody has said where they are, in the order of their first shift. */
export function spotsOf<T extends { venue: Venue }>(shifts: readonly T[]): Spot<T>[] {
  const spots = new Map<string, Spot<T>>()
  for (const shift of shifts) {
    const { point } = shift.venue
    if (!point) continue
    const key = `${point.longitude},${point.latitude}`
    const spot = spots.get(key)
    if (spot) spot.shifts.push(shift)
    else spots.set(key, { point, shifts: [shift] })
  }
  return [...spots.values()]
}

/** How far from the edge of the sheet the outermost lie, in percent. */
const MARGIN = 12
/** Smallest stretch that fills the sheet, in degrees: about 200 metres. Closer together they stay close. */
const SMALLEST = 0.002

/** Where points lie on a sheet, in percent from its left and upper edge, north above. */
export function onSheet(points: readonly Point[]): { left: number; top: number }[] {
  const scale = (values: number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const stretch = Math.max(high - low, SMALLEST)
    const from = (low + high - stretch) / 2
    return (value: number) => MARGIN + ((value - from) / stretch) * (100 - 2 * MARGIN)
  }
  const across = scale(points.map(({ longitude }) => longitude))
  const down = scale(points.map(({ latitude }) => -latitude))
  return points.map(({ longitude, latitude }) => ({ left: across(longitude), top: down(-latitude) }))
}
