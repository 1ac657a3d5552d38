import type { Fen } from '../wording/money'
import type { ProjectId } from './poll'

/** Only what counting needs to know of a project; any unit of money does, as long as it is the budget's. */
export type Candidate = { id: ProjectId; cost: Fen }

/** Why a project was selected or not. `left` is the money that was there when its turn came. */
export type Verdict =
  | { selected: true; left: Fen }
  | { selected: false; because: 'no-votes' }
  | { selected: false; because: 'too-dear'; left: Fen }

export type Outcome = {
  /** In the order of entry. */
  projects: { id: ProjectId; cost: Fen; votes: number; rank: number; verdict: Verdict }[]
  /** Ids in the order in which they were bought. */
  selected: ProjectId[]
  spent: Fen
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
  const votes = votesOf(candidates, ballots)
  const votesFor = (id: ProjectId) => votes.get(id) ?? 0
  const ranked = candidates
    .map((candidate, entry) => ({ ...candidate, entry }))
    .sort((a, b) => votesFor(b.id) - votesFor(a.id) || a.cost - b.cost || a.entry - b.entry)

  const selected: ProjectId[] = []
  const verdicts = new Map<ProjectId, { rank: number; verdict: Verdict }>()
  let left = budget
  ranked.forEach(({ id, cost }, index) => {
    const verdict = judge(votesFor(id), cost, left)
    verdicts.set(id, { rank: index + 1, verdict })
    if (!verdict.selected) return
    selected.push(id)
    left -= cost
  })
  const projects = candidates.map(({ id, cost }) => ({ id, cost, votes: votesFor(id), ...judged(verdicts, id) }))
  return { projects, selected, spent: budget - left }
}

function judge(votes: number, cost: Fen, left: Fen): Verdict {
  if (votes === 0) return { selected: false, because: 'no-votes' }
  return cost <= left ? { selected: true, left } : { selected: false, because: 'too-dear', left }
}

function judged(verdicts: Map<ProjectId, { rank: number; verdict: Verdict }>, id: ProjectId) {
  const found = verdicts.get(id)
  if (!found) throw new Error(`project ${id} was not judged: two candidates share an id`)
  return found
}

/** How many ballots chose at least one of the selected projects. */
export function satisfied(ballots: Iterable<readonly ProjectId[]>, selected: readonly ProjectId[]): number {
  const winners = new Set(selected)
  let count = 0
  for (const choices of ballots) if (choices.some((choice) => winners.has(choice))) count += 1
  return count
}
