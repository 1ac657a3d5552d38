import type { AreaId } from '../community/area'
import type { Moment } from '../wording/time'
import { newPlaces, type Plan } from './plan'
import type { SheetError } from './sheet'

/** An import of places as stored in `placeImports`; `_id` is chosen by the phone. Its plan lies in the file. */
export type Import = {
  _id: string
  district: AreaId
  by: string
  at: Moment
  /** The round of the district's places that it was planned on; a plan made before another import is no plan any more. */
  round: number
  errors: SheetError[]
  summary: Summary
  /** File with the plan; null where there is nothing to carry out. */
  planFile: string | null
  state: 'planned' | 'running' | 'done'
  /** Documents written so far, of `summary.writes`. */
  written: number
}

export type Summary = {
  places: { level: 'district' | 'street' | 'community' | 'grid' | 'compound' | 'building'; count: number }[]
  households: number
  floors: number
  same: number
  unnamed: number
  writes: number
  /** The first of what is new, as a person reads it. */
  examples: { places: string[]; households: string[] }
}

/** Whose turn it is to change a district's places, as stored in `placeRounds`; `_id` is the district. */
export type Round = { _id: AreaId; round: number; running: string | null }

export const MOST_EXAMPLES = 50

const writesOf = ({ areas, households, floors, counts }: Plan): number =>
  areas.length + households.length + floors.length + counts.length

export function summaryOf(plan: Plan, examples: Summary['examples']): Summary {
  const { households, floors, same, unnamed } = plan
  return {
    ...{ places: newPlaces(plan), households: households.length, floors: floors.length, same, unnamed },
    ...{ writes: writesOf(plan), examples },
  }
}
