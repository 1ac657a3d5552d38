import type { AreaId } from '../community/area'
import type { Moment } from '../wording/time'

/** Hours of a month in a community, as stored in `boards`; `_id` is `<community>:<month>`. Derived from attendances whenever a shift was closed. */
export type Board = {
  _id: string
  /** Most first; minutes of service and how many people they come from. */
  buildings: { area: AreaId; name: string; minutes: number; people: number }[]
  teams: { name: string; minutes: number; people: number }[]
  minutes: number
  people: number
  at: Moment
}

/** A line of few people would show a single person's hours: such buildings are left out. */
export const FEWEST_SHOWN = 3
