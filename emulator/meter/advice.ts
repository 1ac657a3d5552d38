import type { Log } from '../log'
import type { Filter, Query, Work } from '../store/store'
import { isRecord } from '../wire/json'

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
 * The index that would serve a query: fields compared for equality, then the sort, then ranges. Null when none would,
 * for the query names no field of its own ($or, $expr) and does not sort.
 */
function indexFor(filter: Record<string, unknown>, sort: Sort): string | null {
  const equal: string[] = []
  const ranged: string[] = []
  for (const [path, condition] of conditions(filter)) (isRange(condition) ? ranged : equal).push(path)
  const keys = new Map<string, number>()
  for (const path of equal) keys.set(path, 1)
  for (const [path, direction] of sort) if (!keys.has(path)) keys.set(path, direction)
  for (const path of ranged) if (!keys.has(path)) keys.set(path, 1)
  keys.delete('_id')
  return keys.size === 0 ? null : JSON.stringify([...keys])
}

function conditions(filter: Record<string, unknown>): [string, unknown][] {
  return Object.entries(filter).flatMap(([key, value]): [string, unknown][] => {
    if (key === '$and' && Array.isArray(value)) return value.filter(isRecord).flatMap(conditions)
    return key.startsWith('$') ? [] : [[key, value]]
  })
}

function isRange(condition: unknown): boolean {
  if (condition instanceof RegExp) return true
  return (
    isRecord(condition) && Object.keys(condition).some((key) => key.startsWith('$') && key !== '$eq' && key !== '$in')
  )
}
