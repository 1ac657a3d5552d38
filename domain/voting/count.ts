import type { Fen } from '../wording/money'
import type { ProjectId } from './poll'

/** Only what counting needs to know of a project; any unit of money does, as long as it is the budget's. */
export type Candidate = { id: ProjectId; cost: Fen }

/**
 * Why a project was selected or not. `left` is the money that was there when its turn came.
 * By Equal Shares: `shared`, its supporters paid for it, `payers` of them, `highest` at most; `filled`, they were `short`, but
 * what was left at the end was enough; `short`, they were short, and so was what was `left` (null: it was not asked).
 * By a guarantee (guarantees.ts): `guaranteed`, bought first; `category-full`, its category has as much as it may.
 */
export type Verdict =
  | { selected: true; left: Fen }
  | { selected: true; because: 'shared'; payers: number; highest: Fen }
  | { selected: true; because: 'filled'; short: Fen; left: Fen }
  | { selected: true; because: 'guaranteed' }
  | { selected: false; because: 'no-votes' }
  | { selected: false; because: 'category-full' }
  | { selected: false; because: 'too-dear'; left: Fen }
  | { selected: false; because: 'short'; short: Fen; left: Fen | null }

export type Outcome = {
  /** In the order of entry. */
  projects: { id: ProjectId; cost: Fen; votes: number; rank: number; verdict: Verdict }[]
  /** Ids in the order in which they were bought. */
  selected: ProjectId[]
  spent: Fen
  /** By Equal Shares: each share was the budget divided by `voters`, and `raised` more. */
  shares?: { voters: number; raised: Fen }
}

/** Votes by project. A choice that is no candidate is not counted. */
export function votesOf(
  candidates: readonly Candidate[],
  ballots: Iterable<readonly ProjectId[]>,
): Map<ProjectId, number> {
  const votes = new Map(candidates.map(({ id }) => [id, 0]))
  for (const choices of ballots)
    for (const choice of choices) {
      const before = votes.get(choice)
      if (before !== undefined) votes.set(choice, before + 1)
    }
  return votes
}

/**
 * Most votes first; whoever no longer fits is skipped. Ties: lower cost, then order of entry. A project without votes is
 * never selected. The outcome does not depend on the order of the ballots.
 */
export function countGreedy(
  candidates: readonly Candidate[],
  ballots: Iterable<readonly ProjectId[]>,
  budget: Fen,
): Outcome {
  return selectByVotes(candidates, votesOf(candidates, ballots), budget)
}

/** The greedy count once the votes, or the sums of points, are known. */
export function selectByVotes(
  candidates: readonly Candidate[],
  votes: ReadonlyMap<ProjectId, number>,
  budget: Fen,
): Outcome {
  if (new Set(candidates.map(({ id }) => id)).size < candidates.length) throw new Error('two candidates share an id')
  const counted = candidates.map(({ id, cost }) => ({ id, cost, votes: votes.get(id) ?? 0 }))
  const ranked = rankedByVotes(
    counted.map((candidate) => candidate.votes),
    counted.map(({ cost }) => cost),
  )
  const projects: Outcome['projects'] = []
  const selected: ProjectId[] = []
  let left = budget
  for (const [index, entry] of ranked.entries()) {
    const candidate = counted[entry]
    if (!candidate) continue
    const verdict = judge(candidate.votes, candidate.cost, left)
    projects[entry] = { ...candidate, rank: index + 1, verdict }
    if (!verdict.selected) continue
    selected.push(candidate.id)
    left -= candidate.cost
  }
  return { projects, selected, spent: budget - left }
}

/** Places in the order of entry, as votes rank them: most votes first, then lower cost, then order of entry. */
export const rankedByVotes = (votes: readonly number[], costs: readonly Fen[]): number[] =>
  [...votes.keys()].sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || (costs[a] ?? 0) - (costs[b] ?? 0) || a - b)

function judge(votes: number, cost: Fen, left: Fen): Verdict {
  if (votes <= 0) return { selected: false, because: 'no-votes' }
  return cost <= left ? { selected: true, left } : { selected: false, because: 'too-dear', left }
}

/** How many ballots chose at least one of the selected projects. */
export function satisfied(ballots: Iterable<readonly ProjectId[]>, selected: readonly ProjectId[]): number {
  const winners = new Set(selected)
  let count = 0
  for (const choices of ballots) if (choices.some((choice) => winners.has(choice))) count += 1
  return count
}
