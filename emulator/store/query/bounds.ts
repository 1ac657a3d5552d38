import type { Filter } from '../store'
import { isPlain, keyOf, rank } from '../values/key'
import { isOperators } from './match'

/**
 * Which keys of one path can belong to a matching document: from `low` to `high`, both standing for everything that begins with them,
 * unless left out. A point is a single key.
 */
export type Interval = { low: string; high: string; lowOut: boolean; highOut: boolean; point: boolean }
/** `exact`: on a path without arrays every document within matches and every one outside does not. */
export type Bounds = { intervals: Interval[]; exact: boolean }
/** By path. Several conditions on one path stay apart: in an array different elements may fulfil them. */
export type Conditions = { byPath: Map<string, Bounds[]>; whole: boolean }

/** What the filter demands of paths; `whole` when it demands nothing else. */
export function conditionsOf(filter: Filter): Conditions {
  const conditions: Conditions = { byPath: new Map(), whole: true }
  collect(filter, '', conditions)
  return conditions
}

function collect(filter: Filter, prefix: string, conditions: Conditions): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition) && prefix === '') {
      for (const part of condition) if (isPlain(part)) collect(part, prefix, conditions)
    } else if (name.startsWith('$')) {
      conditions.whole = false
    } else if (isOperators(condition)) {
      for (const [operator, operand] of Object.entries(condition)) {
        if (operator === '$elemMatch' && isPlain(operand)) collectElement(operand, prefix + name, conditions)
        else demand(prefix + name, boundsOf(operator, operand, condition), conditions)
      }
    } else {
      demand(prefix + name, condition instanceof RegExp ? prefixBounds(condition) : points([condition]), conditions)
    }
  }
}

// An element that matches has these fields, so the document has an entry for each of them.
function collectElement(operand: Filter, path: string, conditions: Conditions): void {
  conditions.whole = false
  if (isOperators(operand)) {
    for (const [operator, value] of Object.entries(operand))
      demand(path, boundsOf(operator, value, operand), conditions)
  } else collect(operand, `${path}.`, conditions)
}

function demand(path: string, bounds: Bounds | null, conditions: Conditions): void {
  if (bounds) conditions.byPath.set(path, [...(conditions.byPath.get(path) ?? []), bounds])
  else conditions.whole = false
}

function boundsOf(operator: string, operand: unknown, beside: Record<string, unknown>): Bounds | null {
  switch (operator) {
    case '$eq':
      return points([operand])
    case '$in':
      return Array.isArray(operand) && !operand.some((item) => item instanceof RegExp) ? points(operand) : null
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return rangeBounds(operator, operand)
    case '$regex': {
      const { $options } = beside
      if (operand instanceof RegExp) return $options === undefined ? prefixBounds(operand) : null
      return typeof operand === 'string' && !$options ? prefixBounds({ source: operand, flags: '' }) : null
    }
    default:
      return null
  }
}

function points(values: unknown[]): Bounds {
  const keys = new Set<string>()
  let exact = true
  for (const value of values) {
    keys.add(keyOf(value))
    if (!Array.isArray(value)) continue
    // An index lists an array by its elements: it is found at its first one, or as an element itself.
    exact = false
    keys.add(value.length === 0 ? rank.empty : keyOf(value[0]))
  }
  const sorted = [...keys].sort((a, b) => (a < b ? -1 : 1))
  return {
    intervals: sorted.map((key) => ({ low: key, high: key, lowOut: false, highOut: false, point: true })),
    exact,
  }
}

const comparable: string[] = [rank.number, rank.string, rank.boolean, rank.date, rank.objectId]
const LEAST_NUMBER = keyOf(Number.NEGATIVE_INFINITY)

function rangeBounds(operator: string, operand: unknown): Bounds | null {
  if (operand === null && operator.endsWith('e')) return points([null])
  const key = keyOf(operand)
  const type = key[0] as string
  if (!comparable.includes(type) || Number.isNaN(operand)) return null
  const up = operator.startsWith('$g')
  const out = !operator.endsWith('e')
  const low = up ? key : type === rank.number ? LEAST_NUMBER : type
  const interval = { low, high: up ? type : key, lowOut: up && out, highOut: !up && out, point: false }
  return { intervals: [interval], exact: true }
}

// Characters that mean themselves, up to the first that does not or that may be repeated.
const LITERAL_START = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^A-Za-z0-9])+)/

function prefixBounds({ source, flags }: { source: string; flags: string }): Bounds | null {
  if (/[im]/.test(flags) || source.includes('|')) return null
  const [, found] = LITERAL_START.exec(source) ?? []
  if (found === undefined) return null
  const repeated = /[*?{]/.test(source[found.length + 1] ?? '')
  const literal = (repeated ? found.replace(/\\?.$/su, '') : found).replace(/\\(.)/gsu, '$1')
  if (literal === '') return null
  // Without the end mark of a key it stands for every string that begins with it.
  const low = keyOf(literal).slice(0, -1)
  return { intervals: [{ low, high: low, lowOut: false, highOut: false, point: false }], exact: false }
}
