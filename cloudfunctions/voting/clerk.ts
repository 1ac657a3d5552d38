import type { AreaId } from '../../domain/community/area'
import { areasOf, holds, type Person, type Role, roleNames } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { clerks } from '../../domain/voting/draft'
import type { Moment } from '../../domain/wording/time'
import { Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'

/** The areas of a clerk; refuses everybody else. */
export function clerkAreas(person: Person | null, now: Moment): AreaId[] {
  const held = areasOf(person, clerks, now)
  if (held.length === 0) throw new Refused(refusal('not-a-clerk'))
  return held
}

/** Refuses whoever is no clerk of the area. */
export function mustBeClerkOf(person: Person | null, area: AreaId, now: Moment): void {
  clerkAreas(person, now)
  if (!holds(person, clerks, area, now)) throw new Refused(refusal('outside-your-area'))
}

/** The role by which a clerk acts in an area. */
export const clerkRoleIn = (person: Person | null, area: AreaId, now: Moment): Role =>
  clerks.find((role) => holds(person, [role], area, now)) ?? 'community-clerk'

/** A clerk as colleagues read it: the office, not the person. */
export async function officeOf(person: Person | null, area: AreaId, now: Moment): Promise<string> {
  const role = clerkRoleIn(person, area, now)
  const [held = area] = areasOf(person, [role], now)
  return `${(await areas.get(held))?.name ?? held} · ${roleNames[role]}`
}
