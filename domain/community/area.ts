import type { InferOutput } from 'valibot'
import type { AreaId as AreaIdSchema } from '../schemas'
import type { Moment } from '../wording/time'

/**
 * An area's id is the path to it: district, street, community, grid, compound, building, household, joined by dots
 * (`hj.02.03.1.05.03.1-1202`). So whether one area covers another can be seen from the two ids alone, with no look-up.
 */
export type AreaId = InferOutput<typeof AreaIdSchema>

export const levels = ['district', 'street', 'community', 'grid', 'compound', 'building', 'household'] as const
export type Level = (typeof levels)[number]

/** The level of an area. Throws RangeError for something that is not an area's id. */
export function levelOf(area: AreaId): Level {
  const level = levels[area.split('.').length - 1]
  if (level === undefined) throw new RangeError(`not an area: ${area}`)
  return level
}

/** Whether `area` is `cover` or lies within it. */
export const covers = (cover: AreaId, area: AreaId): boolean => area === cover || area.startsWith(`${cover}.`)

/** The area and everything around it, the district first. */
export const withAncestors = (area: AreaId): AreaId[] =>
  area.split('.').map((_, depth, parts) => parts.slice(0, depth + 1).join('.'))

/** The area of the given level that `area` is or lies in; undefined when `area` is above that level. */
export const areaAt = (level: Level, area: AreaId): AreaId | undefined => withAncestors(area)[levels.indexOf(level)]

/** One place of the district's tree, as stored in `areas` (household: see Household). */
export type Area = {
  _id: AreaId
  level: Exclude<Level, 'household'>
  name: string
  /** Number of households below it: the denominator of every household turnout. */
  households: number
  /** Buildings only: number of the entrance code in force; reissuing a code raises it. */
  sceneIssue?: number
  /** Compounds and buildings: where it lies, in degrees as `type: 'gcj02'` maps use them. */
  point?: { longitude: number; latitude: number }
  /** By what its name is found: see places/names.ts. */
  terms?: string[]
  /** Not there any more since then; its doors are `into` another place, or nowhere. The document stays, and its id is never given again. */
  gone?: { at: Moment; into: AreaId | null }
  /** What was merged into it, under the names and ids of its time. */
  formerly?: { id: AreaId; name: string }[]
}

/** One front door, as stored in `households`. */
export type Household = {
  _id: AreaId
  building: AreaId
  unit: number
  floor: number
  room: string
  /** Number of the letter-box slip in force (slip.ts); 1 where it was never reissued. */
  slipIssue?: number
}

/** The id of a household: unit and room within its building. */
export const householdId = (building: AreaId, unit: number, room: string): AreaId => `${building}.${unit}-${room}`
