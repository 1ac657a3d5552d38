import { countGreedy, type Outcome } from '../../../../domain/voting/count'
import type { Rule } from '../../../../domain/voting/poll'

/** A small vote that shows how the rules differ. */
export const BUDGET = 100_000_00
export const projects = [
  { id: '修路面', cost: 60_000_00 },
  { id: '建花园', cost: 40_000_00 },
  { id: '装路灯', cost: 30_000_00 },
]
export const ballots = [['修路面', '建花园'], ['修路面', '建花园'], ['修路面', '建花园'], ['装路灯'], ['装路灯']]

/** Equal Shares needs numbers that old phones have not; what it makes of the example was counted once, and a test counts it again. */
const byEqualShares: Outcome['projects'] = [
  {
    id: '修路面',
    cost: 60_000_00,
    votes: 3,
    rank: 3,
    verdict: { selected: false, because: 'short', short: 1_00, left: 30_000_00 },
  },
  {
    id: '建花园',
    cost: 40_000_00,
    votes: 3,
    rank: 1,
    verdict: { selected: true, because: 'shared', payers: 3, highest: 13_333_34 },
  },
  {
    id: '装路灯',
    cost: 30_000_00,
    votes: 2,
    rank: 2,
    verdict: { selected: true, because: 'shared', payers: 2, highest: 15_000_00 },
  },
]

export const outcomes: Record<Rule, Outcome['projects']> = {
  greedy: countGreedy(projects, ballots, BUDGET).projects,
  'equal-shares-add1u': byEqualShares,
}
