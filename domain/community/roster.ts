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
  /** As the roster has it, where it has names: for confirming the owner, shown to nobody else. */
  name?: string
  households: AreaId[]
  /** Of all units in the row, in 1/100 m². */
  floorArea: number
  since: Moment
}

/** Whether what somebody says of themselves is what a row has of its owner. A row without a name matches nobody. */
export const matchesRow = (row: Owner | null, said: { name: string; floorArea: number }): boolean =>
  row?.name !== undefined && row.name === said.name.trim() && row.floorArea === said.floorArea
