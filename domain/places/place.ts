import type { AreaId } from '../community/area'
import type { Role } from '../community/person'
import type { Moment } from '../wording/time'

/** Who keeps the names of places. */
export const placeKeepers: readonly Role[] = ['community-clerk', 'street-clerk', 'district-clerk']
/** Who may put a new code at an entrance. */
export const codeKeepers: readonly Role[] = ['grid-leader', ...placeKeepers]

/**
 * What was changed of a place, with the reason, as stored in `placeChanges`. Append-only. `_id` is the place with the name or the number of the code
 * that it changes from and the moment, so that nothing is written over.
 */
export type PlaceChange = {
  _id: string
  area: AreaId
  at: Moment
  by: string
  reason: string
} & ({ what: 'renamed'; from: string; to: string } | { what: 'code-reissued'; issue: number })
