import type { Collection } from '../collection/collection'
import { ID_INDEX, idKey } from '../collection/collection'
import type { OrderedIndex, Range, Stored } from '../collection/orderedIndex'
import type { Filter } from '../store'
import { above, inverted, isPlain } from '../values/key'
import { type Bounds, type Conditions, conditionsOf, type Interval } from './bounds'
import { isOperators } from './match'
import type { Sort } from './sort'

/** How to find the documents that can match a filter. */
export type Plan = {
  /** Null when the whole collection is looked through. */
  index: string | null
  /** Whether candidates come in the order asked for. */
  sorted: boolean
  candidates(): Iterable<Stored>
  /** How many documents match, when the index alone can tell. */
  count(): number | null
}

type IndexPlan = {
  index: OrderedIndex
  /** `prefix`: how much of the keys in a range its point conditions decide. */
  ranges: (Range & { prefix: number })[]
  reverse: boolean
  sorted: boolean
  /** Whether the ranges are in order only when they are read side by side. */
  merge: boolean
  covered: boolean
  score: number
}

const MOST_RANGES = 1000
/** So many ranges at most are read side by side. */
const MOST_MERGED = 64

export function planFor(collection: Collection, filter: Filter, sort: Sort): Plan {
  const ids = idsIn(filter)
  if (ids) return byIds(collection, ids, sort)
  const conditions = conditionsOf(filter)
  const best = bestOf(collection, conditions, sort)
  if (best && best.score >= BOUND) return byIndex(best)
  return unionFor(collection, filter) ?? (best ? byIndex(best) : scan(collection, conditions, sort))
}

function bestOf(collection: Collection, conditions: Conditions, sort: Sort): IndexPlan | null {
  let best: IndexPlan | null = null
  const consider = (index: OrderedIndex) => {
    const plan = indexPlan(index, conditions, sort)
    if (plan && plan.score > (best?.score ?? 0)) best = plan
  }
  collection.indexes.forEach(consider)
  const aboutId = conditions.byPath.has('_id') || sort[0]?.[0] === '_id'
  if (aboutId && ((best as IndexPlan | null)?.score ?? 0) < EQUAL) consider(collection.idIndex())
  return best
}

// A condition for equality narrows more than a range, and a range more than being spared a sort.
const EQUAL = 10
const BOUND = 6
const SORTED = 5

function indexPlan(index: OrderedIndex, { byPath, whole }: Conditions, sort: Sort): IndexPlan | null {
  let prefixes = ['']
  let ranges: IndexPlan['ranges'] | null = null
  let equal = 0
  let exact = whole
  const through = new Set<string>()
  const pinned = new Set<string>()
  const several = new Set<string>()

  for (const { path, names, descending, multikey } of index.paths) {
    const demands = byPath.get(path)
    if (!demands) break
    if (multikey) {
      // Entries combine values of one element; different elements may fulfil the conditions.
      if (through.has(names[0] as string)) break
      through.add(names[0] as string)
      exact = false
    }
    const intervals = multikey ? narrowest(demands) : demands.map((bounds) => bounds.intervals).reduce(intersection)
    exact &&= demands.every((bounds) => bounds.exact)
    const oriented = descending ? intervals.map(turned) : intervals
    if (!intervals.every(isPoint) || prefixes.length * intervals.length > MOST_RANGES) {
      ranges = prefixes.flatMap((prefix) => oriented.map((interval) => rangeOf(prefix, interval)))
      break
    }
    prefixes = prefixes.flatMap((prefix) => oriented.map((interval) => prefix + interval.low))
    equal++
    ;(intervals.length === 1 ? pinned : several).add(path)
  }

  const bound = equal + (ranges ? 1 : 0)
  // A document with an array has several entries, whichever of the paths leads through it.
  const covered = exact && bound === byPath.size && !index.paths.some((path) => path.multikey)
  ranges ??= prefixes.map((prefix) =>
    prefix === '' ? EVERYTHING : { start: prefix, end: above(prefix), prefix: prefix.length },
  )
  const asRead = sort.length === 0 ? null : orderOf(index, sort, pinned)
  const mergeable = several.size > 0 && ranges.length <= MOST_MERGED && !sort.some(([path]) => several.has(path))
  const merge = asRead === null && sort.length > 0 && mergeable
  const order = merge ? orderOf(index, sort, new Set([...pinned, ...several])) : asRead
  ranges.sort((a, b) => (a.start < b.start ? -1 : 1))
  const reverse = order === 'reverse'
  if (reverse) ranges.reverse()
  const score = equal * EQUAL + (bound - equal) * BOUND + (order ? SORTED : 0)
  return score === 0
    ? null
    : {
        index,
        ranges,
        reverse,
        sorted: order !== null || sort.length === 0,
        merge: merge && order !== null,
        covered,
        score,
      }
}

const EVERYTHING = { start: '', end: '\uffff'.repeat(2), prefix: 0 }

