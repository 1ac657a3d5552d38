import { Context, evalExpr } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as windows from 'mingo/operators/window'
import type { Options } from 'mingo/types'
import { StoreError } from '../store'
import { compareValues } from '../values/key'
import type { Evaluate } from './expressions/arguments'
import { arrays } from './expressions/arrays'
import { dates } from './expressions/dates'
import { dateTexts } from './expressions/dateTexts'
import { groups, orNothing, outsideGroups } from './expressions/groups'
import { numbers } from './expressions/numbers'
import { strings } from './expressions/strings'
import { types } from './expressions/types'
import type { Variables } from './match'

const comparisons: Record<string, (order: number) => unknown> = {
  $cmp: Math.sign,
  $eq: (order) => order === 0,
  $ne: (order) => order !== 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
}

// mingo compares in an order of its own (booleans after objects, arrays sorted first) and matches inside arrays.
const compared = Object.entries(comparisons).map(([name, verdict]): [string, Evaluate] => [
  name,
  (document, argument, options) => {
    if (!Array.isArray(argument) || argument.length !== 2)
      throw new StoreError('bad-parameter', `${name} takes two values`)
    const [a, b] = argument.map((part) => evalExpr(document as object, part, options))
    return verdict(compareExpressions(a, b))
  },
])

// Between expressions a missing value sorts before null, unlike in a filter.
function compareExpressions(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return compareValues(a, b)
}

export const context = Context.init({
  accumulator: { ...accumulators, ...groups },
  expression: {
    ...expressions,
    ...Object.fromEntries(compared),
    ...dates,
    ...dateTexts,
    ...strings,
    ...numbers,
    ...arrays,
    ...types,
    ...outsideGroups,
    ...orNothing,
  },
  pipeline,
  window: windows,
})

/** Options for mingo: no scripts, for a query comes from elsewhere and must not run code here. */
export const options: Partial<Options> = { context, scriptEnabled: false }

/** The value of an aggregation expression on a document. Throws StoreError bad-parameter. */
export function evaluate(document: unknown, expression: unknown, variables: Variables = {}): unknown {
  return refusing(() => evalExpr(document as object, expression as object, { ...options, variables } as Options))
}

/** Runs mingo and passes its complaints on as bad-parameter. */
export function refusing<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof StoreError) throw error
    throw new StoreError('bad-parameter', (error as Error).message)
  }
}
