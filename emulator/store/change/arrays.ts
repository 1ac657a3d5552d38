import { elementTest, isOperators } from '../query/match'
import { sorter } from '../query/sort'
import { equality } from '../query/tests'
import { StoreError } from '../store'
import { admit } from '../values/document'
import { isPlain, sameValue } from '../values/key'
import type { Target } from './target'

export function push(target: Target, operand: unknown): void {
  const { $each, $position, $slice, $sort, ...rest } = modifiers(operand)
  if (Object.keys(rest).length > 0)
    throw new StoreError('bad-parameter', `Unrecognized clause in $push: ${Object.keys(rest)[0]}`)
  const array = arrayAt('$push', target)
  const at = $position === undefined ? array.length : whole('$position', $position)
  const result = [...array]
  result.splice(at < 0 ? Math.max(0, array.length + at) : at, 0, ...listOf('$push', $each).map((item) => admit(item)))
  if ($sort !== undefined) result.sort(elementOrder($sort))
  target.put($slice === undefined ? result : sliced(result, whole('$slice', $slice)))
}

export function addToSet(target: Target, operand: unknown): void {
  const { $each, ...rest } = modifiers(operand)
  if (Object.keys(rest).length > 0)
    throw new StoreError('bad-parameter', `Found unexpected fields after $each in $addToSet: ${Object.keys(rest)[0]}`)
  const result = [...arrayAt('$addToSet', target)]
  for (const item of listOf('$addToSet', $each)) {
    const admitted = admit(item)
    if (!result.some((present) => sameValue(present, admitted))) result.push(admitted)
  }
  target.put(result)
}

export function pop(target: Target, operand: unknown): void {
  if (operand !== 1 && operand !== -1) throw new StoreError('bad-parameter', '$pop takes 1 or -1')
  if (!target.has) return
  const array = arrayAt('$pop', target)
  target.put(operand === 1 ? array.slice(0, -1) : array.slice(1))
}

/** Takes out what equals the operand, or what matches it where it is a condition. */
export function pull(target: Target, operand: unknown): void {
  if (!target.has) return
  const matches = isOperators(operand) || isPlain(operand) ? elementTest(operand) : equality(operand, true)
  target.put(arrayAt('$pull', target).filter((item) => !matches(item)))
}

export function pullAll(target: Target, operand: unknown): void {
  const items = listOf('$pullAll', operand)
  if (!target.has) return
  target.put(arrayAt('$pullAll', target).filter((item) => !items.some((pulled) => sameValue(item, pulled))))
}

function modifiers(operand: unknown): Record<string, unknown> {
  return isPlain(operand) && '$each' in operand ? operand : { $each: [operand] }
}

function arrayAt(operator: string, target: Target): unknown[] {
  if (!target.has) return []
  if (Array.isArray(target.value)) return target.value
  throw new StoreError(
    'bad-parameter',
    `Cannot apply ${operator} to a non-array field: '${target.path}' has ${JSON.stringify(target.value)}`,
  )
}

function listOf(operator: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new StoreError('bad-parameter', `${operator} needs a list`)
  return value
}

function whole(name: string, value: unknown): number {
  if (!Number.isInteger(value)) throw new StoreError('bad-parameter', `${name} needs a whole number`)
  return Number(value)
}

function sliced(array: unknown[], length: number): unknown[] {
  if (length === 0) return []
  return length > 0 ? array.slice(0, length) : array.slice(length)
}

function elementOrder(sort: unknown): (a: unknown, b: unknown) => number {
  if (sort === 1 || sort === -1) return sorter([['', sort]])
  if (!isPlain(sort)) throw new StoreError('bad-parameter', '$sort in $push takes 1, -1 or fields')
  return sorter(
    Object.entries(sort).map(([path, direction]) => {
      if (direction !== 1 && direction !== -1) throw new StoreError('bad-parameter', '$sort needs 1 or -1')
      return [path, direction]
    }),
  )
}
