import type { CoOwner } from '../community/roster'

/** The spreadsheet of a compound's owners: a row for each home. Who has several homes has the same number (业主编号) in each row. */
export const rosterColumns = ['楼栋', '单元', '房号', '业主', '份额', '建筑面积', '业主编号'] as const
export type RosterColumn = (typeof rosterColumns)[number]
/** Columns that a sheet may do without. */
const spare: readonly RosterColumn[] = ['份额', '业主编号']

export type RosterRow = {
  /** As the spreadsheet counts it, from 1. */
  row: number
  building: string
  unit: number
  room: string
  names: CoOwner[]
  /** In 1/100 m². */
  floorArea: number
  /** Empty where the owner has this home alone. */
  number: string
}
export type RosterError = { row: number; column: RosterColumn; why: string }

export const MOST_ROSTER_ERRORS = 200
export const LONGEST_OWNER = 30
export const MOST_CO_OWNERS = 10
/** A home of a square kilometre is a slip of the finger. */
export const LARGEST_HOME = 100_000_00

/** What the rows say, or what is wrong in which cell; at most 200 errors. The first row has the names of the columns, in any order. */
export function readRoster(cells: readonly (readonly string[])[]): { rows: RosterRow[]; errors: RosterError[] } {
  const head = (cells[0] ?? []).map((name) => name.trim().replace(/[((].*$/, ''))
  const at = rosterColumns.map((column) => head.indexOf(column))
  const errors: RosterError[] = rosterColumns.flatMap((column, index) =>
    at[index] === -1 && !spare.includes(column)
      ? [{ row: 1, column, why: `第一行里没有「${column}」这一列,请用模板填写。` }]
      : [],
  )
  const rows: RosterRow[] = []
  if (errors.length > 0) return { rows, errors }
  for (let index = 1; index < cells.length && errors.length < MOST_ROSTER_ERRORS; index++) {
    const values = at.map((column) => (column === -1 ? '' : (cells[index]?.[column] ?? '').trim()))
    // A template has every door; those that nothing is said of are left out.
    if (values.slice(3).every((value) => value === '')) continue
    const read = rowOf(index + 1, values)
    if ('why' in read) errors.push({ row: index + 1, ...read })
    else rows.push(read)
  }
  return { rows, errors }
}

function rowOf(row: number, values: string[]): RosterRow | Omit<RosterError, 'row'> {
  const [building = '', unit = '', room = '', owners = '', shares = '', area = '', number = ''] = values
  if (building === '') return { column: '楼栋', why: '空着,请填楼的名字。' }
  if (!/^[1-9][0-9]?$/.test(unit)) return { column: '单元', why: '要填 1 到 99 的整数,没有单元的填 1。' }
  if (!/^[0-9]{1,5}$/.test(room)) return { column: '房号', why: '只填数字,最多 5 位,比如 1202。' }
  const names = owners.split(/[、,,;;/]/).map((name) => name.trim())
  if (names.some((name) => name === '' || name.length > LONGEST_OWNER))
    return { column: '业主', why: `要填业主的名字,几个人用顿号分开,每个最多 ${LONGEST_OWNER} 个字。` }
  if (names.length > MOST_CO_OWNERS || new Set(names).size < names.length)
    return { column: '业主', why: `同一套房最多 ${MOST_CO_OWNERS} 位业主,每位只写一次。` }
  const shared = sharesOf(shares, names.length)
  if (shared === null)
    return { column: '份额', why: '每位业主一份,用顿号分开,加起来要正好是 1,比如 1/2、1/2;共同共有的空着。' }
  const floorArea = hundredthsOf(area)
  if (floorArea === null) return { column: '建筑面积', why: '要填平方米数,最多两位小数,比如 89.50。' }
  if (number.length > 20) return { column: '业主编号', why: '最多 20 个字;只有一套房的空着。' }
  return {
    row,
    building,
    unit: Number(unit),
    room,
    floorArea,
    number,
    names: names.map((name, index) => ({ name, share: shared[index] ?? null })),
  }
}

/** Square metres with at most two decimals as hundredths; null for anything else, and for nothing. */
export function hundredthsOf(text: string): number | null {
  const parts = /^([0-9]{1,6})(?:\.([0-9]{1,2})0*)?$/.exec(text.replace(/\s*(㎡|m²|平方米|平米)$/, ''))
  if (!parts) return null
  const hundredths = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  return hundredths > 0 && hundredths <= LARGEST_HOME ? hundredths : null
}

/** As a sheet and a page say it: `89.50`. */
export const inSquareMetres = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`

/** The shares of so many owners: all of them or none; null for what doesn't add up to one. */
function sharesOf(text: string, owners: number): CoOwner['share'][] | null {
  if (text === '') return Array.from({ length: owners }, () => null)
  const shares = text.split(/[、,,;;]/).map((one) => shareOf(one.trim()))
  if (shares.length !== owners || shares.some((share) => share === null)) return null
  return addUp(shares) ? shares : null
}

function shareOf(text: string): CoOwner['share'] {
  const fraction = /^([1-9][0-9]{0,3})\/([1-9][0-9]{0,3})$/.exec(text)
  if (fraction) return { parts: Number(fraction[1]), of: Number(fraction[2]) }
  const perCent = /^([1-9][0-9]?|100)%$/.exec(text)
  if (perCent) return { parts: Number(perCent[1]), of: 100 }
  return text === '1' ? { parts: 1, of: 1 } : null
}

/** Whether shares are one together, counted in whole numbers; also where nobody has one. */
export function addUp(shares: readonly CoOwner['share'][]): boolean {
  if (shares.every((share) => share === null)) return true
  let [parts, of] = [0, 1]
  for (const share of shares) {
    if (share === null || share.parts > share.of) return false
    const common = of * (share.of / divisor(of, share.of))
    parts = parts * (common / of) + share.parts * (common / share.of)
    of = common
    if (of > Number.MAX_SAFE_INTEGER / 10_000) return false
  }
  return parts === of
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** A name for a list: `王**`. Whom it is about recognises it, nobody else. */
export const masked = (name: string): string => {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.max(1, Math.min(2, rest.length)))
}
