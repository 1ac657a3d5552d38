import type { Moment } from '../wording/time'
import type { AreaId } from './area'

/**
 * A row of a compound's roster of owners (业主名册), as stored in `owners`; `_id` is `<compound>:<number>`. One exclusive unit is one
 * owner by number; who holds several units stands in one row and counts once (Civil Code 278; the Supreme People's Court's
 * interpretation on ownership of building units, art. 9). A row is never given to another owner: who buys gets a new one.
 */
export type Owner = {
  _id: string
  compound: AreaId
  households: AreaId[]
  /** Of all units in the row, in 1/100 m². */
  floorArea: number
  since: Moment
}
