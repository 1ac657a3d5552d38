import { type AreaId, areaAt } from '../community/area'
import { holds, type Person, type Role } from '../community/person'
import { type Refusal, refusal } from '../refusals'
import { clerks } from '../voting/draft'
import type { Moment } from '../wording/time'
import { isCreditCode } from './creditCode'
import { type IncubationStage, incubationStages, type OrganisationState, type Reach, type Theme } from './words'

/** Who did something about an organisation: the person, what others read of them (their office), and the role. */
export type Hand = { by: string; byName: string; role: Role; at: Moment }

/** One move on the way of incubation. Append-only. */
export type IncubationMove = Hand & { from: IncubationStage | null; to: IncubationStage; why: string }

/** A social organisation (社会组织), as stored in `organisations`; `_id` is its unified social credit code. */
export type Organisation = {
  _id: string
  name: string
  about: string
  themes: Theme[]
  /** The community that it is registered with; its contact holds the role there. */
  community: AreaId
  /** Where it works: its community, or the street or district around it. */
  area: AreaId
  areaName: string
  /** The resident who registered it; the name is for clerks alone. */
  contact: { who: string; name: string }
  /** The file of the picture of its certificate, for the clerks who look at it; gone once they have decided. */
  certificate: string | null
  state: OrganisationState
  /** Why it was declined or suspended; null otherwise. */
  reason: string | null
  checked: Hand | null
  confirmed: Hand | null
  /** Counts the changes of its registration, so that what is decided about is what was read. */
  revision: number
  at: Moment
  /** The party guidance contact (党建指导员), for clerks and the organisation alone. */
  partyContact: string | null
  stage: IncubationStage | null
  moves: IncubationMove[]
  trainings: { training: string; title: string; at: Moment; hours: number }[]
}

/** Most moves that are kept; an organisation is not sent to and fro for ever. */
export const MOST_MOVES = 40

/** The area in which an organisation of a community works. */
export const areaOfReach = (reach: Reach, community: AreaId): AreaId => areaAt(reach, community) ?? community

/** Who moves organisations between the places of incubation; into the base of the district and out of it, the district alone. */
export const incubators: readonly Role[] = ['street-clerk', 'district-clerk']
const ofTheDistrict: readonly IncubationStage[] = ['district', 'graduated']

/** Why an organisation may not be registered so, or null. `before`: what is there under its code. */
export function whyNotRegister(code: string, before: Organisation | null, by: string): Refusal | null {
  if (!isCreditCode(code)) return { ...refusal('credit-code-wrong'), field: 'creditCode' }
  if (!before || before.state === 'declined') return null
  return before.state === 'waiting' && before.contact.who === by && before.checked === null
    ? null
    : { ...refusal('organisation-there'), field: 'creditCode' }
}

export const decisions = ['check', 'confirm', 'decline', 'suspend', 'resume'] as const
export type Decision = (typeof decisions)[number]

const checkers: readonly Role[] = ['community-clerk', 'street-clerk']
const deciders: Record<Decision, readonly Role[]> = {
  check: checkers,
  confirm: ['district-clerk'],
  decline: clerks,
  suspend: ['district-clerk'],
  resume: ['district-clerk'],
}
/** The states in which something may be decided. */
const stateFor: Record<Decision, OrganisationState> = {
  check: 'waiting',
  confirm: 'waiting',
  decline: 'waiting',
  suspend: 'registered',
  resume: 'suspended',
}

/** Why somebody may not decide so about an organisation, or null. Two people let one in, and neither of them is its contact. */
export function whyNotDecide(
  organisation: Organisation,
  decision: Decision,
  person: Person | null,
  now: Moment,
): Refusal | null {
  const { community, state, contact, checked } = organisation
  if (!holds(person, clerks, community, now)) return refusal('outside-your-area')
  if (!holds(person, deciders[decision], community, now)) return refusal('organisation-level')
  if (state !== stateFor[decision]) return refusal('organisation-moved-on')
  if (contact.who === person?._id) return refusal('organisation-second-hand')
  if (decision === 'check' && checked) return refusal('organisation-moved-on')
  if (decision !== 'confirm') return null
  if (!checked) return refusal('organisation-unchecked')
  return checked.by === person?._id ? refusal('organisation-second-hand') : null
}

/** An organisation after a decision that `whyNotDecide` has nothing against. */
export function decided(organisation: Organisation, decision: Decision, hand: Hand, reason: string | null) {
  const after: Organisation = { ...organisation, revision: organisation.revision + 1, reason }
  switch (decision) {
    case 'check':
      return { ...after, checked: hand }
    case 'confirm':
      return { ...after, state: 'registered' as const, confirmed: hand, certificate: null }
    case 'decline':
      return { ...after, state: 'declined' as const, certificate: null }
    case 'suspend':
      return { ...after, state: 'suspended' as const }
    case 'resume':
      return { ...after, state: 'registered' as const }
  }
}

/** Why an organisation may not be moved to a stage by this person, or null. */
export function whyNotIncubate(
  organisation: Organisation,
  to: IncubationStage,
  person: Person | null,
  now: Moment,
): Refusal | null {
  const { community, stage, state, moves } = organisation
  if (!holds(person, incubators, community, now)) return refusal('not-an-incubator')
  const byTheDistrict = ofTheDistrict.includes(to) || (stage !== null && ofTheDistrict.includes(stage))
  if (byTheDistrict && !holds(person, ['district-clerk'], community, now)) return refusal('not-an-incubator')
  if (state !== 'registered') return refusal('organisation-not-registered')
  return stage === to || moves.length >= MOST_MOVES ? refusal('organisation-moved-on') : null
}

/** An organisation after such a move. */
export const incubated = (organisation: Organisation, to: IncubationStage, hand: Hand, why: string): Organisation => ({
  ...organisation,
  stage: to,
  revision: organisation.revision + 1,
  moves: [...organisation.moves, { ...hand, from: organisation.stage, to, why }],
})

/** Why somebody may not act for an organisation, or null. */
export function whyNotActFor(organisation: Organisation, openid: string): Refusal | null {
  if (organisation.contact.who !== openid) return refusal('not-your-organisation')
  return organisation.state === 'registered' ? null : refusal('organisation-not-registered')
}

/** The stages with how many stand in each, in their order. */
export const countsByStage = (
  stages: readonly (IncubationStage | null)[],
): { stage: IncubationStage; count: number }[] =>
  incubationStages.map((stage) => ({ stage, count: stages.filter((other) => other === stage).length }))
