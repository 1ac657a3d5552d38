import * as accumulators from 'mingo/operators/accumulator'
import type { Options } from 'mingo/types'
import { compareValues, keyOf } from '../../values/key'
import { type Evaluate, isNothing, valueIn } from './arguments'

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

/** The accumulators that differ: mingo collects what is missing as null, and takes the deviation of too few numbers for NaN. */
export const groups: Record<string, Accumulate> = {
  $push: valuesIn,
  $addToSet: (...given) => [...new Map(valuesIn(...given).map((value) => [keyOf(value), value])).values()],
  $min: extreme((order) => order < 0),
  $max: extreme((order) => order > 0),
  $stdDevPop: orNull(accumulators.$stdDevPop),
  $stdDevSamp: orNull(accumulators.$stdDevSamp),
}
