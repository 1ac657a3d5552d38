import type { ProjectId } from './poll'

/** An election in Pabulib's format (pabulib.org): approval and choose-1 votes. Money in the file's own whole units. */
export type Election = {
  description: string
  budget: number
  projects: { id: ProjectId; name: string; cost: number }[]
  ballots: ProjectId[][]
}

/** What is wrong with a file and in which line, counted from 1. */
export class PabulibError extends Error {
  constructor(
    readonly line: number,
    readonly problem: string,
  ) {
    super(`line ${line}: ${problem}`)
  }
}

type Row = { line: number; values: Record<string, string> }
type Section = 'META' | 'PROJECTS' | 'VOTES'
const isSection = (text: string): text is Section => ['META', 'PROJECTS', 'VOTES'].includes(text)

/** Reads a file; throws PabulibError. */
export function readPabulib(text: string): Election {
  const sections = split(text)
  const meta = new Map(sections.META.map(({ values }) => [values.key ?? '', values.value ?? '']))
  const voteType = meta.get('vote_type') ?? ''
  if (voteType !== 'approval' && voteType !== 'choose-1')
    throw new PabulibError(1, `vote_type is "${voteType}"; approval and choose-1 can be read`)
  const projects = sections.PROJECTS.map(({ line, values }) => ({
    id: need(values.project_id, line, 'project_id'),
    name: values.name ?? '',
    cost: wholeNumber(values.cost, line, 'cost'),
  }))
  const known = new Set<string>()
  for (const [index, { id }] of projects.entries()) {
    if (known.has(id)) throw new PabulibError(sections.PROJECTS[index]?.line ?? 0, `project ${id} stands twice`)
    known.add(id)
  }
  return {
    description: meta.get('description') ?? '',
    budget: wholeNumber(meta.get('budget'), 1, 'budget'),
    projects,
    ballots: sections.VOTES.map(({ line, values }) => ballot(values.vote ?? '', line, known)),
  }
}

function ballot(vote: string, line: number, known: ReadonlySet<string>): ProjectId[] {
  const choices = vote === '' ? [] : vote.split(',').map((choice) => choice.trim())
  const unknown = choices.find((choice) => !known.has(choice))
  if (unknown !== undefined) throw new PabulibError(line, `a vote for ${unknown}, which is no project`)
  if (new Set(choices).size < choices.length) throw new PabulibError(line, 'a project is chosen twice')
  return choices
}

function split(text: string): Record<Section, Row[]> {
  const sections: Record<Section, Row[]> = { META: [], PROJECTS: [], VOTES: [] }
  const seen = new Set<Section>()
  let section: Section | null = null
  let columns: string[] | null = null
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1
    if (raw.trim() === '') continue
    if (isSection(raw.trim())) {
      section = raw.trim() as Section
      seen.add(section)
      columns = null
      continue
    }
    if (!section) throw new PabulibError(line, 'a file begins with META')
    const cells = cellsOf(raw)
    if (!columns) columns = cells
    else
      sections[section].push({
        line,
        values: Object.fromEntries(columns.map((name, i) => [name.trim(), cells[i] ?? ''])),
      })
  }
  for (const name of ['META', 'PROJECTS', 'VOTES'] as const)
    if (!seen.has(name)) throw new PabulibError(text.split('\n').length, `there is no ${name} section`)
  return sections
}

/** The cells of a line: separated by semicolons, in double quotes where a cell holds one. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  for (const match of line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g))
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim())
  return cells
}

function need(value: string | undefined, line: number, name: string): string {
  if (!value) throw new PabulibError(line, `${name} is missing`)
  return value
}

function wholeNumber(value: string | undefined, line: number, name: string): number {
  const number = Number(need(value, line, name))
  if (!Number.isSafeInteger(number) || number < 0)
    throw new PabulibError(line, `${name} is "${value}", not a whole number`)
  return number
}
