/**
 * The spreadsheet of a district's places: a row for each household, or for a place that has none yet. Import and export know the same columns, so
 * that what was exported and is imported again changes nothing.
 */
export const columns = ['镇街', '社区', '网格', '楼院', '楼栋', '单元', '楼层', '房号'] as const
export type Column = (typeof columns)[number]
/** How many of the columns name places; the others say where in a building a door is. */
const PLACES = 5

/** `row` as the spreadsheet counts it, from 1. */
export type SheetRow = {
  row: number
  /** Names from the street down: all five of them where there is a door. */
  path: string[]
  door: { unit: number; floor: number; room: string } | null
}
export type SheetError = { row: number; column: Column; why: string }

/** Longest name of a place, in characters. */
export const LONGEST_NAME = 30
export const MOST_ERRORS = 200
/** Rows that one file may have: twice the district. */
export const MOST_ROWS = 250_000

/** What the rows say, or what is wrong in which cell; at most 200 errors. The first row has the names of the columns, in any order. */
export function readSheet(cells: readonly (readonly string[])[]): { rows: SheetRow[]; errors: SheetError[] } {
  const head = (cells[0] ?? []).map((name) => name.trim())
  const at = columns.map((column) => head.indexOf(column))
  const errors: SheetError[] = columns.flatMap((column, index) =>
    at[index] === -1 ? [{ row: 1, column, why: `第一行里没有「${column}」这一列,请用模板填写。` }] : [],
  )
  const rows: SheetRow[] = []
  if (errors.length > 0) return { rows, errors }
  for (let index = 1; index < cells.length && errors.length < MOST_ERRORS; index++) {
    const values = at.map((column) => (cells[index]?.[column] ?? '').trim())
    if (values.every((value) => value === '')) continue
    const wrong = whatIsWrong(values)
    if (wrong) errors.push({ row: index + 1, ...wrong })
    else rows.push(rowOf(index + 1, values))
  }
  return { rows, errors }
}

function rowOf(row: number, values: string[]): SheetRow {
  const path = values.slice(0, PLACES).filter((name) => name !== '')
  const [unit, floor, room = ''] = values.slice(PLACES)
  return { row, path, door: room === '' ? null : { unit: Number(unit), floor: Number(floor), room } }
}

function whatIsWrong(values: string[]): Omit<SheetError, 'row'> | null {
  const names = values.slice(0, PLACES)
  const gap = names.findIndex((name, index) => name === '' && values.slice(index + 1).some((later) => later !== ''))
  if (gap !== -1) return { column: columns[gap] ?? '镇街', why: '空着,但右边填了内容,请补上。' }
  const long = names.findIndex((name) => name.length > LONGEST_NAME)
  if (long !== -1) return { column: columns[long] ?? '镇街', why: `名字太长,最多 ${LONGEST_NAME} 个字。` }
  const [unit = '', floor = '', room = ''] = values.slice(PLACES)
  if (unit === '' && floor === '' && room === '') return null
  if (!/^[1-9][0-9]?$/.test(unit)) return { column: '单元', why: '要填 1 到 99 的整数,没有单元的填 1。' }
  if (!/^(-?[1-9]|[1-9][0-9])$/.test(floor)) return { column: '楼层', why: '要填 1 到 99 的整数,地下填 -1 到 -9。' }
  if (!/^[0-9]{1,5}$/.test(room)) return { column: '房号', why: '只填数字,最多 5 位,比如 1202。' }
  return null
}