/** Whether reading the index gives the order asked for, and in which direction. A path pinned to one value orders nothing. */
function orderOf(index: OrderedIndex, sort: Sort, pinned: Set<string>): 'forward' | 'reverse' | null {
  let at = 0
  let reverse: boolean | null = null
  for (const [path, direction] of sort) {
    const place = index.paths.find((one) => one.path === path)
    if (place && !place.multikey && pinned.has(path)) continue
    while (pinned.has(index.paths[at]?.path ?? '') && index.paths[at]?.path !== path) at++
    const here = index.paths[at++]
    if (!here || here.path !== path || here.multikey) return null
    const against = direction !== (here.descending ? -1 : 1)
    if (reverse !== null && reverse !== against) return null
    reverse = against
  }
  return reverse ? 'reverse' : 'forward'
}

function narrowest(demands: Bounds[]): Interval[] {
  const pointed = demands.find(({ intervals }) => intervals.every(isPoint))
  return (pointed ?? demands[0])?.intervals ?? []
}

function isPoint({ low, high, lowOut, highOut, point }: Interval): boolean {
  return point && low === high && !lowOut && !highOut
}

function intersection(some: Interval[], others: Interval[]): Interval[] {
  return some.flatMap((a) =>
    others.flatMap((b): Interval[] => {
      const low = startOf(a) >= startOf(b) ? a : b
      const high = endOf(a) <= endOf(b) ? a : b
      if (startOf(low) >= endOf(high)) return []
      return [{ low: low.low, lowOut: low.lowOut, high: high.high, highOut: high.highOut, point: a.point || b.point }]
    }),
  )
}

function startOf({ low, lowOut }: Interval): string {
  return lowOut ? above(low) : low
}

function endOf({ high, highOut }: Interval): string {
  return highOut ? high : above(high)
}

function rangeOf(prefix: string, interval: Interval): IndexPlan['ranges'][number] {
  return { start: prefix + startOf(interval), end: prefix + endOf(interval), prefix: prefix.length }
}

function turned({ low, high, lowOut, highOut, point }: Interval): Interval {
  return { low: inverted(high), high: inverted(low), lowOut: highOut, highOut: lowOut, point }
}

function byIndex({ index, ranges, reverse, sorted, merge, covered }: IndexPlan): Plan {
  const several = index.paths.some((path) => path.multikey)
  return {
    index: index.definition.name,
    sorted,
    *candidates() {
      const seen = new Set<number>()
      const inTurn = function* () {
        for (const range of ranges) yield* index.range(range, reverse)
      }
      for (const stored of merge ? index.merged(ranges, reverse) : inTurn()) {
        if (several && seen.has(stored.place)) continue
        if (several) seen.add(stored.place)
        yield stored
      }
    },
    count: () => (covered ? ranges.reduce((total, range) => total + index.count(range), 0) : null),
  }
}

function byIds(collection: Collection, ids: unknown[], sort: Sort): Plan {
  return {
    index: ID_INDEX,
    sorted: sort.length === 0 || ids.length === 1,
    *candidates() {
      for (const id of new Set(ids.map(idKey))) {
        const stored = collection.documents.get(id)
        if (stored) yield stored
      }
    },
    count: () => null,
  }
}

function scan(collection: Collection, { byPath, whole }: Conditions, sort: Sort): Plan {
  return {
    index: null,
    sorted: sort.length === 0,
    candidates: () => collection.documents.values(),
    count: () => (whole && byPath.size === 0 ? collection.documents.size : null),
  }
}

/** For an $or: the candidates of each branch, when each has an index. */
function unionFor(collection: Collection, filter: Filter): Plan | null {
  const branches = branchesOf(filter)
  if (!branches) return null
  const plans = branches.map((branch) => planFor(collection, branch, []))
  if (plans.some((plan) => plan.index === null)) return null
  return {
    index: [...new Set(plans.map((plan) => plan.index))].join('|'),
    sorted: false,
    *candidates() {
      const seen = new Set<number>()
      for (const plan of plans) {
        for (const stored of plan.candidates()) {
          if (!seen.has(stored.place)) yield stored
          seen.add(stored.place)
        }
      }
    },
    count: () => null,
  }
}

function branchesOf(filter: Filter): Filter[] | null {
  if (Array.isArray(filter.$or) && filter.$or.every(isPlain)) return filter.$or
  if (!Array.isArray(filter.$and)) return null
  for (const part of filter.$and) {
    const branches = isPlain(part) ? branchesOf(part) : null
    if (branches) return branches
  }
  return null
}

/** The values of `_id` that a filter allows, when it names them; null otherwise. */
export function idsIn(filter: Filter): unknown[] | null {
  if ('_id' in filter) {
    const condition = filter._id
    if (!isOperators(condition)) return condition instanceof RegExp ? null : [condition]
    if ('$eq' in condition) return [condition.$eq]
    const { $in } = condition
    return Array.isArray($in) && !$in.some((item) => item instanceof RegExp) ? $in : null
  }
  if (!Array.isArray(filter.$and)) return null
  for (const part of filter.$and) {
    const ids = isPlain(part) ? idsIn(part) : null
    if (ids) return ids
  }
  return null
}
