import type { AreaId } from '../community/area'
import type { Role } from '../community/person'
import type { Moment } from '../wording/time'

/** Who may see how far a notice has come, in the areas of their role. */
export const reachers: readonly Role[] = ['grid-leader', 'community-clerk', 'street-clerk', 'district-clerk']

/** That a household opened a notice, as stored in `opens`; `_id` is `<notice>:<household>`, so each counts once. Nobody is shown it. */
export type Open = { _id: string; notice: string; building: AreaId; at: Moment }

/** How many households of each building have opened a notice, as stored in `reach`; `_id` is the notice's. Derived by the clock. */
export type Reach = {
  _id: string
  at: Moment
  households: number
  opened: number
  buildings: { id: AreaId; of: number; opened: number }[]
}

/** The reach with what was counted anew. */
export const recounted = (reach: Reach, counts: ReadonlyMap<AreaId, number>, at: Moment): Reach => {
  const buildings = reach.buildings.map((building) => ({ ...building, opened: counts.get(building.id) ?? 0 }))
  return { ...reach, at, buildings, opened: buildings.reduce((sum, { opened }) => sum + opened, 0) }
}

/** The buildings that lag first; those without households don't count. */
export const lagging = (buildings: Reach['buildings']): Reach['buildings'] =>
  buildings.filter(({ of }) => of > 0).sort((a, b) => a.opened * b.of - b.opened * a.of || (a.id < b.id ? -1 : 1))
