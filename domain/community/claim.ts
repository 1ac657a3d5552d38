import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import type { Refusal } from '../refusals'
import { utf8 } from '../utf8'
import type { Moment } from '../wording/time'
import { type AreaId, withAncestors } from './area'
import { type Home, MOST_HOMES, type Person, type Relation, relations } from './person'
import { refusal } from './refusals'

export const claimStates = ['waiting', 'confirmed', 'declined', 'withdrawn'] as const
export type ClaimState = (typeof claimStates)[number]

/** Who or what may say that somebody lives where they say: somebody of the home, the grid leader or a clerk, the roster, the slip. */
export type Way = 'household' | 'leader' | 'roster' | 'slip'

/**
 * That somebody says to live in (or own) a household, as stored in `claims`. `people` holds only homes that were confirmed. `_id` follows
 * from the household and the person, so a second claim is the same one, and says neither.
 */
export type Claim = {
  _id: string
  who: string
  /** What neighbours call them: for whoever decides. */
  name: string
  household: AreaId
  building: AreaId
  /** The household and all around it, so that the claims of any area are found by an index. */
  areas: AreaId[]
  relation: Relation
  /** For whoever decides; may be empty. */
  note: string
  /** Which privacy notice was accepted with it. */
  notice: string
  at: Moment
  /** The page that they were on their way to, without a leading slash. */
  wanted: string | null
  state: ClaimState
  /** `by` is an openid, which nobody is shown. */
  decided: { way: Way; by: string; at: Moment; reason: string } | null
}

/** SHA-256 over household and openid, 32 hex characters. */
export const claimId = (household: AreaId, who: string): string =>
  bytesToHex(sha256(utf8(`${household}~${who}`))).slice(0, 32)

export type Claimed = Pick<Claim, 'who' | 'name' | 'household' | 'building' | 'relation' | 'note' | 'notice' | 'wanted'>

/** A claim as it begins: it waits. */
export const claimOf = (said: Claimed, at: Moment): Claim => ({
  _id: claimId(said.household, said.who),
  ...said,
  areas: withAncestors(said.household),
  ...{ at, state: 'waiting', decided: null },
})

/** Claiming what waits already changes nothing; what was declined or withdrawn, or whose home was left since, is claimed anew. */
export const claimedAgain = (there: Claim | null, said: Claimed, at: Moment): Claim =>
  there?.state === 'waiting' ? there : claimOf(said, at)

export type Step =
  | { to: 'confirmed' | 'declined'; way: Way; by: string; at: Moment; reason: string }
  | { to: 'withdrawn' }

/** The claim after a step, or why it can't be taken. The same step again changes nothing. */
export function stepped(claim: Claim, step: Step): Claim | Refusal {
  if (claim.state === step.to) return claim
  if (claim.state !== 'waiting') return refusal('claim-decided')
  if (step.to === 'withdrawn') return { ...claim, state: 'withdrawn' }
  if (step.to === 'declined' && step.way === 'leader' && step.reason === '')
    return { ...refusal('why-declined'), field: 'reason' }
  if (step.by === claim.who && (step.way === 'household' || step.way === 'leader')) return refusal('not-ones-own-claim')
  const { way, by, at, reason } = step
  return { ...claim, state: step.to, decided: { way, by, at, reason } }
}

/** Why the people of a home may not decide about a claim, or null: nobody makes anybody more than they are themselves. */
export function whyNotOfThisHome(person: Person | null, claim: Pick<Claim, 'household' | 'relation'>): Refusal | null {
  const home = person?.homes.find(({ household }) => household === claim.household)
  if (!home) return refusal('not-of-this-home')
  return relations.indexOf(home.relation) <= relations.indexOf(claim.relation) ? null : refusal('owner-confirms-owner')
}

/** The person with the home of a confirmed claim. One that is there already stays as it is. Refuses a home too many. */
export function withHome(
  person: Person | null,
  { who, notice, at }: Pick<Claim, 'who' | 'notice' | 'at'>,
  home: Home,
): Person | Refusal {
  const consent = { notice, at }
  if (!person) return { _id: who, homes: [home], roles: [], consent }
  if (person.homes.some(({ household }) => household === home.household)) return person
  if (person.homes.length >= MOST_HOMES) return refusal('too-many-homes', MOST_HOMES)
  return { ...person, homes: [...person.homes, home], consent }
}

/** That somebody lived somewhere, as stored in `moves` when they leave: not who. */
export type Move = { _id: string; household: AreaId; relation: Relation; since: Moment; until: Moment }

/** Wrong codes, and rows that didn't match, that a person may try in a day of UTC. */
export const MOST_TRIES = 5
/** As stored in `claimTries`; `_id` is what was tried, the day and who. */
export type Tries = { _id: string; who: string; tries: number; at: Moment }
const DAY = 24 * 3_600_000
export const triesId = (what: 'slip' | 'roster', who: string, now: Moment): string =>
  `${what}~${Math.floor(now / DAY)}~${who}`
