import type { Entry } from '../disk/lines'
import { type ReadSorted, sortedKey } from '../disk/sorted'
import type { IndexDefinition } from '../store'
import { type Collection, idKey, type Known, openCollection, read } from './collection'
import type { Stored } from './orderedIndex'

/** Puts collections together from what is on disk: first a snapshot's entries, then those of the logs. */
export type Loading = {
  replay(entries: readonly Entry[]): void
  /** The snapshot is all there; these are its indexes. */
  snapshotRead(sorted: ReadSorted): void
  collections(): Collection[]
}
type Part = {
  documents: Map<string, Stored>
  definitions: IndexDefinition[]
  /** The place of the next new document. */
  place: number
  /** Places below this are of the snapshot, and those that have changed since. */
  ofSnapshot: number
  changed: Set<number>
}

export function openLoading(): Loading {
  const parts = new Map<string, Part>()
  let sorted: ReadSorted = new Map()

  function replay({ in: name, index, put = [], drop = [] }: Entry): void {
    const part: Part = parts.get(name) ?? emptyPart()
    const { documents, definitions, changed } = part
    parts.set(name, part)
    if (index && !definitions.some((definition) => definition.name === index.name)) definitions.push(index)
    for (const text of put) {
      const id = idOf(text)
      const before = documents.get(id)
      if (before) changed.add(before.place)
      documents.set(id, { id, text, place: before?.place ?? part.place++ })
    }
    for (const id of drop) {
      const before = documents.get(id)
      if (before) changed.add(before.place)
      documents.delete(id)
    }
  }

  return {
    replay: (entries) => entries.forEach(replay),
    snapshotRead(found) {
      sorted = found
      for (const part of parts.values()) part.ofSnapshot = part.place
    },
    collections: () =>
      [...parts].map(([name, { documents, definitions, ofSnapshot, changed }]) =>
        openCollection(name, documents, definitions, (index): Known | null => {
          const known = sorted.get(sortedKey(name, index))
          return known ? { ...known, holds: (place) => place < ofSnapshot && !changed.has(place) } : null
        }),
      ),
  }
}

function emptyPart(): Part {
  return { documents: new Map(), definitions: [], place: 0, ofSnapshot: 0, changed: new Set() }
}

const ID_START = '{"_id":"'

// Most documents begin with an _id that is a plain string: no need to parse the rest.
function idOf(text: string): string {
  if (!text.startsWith(ID_START)) return idKey(read(text)._id)
  const id = text.slice(ID_START.length, text.indexOf('"', ID_START.length))
  return id === '' || id.includes('\\') ? idKey(read(text)._id) : id
}
