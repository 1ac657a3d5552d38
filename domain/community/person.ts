import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { type AreaId, covers } from './area'
import { refusal } from './refusals'

export const relations = ['owner', 'family', 'tenant'] as const
/** What a person is in a household. */
export type Relation = (typeof relations)[number]
export const relationNames: Record<Relation, string> = { owner: '业主', family: '家人', tenant: '租户' }

export const roles = [
  'team-leader',
  'grid-leader',
  'organisation',
  'community-clerk',
  'street-clerk',
  'district-clerk',
] as const
/** A role is always a role in an area and covers what lies below it. */
export type Role = (typeof roles)[number]
export const roleNames: Record<Role, string> = {
  'team-leader': '志愿队长',
  'grid-leader': '网格长',
  organisation: '社会组织',
  'community-clerk': '社区干部',
  'street-clerk': '镇街干部',
  'district-clerk': '区级干部',
}

export type Home = {
  household: AreaId
  relation: Relation
  since: Moment
  /** The owner's row in the roster, and since when it stands there; only who is on it votes in owners' decisions. */
  owner?: { id: string; since: Moment }
  /** What the household was called before its building was merged into another; votes of that time stand under it. */
  was?: AreaId[]
}

/** A person as stored in `people`; `_id` is the openid that WeChat gives. Nobody is stored before binding a home. */
export type Person = {
  _id: string
  homes: Home[]
  /** `office`: the id of the office that it follows from (office.ts). */
  roles: { role: Role; area: AreaId; from: Moment; until?: Moment; office?: string }[]
  /** Which privacy notice was accepted, and when. */
  consent: { notice: string; at: Moment }
}

export const MOST_HOMES = 5

/** Whether a person holds one of these roles in the area, or around it, at the moment. */
export const holds = (person: Person | null, among: readonly Role[], area: AreaId, now: Moment): boolean =>
  areasOf(person, among, now).some((held) => covers(held, area))

/** The areas in which a person holds one of these roles at the moment. */
export const areasOf = (person: Person | null, among: readonly Role[], now: Moment): AreaId[] =>
  (person?.roles ?? [])
    .filter(({ role, from, until }) => among.includes(role) && from <= now && (until === undefined || now < until))
    .map(({ area }) => area)

/** Why a home may not be bound, or null. Binding the same home again is no refusal: it changes nothing. */
export function whyNotBind(
  person: Person | null,
  household: AreaId,
  accepted: string,
  inForce: string,
): Refusal | null {
  if (accepted !== inForce) return { ...refusal('privacy-not-accepted'), field: 'privacyNotice' }
  if (!person || person.homes.some((home) => home.household === household)) return null
  if (person.homes.length >= MOST_HOMES) return refusal('too-many-homes', MOST_HOMES)
  return null
}
