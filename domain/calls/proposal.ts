import { type AreaId, covers } from '../community/area'
import type { Person } from '../community/person'
import type { Organisation } from '../organisations/organisation'
import type { Refusal } from '../refusals'
import { type Fen, wan } from '../wording/money'
import type { Moment } from '../wording/time'
import { type Call, stateOf } from './call'
import { refusal } from './refusals'

/**
 * What an organisation proposes in a call, as stored in `callProposals`; `_id` is `<call>.<organisation>`, so each has one. Its public
 * page is the roadshow (项目路演).
 */
export type Proposal = {
  _id: string
  call: string
  callTitle: string
  /** The call's. */
  area: AreaId
  organisation: string
  organisationName: string
  /** openid of the organisation's contact, who answers for it. */
  contact: string
  title: string
  /** What it is, in at most three lines. */
  lines: string[]
  plan: string
  budget: { what: string; amount: Fen }[]
  video: string | null
  /** File ids. */
  pictures: string[]
  /** Counts its changes. */
  revision: number
  /** When it was changed last. */
  at: Moment
  /** Whether its words passed the check; `waits` while a clerk has to look. Until then only the organisation, the jury and clerks read it. */
  shown: boolean
  waits: boolean
}

export const MOST_BUDGET_LINES = 20
export const MOST_PICTURES = 6
/** Most proposals that one call takes: a jury has to read them all. */
export const MOST_PROPOSALS = 60

export const proposalOf = (call: string, organisation: string): string => `${call}.${organisation}`

/** Whether a clerk keeps its words from others: it does not take part. */
export const isOut = ({ shown, waits }: Pick<Proposal, 'shown' | 'waits'>): boolean => !shown && !waits

type Reader = { who: string | null; isClerk: boolean; isJuror: boolean }
/** Whether somebody may read a proposal. */
export const isRead = (proposal: Proposal, { who, isClerk, isJuror }: Reader): boolean =>
  proposal.shown || proposal.contact === who || isClerk || (isJuror && !isOut(proposal))

export const sumOf = ({ budget }: Pick<Proposal, 'budget'>): Fen => budget.reduce((sum, { amount }) => sum + amount, 0)

/** Why an organisation may not propose this now, or null. */
export function whyNotPropose(
  call: Call,
  { area }: Pick<Organisation, 'area'>,
  budget: Proposal['budget'],
  now: Moment,
): Refusal | null {
  if (stateOf(call, now) !== 'open') return refusal('call-not-open')
  if (!covers(area, call.area) && !covers(call.area, area)) return refusal('organisation-elsewhere')
  const over = sumOf({ budget }) - call.most
  return over > 0 ? { ...refusal('over-call-budget', wan(over)), field: 'budget' } : null
}

/** That a household wants a proposal, as stored in `callSupports`; `_id` is `<proposal>:<household>`. */
export type Support = { _id: string; proposal: string; by: string; at: Moment }

export const supportOf = (proposal: string, household: AreaId): string => `${proposal}:${household}`

/** The household from which somebody supports a proposal, or null where they live elsewhere. */
export const supportsFrom = ({ area }: Pick<Proposal, 'area'>, person: Person | null): AreaId | null =>
  person?.homes.find(({ household }) => covers(area, household))?.household ?? null

/**
 * A question of a resident, or its answer by the organisation, as stored in `callWords`; an answer's `_id` is `<question>:answer`, so
 * there is one.
 */
export type Said = {
  _id: string
  kind: 'question' | 'answer'
  proposal: string
  /** What it is about, for the clerk who looks at words in doubt. */
  title: string
  area: AreaId
  by: string
  text: string
  at: Moment
  /** Whether others may read it; `waits` while a clerk has to look. */
  shown: boolean
  waits: boolean
}

export const MOST_QUESTIONS = 5
export const answerTo = (question: string): string => `${question}:answer`
