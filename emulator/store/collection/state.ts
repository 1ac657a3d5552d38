import type { State } from '../disk/journal'
import type { Entry } from '../disk/lines'
import type { SortedIndex } from '../disk/sorted'
import type { Collection } from './collection'
import type { Stored } from './orderedIndex'

const IN_ONE_LINE = 500

type Moment = Pick<Collection, 'name' | 'definitions'> & { all: readonly Stored[]; sorted: readonly SortedIndex[] }

/** A picture of this moment for a snapshot. Stored documents are never changed in place, so a list of them will do. */
export function stateOf(collections: readonly Collection[]): State {
  const moments = collections.map(momentOf)
  return { entries: entriesOf(moments), sorted: moments.flatMap(({ sorted }) => sorted) }
}

function momentOf({ name, definitions, documents, indexes }: Collection): Moment {
  const all = [...documents.values()]
  const inSnapshot: number[] = []
  for (const [at, { place }] of all.entries()) inSnapshot[place] = at
  const sorted = indexes.map(({ definition, paths, picture }) => ({
    in: name,
    index: definition.name,
    multikey: paths.map(({ multikey }) => multikey),
    entries: picture((place) => inSnapshot[place] as number),
  }))
  return { name, definitions: [...definitions], all, sorted }
}

function* entriesOf(moments: readonly Moment[]): Iterable<Entry> {
  for (const { name, definitions, all } of moments) {
    yield { in: name }
    for (const index of definitions) yield { in: name, index }
    for (let at = 0; at < all.length; at += IN_ONE_LINE)
      yield { in: name, put: all.slice(at, at + IN_ONE_LINE).map(({ text }) => text) }
  }
}
