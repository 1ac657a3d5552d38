import { type Query, StoreError } from '../store'
import { isPlain, keyOf } from '../values/key'
import { keysAt } from '../values/path'

export type Sort = NonNullable<Query['sort']>

/** Compares two documents. The path '' means the value itself. */
export function sorter(sort: Sort): (a: unknown, b: unknown) => number {
  const keys = sort.map(([path, direction]) => sortKey(path, direction))
  return (a, b) => {
    for (const [at, [, direction]] of sort.entries()) {
      const key = keys[at] as (value: unknown) => string
      const [first, second] = [key(a), key(b)]
      if (first !== second) return first < second ? -direction : direction
    }
    return 0
  }
}

/** Documents in order; equal ones stay as they came. */
export function sorted<T>(values: T[], sort: Sort, documentOf: (value: T) => unknown): T[] {
  const keys = sort.map(([path, direction]) => sortKey(path, direction))
  const rows = values.map((value) => ({ value, row: keys.map((key) => key(documentOf(value))) }))
  rows.sort((a, b) => {
    for (const [at, [, direction]] of sort.entries()) {
      const [first, second] = [a.row[at] as string, b.row[at] as string]
      if (first !== second) return first < second ? -direction : direction
    }
    return 0
  })
  return rows.map(({ value }) => value)
}

// An array sorts by its least element upwards and by its greatest downwards.
function sortKey(path: string, direction: 1 | -1): (value: unknown) => string {
  if (path === '') return keyOf
  const names = path.split('.')
  return (value) => {
    const { keys } = keysAt(value, names)
    return keys.reduce((best, key) => ((direction === 1 ? key < best : key > best) ? key : best))
  }
}

/** The order that a $sort stage asks for. Throws StoreError bad-parameter. */
export function sortOf(sort: unknown): Sort {
  if (!isPlain(sort) || Object.keys(sort).length === 0) throw new StoreError('bad-parameter', '$sort needs fields')
  return Object.entries(sort).map(([path, direction]) => {
    const number = Number(direction)
    if (number !== 1 && number !== -1)
      throw new StoreError('bad-parameter', '$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    return [path, number] as const
  })
}
