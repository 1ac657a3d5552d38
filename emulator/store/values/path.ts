import { isPlain, keyOf, rank } from './key'

/** Sees one value that a path leads to; undefined where the path ends before its end. True ends the search. */
type Visit = (value: unknown) => boolean

/** A field of an object that is its own, never one of its prototype. */
export function fieldOf(value: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined
}

/**
 * Follows a path as MongoDB's queries do: through objects, and through an array both into each of its objects and, where the
 * path has a number, into that element. An array at the end is visited as it is. An array of things without fields on the way is
 * not visited at all, not even as missing.
 */
export function reach(value: unknown, path: readonly string[], at: number, visit: Visit): boolean {
  let current = value
  for (let index = at; index < path.length; index++) {
    if (Array.isArray(current)) return reachInto(current, path, index, visit)
    if (!isPlain(current)) return visit(undefined)
    current = fieldOf(current, path[index] as string)
    if (current === undefined) return visit(undefined)
  }
  return visit(current)
}

function reachInto(array: unknown[], path: readonly string[], at: number, visit: Visit): boolean {
  for (const element of array) if (isPlain(element) && reach(element, path, at, visit)) return true
  const name = path[at] as string
  if (!isOffset(name) || Number(name) >= array.length) return false
  const element = array[Number(name)]
  if (at + 1 === path.length) return visit(element)
  return typeof element === 'object' && element !== null && reach(element, path, at + 1, visit)
}

/** Like `reach`, and an array at the end is visited element by element, then as a whole. */
export function reachLeaves(value: unknown, path: readonly string[], visit: Visit): boolean {
  return reach(value, path, 0, (found) => (Array.isArray(found) && found.some(visit)) || visit(found))
}

export function isOffset(name: string): boolean {
  return /^\d+$/.test(name)
}

/** The keys under which an index on this path lists a document, and whether an array lies on the way. */
export function keysAt(value: unknown, path: readonly string[]): { keys: string[]; multikey: boolean } {
  let current = value
  for (const name of path) {
    if (Array.isArray(current)) return { keys: keysThroughArrays(value, path), multikey: true }
    current = isPlain(current) ? fieldOf(current, name) : undefined
  }
  if (Array.isArray(current)) return { keys: keysThroughArrays(value, path), multikey: true }
  return { keys: [keyOf(current)], multikey: false }
}

function keysThroughArrays(value: unknown, path: readonly string[]): string[] {
  const keys = new Set<string>()
  reach(value, path, 0, (found) => {
    if (!Array.isArray(found)) keys.add(keyOf(found))
    else if (found.length === 0) keys.add(rank.empty)
    else for (const element of found) keys.add(keyOf(element))
    return false
  })
  return keys.size === 0 ? [rank.null] : [...keys]
}
