import { isRecord } from '../wire/json'

type Sort = ReadonlyArray<readonly [path: string, direction: 1 | -1]>

/**
 * The index that would serve a query: fields compared for equality, then the sort, then ranges. Null when none would,
 * for the query names no field of its own ($or, $expr) and does not sort.
 */
export function indexFor(filter: Record<string, unknown>, sort: Sort): string | null {
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
