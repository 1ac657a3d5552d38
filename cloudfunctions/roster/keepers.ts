import { type AreaId, levelOf } from '../../domain/community/area'
import { holds, type Person } from '../../domain/community/person'
import type { Owner } from '../../domain/community/roster'
import { placeKeepers } from '../../domain/places/place'
import { refusal } from '../../domain/refusals'
import { masked } from '../../domain/roster/sheet'
import type { Moment } from '../../domain/wording/time'
import { homeLabel } from '../community/homeLabel'
import { Refused } from '../kernel/refused'

export function mustKeep(person: Person | null, area: AreaId, now: Moment): void {
  if (!holds(person, placeKeepers, area, now)) throw new Refused(refusal('not-a-roster-keeper'))
}

export function mustBeCompound(area: AreaId): void {
  if (levelOf(area) !== 'compound') throw new Refused(refusal('not-a-compound'))
}

/** The compound of a row's id. */
export const compoundOf = (ownerId: string): AreaId => ownerId.slice(0, ownerId.indexOf(':'))

/** Homes as people say them, by the names of their buildings. */
export const unitLines = (units: Owner['units'], names: ReadonlyMap<AreaId, string>) =>
  units.map(({ household, floorArea }) => ({ household, floorArea, label: labelOf(household, names) }))

export function labelOf(household: AreaId, names: ReadonlyMap<AreaId, string>): string {
  const building = household.slice(0, household.lastIndexOf('.'))
  return `${names.get(building) ?? building} ${homeLabel(household)}`
}

export const maskedNames = (names: Owner['names']): string => names.map(({ name }) => masked(name)).join('、')
