import { isPlain } from '../store/values/key'

/** What a query demands of a field. 'has' is an element of a list; `alone` is false for one of several values that the query allows. */
export type Demand = { operator: '==' | '!=' | '>' | '>=' | '<' | '<=' | 'has'; value: unknown; alone: boolean }
/** By path: what holds of every document that this branch of a query finds. */
export type Branch = ReadonlyMap<string, readonly Demand[]>

const MOST = 100

/**
 * Takes a query apart into branches, of which every document found fulfils at least one; null when there are too many. What is not understood is left
 * out: a query can then only be thought to find more than it does, never less.
 */
export function branchesOf(query: Record<string, unknown>): Branch[] | null {
  let branches: Branch[] = [new Map()]
  for (const [name, condition] of Object.entries(query)) {
    const alternatives = alternativesOf(name, condition)
    if (alternatives === null || branches.length * alternatives.length > MOST) return null
    branches = branches.flatMap((one) => alternatives.map((other) => joined(one, other)))
  }
  return branches
}

function alternativesOf(name: string, condition: unknown): Branch[] | null {
  if (name === '$and') return branchesOfAll(queriesIn(condition))
  if (name === '$or') {
    const all = queriesIn(condition).map(branchesOf)
    return all.includes(null) || all.length === 0 ? null : all.flatMap((branches) => branches ?? [])
  }
  if (name.startsWith('$')) return [new Map()]
  if (!isOperators(condition)) return condition instanceof RegExp ? [new Map()] : [one(name, '==', condition)]
  const parts = Object.entries(condition).map(([operator, operand]) => demandsOf(name, operator, operand))
  return product(parts)
}

function queriesIn(condition: unknown): Record<string, unknown>[] {
  return Array.isArray(condition) ? condition.filter(isPlain) : []
}

function branchesOfAll(queries: Record<string, unknown>[]): Branch[] | null {
  const parts: Branch[][] = []
  for (const query of queries) {
    const branches = branchesOf(query)
    if (branches === null) return null
    parts.push(branches)
  }
  return product(parts)
}

function product(parts: Branch[][]): Branch[] | null {
  let branches: Branch[] = [new Map()]
  for (const part of parts) {
    if (branches.length * part.length > MOST) return null
    branches = branches.flatMap((branch) => part.map((other) => joined(branch, other)))
  }
  return branches
}

const comparisons = new Map<string, Demand['operator']>([
  ['$eq', '=='],
  ['$ne', '!='],
  ['$gt', '>'],
  ['$gte', '>='],
  ['$lt', '<'],
  ['$lte', '<='],
])

function demandsOf(name: string, operator: string, operand: unknown): Branch[] {
  const comparison = comparisons.get(operator)
  if (comparison && !(operand instanceof RegExp)) return [one(name, comparison, operand)]
  if (operator === '$in' && Array.isArray(operand) && !operand.some((value) => value instanceof RegExp)) {
    return operand.map((value) => one(name, '==', value, operand.length === 1))
  }
  if (operator === '$nin' && Array.isArray(operand)) return [noneOf(name, operand)]
  if (operator === '$elemMatch' && isPlain(operand) && operand.$eq !== undefined) return [one(name, 'has', operand.$eq)]
  return [new Map()]
}

function one(name: string, operator: Demand['operator'], value: unknown, alone = true): Branch {
  return new Map([[name, [{ operator, value, alone }]]])
}

function noneOf(name: string, values: unknown[]): Branch {
  const plain = values.filter((value) => !(value instanceof RegExp))
  return new Map([[name, plain.map((value) => ({ operator: '!=', value, alone: true }))]])
}

function joined(one: Branch, other: Branch): Branch {
  const both = new Map(one)
  for (const [name, demands] of other) both.set(name, [...(both.get(name) ?? []), ...demands])
  return both
}

function isOperators(condition: unknown): condition is Record<string, unknown> {
  return isPlain(condition) && Object.keys(condition).some((key) => key.startsWith('$'))
}
