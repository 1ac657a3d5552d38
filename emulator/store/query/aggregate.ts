import { Aggregator } from 'mingo/aggregator'
import type { Collection } from '../collection/collection'
import { StoreError } from '../store'
import { copyOf } from '../values/document'
import { isPlain } from '../values/key'
import { options, refusing } from './expression'
import { geoNear } from './geoNear'
import type { Find } from './lookup'
import { count, type Overlay, type Selection, select } from './select'
import { sortOf } from './sort'
import { stagesOver } from './stages'

type Stage = Record<string, unknown>
export type Source = (collection: string) => { collection: Collection; overlay: Overlay }
export type Aggregated = { documents: Record<string, unknown>[]; examined: number; index: string | null }

/**
 * Runs a pipeline. The stages at its head that a query can do ($match, $sort, $skip, $limit, in this order, and a $count after $match) use
 * indexes; the others run on what these give. Throws StoreError bad-parameter.
 */
export function aggregating(source: Source, name: string, pipeline: readonly Stage[]): Aggregated {
  for (const stage of pipeline) {
    if (Object.keys(stage).length !== 1)
      throw new StoreError('bad-parameter', 'A pipeline stage specification object must contain exactly one field.')
  }
  const { collection, overlay } = source(name)
  const { selection, rest } = headOf(pipeline)
  const [next, ...after] = rest
  if (next?.$count !== undefined && typeof next.$count === 'string' && isOnlyFilter(selection)) {
    const { total, ...cost } = count(collection, selection.filter, overlay)
    return finished(source, total === 0 ? [] : [{ [next.$count]: total }], after, cost)
  }
  if (pipeline[0]?.$geoNear !== undefined) {
    const { documents, ...cost } = geoNear(collection, pipeline[0].$geoNear, overlay)
    return finished(source, documents, pipeline.slice(1), cost)
  }
  const { documents, ...cost } = select(collection, selection, overlay)
  return finished(source, documents, rest, cost)
}

function finished(
  source: Source,
  documents: Stage[],
  rest: readonly Stage[],
  cost: { examined: number; index: string | null },
): Aggregated {
  let { examined } = cost
  const find: Find = (name, selection) => {
    const { collection, overlay } = source(name)
    const found = select(collection, selection, overlay)
    examined += found.examined
    return found.documents
  }
  if (rest.length === 0) return { documents, examined, index: cost.index }
  const results = refusing(() =>
    new Aggregator([...rest], {
      ...options,
      context: stagesOver(find),
      collectionResolver: (name) => find(name, { filter: {} }),
    }).run<Stage>(documents),
  )
  return { documents: copyOf(results), examined, index: cost.index }
}

function isOnlyFilter({ sort, skip, limit }: Selection): boolean {
  return sort === undefined && skip === undefined && limit === undefined
}

function headOf(pipeline: readonly Stage[]): { selection: Selection; rest: readonly Stage[] } {
  const selection: Selection = { filter: {} }
  let at = 0
  const filters = []
  for (; isPlain(pipeline[at]?.$match); at++) filters.push(pipeline[at]?.$match as Stage)
  const [only] = filters
  if (only) selection.filter = filters.length === 1 ? only : { $and: filters }
  const sort = pipeline[at]?.$sort
  if (sort !== undefined) {
    selection.sort = sortOf(sort)
    at++
  }
  const skip = pipeline[at]?.$skip
  if (isWhole(skip)) {
    selection.skip = skip
    at++
  }
  const limit = pipeline[at]?.$limit
  if (isWhole(limit) && limit > 0) {
    selection.limit = limit
    at++
  }
  return { selection, rest: pipeline.slice(at) }
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}
