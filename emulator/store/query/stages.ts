import { Context, evalExpr } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import { Lazy } from 'mingo/lazy'
import * as pipeline from 'mingo/operators/pipeline'
import type { Options } from 'mingo/types'
import { StoreError } from '../store'
import { compareValues, isPlain, keyOf } from '../values/key'
import { context } from './expression'
import { type Find, lookup } from './lookup'
import { matching } from './match'
import { shapes } from './shapes'
import { sorted, sortOf } from './sort'

type Stage = (documents: Iterator, argument: unknown, options: Options) => Iterator

/** mingo's stages, with those replaced whose meaning differs from MongoDB's. */
export function stagesOver(find: Find): Context {
  const stages: Record<string, Stage> = {
    ...shapes,
    $match: (documents, filter, given) => documents.filter(matching(object('$match', filter), given.variables)),
    $sort: (documents, sort) => documents.transform((all) => Lazy(sorted(all as object[], sortOf(sort), (one) => one))),
    $skip: (documents, number) => documents.drop(whole('$skip', number, 0)),
    $limit: (documents, number) => documents.take(whole('$limit', number, 1)),
    // mingo draws with replacement.
    $sample(documents, argument) {
      const size = whole('$sample size', object('$sample', argument).size, 0)
      return documents.transform((all) => Lazy(drawn(all as object[], size)))
    },
    // mingo counts nothing as one document with 0, and makes one bucket of nothing.
    $count: (documents, name, given) => whereAny(documents, (some) => pipeline.$count(some, name as string, given)),
    $bucketAuto: (documents, argument, given) =>
      whereAny(documents, (some) => pipeline.$bucketAuto(some, argument as BucketAuto, given)),
    $bucket,
    $lookup: (documents, argument, given) => lookup(find, documents, argument, given),
    $out: refusedStage('$out'),
    $merge: refusedStage('$merge'),
    $geoNear: () => {
      throw new StoreError('bad-parameter', '$geoNear is only valid as the first stage in a pipeline.')
    },
  }
  return Context.from(Context.init({ pipeline: stages }), context)
}

function drawn(documents: object[], size: number): object[] {
  const rows = documents.map((document) => ({ document, lot: Math.random() })).sort((a, b) => a.lot - b.lot)
  return rows.slice(0, size).map(({ document }) => document)
}

type BucketAuto = Parameters<typeof pipeline.$bucketAuto>[1]

function whereAny(documents: Iterator, stage: (documents: Iterator) => Iterator): Iterator {
  return documents.transform((all) => (all.length === 0 ? Lazy([]) : stage(Lazy(all))))
}

function refusedStage(name: string): Stage {
  return () => {
    throw new StoreError('bad-parameter', `${name} is not supported`)
  }
}

function whole(name: string, number: unknown, least: number): number {
  if (!Number.isInteger(number) || Number(number) < least)
    throw new StoreError('bad-parameter', `${name} takes a whole number, ${least} or more`)
  return Number(number)
}

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

export function object(stage: string, argument: unknown): Record<string, unknown> {
  if (!isPlain(argument)) throw new StoreError('bad-parameter', `${stage} needs an object`)
  return argument
}
