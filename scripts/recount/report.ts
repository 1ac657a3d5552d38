import type { Verdict } from '../../domain/voting/count'
import type { Recount } from './recount'

/** One object on one line; money in the file's own unit. */
export function inJson({ rule, election, outcome }: Recount): string {
  const { perUnit, description, voteType, ballots, budget, projects } = election
  const unit = (parts: number) => parts / perUnit
  return JSON.stringify({
    selected: outcome.selected,
    cost: unit(outcome.spent),
    turnout: ballots.length,
    rule,
    description,
    voteType,
    budget: unit(budget),
    ...(outcome.shares && { raised: unit(outcome.shares.raised) }),
    projects: outcome.projects.map(({ id, cost, votes, rank, verdict }, i) => ({
      id,
      name: projects[i]?.name ?? '',
      cost: unit(cost),
      votes,
      rank,
      selected: verdict.selected,
      why: why(verdict, perUnit),
    })),
  })
}

/** A heading and a table, as they were counted. */
export function inWords({ rule, election, outcome }: Recount): string {
  const { perUnit, description, ballots, budget, projects, points } = election
  const money = (parts: number) => amount(parts, perUnit)
  const named = outcome.projects.map((project, i) => ({ ...project, name: projects[i]?.name ?? '' }))
  const rows = named
    .sort((a, b) => a.rank - b.rank)
    .map(({ id, name, cost, votes, verdict }) => [
      verdict.selected ? 'yes' : 'no',
      id,
      grouped(votes),
      money(cost),
      why(verdict, perUnit),
      name,
    ])
  return [
    description,
    `Rule ${rule}, ${grouped(ballots.length)} ballots, budget ${money(budget)}.`,
    ...(outcome.shares ? [shareOf(outcome.shares, budget, perUnit)] : []),
    `${outcome.selected.length} of ${projects.length} projects selected, cost ${money(outcome.spent)}.`,
    '',
    ...table([['selected', 'project', points ? 'points' : 'votes', 'cost', 'why', 'name'], ...rows]),
  ].join('\n')
}

const shareOf = ({ voters, raised }: { voters: number; raised: number }, budget: number, perUnit: number): string =>
  `Each voter's share: ${amount(budget, perUnit)} / ${grouped(voters)}${raised > 0 ? `, raised by ${amount(raised, perUnit)}` : ''}.`

function why(verdict: Verdict, perUnit: number): string {
  const money = (parts: number) => amount(parts, perUnit)
  if (!('because' in verdict)) return `${money(verdict.left)} was left`
  switch (verdict.because) {
    case 'shared':
      return verdict.payers === 0
        ? 'it costs nothing'
        : `${grouped(verdict.payers)} paid, ${money(verdict.highest)} at most`
    case 'filled':
      return `supporters were ${money(verdict.short)} short, but ${money(verdict.left)} was left`
    case 'short':
      return `supporters were ${money(verdict.short)} short${verdict.left === null ? '' : `, and ${money(verdict.left)} was left`}`
    case 'guaranteed':
      return 'guaranteed to its category'
    case 'category-full':
      return 'its category has as much as it may'
    case 'no-votes':
      return 'nobody chose it'
    case 'too-dear':
      return `only ${money(verdict.left)} was left`
  }
}

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',')

function amount(parts: number, perUnit: number): string {
  const decimals = String(perUnit).length - 1
  const whole = grouped(Math.floor(parts / perUnit))
  return decimals === 0 ? whole : `${whole}.${String(parts % perUnit).padStart(decimals, '0')}`
}

const NUMBERS = new Set(['votes', 'points', 'cost'])

function table(rows: readonly string[][]): string[] {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const padded = (cell: string, column: number) =>
    NUMBERS.has(head[column] ?? '') ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
  return rows.map((row) => row.map(padded).join('  ').trimEnd())
}
