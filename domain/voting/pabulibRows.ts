/** What is wrong with a file and in which line, counted from 1. */
export class PabulibError extends Error {
  constructor(
    readonly line: number,
    readonly problem: string,
  ) {
    super(`line ${line}: ${problem}`)
  }
}

export type Row = { line: number; values: ReadonlyMap<string, string> }
export type Table = { line: number; columns: readonly string[]; rows: Row[] }
const sections = ['META', 'PROJECTS', 'VOTES'] as const
export type Section = (typeof sections)[number]

/** The three tables of a file, each under its name with the names of its columns first. Throws PabulibError. */
export function tablesOf(text: string): Record<Section, Table> {
  const tables = new Map<Section, Table>()
  let table: Table | null = null
  let last = 1
  for (const { line, cells } of linesOf(text)) {
    last = line
    if (cells.every((cell) => cell === '')) continue
    const name = sectionIn(cells)
    if (name) {
      if (tables.has(name)) throw new PabulibError(line, `there is a second ${name} section`)
      table = { line, columns: [], rows: [] }
      tables.set(name, table)
    } else if (!table) throw new PabulibError(line, 'a file begins with META')
    else if (table.columns.length === 0) Object.assign(table, { line, columns: cells })
    else
      table.rows.push({
        line,
        values: valuesOf(tables.get('META') === table ? inTwo(cells) : cells, table.columns, line),
      })
  }
  const found = (name: Section): Table => {
    const there = tables.get(name)
    if (!there) throw new PabulibError(last, `there is no ${name} section`)
    return there
  }
  return { META: found('META'), PROJECTS: found('PROJECTS'), VOTES: found('VOTES') }
}

const sectionIn = ([first, ...more]: readonly string[]): Section | undefined =>
  more.every((cell) => cell === '') ? sections.find((name) => name === first) : undefined

/** A description may hold semicolons, with or without quotes. */
const inTwo = ([key = '', ...value]: readonly string[]): string[] => [key, value.join(';')]

function valuesOf(cells: readonly string[], columns: readonly string[], line: number): Map<string, string> {
  if (cells.slice(columns.length).some((cell) => cell !== ''))
    throw new PabulibError(line, `${cells.length} cells, but only ${columns.length} columns (${columns.join(';')})`)
  return new Map(columns.map((name, i) => [name, cells[i] ?? '']))
}

/**
 * Lines as cells: separated by semicolons, trimmed; a cell that begins with a double quote may hold semicolons, line ends and,
 * doubled, double quotes. `line` is where it begins.
 */
function* linesOf(text: string): Generator<{ line: number; cells: string[] }> {
  const cell = /[^\S\r\n]*(?:"([^"]*(?:""[^"]*)*)")?([^;\r\n]*)(;|\r\n|\r|\n|$)/y
  let line = 1
  let begun = 1
  let cells: string[] = []
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  while (cell.lastIndex < text.length || cells.length > 0) {
    const [whole = '', quoted, plain = '', end = ''] = cell.exec(text) ?? []
    if (quoted === undefined && plain.startsWith('"'))
      throw new PabulibError(line, 'a double quote that is never closed')
    cells.push(`${quoted?.replaceAll('""', '"') ?? ''}${plain}`.trim())
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0
    if (end === ';') continue
    yield { line: begun, cells }
    cells = []
    begun = line
  }
}
