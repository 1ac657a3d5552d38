import type { Fen } from '../wording/money'
import { type Candidate, countGreedy, type Outcome } from './count'
import { countEqualShares } from './equalShares/count'
import type { ProjectId } from './poll'

/** Every rule by which a budget can be counted. */
export const countingRules = ['greedy', 'equal-shares', 'equal-shares-add1', 'equal-shares-add1u'] as const
export type CountingRule = (typeof countingRules)[number]

/**
 * Counts ballots by a rule. Costs and budget are whole numbers of one money; Add1 raises shares by 1 of it, or by `unit`
 * where that money is a part of the currency's unit. The outcome depends on nothing else, not on the order of the ballots.
 * Not for the phone: it needs BigInt, which iOS 13 does not know.
 */
export function count(
  rule: CountingRule,
  candidates: readonly Candidate[],
  ballots: Iterable<readonly ProjectId[]>,
  budget: Fen,
  unit: Fen = 1,
): Outcome {
  switch (rule) {
    case 'greedy':
      return countGreedy(candidates, ballots, budget)
    case 'equal-shares':
      return countEqualShares(candidates, ballots, budget, 'none', unit)
    case 'equal-shares-add1':
      return countEqualShares(candidates, ballots, budget, 'add1', unit)
    case 'equal-shares-add1u':
      return countEqualShares(candidates, ballots, budget, 'add1u', unit)
  }
}
