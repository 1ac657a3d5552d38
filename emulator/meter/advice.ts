import type { Log } from '../log'
import { type Bounds, conditionsOf } from '../store/query/bounds'
import type { Filter, Query, Work } from '../store/store'

type Sort = NonNullable<Query['sort']>
/** What a request asked the store for. */
export type Asked = { filter: Filter; sort: Sort }
/** Tells the log of a request that scanned or was slow; `took` in real ms. */
export type Advise = (request: string, work: Work, asked: Asked | undefined, took: number) => void

const SLOW = 100

/** The same scan is named once, a slow request each time. */
export function openAdvice(log: Log): Advise {
  const told = new Set<string>()
  return (request, work, asked, took) => {
    const cost = `${request} took ${took.toFixed(1)} ms and examined ${work.examined} documents`
    if (took > SLOW) log(`slow: ${cost}`)
    if (!asked || work.index !== null || work.examined === 0) return
    const index = indexFor(asked.filter, asked.sort)
    if (index === null || told.has(request + index)) return
    told.add(request + index)
    log(`unindexed: ${cost}; the index ${index} would serve it`)
  }
}

/**
 * The index that would serve a query: fields compared for equality, then the sort, then ranges; only what the store looks up in an index.
 * Null when none would: the filter names no field in such a way (it is by $or, $ne or place, say), and there is no sort.
 */
function indexFor(filter: Filter, sort: Sort): string | null {
  const keys = new Map<string, number>()
  const found = [...conditionsOf(filter).byPath]
  for (const [path, bounds] of found) if (bounds.some(isEquality)) keys.set(path, 1)
  for (const [path, direction] of sort) if (!keys.has(path)) keys.set(path, direction)
  for (const [path] of found) if (!keys.has(path)) keys.set(path, 1)
  keys.delete('_id')
  return keys.size === 0 ? null : JSON.stringify([...keys])
}

function isEquality({ intervals }: Bounds): boolean {
  return intervals.every(({ point }) => point)
}
