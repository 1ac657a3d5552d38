import type { Collection } from '../collection/collection'
import { type Document, StoreError } from '../store'
import { isPlain } from '../values/key'
import { reach } from '../values/path'
import { pointOf } from './geo'
import { nearest, type Overlay, type Selected, select } from './select'
import { withField } from './shapes'

/** Documents that match `query`, nearest first, with the distance in the field that the stage names. */
export function geoNear(collection: Collection, argument: unknown, overlay: Overlay): Selected {
  const { near, key, distanceField, maxDistance, minDistance, query, limit, num, distanceMultiplier, includeLocs } =
    isPlain(argument) ? argument : {}
  const center = pointOf(near)
  if (!center) throw new StoreError('bad-parameter', '$geoNear needs a point in near')
  if (typeof distanceField !== 'string') throw new StoreError('bad-parameter', '$geoNear needs a distanceField')
  const found = select(collection, { filter: isPlain(query) ? query : {} }, overlay)
  const path = typeof key === 'string' ? key : placesOf(collection)
  const [least, most] = [Number(minDistance ?? 0), Number(maxDistance ?? Number.POSITIVE_INFINITY)]
  const rows = found.documents
    .map((document) => ({ document, metres: nearest(document, path, center) }))
    .filter(({ metres }) => Number.isFinite(metres) && metres >= least && metres <= most)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, Number(limit ?? num ?? rowsWithoutLimit))
  const documents = rows.map(({ document, metres }) => {
    const far = withField(document, distanceField, metres * Number(distanceMultiplier ?? 1))
    return (typeof includeLocs === 'string' ? withField(far, includeLocs, placeIn(document, path)) : far) as Document
  })
  return { documents, examined: found.examined, index: found.index }
}

const rowsWithoutLimit = Number.POSITIVE_INFINITY

// Without a key MongoDB takes the path of the only index on places.
function placesOf({ definitions }: Collection): string {
  const paths = definitions.flatMap(({ keys }) => keys.filter(([, kind]) => typeof kind === 'string'))
  const [only] = paths
  if (paths.length > 1)
    throw new StoreError('bad-parameter', 'There is more than one 2dsphere index; unsure which to use for $geoNear')
  return only?.[0] ?? 'location'
}

function placeIn(document: Document, path: string): unknown {
  let found: unknown
  reach(document, path.split('.'), 0, (value) => {
    found = value
    return true
  })
  return found
}
