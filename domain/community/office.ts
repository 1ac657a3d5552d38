import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { type AreaId, type Level, levelOf } from './area'
import { holds, type Person, type Role } from './person'
import { refusal } from './refusals'

/** Who did something about an office: the person, and what others read of them (their own office). */
type Hand = { by: string; byName: string; at: Moment }

/**
 * A role that somebody was given in an area, as stored in `offices`; what stands in the person's `roles` follows from it. Kept after its
 * end, so that it can be said who answered for a place, when, and who gave it to them.
 */
export type Office = {
  _id: string
  who: string
  /** As the giver knows them; whoever is in office is known by name. */
  name: string
  role: Role
  area: AreaId
  areaName: string
  from: Moment
  until: Moment | null
  /** A clerk's role is proposed by one and confirmed by another. */
  state: 'proposed' | 'held' | 'ended'
  given: Hand
  confirmed: Hand | null
  ended: Hand | null
  /** The privacy notice that the person accepted when they asked for the code, for who is not stored yet. */
  consent: Person['consent']
}

/** What somebody reads out so that a role can be given to them, as stored in `officeCodes`; `_id` is the six digits. */
export type OfficeCode = { _id: string; who: string; until: Moment; consent: Person['consent'] }
export const CODE_LASTS = 10 * 60_000

/** Who gives a role: the level above. */
export const givers: Record<Role, readonly Role[]> = {
  'team-leader': ['community-clerk'],
  'grid-leader': ['community-clerk'],
  organisation: ['community-clerk'],
  'community-clerk': ['street-clerk'],
  'street-clerk': ['district-clerk'],
  'district-clerk': ['district-clerk'],
}
/** Who may be the second: a street may have one clerk only, so the district stands in. */
export const seconds: Record<Role, readonly Role[]> = {
  ...givers,
  'community-clerk': ['street-clerk', 'district-clerk'],
}
/** At which level of the tree a role is held. */
export const heldAt: Record<Role, readonly Level[]> = {
  'team-leader': ['community', 'grid'],
  'grid-leader': ['grid'],
  organisation: ['community'],
  'community-clerk': ['community'],
  'street-clerk': ['street'],
  'district-clerk': ['district'],
}

/** The first district clerks come with a code of the deployment; from two on they give the role themselves. */
export const FIRST_CLERKS = 2

const needsSecond = (role: Role): boolean => role.endsWith('-clerk')

export const stateWhenGiven = (role: Role): Office['state'] => (needsSecond(role) ? 'proposed' : 'held')

type Asked = Pick<Office, 'role' | 'area' | 'until'>

/** Why somebody may not give this role here, or null. */
export function whyNotGive({ role, area, until }: Asked, giver: Person | null, now: Moment): Refusal | null {
  if (!holds(giver, givers[role], area, now)) return refusal('may-not-give')
  if (!heldAt[role].includes(levelOf(area))) return { ...refusal('role-of-another-level'), field: 'area' }
  return until !== null && until <= now ? { ...refusal('role-over-already'), field: 'until' } : null
}

/** Why somebody may not be the second hand on a proposal, or null. */
export function whyNotConfirm(office: Office, second: Person | null, now: Moment): Refusal | null {
  if (!holds(second, seconds[office.role], office.area, now)) return refusal('may-not-give')
  if (office.given.by === second?._id || office.who === second?._id) return refusal('second-hand-needed')
  return office.state === 'ended' ? refusal('role-ended') : null
}

/** Whether somebody may end an office: whoever could give or confirm it, and who holds it. */
export const mayEnd = (office: Pick<Office, 'who' | 'role' | 'area'>, person: Person | null, now: Moment): boolean =>
  person !== null && (office.who === person._id || holds(person, seconds[office.role], office.area, now))

/** What stands in the person's roles while the office is held. */
export const roleOf = ({ _id, role, area, from, until }: Office): Person['roles'][number] => ({
  ...{ role, area, from, office: _id },
  ...(until === null ? {} : { until }),
})
