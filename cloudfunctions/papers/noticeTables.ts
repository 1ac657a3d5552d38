import { type Accounts, totalsOf } from '../../domain/notices/accounts'
import { yuan } from '../../domain/wording/money'
import { fullDay } from '../../domain/wording/time'
import type { Cell, Column } from './table'

export type Table = { columns: Column[]; rows: Cell[][] }

const SIZE = 13
const isMoney = (text: string) => /^[\d,]+\.\d\d 元$/.test(text)

/** A table in large type. `shares` of the width: all columns have the same unless said. */
export function tableOf(head: string[], rows: string[][], width: number, shares?: number[]): Table {
  const columns = head.map((word, place): Column => {
    const money = rows.length > 0 && rows.every((row) => isMoney(row[place] ?? '') || row[place] === '')
    return { word, width: width * (shares?.[place] ?? 1 / head.length), align: money ? 'right' : 'left' }
  })
  return { columns, rows: rows.map((row) => row.map((text) => [{ text: text || ' ', style: { size: SIZE } }])) }
}

/** Accounts line by line, with what was there before and what is left. */
export function accountRows(accounts: Accounts): string[][] {
  const { income, spending } = totalsOf(accounts)
  const lines = accounts.lines.map(({ at, name, project, way, amount }) => {
    const what = project ? `${name}(${project})` : name
    return [fullDay(at), what, way === 'income' ? yuan(amount) : '', way === 'spending' ? yuan(amount) : '']
  })
  return [
    ['', '期初结余', yuan(accounts.opening), ''],
    ...lines,
    ['', '合计', yuan(income), yuan(spending)],
    ['', '期末结余', yuan(accounts.closing), ''],
  ]
}
