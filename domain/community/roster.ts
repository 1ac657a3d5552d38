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
  /** Who owns it, several of them together; none where the roster has no names. For confirming the owner, shown to nobody else but clerks. */
  names: CoOwner[]
  /** Each home with its floor area, in 1/100 m². */
  units: Unit[]
  /** The homes of the units: for the index. */
  households: AreaId[]
  /** Of all units in the row, in 1/100 m²: what an owners' decision counts. */
  floorArea: number
  since: Moment
  /** How often it was changed: who changes it says which it was that they saw. */
  revision: number
}
export type Unit = { household: AreaId; floorArea: number }
/** `share`: parts of how many; null where they own it jointly (共同共有), or alone. */
export type CoOwner = { name: string; share: { parts: number; of: number } | null }

/** A row with what follows from its units. */
export const ownerWith = (row: Omit<Owner, 'households' | 'floorArea'>): Owner => ({
  ...row,
  households: row.units.map(({ household }) => household),
  floorArea: row.units.reduce((sum, { floorArea }) => sum + floorArea, 0),
})

/** Whether what somebody says of themselves is what a row has of one of its owners and of this home. A row without a name matches nobody. */
export const matchesRow = (row: Owner | null, household: AreaId, said: { name: string; floorArea: number }): boolean =>
  row?.names.some(({ name }) => name === said.name.trim()) === true &&
  row.units.some((unit) => unit.household === household && unit.floorArea === said.floorArea)
