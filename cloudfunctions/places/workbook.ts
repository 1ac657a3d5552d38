import { read, utils, type WorkSheet, write } from '@e965/xlsx'
import { MOST_ROWS } from '../../domain/places/sheet'
import { refusal } from '../../domain/refusals'
import { contentOf } from '../kernel/files'
import { orRefuse, Refused } from '../kernel/refused'
import { isHarmless } from './archive'

/** The most that an uploaded spreadsheet may weigh, in bytes. */
const LARGEST_UPLOAD = 10 * 1024 * 1024

/** What somebody uploaded, where uploads of people lie. Throws a refusal for what is not there or is too large. */
export async function uploaded(fileId: string): Promise<Buffer> {
  const file = orRefuse(fileId.includes('/people/') ? await contentOf(fileId) : null, 'not-a-sheet')
  if (file.length > LARGEST_UPLOAD) throw new Refused(refusal('sheet-too-heavy'))
  return file
}

/** The longest text of a cell that is looked at: longer than any name, so that it is refused where it stands. */
const LONGEST_CELL = 100

/** The first sheet of a spreadsheet as texts, row by row; a formula counts as the value that it was saved with. Throws a refusal for anything else. */
export function cellsOf(file: Buffer): string[][] {
  if (!isHarmless(file)) throw new Refused(refusal('not-a-sheet'))
  const sheet = firstSheet(file)
  const rows = (sheet['!data'] ?? []).map((row) => Array.from(row ?? [], (cell) => textOf(cell?.v)))
  if (rows.length < 2) throw new Refused(refusal('sheet-empty'))
  return rows
}

function firstSheet(file: Buffer): WorkSheet {
  try {
    const options = {
      dense: true,
      sheets: 0,
      sheetRows: MOST_ROWS + 2,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    }
    const { SheetNames, Sheets } = read(file, { type: 'buffer', ...options })
    const sheet = Sheets[SheetNames[0] ?? '']
    if (sheet && (sheet['!data']?.length ?? 0) <= MOST_ROWS + 1) return sheet
  } catch {
    // The library says what is wrong with a file only for programmers.
    throw new Refused(refusal('not-a-sheet'))
  }
  throw new Refused(refusal('sheet-too-large'))
}

const textOf = (value: unknown): string =>
  value === undefined || value === null ? '' : String(value).slice(0, LONGEST_CELL)

/** A spreadsheet of these sheets, each with its rows; every cell a text, so that 0302 stays 0302. */
export function workbookOf(sheets: { name: string; rows: string[][] }[]): Buffer {
  const book = utils.book_new()
  for (const { name, rows } of sheets) {
    const sheet = utils.aoa_to_sheet(rows, { dense: true })
    sheet['!cols'] = (rows[0] ?? []).map(() => ({ wch: 16 }))
    utils.book_append_sheet(book, sheet, name)
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}
