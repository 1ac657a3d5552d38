import { utils, write } from '@e965/xlsx'
import { columns } from '../../domain/places/sheet'
import type { BackEnd } from '../backEnd'

/** A spreadsheet as a clerk's computer saves it. */
export function sheetFile(rows: unknown[][]): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { dense: true }), '地方和住户')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

export const header = [...columns]

/** Rows of so many households, 420 to a compound, 60 to a building. */
export function* rowsOf(households: number): Generator<string[]> {
  for (let n = 0; n < households; n++) {
    const building = Math.floor(n / 60)
    const compound = Math.floor(building / 7)
    const community = Math.floor(compound / 8)
    const path = [`第 ${community % 8} 街道`, `第 ${community} 社区`, `第 ${compound} 网格`, `第 ${compound} 小区`]
    const floor = 1 + (n % 30)
    yield [...path, `${building} 号楼`, '1', String(floor), String(floor * 100 + 1 + Math.floor((n % 60) / 30))]
  }
}

export const uploadBytes = (backEnd: BackEnd, path: string, content: Buffer): Promise<string> =>
  backEnd.uploadBytes('district', `people/${path}`, content)
