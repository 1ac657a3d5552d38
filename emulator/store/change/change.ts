import { isOperators, matching, pathOf } from '../query/match'
import { type Document, type Filter, StoreError } from '../store'
import { admit, checkId, checkSize, copyOf } from '../values/document'
import { isPlain, sameValue } from '../values/key'
import { fieldOf } from '../values/path'
import { operators } from './operators'
import { type Position, targetsOf } from './target'

type Circumstances = { filter: Filter; inserting: boolean; now: number }
type Step = { operator: string; path: string; operand: unknown }

/**
 * A compiled change: gives the changed document and leaves the given one as it is. Throws StoreError bad-parameter
 * here for what can never work and, on a document, for what does not work with it.
 */
export function changing(change: Record<string, unknown>): (document: Document, how: Circumstances) => Document {
  if (!isUpdate(change)) return (document) => replaced(document, change)
  const steps = stepsOf(change)
  refuseConflicts(steps)
  return (document, how) => {
    const changed = copyOf(document)
    const position = positionIn(document, how.filter)
    for (const { operator, path, operand } of steps) {
      if (operator === '$rename') rename(changed, path, operand as string)
      else if (operator !== '$setOnInsert' || how.inserting) apply(changed, operator, path, operand, position, how.now)
    }
    if (document._id !== undefined && !sameValue(changed._id, document._id)) throw immutable()
    return checked(changed)
  }
}

export function isUpdate(change: Record<string, unknown>): boolean {
  const names = Object.keys(change)
  const operators = names.filter((name) => name.startsWith('$'))
  if (operators.length > 0 && operators.length < names.length)
    throw new StoreError('bad-parameter', 'a change has either operators or fields, not both')
  return operators.length > 0
}

/** The document that an upsert starts from: the fields that the filter compares for equality. */
export function seedOf(filter: Filter, replaces: boolean): Document {
  const seed: Record<string, unknown> = {}
  for (const [name, value] of equalities(filter)) {
    if (replaces && name !== '_id') continue
    const [target] = targetsOf(seed, name, true, () => null)
    if (target?.has)
      throw new StoreError('bad-parameter', `cannot infer query fields to set, path '${name}' is matched twice`)
    target?.put(admit(value))
  }
  return seed as Document
}

function equalities(filter: Filter): [string, unknown][] {
  return Object.entries(filter).flatMap(([name, condition]): [string, unknown][] => {
    if (name === '$and' && Array.isArray(condition)) return condition.filter(isPlain).flatMap(equalities)
    if (name === '$or' && Array.isArray(condition) && condition.length === 1) return equalities(condition[0])
    if (name.startsWith('$') || condition instanceof RegExp) return []
    if (!isOperators(condition)) return [[name, condition]]
    const { $eq, $in, $all } = condition
    if ($eq !== undefined) return [[name, $eq]]
    const single = [$in, $all].find((list) => Array.isArray(list) && list.length === 1) as [unknown] | undefined
    return single && !(single[0] instanceof RegExp) && !isOperators(single[0]) ? [[name, single[0]]] : []
  })
}

function replaced(document: Document, replacement: Record<string, unknown>): Document {
  const fields = admit(replacement) as Record<string, unknown>
  if (fields._id !== undefined && document._id !== undefined && !sameValue(fields._id, document._id)) throw immutable()
  const id = document._id ?? fields._id
  // The _id comes first, whatever its place in what was given.
  return checked(id === undefined ? (fields as Document) : Object.assign({ _id: id }, fields, { _id: id }))
}

function stepsOf(change: Record<string, unknown>): Step[] {
  return Object.entries(change).flatMap(([operator, fields]) => {
    if (!(operator in operators) && operator !== '$rename')
      throw new StoreError('bad-parameter', `Unknown modifier: ${operator}`)
    if (!isPlain(fields)) throw new StoreError('bad-parameter', `${operator} needs fields`)
    return Object.entries(fields)
      .filter(([, operand]) => operand !== undefined)
      .map(([path, operand]) => {
        if (operator === '$rename' && (typeof operand !== 'string' || operand === path))
          throw new StoreError('bad-parameter', `$rename of '${path}' needs another name`)
        pathOf(path)
        return { operator, path, operand }
      })
  })
}

// One update cannot change a place twice, nor a place and something inside it: the order would decide.
function refuseConflicts(steps: Step[]): void {
  const paths = steps.flatMap(({ operator, path, operand }) =>
    operator === '$rename' ? [path, String(operand)] : [path],
  )
  paths.sort()
  const seen = new Set<string>()
  for (const path of paths) {
    const parts = path.split('.')
    const taken = parts.map((_, at) => parts.slice(0, at + 1).join('.')).find((prefix) => seen.has(prefix))
    if (taken !== undefined)
      throw new StoreError('bad-parameter', `Updating the path '${path}' would create a conflict at '${taken}'`)
    seen.add(path)
  }
}

function apply(
  document: Document,
  name: string,
  path: string,
  operand: unknown,
  position: Position,
  now: number,
): void {
  const operator = operators[name]
  if (!operator) throw new StoreError('bad-parameter', `Unknown modifier: ${name}`)
  for (const target of targetsOf(document, path, operator.creates, position)) operator.apply(target, operand, now)
}

function rename(document: Document, from: string, to: string): void {
  const none = () => null
  const [source] = targetsOf(document, from, false, none)
  if (!source?.has) return
  if (source.inArray)
    throw new StoreError('bad-parameter', `The source field of $rename cannot be an array element: ${from}`)
  source.drop()
  const [destination] = targetsOf(document, to, true, none)
  if (destination?.inArray)
    throw new StoreError('bad-parameter', `The destination field of $rename cannot be an array element: ${to}`)
  destination?.put(source.value)
}

/**
 * The element that `$` means: the first one of the array that fulfils a condition of the filter on that array. With several such
 * conditions the last one decides, as in MongoDB.
 */
function positionIn(document: Document, filter: Filter): Position {
  return (array) => {
    const path = array.split('.')
    const value = path.reduce<unknown>(
      (found, name) => (isPlain(found) || Array.isArray(found) ? own(found, name) : undefined),
      document,
    )
    if (!Array.isArray(value)) return null
    const conditions = conditionsOn(array, filter).reverse()
    for (const condition of conditions) {
      const holds = matching(condition)
      const found = value.findIndex((element) => holds(nested(path, [element])))
      if (found >= 0) return found
    }
    return null
  }
}

function own(container: Record<string, unknown> | unknown[], name: string): unknown {
  return Array.isArray(container) ? container[Number(name)] : fieldOf(container, name)
}

function conditionsOn(array: string, filter: Filter): Filter[] {
  return Object.entries(filter).flatMap(([name, condition]) => {
    if ((name === '$and' || name === '$or') && Array.isArray(condition))
      return condition.filter(isPlain).flatMap((part) => conditionsOn(array, part))
    return name === array || name.startsWith(`${array}.`) ? [{ [name]: condition }] : []
  })
}

function nested(path: string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value)
}

function checked(document: Document): Document {
  if (document._id !== undefined) checkId(document._id)
  checkSize(document)
  return document
}

function immutable(): StoreError {
  return new StoreError(
    'bad-parameter',
    "Performing an update on the path '_id' would modify the immutable field '_id'",
  )
}
