import { type Collection, read } from '../collection/collection'
import type { Document, Filter } from '../store'
import { isPlain } from '../values/key'
import { reach } from '../values/path'
import { distanceTo, type Near, nearOf } from './geo'
import { isOperators, matching } from './match'
import { type Plan, planFor } from './plan'
import { type Sort, sorted } from './sort'

export type Selection = { filter: Filter; sort?: Sort; skip?: number; limit?: number }
/** What a transaction sees otherwise than the collection has it, as text by idKey; null is a document that is not there. */
export type Overlay = ReadonlyMap<string, string | null>
export type Selected = { documents: Document[]; examined: number; index: string | null }

/** The documents that match, in order. They are the caller's own. */
export function select(collection: Collection, selection: Selection, overlay: Overlay): Selected {
  const { filter, sort = [], skip = 0, limit = 0 } = selection
  const matches = matching(filter)
  const plan = planFor(collection, filter, sort)
  const near = sort.length === 0 ? nearIn(filter) : null
  const inOrder = plan.sorted && near === null && overlay.size === 0
  const enough = inOrder && limit > 0 ? skip + limit : Number.POSITIVE_INFINITY

  let examined = 0
  const found: Document[] = []
  for (const document of candidates(plan, overlay)) {
    examined++
    if (!matches(document)) continue
    found.push(document)
    if (found.length >= enough) break
  }
  const ordered = near ? byDistance(found, near) : inOrder ? found : sorted(found, sort, (document) => document)
  const documents = limit > 0 ? ordered.slice(skip, skip + limit) : ordered.slice(skip)
  return { documents, examined, index: plan.index }
}

export function count(
  collection: Collection,
  filter: Filter,
  overlay: Overlay,
): { total: number; examined: number; index: string | null } {
  const matches = matching(filter)
  const plan = planFor(collection, filter, [])
  const known = overlay.size === 0 ? plan.count() : null
  if (known !== null) return { total: known, examined: 0, index: plan.index }
  let total = 0
  let examined = 0
  for (const document of candidates(plan, overlay)) {
    examined++
    if (matches(document)) total++
  }
  return { total, examined, index: plan.index }
}

function* candidates(plan: Plan, overlay: Overlay): Iterable<Document> {
  for (const { id, text } of plan.candidates()) if (!overlay.has(id)) yield read(text)
  for (const text of overlay.values()) if (text !== null) yield read(text)
}

/** Documents with their distance in metres, nearest first; those without a place at the path are left out. */
function byDistance(documents: Document[], { path, center }: Near): Document[] {
  return documents
    .map((document) => ({ document, metres: nearest(document, path, center) }))
    .sort((a, b) => a.metres - b.metres)
    .map(({ document }) => document)
}

/** Metres from the center to the nearest place that a document has at a path; Infinity without one. */
export function nearest(document: Document, path: string, center: Near['center']): number {
  let metres = Number.POSITIVE_INFINITY
  reach(document, path.split('.'), 0, (value) => {
    for (const place of [value, ...(Array.isArray(value) ? value : [])])
      metres = Math.min(metres, distanceTo(center, place) ?? Number.POSITIVE_INFINITY)
    return false
  })
  return metres
}

function nearIn(filter: Filter): Near | null {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) {
      const found = condition.filter(isPlain).map(nearIn).find(Boolean)
      if (found) return found
    } else if (!path.startsWith('$') && isOperators(condition)) {
      const operator = ['$near', '$nearSphere'].find((name) => name in condition)
      if (operator) return nearOf(path, operator, condition)
    }
  }
  return null
}
