import type { Fen } from '../../wording/money'
import { type Candidate, type Outcome, rankedByVotes, type Verdict } from '../count'
import type { ProjectId } from '../poll'
import { lastStep } from './addOne'
import { costOfAll, type Electorate, free, gather } from './electorate'
import { runExactly } from './exact'

/** What happens with money that is left: nothing; shares are raised; or they are raised and then votes decide what still fits. */
export type Completion = 'none' | 'add1' | 'add1u'

/**
 * Method of Equal Shares with cost utilities (Peters and others, equalshares.net). Each of n voters begins with budget / n.
 * Again and again the project with the greatest effective vote count that its supporters can still pay is bought: its cost
 * divided by the highest payment of any supporter, when they share the cost as equally as their money allows. Ties: more
 * votes, then lower cost, then order of entry. A project without votes is never selected.
 *
 * All costs, the budget and `unit` (what Add1 raises by) are whole numbers of one money. Amounts in verdicts are rounded up.
 * Exact: the order of the ballots changes nothing. Throws when two candidates share an id.
 */
export function countEqualShares(
  candidates: readonly Candidate[],
  ballots: Iterable<readonly ProjectId[]>,
  budget: Fen,
  completion: Completion,
  unit: Fen,
): Outcome {
  const electorate = gather(candidates, ballots, budget, unit)
  const allFit = candidates.reduce((sum, { cost }) => sum + cost, 0) <= budget
  const raises = completion === 'none' || allFit || electorate.voters === 0 ? 0 : lastStep(electorate)
  const shared = share(electorate, raises)
  const filled = fill(electorate, shared, completion === 'add1u')
  return outcomeOf(candidates, electorate, filled, raises * unit)
}

type Shared = { selected: number[]; verdicts: Map<number, Verdict> }

function share(electorate: Electorate, step: number): Shared {
  const selected = free(electorate)
  const verdicts = new Map<number, Verdict>()
  for (const project of selected) verdicts.set(project, { selected: true, because: 'shared', payers: 0, highest: 0 })
  const { purchases, short } = runExactly(electorate, step)
  for (const { project, payers, highest } of purchases) {
    selected.push(project)
    verdicts.set(project, { selected: true, because: 'shared', payers, highest: Number(highest) })
  }
  for (const [project, missing] of short)
    verdicts.set(project, { selected: false, because: 'short', short: Number(missing), left: null })
  return { selected, verdicts }
}

/** With what is left, most votes first; whoever no longer fits is skipped. */
function fill(electorate: Electorate, { selected, verdicts }: Shared, wanted: boolean): Shared {
  if (!wanted) return { selected, verdicts }
  let left = electorate.budget - costOfAll(electorate, selected)
  for (const project of rankedByVotes(electorate.votes, electorate.costs)) {
    const verdict = verdicts.get(project)
    if (!verdict || verdict.selected || verdict.because !== 'short') continue
    const cost = electorate.costs[project] ?? 0
    const { short } = verdict
    if (cost > left) verdicts.set(project, { ...verdict, left })
    else {
      verdicts.set(project, { selected: true, because: 'filled', short, left })
      selected.push(project)
      left -= cost
    }
  }
  return { selected, verdicts }
}

/** Ranked as they were bought; after them the others, most votes first. */
function outcomeOf(
  candidates: readonly Candidate[],
  electorate: Electorate,
  { selected, verdicts }: Shared,
  raised: Fen,
): Outcome {
  const rest = rankedByVotes(electorate.votes, electorate.costs).filter((project) => !selected.includes(project))
  const ranks = new Map([...selected, ...rest].map((project, index) => [project, index + 1]))
  return {
    projects: candidates.map(({ id, cost }, project) => ({
      id,
      cost,
      votes: electorate.votes[project] ?? 0,
      rank: ranks.get(project) ?? 0,
      verdict: verdicts.get(project) ?? { selected: false, because: 'no-votes' },
    })),
    selected: selected.map((project) => candidates[project]?.id ?? ''),
    spent: costOfAll(electorate, selected),
    shares: { voters: electorate.voters, raised },
  }
}
