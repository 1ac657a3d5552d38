import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { compareValues, isPlain, keyOf, sameValue } from '../../values/key'
import { isTrue } from '../tests'
import { type Evaluate, isNothing, ofList, ofOne, refused } from './arguments'

const ANY = Number.POSITIVE_INFINITY

function listIn(name: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw refused(`The argument to ${name} must be an array, but was of type: ${kind(value)}`)
  return value
}

function kind(value: unknown): string {
  return value === undefined ? 'missing' : value === null ? 'null' : typeof value
}

/** An expression on sets: null as soon as one of them is nothing. */
function ofSets(name: string, least: number, most: number, of: (...sets: Map<string, unknown>[]) => unknown) {
  return ofList(name, least, most, (...values) =>
    values.some(isNothing)
      ? null
      : of(...values.map((value) => new Map(listIn(name, value).map((item) => [keyOf(item), item])))),
  )
}

const inOrder = (values: Iterable<unknown>) => [...values].sort(compareValues)

const slice = ofList('$slice', 2, 3, (array, ...numbers) => {
  if (isNothing(array) || numbers.some(isNothing)) return null
  const list = listIn('$slice', array)
  if (!numbers.every(Number.isInteger)) throw refused('$slice takes whole numbers')
  const [first, length] = numbers as [number, number | undefined]
  if (length === undefined) return first >= 0 ? list.slice(0, first) : list.slice(first)
  if (length <= 0) throw refused(`Third argument to $slice must be positive: ${length}`)
  const from = first >= 0 ? first : Math.max(0, list.length + first)
  return list.slice(from, from + length)
})

const indexOfArray = ofList('$indexOfArray', 2, 4, (array, sought, from = 0, to = ANY) => {
  if (isNothing(array)) return null
  const list = listIn('$indexOfArray', array)
  for (let at = Number(from); at < Math.min(list.length, Number(to)); at++) if (sameValue(list[at], sought)) return at
  return -1
})

const arrayToObject = ofOne('$arrayToObject', (array) => {
  if (isNothing(array)) return null
  const pairs = listIn('$arrayToObject', array).map((item) => {
    const [name, value] = Array.isArray(item) ? item : isPlain(item) ? [item.k, item.v] : []
    if (typeof name !== 'string') throw refused('$arrayToObject requires an array of pairs with a key of type string')
    if (name === '__proto__') throw refused('the field name __proto__ is not allowed')
    return [name, value]
  })
  return Object.fromEntries(pairs)
})

/** In `in`, `$field` is the document's, not the element's as mingo has it. */
const reduce: Evaluate = (document, argument, options) => {
  const { input, initialValue, in: step } = isPlain(argument) ? argument : {}
  if (step === undefined || initialValue === undefined) throw refused('$reduce requires input, initialValue and in')
  const list = evalExpr(document as object, input as object, options)
  if (isNothing(list)) return null
  const combine = (value: unknown, element: unknown) =>
    evalExpr(document as object, { $let: { vars: bound({ value, this: element }), in: step } }, options)
  return listIn('$reduce', list).reduce(combine, evalExpr(document as object, initialValue as object, options))
}

function bound(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { $literal: value }]))
}

const switchOf: Evaluate = (document, argument, options) => {
  const { branches, default: other } = isPlain(argument) ? argument : {}
  const value = (expression: unknown) => evalExpr(document as object, expression as object, options as Options)
  for (const branch of listIn('$switch', branches)) {
    if (!isPlain(branch) || branch.case === undefined || branch.then === undefined)
      throw refused('$switch requires each branch to have case and then')
    if (isTrue(value(branch.case))) return value(branch.then)
  }
  if (other === undefined)
    throw refused('$switch could not find a matching branch for an input, and no default was specified.')
  return value(other)
}

/** The expressions on arrays, sets and truth. */
export const arrays: Record<string, Evaluate> = {
  ...Object.fromEntries([
    slice,
    indexOfArray,
    arrayToObject,
    ofOne('$size', (value) => listIn('$size', value).length),
    ofOne('$not', (value) => !isTrue(value)),
    ofList('$in', 2, 2, (value, array) => listIn('$in', array).some((item) => sameValue(item, value))),
    ofSets('$setUnion', 0, ANY, (...sets) => inOrder(new Map(sets.flatMap((set) => [...set])).values())),
    ofSets('$setIntersection', 0, ANY, (first = new Map(), ...rest) =>
      inOrder([...first].filter(([key]) => rest.every((set) => set.has(key))).map(([, value]) => value)),
    ),
    ofSets('$setDifference', 2, 2, (a = new Map(), b = new Map()) =>
      [...a].filter(([key]) => !b.has(key)).map(([, value]) => value),
    ),
  ]),
  $reduce: reduce,
  $switch: switchOf,
}
