import type { AreaId } from '../community/area'
import type { Moment } from '../wording/time'

/**
 * Who has voted, by building, as stored in `turnouts` (`_id` is the poll's). Counted by the clock; never what was chosen.
 * `entitled` of a building is null where it is not known: of persons only their number in all.
 */
export type Turnout = {
  _id: string
  /** When it was last counted. */
  at: Moment
  voted: number
  buildings: { id: AreaId; name: string; compound: string; entitled: number | null; voted: number }[]
}

/** The turnout with new counts by building; a building that is not listed is nobody's and is left out. */
export function recounted(turnout: Turnout, counts: ReadonlyMap<AreaId, number>, now: Moment): Turnout {
  const buildings = turnout.buildings.map((building) => ({ ...building, voted: counts.get(building.id) ?? 0 }))
  return { ...turnout, at: now, voted: buildings.reduce((sum, { voted }) => sum + voted, 0), buildings }
}

/** A share in whole percent, rounded down so that 100% means all. */
export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((part * 100) / whole))
