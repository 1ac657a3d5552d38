import { type Filter, StoreError } from '../store'
import { isPlain, keyOf, rank } from '../values/key'
import { reach, reachLeaves } from '../values/path'
import { evaluate } from './expression'
import { type GeoTest, geoTest } from './geo'
import { bitTest, comparison, equality, membership, remainder, type Test, typeTest } from './tests'

export type Predicate = (document: unknown) => boolean

/** Compiles a filter. Throws StoreError bad-parameter on what MongoDB would refuse. */
export function matching(filter: Filter): Predicate {
  return every(Object.entries(filter).map(([name, condition]) => clause(name, condition)))
}

function clause(name: string, condition: unknown): Predicate {
  if (!name.startsWith('$')) return atPath(name, condition)
  switch (name) {
    case '$and':
      return every(filtersOf(name, condition))
    case '$or':
      return some(filtersOf(name, condition))
    case '$nor':
      return not(some(filtersOf(name, condition)))
    case '$expr':
      return (document) => isTrue(evaluate(document, condition))
    case '$comment':
      return () => true
    default:
      throw new StoreError('bad-parameter', `unknown top level operator: ${name}`)
  }
}

function atPath(name: string, condition: unknown): Predicate {
  const path = pathOf(name)
  if (!isOperators(condition)) return leaf(path, equality(condition, true))
  return every(Object.entries(condition).map(([operator, operand]) => byOperator(path, operator, operand, condition)))
}

function byOperator(path: string[], operator: string, operand: unknown, beside: Record<string, unknown>): Predicate {
  const test = valueTest(operator, operand, beside)
  if (test) return leaf(path, test)
  switch (operator) {
    case '$ne':
      return not(leaf(path, equality(refuseRegExp(operator, operand), false)))
    case '$nin':
      return not(leaf(path, membership(operand)))
    case '$not':
      return not(negated(path, operand))
    case '$exists': {
      const exists: Predicate = (document) => reach(document, path, 0, (value) => value !== undefined)
      return isTrue(operand) ? exists : not(exists)
    }
    case '$size': {
      const length = Number(operand)
      if (!Number.isInteger(length) || length < 0) throw new StoreError('bad-parameter', '$size needs a whole number')
      return (document) => reach(document, path, 0, (value) => Array.isArray(value) && value.length === length)
    }
    case '$elemMatch': {
      const matches = elementTest(operand)
      return (document) => reach(document, path, 0, (value) => Array.isArray(value) && value.some(matches))
    }
    case '$all':
      return every(
        listOf(operator, operand).map((item) => allItem(path, item)),
        true,
      )
    case '$near':
    case '$nearSphere':
    case '$geoWithin':
    case '$geoIntersects':
      return geo(path, geoTest(operator, beside))
    // Belong to the operator beside them.
    case '$options':
    case '$maxDistance':
    case '$minDistance':
    case '$comment':
      return () => true
    default:
      throw new StoreError('bad-parameter', `unknown operator: ${operator}`)
  }
}

/** What an operator asks of a single value; null for those that look at more than one. */
function valueTest(operator: string, operand: unknown, beside: Record<string, unknown>): Test | null {
  switch (operator) {
    case '$eq':
      return equality(operand, false)
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return comparison(operator, refuseRegExp(operator, operand))
    case '$in':
      return membership(operand)
    case '$regex':
      return regExpTest(operand, beside.$options)
    case '$type':
      return typeTest(operand)
    case '$mod':
      return remainder(operand)
    case '$bitsAllSet':
    case '$bitsAnySet':
    case '$bitsAllClear':
    case '$bitsAnyClear':
      return bitTest(operator, operand)
    default:
      return null
  }
}

function negated(path: string[], operand: unknown): Predicate {
  if (operand instanceof RegExp) return leaf(path, equality(operand, true))
  if (!isOperators(operand) || Object.keys(operand).length === 0)
    throw new StoreError('bad-parameter', '$not needs a regex or an object of operators')
  return atPath(path.join('.'), operand)
}

function allItem(path: string[], item: unknown): Predicate {
  if (isPlain(item) && '$elemMatch' in item) return byOperator(path, '$elemMatch', item.$elemMatch, item)
  return leaf(path, equality(item, true))
}

