import { type Call, stateOf } from '../../domain/calls/call'
import { type Proposal, sumOf } from '../../domain/calls/proposal'
import type { Row } from '../../domain/calls/scoring'
import type { Moment } from '../../domain/wording/time'

/** A call as it stands in a list. */
export function callLine(call: Call, now: Moment) {
  const { _id: callId, title, areaName, opensAt, closesAt, juryAt } = call
  return { callId, title, areaName, state: stateOf(call, now), opensAt, closesAt, juryAt }
}

/** A proposal as it stands in a list. */
export function entryLine(proposal: Proposal) {
  const { _id: proposalId, title, organisation: organisationId, organisationName } = proposal
  return { proposalId, title, organisationId, organisationName, sum: sumOf(proposal) }
}

/** How a proposal came off, without whose it is. */
export const rowShown = ({ rank, points, means, jurors, wins }: Row) => ({ rank, points, means, jurors, wins })

/** The row of a proposal in the result of its call; null before there is one. */
export function rowOf({ result }: Call, proposalId: string) {
  const row = result?.rows.find(({ proposal }) => proposal === proposalId)
  return row ? rowShown(row) : null
}

/** Where messages lead. */
export const pathOf = (callId: string): string => `packages/calls/call/index?callId=${callId}`
export const roadshowOf = (proposalId: string): string => `packages/calls/roadshow/index?proposalId=${proposalId}`
