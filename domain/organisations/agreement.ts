import type { AreaId } from '../community/area'
import type { Refusal } from '../refusals'
import type { Fen } from '../wording/money'
import type { Moment } from '../wording/time'
import { withHand } from './organisation'
import { refusal } from './refusals'
import type { AgreementState } from './words'

/** A tap that confirms an agreement; `byName` is an office or the organisation. */
type Signature = { by: string; byName: string; at: Moment }

/** What an organisation is to deliver, with how it is measured. `done`: that it was, with where it can be seen. */
export type Deliverable = {
  what: string
  measure: string
  due: Moment
  done: { at: Moment; link: string } | null
}

/**
 * That an organisation takes a project on (承接), as stored in `agreements`; `_id` is `<project>.<number>`. It is in force once both have
 * signed. The next number is given only when the one before has ended, so there is never a second.
 */
export type Agreement = {
  _id: string
  project: string
  projectTitle: string
  /** The project's. */
  area: AreaId
  number: number
  organisation: string
  organisationName: string
  deliverables: Deliverable[]
  from: Moment
  until: Moment
  amount: Fen
  signed: { organisation: Signature | null; clerk: Signature | null }
  state: AgreementState
  ended: (Signature & { reason: string }) | null
  /** openids of all who had a hand in it. */
  hands: string[]
  at: Moment
}
export type Side = keyof Agreement['signed']

export const MOST_DELIVERABLES = 20

export const agreementOf = (project: string, number: number): string => `${project}.${number}`

type Terms = Pick<Agreement, 'from' | 'until' | 'deliverables'>

/** Why an agreement may not have these dates, or null. */
export function whyNotTerms({ from, until, deliverables }: Terms, now: Moment): Refusal | null {
  if (until <= from || until <= now) return { ...refusal('agreement-dates'), field: 'until' }
  const outside = deliverables.some(({ due }) => due < from || due > until)
  return outside ? { ...refusal('agreement-dates'), field: 'deliverables' } : null
}

/** Why one side may not sign, or null. Signing what one has signed changes nothing. */
export function whyNotSign({ state, signed }: Agreement, side: Side): Refusal | null {
  return state === 'ended' || (state === 'signed' && !signed[side]) ? refusal('agreement-moved-on') : null
}

/** An agreement with one side's signature; in force with the second. */
export function signed(agreement: Agreement, side: Side, signature: Signature): Agreement {
  if (agreement.signed[side]) return agreement
  const both = { ...agreement.signed, [side]: signature }
  const hands = withHand(agreement.hands, signature.by)
  return { ...agreement, hands, signed: both, state: both.organisation && both.clerk ? 'signed' : 'proposed' }
}

/** An agreement with one deliverable ticked; the latest link counts. */
export const ticked = (agreement: Agreement, place: number, done: Deliverable['done']): Agreement => ({
  ...agreement,
  deliverables: agreement.deliverables.map((deliverable, at) =>
    at === place ? { ...deliverable, done } : deliverable,
  ),
})

/** An agreement that one side ended; what it was about is free again. */
export const ended = (agreement: Agreement, end: Signature & { reason: string }): Agreement => ({
  ...agreement,
  state: 'ended',
  ended: end,
  hands: withHand(agreement.hands, end.by),
})

/** Why a deliverable may not be ticked, or null. */
export function whyNotTick({ state, deliverables }: Agreement, place: number): Refusal | null {
  if (state !== 'signed') return refusal('agreement-moved-on')
  return deliverables[place] ? null : refusal('no-such-agreement')
}
