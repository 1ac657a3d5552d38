import { Aggregator } from 'mingo/aggregator'
import { Context, evalExpr } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import { Lazy } from 'mingo/lazy'
import type { Options } from 'mingo/types'
import { type Document, StoreError } from '../store'
import { compareValues, isPlain, keyOf } from '../values/key'
import { reach } from '../values/path'
import { context, options } from './expression'
import { pointOf } from './geo'
import { matching } from './match'
import { nearest, type Selected, type Selection } from './select'
import { sorted, sortOf } from './sort'

/** Reads another collection; what it gives belongs to the caller. */
export type Find = (collection: string, selection: Selection) => Record<string, unknown>[]
type Stage = (documents: Iterator, argument: unknown, options: Options) => Iterator

/** mingo's stages, with those replaced whose meaning differs from MongoDB's. */
export function stagesOver(find: Find): Context {
  const stages: Record<string, Stage> = {
    $match: (documents, filter, given) => documents.filter(matching(object('$match', filter), given.variables)),
    $sort: (documents, sort) => documents.transform((all) => Lazy(sorted(all as object[], sortOf(sort), (one) => one))),
    $bucket,
    $lookup: (documents, argument, given) => lookup(find, documents, argument, given),
  }
  return Context.from(Context.init({ pipeline: stages }), context)
}

/** Documents that match `query`, nearest first, with the distance in the field that the stage names. */
export function geoNear(argument: unknown, find: (filter: Record<string, unknown>) => Selected) {
  const { near, key, distanceField, maxDistance, minDistance, query, limit, num, distanceMultiplier, includeLocs } =
    object('$geoNear', argument)
  const center = pointOf(near)
  if (!center) throw new StoreError('bad-parameter', '$geoNear needs a point in near')
  if (typeof distanceField !== 'string') throw new StoreError('bad-parameter', '$geoNear needs a distanceField')
  const found = find(query === undefined ? {} : object('$geoNear query', query))
  const path = typeof key === 'string' ? key : 'location'
  const [least, most] = [Number(minDistance ?? 0), Number(maxDistance ?? Number.POSITIVE_INFINITY)]
  const rows = found.documents
    .map((document) => ({ document, metres: nearest(document, path, center) }))
    .filter(({ metres }) => Number.isFinite(metres) && metres >= least && metres <= most)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, Number(limit ?? num ?? rowsWithoutLimit))
  const documents = rows.map(({ document, metres }) => {
    const copy: Record<string, unknown> = { ...document }
    put(copy, distanceField, metres * Number(distanceMultiplier ?? 1))
    if (typeof includeLocs === 'string') put(copy, includeLocs, at(copy, path))
    return copy
  })
  return { documents, examined: found.examined, index: found.index }
}

const rowsWithoutLimit = Number.POSITIVE_INFINITY

// mingo 7.2 puts a value that equals a boundary into the bucket below it.
function $bucket(documents: Iterator, argument: unknown, given: Options): Iterator {
  const { groupBy, boundaries, default: other, output = { count: { $sum: 1 } } } = object('$bucket', argument)
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw new StoreError('bad-parameter', '$bucket needs at least two boundaries')
  const rising = boundaries.every(
    (boundary, at) =>
      at === 0 ||
      (keyOf(boundary)[0] === keyOf(boundaries[at - 1])[0] && compareValues(boundary, boundaries[at - 1]) > 0),
  )
  if (!rising) throw new StoreError('bad-parameter', '$bucket needs boundaries of one type in ascending order')
  const [first, last] = [boundaries[0], boundaries[boundaries.length - 1]]
  if (other !== undefined && compareValues(other, first) >= 0 && compareValues(other, last) < 0)
    throw new StoreError('bad-parameter', '$bucket needs a default outside of its boundaries')
  return documents.transform((all) => {
    const buckets = new Map<number, unknown[]>()
    for (const document of all as object[]) {
      const value = evalExpr(document, groupBy as object, given) ?? null
      const within = compareValues(value, first) >= 0 && compareValues(value, last) < 0
      if (!within && other === undefined)
        throw new StoreError(
          'bad-parameter',
          '$bucket could not find a matching branch for an input, and no default was specified.',
        )
      const bucket = within
        ? boundaries.filter((boundary) => compareValues(boundary, value) <= 0).length - 1
        : boundaries.length
      buckets.set(bucket, [...(buckets.get(bucket) ?? []), document])
    }
    const numbers = [...buckets.keys()].sort((a, b) => a - b)
    return Lazy(
      numbers.map((number) => ({
        _id: number === boundaries.length ? other : boundaries[number],
        ...(evalExpr(buckets.get(number) as object[], output as object, given) as object),
      })),
    )
  })
}

// mingo joins by reading the whole other collection for each document when there is a pipeline; this asks for what belongs to it.
function lookup(find: Find, documents: Iterator, argument: unknown, given: Options): Iterator {
  const { from, localField, foreignField, as, pipeline = [], let: variables } = object('$lookup', argument)
  if (typeof from !== 'string' || typeof as !== 'string')
    throw new StoreError('bad-parameter', '$lookup needs from and as')
  if (!Array.isArray(pipeline)) throw new StoreError('bad-parameter', '$lookup needs a list of stages in pipeline')
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
    const joined = pipeline.length === 0 ? found : new Aggregator(pipeline, inner).run(found)
    const result = { ...(document as Record<string, unknown>) }
    put(result, as, joined)
    return result
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

function put(document: Record<string, unknown>, path: string, value: unknown): void {
  const [name = '', ...rest] = path.split('.')
  if (name === '__proto__') throw new StoreError('bad-parameter', 'the field name __proto__ is not allowed')
  if (rest.length === 0) {
    document[name] = value
    return
  }
  const child = Object.hasOwn(document, name) && isPlain(document[name]) ? { ...document[name] } : {}
  document[name] = child
  put(child, rest.join('.'), value)
}

function at(document: Document | Record<string, unknown>, path: string): unknown {
  let found: unknown
  reach(document, path.split('.'), 0, (value) => {
    found = value
    return true
  })
  return found
}

function object(stage: string, argument: unknown): Record<string, unknown> {
  if (!isPlain(argument)) throw new StoreError('bad-parameter', `${stage} needs an object`)
  return argument
}
