import * as accumulators from 'mingo/operators/accumulator'
import type { Options } from 'mingo/types'
import { compareValues, keyOf } from '../../values/key'
import { type Evaluate, isNothing, refused, valueIn } from './arguments'

type Accumulate = (documents: unknown[], expression: unknown, options: Options) => unknown

const NOTHING = Symbol('nothing')
const OR_NOTHING = '$__orNothing'

/** Lets mingo's $push tell what is missing from what is null. */
export const orNothing: Record<string, Evaluate> = {
  [OR_NOTHING]: (document, argument, options) => {
    const value = valueIn(document, argument, options)
    return value === undefined ? NOTHING : value
  },
}

/** What each document gives that has something. A null expression means the values themselves. */
function valuesIn(documents: unknown[], expression: unknown, options: Options): unknown[] {
  const wanted = isNothing(expression) ? null : { [OR_NOTHING]: expression }
  return accumulators.$push(documents, wanted, options).filter((value) => value !== NOTHING && value !== undefined)
}

function extreme(better: (order: number) => boolean): Accumulate {
  return (documents, expression, options) => {
    const values = valuesIn(documents, expression, options).filter((value) => !isNothing(value))
    if (values.length === 0) return null
    return values.reduce((best, value) => (better(compareValues(value, best)) ? value : best))
  }
}

function orNull(accumulate: unknown): Accumulate {
  return (documents, expression, options) => {
    const result = (accumulate as Accumulate)(documents, expression, options)
    return Number.isNaN(result) ? null : result
  }
}

/**
 * Accumulators also stand outside of groups: `[a, b]` are the values then, and so is the list that a single expression gives.
 * In a group mingo hands over all documents of it.
 */
function outside(name: string): [string, Evaluate] {
  const accumulate = (name in groups ? groups[name] : (accumulators as Record<string, unknown>)[name]) as Accumulate
  return [
    name,
    (document, argument, options) => {
      if (Array.isArray(document)) return accumulate(document, argument, options)
      const only = Array.isArray(argument) && argument.length === 1 ? argument[0] : argument
      const value = valueIn(document, only, options)
      return accumulate(Array.isArray(value) ? value : [value], null, options)
    },
  ]
}

/** The accumulators that differ: mingo collects what is missing as null, and takes the deviation of too few numbers for NaN. */
export const groups: Record<string, Accumulate> = {
  $push: valuesIn,
  $addToSet: (...given) => [...new Map(valuesIn(...given).map((value) => [keyOf(value), value])).values()],
  $min: extreme((order) => order < 0),
  $max: extreme((order) => order > 0),
  $stdDevPop: orNull(accumulators.$stdDevPop),
  $stdDevSamp: orNull(accumulators.$stdDevSamp),
}

function atEnd(name: string, end: 0 | -1): [string, Evaluate] {
  const inGroup = (accumulators as Record<string, unknown>)[name] as Accumulate
  return [
    name,
    (document, argument, options) => {
      if (Array.isArray(document)) return inGroup(document, argument, options)
      const list = valueIn(document, argument, options)
      if (isNothing(list)) return null
      if (!Array.isArray(list)) throw refused(`${name}'s argument must be an array`)
      return list.at(end)
    },
  ]
}

/** The same names as expressions. */
export const outsideGroups: Record<string, Evaluate> = Object.fromEntries([
  ...['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp'].map(outside),
  atEnd('$first', 0),
  atEnd('$last', -1),
])
