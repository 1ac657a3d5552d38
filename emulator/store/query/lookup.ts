import { Aggregator } from 'mingo/aggregator'
import { evalExpr } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import type { Options } from 'mingo/types'
import { StoreError } from '../store'
import { isPlain } from '../values/key'
import { reach } from '../values/path'
import { options } from './expression'
import type { Selection } from './select'
import { withField } from './shapes'

/** Reads another collection; what it gives belongs to the caller. */
export type Find = (collection: string, selection: Selection) => Record<string, unknown>[]

// mingo joins by reading the whole other collection for each document when there is a pipeline; this asks for what belongs to it.
export function lookup(find: Find, documents: Iterator, argument: unknown, given: Options): Iterator {
  const { from, localField, foreignField, as, pipeline: steps = [], let: variables } = isPlain(argument) ? argument : {}
  if (typeof from !== 'string' || typeof as !== 'string')
    throw new StoreError('bad-parameter', '$lookup needs from and as')
  if (!Array.isArray(steps)) throw new StoreError('bad-parameter', '$lookup needs a list of stages in pipeline')
  const joins = typeof localField === 'string' && typeof foreignField === 'string'
  return documents.map((document) => {
    const filter = joins ? { [foreignField]: { $in: localValues(document, localField) } } : {}
    const found = find(from, { filter })
    const values =
      variables === undefined
        ? {}
        : (evalExpr(document as object, variables as object, given) as Record<string, unknown>)
    const inner = {
      ...options,
      context: given.context,
      variables: { ...given.variables, ...values },
    } as Partial<Options>
    const joined = steps.length === 0 ? found : new Aggregator(steps, inner).run(found)
    return withField(document, as, joined)
  })
}

function localValues(document: unknown, path: string): unknown[] {
  const values: unknown[] = []
  reach(document, path.split('.'), 0, (value) => {
    if (Array.isArray(value)) values.push(...value)
    else values.push(value ?? null)
    return false
  })
  return values
}