/** What `$elemMatch` and `$pull` ask of one element: its own value with operators, or its fields. */
export function elementTest(condition: unknown): Test {
  if (!isPlain(condition)) throw new StoreError('bad-parameter', '$elemMatch needs an object')
  const names = Object.keys(condition)
  if (names[0]?.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(names[0])) {
    const predicate = atPath('value', condition)
    // Wrapped once more, for an element that is an array is compared as one value.
    return (element) => predicate({ value: Array.isArray(element) ? [element] : element })
  }
  const predicate = matching(condition)
  return (element) => (isPlain(element) || Array.isArray(element)) && predicate(element)
}

function geo(path: string[], test: GeoTest): Predicate {
  return (document) => reach(document, path, 0, (value) => test(value) || (Array.isArray(value) && value.some(test)))
}

function regExpTest(pattern: unknown, options: unknown): Test {
  if (typeof pattern !== 'string' && !(pattern instanceof RegExp))
    throw new StoreError('bad-parameter', '$regex has to be a string')
  return equality(regExp(pattern, options), true)
}

function regExp(pattern: string | RegExp, options: unknown): RegExp {
  const given = pattern instanceof RegExp ? pattern.flags : ''
  const source = pattern instanceof RegExp ? pattern.source : pattern
  const wanted = typeof options === 'string' ? options : given
  try {
    // x has no counterpart in JavaScript: white space and comments are taken out of the pattern itself.
    const text = wanted.includes('x')
      ? source.replace(/\\.|\s+|#.*$/gm, (part) => (part[0] === '\\' ? part : ''))
      : source
    return new RegExp(text, [...new Set(wanted)].filter((flag) => 'imsu'.includes(flag)).join(''))
  } catch (error) {
    throw new StoreError('bad-parameter', `Regular expression is invalid: ${(error as Error).message}`)
  }
}

/** Whether a condition is made of operators ({ $gt: 1 }) rather than being a value. Throws where it is both. */
export function isOperators(condition: unknown): condition is Record<string, unknown> {
  if (!isPlain(condition)) return false
  const names = Object.keys(condition)
  const operators = names.filter((name) => name.startsWith('$') && name !== '$ref' && name !== '$id' && name !== '$db')
  if (operators.length === 0) return false
  const stray = names.find((name) => !name.startsWith('$'))
  if (stray !== undefined) throw new StoreError('bad-parameter', `unknown operator: ${stray}`)
  return true
}

export function pathOf(name: string): string[] {
  const path = name.split('.')
  if (path.includes('__proto__')) throw new StoreError('bad-parameter', 'the field name __proto__ is not allowed')
  return path
}

function filtersOf(operator: string, condition: unknown): Predicate[] {
  const filters = listOf(operator, condition)
  if (filters.length === 0) throw new StoreError('bad-parameter', `${operator} needs a list with at least one filter`)
  return filters.map((filter) => {
    if (!isPlain(filter)) throw new StoreError('bad-parameter', `${operator} needs filters`)
    return matching(filter)
  })
}

function listOf(operator: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new StoreError('bad-parameter', `${operator} needs an array`)
  return value
}

function refuseRegExp(operator: string, operand: unknown): unknown {
  if (operand instanceof RegExp) throw new StoreError('bad-parameter', `${operator} cannot have a regular expression`)
  return operand
}

function leaf(path: string[], test: Test): Predicate {
  return (document) => reachLeaves(document, path, test)
}

function every(predicates: Predicate[], needsOne = false): Predicate {
  const [only] = predicates
  if (predicates.length === 1 && only) return only
  if (predicates.length === 0) return () => !needsOne
  return (document) => predicates.every((predicate) => predicate(document))
}

function some(predicates: Predicate[]): Predicate {
  return (document) => predicates.some((predicate) => predicate(document))
}

function not(predicate: Predicate): Predicate {
  return (document) => !predicate(document)
}

/** MongoDB's truth: everything but false, 0, null and missing. */
export function isTrue(value: unknown): boolean {
  const key = keyOf(value)
  return key !== rank.null && key !== keyOf(false) && key !== keyOf(0)
}
