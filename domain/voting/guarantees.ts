import type { Fen } from '../wording/money'
import { type Candidate, type Outcome, rankedByVotes, votesOf } from './count'
import type { Category, ProjectId } from './poll'

/**
 * What a budget poll promises to a category, whatever the votes: at least or at most so many projects (`count`) or so much
 * money (`fen`).
 */
export type Guarantee = { category: Category; bound: 'at-least' | 'at-most'; of: 'count' | 'fen'; value: number }

type InCategory = Candidate & { category: Category }
/** A way to count what is left: a rule, applied to candidates, ballots and a budget. */
type CountBy = (candidates: readonly Candidate[], ballots: readonly (readonly ProjectId[])[], budget: Fen) => Outcome

/**
 * Counts with guarantees, by any rule.
 * 1. What is promised at least is bought first, out of the common budget: in each category by votes until the promise is
 *    kept, skipping what nobody chose and what no longer fits.
 * 2. The rule counts the rest with the money that is left.
 * 3. Where that gives a category more than it may have, the first of its projects, most votes first, that breaks the bound is
 *    barred, and 2 is done again.
 * Outcomes do not depend on the order of the ballots, since neither step does.
 */
export function countWithGuarantees(
  candidates: readonly InCategory[],
  ballots: readonly (readonly ProjectId[])[],
  budget: Fen,
  guarantees: readonly Guarantee[],
  countBy: CountBy,
): Outcome {
  if (guarantees.length === 0) return countBy(candidates, ballots, budget)
  const votes = votesOf(candidates, ballots)
  const byVotes = rankedByVotes(
    candidates.map(({ id }) => votes.get(id) ?? 0),
    candidates.map(({ cost }) => cost),
  ).flatMap((place) => candidates[place] ?? [])
  const promised = boughtFirst(byVotes, votes, budget, guarantees)
  const left = budget - costOfAll(promised)
  const barred = new Set<ProjectId>()
  for (;;) {
    const open = candidates.filter((candidate) => !promised.includes(candidate) && !barred.has(candidate.id))
    const counted = countBy(open, ballots, left)
    const selected = byVotes.filter(
      (candidate) => promised.includes(candidate) || counted.selected.includes(candidate.id),
    )
    const over = firstBeyond(selected, promised, guarantees)
    if (!over) return merged(byVotes, candidates, votes, promised, barred, counted)
    barred.add(over.id)
  }
}

const costOfAll = (candidates: readonly Candidate[]): Fen => candidates.reduce((sum, { cost }) => sum + cost, 0)

/** How much of what a guarantee speaks of these candidates use up. */
const usedOf = ({ category, of }: Guarantee, candidates: readonly InCategory[]): number => {
  const within = candidates.filter((candidate) => candidate.category === category)
  return of === 'count' ? within.length : costOfAll(within)
}

function boughtFirst(
  byVotes: readonly InCategory[],
  votes: ReadonlyMap<ProjectId, number>,
  budget: Fen,
  guarantees: readonly Guarantee[],
): InCategory[] {
  const bought: InCategory[] = []
  for (const candidate of byVotes) {
    const wanted = guarantees.some(
      (guarantee) =>
        guarantee.bound === 'at-least' &&
        guarantee.category === candidate.category &&
        usedOf(guarantee, bought) < guarantee.value,
    )
    const fits = costOfAll(bought) + candidate.cost <= budget
    const allowed = !firstBeyond([...bought, candidate], bought, guarantees)
    if (wanted && fits && allowed && (votes.get(candidate.id) ?? 0) > 0) bought.push(candidate)
  }
  return bought
}

/** The first of the selected, most votes first, with which its category has more than it may; what was promised comes before. */
function firstBeyond(
  selected: readonly InCategory[],
  promised: readonly InCategory[],
  guarantees: readonly Guarantee[],
): InCategory | null {
  const within = [...promised]
  for (const candidate of selected) {
    if (promised.includes(candidate)) continue
    const broken = guarantees.some(
      (guarantee) =>
        guarantee.bound === 'at-most' &&
        guarantee.category === candidate.category &&
        usedOf(guarantee, [...within, candidate]) > guarantee.value,
    )
    if (broken) return candidate
    within.push(candidate)
  }
  return null
}

function merged(
  byVotes: readonly InCategory[],
  candidates: readonly InCategory[],
  votes: ReadonlyMap<ProjectId, number>,
  promised: readonly InCategory[],
  barred: ReadonlySet<ProjectId>,
  counted: Outcome,
): Outcome {
  const countedOf = new Map(counted.projects.map((project) => [project.id, project]))
  const rest = [...counted.projects].sort((a, b) => a.rank - b.rank).map(({ id }) => id)
  const order = [
    ...promised.map(({ id }) => id),
    ...rest,
    ...byVotes.map(({ id }) => id).filter((id) => barred.has(id)),
  ]
  const projects = candidates.map(({ id, cost }): Outcome['projects'][number] => ({
    id,
    cost,
    votes: votes.get(id) ?? 0,
    rank: order.indexOf(id) + 1,
    verdict: barred.has(id)
      ? { selected: false, because: 'category-full' }
      : (countedOf.get(id)?.verdict ?? { selected: true, because: 'guaranteed' }),
  }))
  return {
    ...counted,
    projects,
    selected: [...promised.map(({ id }) => id), ...counted.selected],
    spent: costOfAll(promised) + counted.spent,
  }
}
