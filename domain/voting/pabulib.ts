import { PabulibError, type Row, type Table, tablesOf } from './pabulibRows'
import type { ProjectId } from './poll'

export { PabulibError }

const voteTypes = ['approval', 'choose-1', 'scoring', 'cumulative'] as const
export type VoteType = (typeof voteTypes)[number]

/** An election in Pabulib's format (pabulib.org). */
export type Election = {
  description: string
  voteType: VoteType
  /** Budget and costs are whole numbers of this part of the file's unit of money: 1, or 100 where one has decimals. */
  perUnit: number
  budget: number
  projects: { id: ProjectId; name: string; cost: number }[]
  /** One for each voter, also who chose nothing. */
  ballots: ProjectId[][]
  /** Points for the choices of each ballot, where voters gave points (scoring, cumulative). */
  points: number[][] | null
}

/** Reads a file; throws PabulibError, which says what is wrong in which line. */
export function readPabulib(text: string): Election {
  const { META, PROJECTS, VOTES } = tablesOf(text)
  for (const name of ['project_id', 'cost']) needColumn(PROJECTS, name)
  needColumn(VOTES, 'vote')
  const meta = new Map(META.rows.map((row) => [row.values.get('key') ?? '', row]))
  const about = (key: string): Row => meta.get(key) ?? { line: META.line, values: new Map() }
  const voteType = voteTypeIn(about('vote_type'))
  countsMustBe(about('num_projects'), PROJECTS)
  countsMustBe(about('num_votes'), VOTES)

  const amounts = [amountIn(about('budget'), 'value', 'budget')]
  for (const row of PROJECTS.rows) amounts.push(amountIn(row, 'cost', 'cost'))
  const decimals = amounts.reduce((most, amount) => Math.max(most, amount.decimals.length), 0)
  const perUnit = decimals === 0 ? 1 : 10 ** Math.max(2, decimals)
  const [budget = 0, ...costs] = amounts.map((amount) => inParts(amount, perUnit))
  const projects = PROJECTS.rows.map((row, i) => ({
    id: need(row, 'project_id', 'project_id'),
    name: row.values.get('name') ?? '',
    cost: costs[i] ?? 0,
  }))
  const known = distinct(PROJECTS.rows.map(({ line }, i) => ({ line, id: projects[i]?.id ?? '' })))
  const ballots = VOTES.rows.map((row) => ballotIn(row, known, voteType))
  const scored = voteType === 'scoring' || voteType === 'cumulative'
  if (scored) needColumn(VOTES, 'points')
  return {
    description: about('description').values.get('value') ?? '',
    voteType,
    perUnit,
    budget,
    projects,
    ballots,
    points: scored ? VOTES.rows.map((row, i) => pointsIn(row, ballots[i] ?? [])) : null,
  }
}

function voteTypeIn({ line, values }: Row): VoteType {
  const value = values.get('value') ?? ''
  const known = voteTypes.find((type) => type === value)
  if (!known) throw new PabulibError(line, `vote_type is "${value}"; ${voteTypes.join(', ')} can be read`)
  return known
}

/** A file that says how many lines it has must have them: one that was cut off is not counted as if it were whole. */
function countsMustBe({ line, values }: Row, { rows }: Table): void {
  const said = values.get('value')
  if (said !== undefined && Number(said) !== rows.length)
    throw new PabulibError(line, `${values.get('key')} is ${said}, but the file has ${rows.length}`)
}

function needColumn({ line, columns }: Table, name: string): void {
  if (!columns.includes(name)) throw new PabulibError(line, `there is no column ${name}`)
}

function need({ line, values }: Row, column: string, name: string): string {
  const value = values.get(column)
  if (!value) throw new PabulibError(line, `${name} is missing`)
  return value
}

type Amount = { line: number; text: string; whole: string; decimals: string }

function amountIn(row: Row, column: string, name: string): Amount {
  const text = need(row, column, name)
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d*?)0*)?$/.exec(text) ?? []
  if (whole === undefined) throw new PabulibError(row.line, `${name} is "${text}", not an amount of money`)
  return { line: row.line, text, whole, decimals }
}

function inParts({ line, text, whole, decimals }: Amount, perUnit: number): number {
  const parts = Number(whole + decimals.padEnd(Math.round(Math.log10(perUnit)), '0'))
  if (!Number.isSafeInteger(parts)) throw new PabulibError(line, `${text} is too large an amount`)
  return parts
}

function distinct(projects: readonly { line: number; id: ProjectId }[]): ReadonlySet<ProjectId> {
  const known = new Set<ProjectId>()
  for (const { line, id } of projects) {
    if (known.has(id)) throw new PabulibError(line, `project ${id} stands twice`)
    known.add(id)
  }
  return known
}

const listIn = (cell: string | undefined): string[] => (cell ? cell.split(',').map((part) => part.trim()) : [])

function ballotIn({ line, values }: Row, known: ReadonlySet<ProjectId>, voteType: VoteType): ProjectId[] {
  const choices = listIn(values.get('vote'))
  const unknown = choices.find((choice) => !known.has(choice))
  if (unknown !== undefined) throw new PabulibError(line, `a vote for "${unknown}", which is no project`)
  if (new Set(choices).size < choices.length) throw new PabulibError(line, 'a project is chosen twice')
  if (voteType === 'choose-1' && choices.length > 1)
    throw new PabulibError(line, `${choices.length} projects are chosen, but vote_type is choose-1`)
  return choices
}

function pointsIn({ line, values }: Row, choices: readonly ProjectId[]): number[] {
  const cells = listIn(values.get('points'))
  if (cells.length !== choices.length)
    throw new PabulibError(line, `${choices.length} projects are chosen, but there are ${cells.length} points`)
  return cells.map((cell) => {
    if (!/^-?\d{1,9}$/.test(cell)) throw new PabulibError(line, `"${cell}" is not a whole number of points`)
    return Number(cell)
  })
}
