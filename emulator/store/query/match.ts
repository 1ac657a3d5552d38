import { type Filter, StoreError } from '../store'
import { isPlain } from '../values/key'
import { reach, reachLeaves } from '../values/path'
import { regExpOf } from '../values/regExp'
import { evaluate } from './expression'
import { type GeoTest, geoTest } from './geo'
import { schemaTest } from './jsonSchema'
import { bitTest, comparison, equality, isTrue, membership, remainder, type Test, typeTest } from './tests'

export type Predicate = (document: unknown) => boolean

/** What `$$name` means in an expression, by name: a `$lookup` brings its own. */
export type Variables = Readonly<Record<string, unknown>>

/** Compiles a filter. Throws StoreError bad-parameter on what MongoDB would refuse. */
export function matching(filter: Filter, variables: Variables = {}): Predicate {
  return every(Object.entries(filter).map(([name, condition]) => clause(name, condition, variables)))
}

function clause(name: string, condition: unknown, variables: Variables): Predicate {
  if (!name.startsWith('$')) return atPath(name, condition)
  switch (name) {
    case '$and':
      return every(filtersOf(name, condition, variables))
    case '$or':
      return some(filtersOf(name, condition, variables))
    case '$nor':
      return not(some(filtersOf(name, condition, variables)))
    case '$expr':
      return (document) => isTrue(evaluate(document, condition, variables))
    case '$jsonSchema':
      return schemaTest(condition)
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
  return regExpOf(source, typeof options === 'string' ? options : given)
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

function filtersOf(operator: string, condition: unknown, variables: Variables): Predicate[] {
  const filters = listOf(operator, condition)
  if (filters.length === 0) throw new StoreError('bad-parameter', `${operator} needs a list with at least one filter`)
  return filters.map((filter) => {
    if (!isPlain(filter)) throw new StoreError('bad-parameter', `${operator} needs filters`)
    return matching(filter, variables)
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
