import { type AreaId, areaAt } from '../community/area'
import { holds, type Person, type Role } from '../community/person'
import { refusal as communityRefusal } from '../community/refusals'
import type { Refusal } from '../refusals'
import { clerks } from '../voting/draft'
import type { Moment } from '../wording/time'
import { isCreditCode } from './creditCode'
import { refusal } from './refusals'
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
  /** The picture of its certificate, for the clerks who look at it: what the phone uploaded, and our copy. Gone once they have decided. */
  certificate: { uploaded: string; kept: string } | null
  state: OrganisationState
  /** What clerks decided. Append-only. */
  decisions: (Hand & { decision: Decision; reason: string })[]
  /** openids of all who had a hand in it. */
  hands: string[]
  /** The office (community/office.ts) by which its contact holds the role; null while it is not registered. */
  office: string | null
  /** Counts its changes, so that what is decided about is what was read. */
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
  return before.state === 'waiting' && before.contact.who === by && checkOf(before) === null
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
  const { community, state, contact } = organisation
  const checked = checkOf(organisation)
  if (!holds(person, clerks, community, now)) return communityRefusal('outside-your-area')
  if (!holds(person, deciders[decision], community, now)) return refusal('organisation-level')
  if (state !== stateFor[decision]) return refusal('organisation-moved-on')
  if (contact.who === person?._id) return refusal('organisation-second-hand')
  if (decision === 'check' && checked) return refusal('organisation-moved-on')
  if (decision !== 'confirm') return null
  if (!checked) return refusal('organisation-unchecked')
  return checked.by === person?._id ? refusal('organisation-second-hand') : null
}

/** That its papers were checked since they were handed in, and by whom. */
export function checkOf({ decisions }: Pick<Organisation, 'decisions'>): Hand | null {
  const last = decisions[decisions.length - 1]
  return last?.decision === 'check' ? last : null
}

/** Whether this is what was decided last, as when an answer was lost. */
export const isDecided = (organisation: Organisation, decision: Decision, by: string): boolean => {
  const last = organisation.decisions[organisation.decisions.length - 1]
  return last?.decision === decision && last.by === by
}

const stateAfter: Record<Decision, OrganisationState> = {
  check: 'waiting',
  confirm: 'registered',
  decline: 'declined',
  suspend: 'suspended',
  resume: 'registered',
}

/** An organisation after a decision that `whyNotDecide` has nothing against; `office`: of its contact from then on. */
export const decided = (
  organisation: Organisation,
  decision: Decision,
  hand: Hand & { reason: string },
  office: string | null,
): Organisation => ({
  ...organisation,
  ...{ state: stateAfter[decision], office, revision: organisation.revision + 1 },
  certificate: decision === 'check' ? organisation.certificate : null,
  decisions: [...organisation.decisions, { ...hand, decision }],
  hands: withHand(organisation.hands, hand.by),
})

export const withHand = (hands: string[], by: string): string[] => (hands.includes(by) ? hands : [...hands, by])

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
  hands: withHand(organisation.hands, hand.by),
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
