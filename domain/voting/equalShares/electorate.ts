import type { Fen } from '../../wording/money'
import type { Candidate } from '../count'
import type { ProjectId } from '../poll'

/** An election as Equal Shares counts it: projects by number in their order of entry, identical ballots as one group. */
export type Electorate = {
  voters: number
  budget: Fen
  /** What Add1 raises every share by; in the same money as costs and budget. */
  unit: Fen
  costs: readonly Fen[]
  votes: readonly number[]
  /** Numbers of the groups that support a project, ascending. */
  supporters: readonly Int32Array[]
  /** Ballots in each group. */
  sizes: Int32Array
}

/** Groups the ballots. A choice that is no candidate is not counted, one that stands twice on a ballot counts once. */
export function gather(
  candidates: readonly Candidate[],
  ballots: Iterable<readonly ProjectId[]>,
  budget: Fen,
  unit: Fen,
): Electorate {
  const numbers = new Map(candidates.map(({ id }, number) => [id, number]))
  if (numbers.size < candidates.length) throw new Error('two candidates share an id')
  const groups = new Map<string, { choices: number[]; size: number }>()
  let voters = 0
  for (const ballot of ballots) {
    voters += 1
    const choices = numbered(ballot, numbers)
    const key = choices.join()
    const group = groups.get(key)
    if (group) group.size += 1
    else groups.set(key, { choices, size: 1 })
  }
  const supporters: number[][] = candidates.map(() => [])
  const votes = candidates.map(() => 0)
  const sizes = new Int32Array(groups.size)
  for (const [number, { choices, size }] of [...groups.values()].entries()) {
    sizes[number] = size
    for (const choice of choices) {
      supporters[choice]?.push(number)
      votes[choice] = (votes[choice] ?? 0) + size
    }
  }
  const costs = candidates.map(({ cost }) => cost)
  return { voters, budget, unit, costs, votes, supporters: supporters.map((list) => Int32Array.from(list)), sizes }
}

function numbered(ballot: readonly ProjectId[], numbers: ReadonlyMap<ProjectId, number>): number[] {
  const choices: number[] = []
  for (const id of ballot) {
    const number = numbers.get(id)
    if (number !== undefined && !choices.includes(number)) choices.push(number)
  }
  return choices.sort((a, b) => a - b)
}

/** Who goes first of two projects that are equally strong: more votes, then lower cost, then order of entry. Negative for `a`. */
export function tieOrder({ votes, costs }: Electorate, a: number, b: number): number {
  return (votes[b] ?? 0) - (votes[a] ?? 0) || (costs[a] ?? 0) - (costs[b] ?? 0) || a - b
}

/** Projects that take part in sharing: somebody chose them and they cost something. */
export const priced = ({ costs, votes }: Electorate): number[] =>
  [...costs.keys()].filter((project) => (costs[project] ?? 0) > 0 && (votes[project] ?? 0) > 0)

/** Projects that somebody chose and that cost nothing: they need no share and are always selected. */
export const free = (electorate: Electorate): number[] =>
  [...electorate.costs.keys()]
    .filter((project) => electorate.costs[project] === 0 && (electorate.votes[project] ?? 0) > 0)
    .sort((a, b) => tieOrder(electorate, a, b))

export const costOfAll = ({ costs }: Electorate, projects: readonly number[]): Fen =>
  projects.reduce((sum, project) => sum + (costs[project] ?? 0), 0)
