import { type Outcome, selectByVotes } from '../../domain/voting/count'
import type { Election } from '../../domain/voting/pabulib'
import { type CountingRule, count } from '../../domain/voting/tally'

/** Why there is no count; the message is for the person. */
export class CannotCount extends Error {}

export type Recount = { rule: CountingRule; election: Election; outcome: Outcome }

/** Points are summed by `greedy`; Equal Shares counts choices only. */
export function recount(election: Election, rule: CountingRule): Recount {
  const { projects, ballots, budget, points, perUnit, voteType } = election
  if (!points) return { rule, election, outcome: count(rule, projects, ballots, budget, perUnit) }
  if (rule !== 'greedy')
    throw new CannotCount(`vote_type is ${voteType}: voters gave points, which only greedy can count`)
  return { rule, election, outcome: selectByVotes(projects, summed(ballots, points), budget) }
}

function summed(ballots: Election['ballots'], points: readonly number[][]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [voter, choices] of ballots.entries())
    for (const [i, choice] of choices.entries()) sums.set(choice, (sums.get(choice) ?? 0) + (points[voter]?.[i] ?? 0))
  return sums
}
