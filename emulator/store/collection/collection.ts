import { type Document, type IndexDefinition, StoreError } from '../store'
import { fromText, toText } from '../values/encoding'
import { keyOf } from '../values/key'
import { reach } from '../values/path'
import { type OrderedIndex, openOrderedIndex, placeOf, type Stored } from './orderedIndex'

/** One document's new state as text; null when it is gone. `id` is `idKey` of its `_id`. */
export type Write = { id: string; text: string | null }

export type Collection = {
  readonly name: string
  readonly documents: ReadonlyMap<string, Stored>
  readonly definitions: readonly IndexDefinition[]
  /** The ordered indexes; geo indexes have no order and are not among them. */
  readonly indexes: readonly OrderedIndex[]
  /** The index of `_id`; made when it is first asked for, for most collections are never read in that order. */
  idIndex(): OrderedIndex
  /** Throws StoreError duplicate-key or bad-parameter when documents do not fit a new index. */
  addIndex(definition: IndexDefinition): void
  /** Throws StoreError duplicate-key or bad-parameter when the writes together would break an index; changes nothing. */
  check(writes: readonly Write[]): void
  /** Stores checked writes. */
  apply(writes: readonly Write[]): void
}

export const ID_INDEX = '_id_'

/** The key of a document in its collection: strings, which most are, stand for themselves. */
export function idKey(id: unknown): string {
  // Keys of other types begin with a control character.
  return typeof id === 'string' && id.charCodeAt(0) > 31 ? id : keyOf(id)
}

/** A document of the reader's own. */
export function read(text: string): Document {
  return fromText(text) as Document
}

/** What is known of an index without reading documents: its entries, in order, as some of the documents were. */
export type Known = {
  multikey: readonly boolean[]
  entries: readonly string[]
  /** Whether the document at this place is as it was then. */
  holds(place: number): boolean
}

/** A collection of what was stored before, by idKey; it goes on with these documents as its own. */
export function openCollection(
  name: string,
  documents: Map<string, Stored>,
  defined: readonly IndexDefinition[],
  knownOf: (index: string) => Known | null,
): Collection {
  const definitions: IndexDefinition[] = [...defined]
  const indexes = definitions.filter(isOrdered).map(openOrderedIndex)
  let place = 0
  for (const stored of documents.values()) place = Math.max(place, stored.place + 1)
  let byId: OrderedIndex | null = null

  fill(indexes, knownOf)

  // Each document is read once for all of the indexes, and only if one of them does not know it.
  function fill(empty: readonly OrderedIndex[], knownOf: (index: string) => Known | null): void {
    if (empty.length === 0) return
    const byPlace: Stored[] = []
    for (const stored of documents.values()) byPlace[stored.place] = stored
    const filling = empty.map((index) => {
      const known = knownOf(index.definition.name)
      for (const [at, path] of index.paths.entries()) path.multikey ||= known?.multikey[at] === true
      return { index, known, entries: known?.entries.filter((entry) => known.holds(placeOf(entry))) ?? [] }
    })
    for (const stored of documents.values()) {
      const unknown = filling.filter(({ known }) => !known?.holds(stored.place))
      if (unknown.length === 0) continue
      const document = read(stored.text)
      for (const { index, entries } of unknown)
        for (const entry of index.entriesOf(document, stored.place)) entries.push(entry)
    }
    for (const { index, entries } of filling) index.load(entries, byPlace)
  }

  const nothing = () => null
  return {
    name,
    documents,
    definitions,
    indexes,
    idIndex() {
      if (!byId) {
        byId = openOrderedIndex({ name: ID_INDEX, keys: [['_id', 1]], unique: true })
        fill([byId], nothing)
      }
      return byId
    },
    addIndex(definition) {
      if (isOrdered(definition)) {
        const index = openOrderedIndex(definition)
        fill([index], nothing)
        if (definition.unique) refuseTwins(name, index, documents.values())
        indexes.push(index)
      }
      definitions.push(definition)
    },
    check(writes) {
      if (indexes.length === 0) return
      const rewritten = new Set(writes.map(({ id }) => id))
      const documentsOf = writes.flatMap(({ id, text }) => (text === null ? [] : [{ id, document: read(text) }]))
      for (const index of indexes) {
        const taken = new Map<string, string>()
        for (const { id, document } of documentsOf) {
          const keys = index.keys(document)
          if (!index.definition.unique) continue
          const twin = keys.some((key) => (taken.get(key) ?? id) !== id)
          if (twin || index.holder(keys, (stored) => !rewritten.has(stored.id)))
            throw duplicateKey(name, index.definition, document)
          for (const key of keys) taken.set(key, id)
        }
      }
    },
    apply(writes) {
      const kept = byId ? [byId, ...indexes] : indexes
      for (const { id, text } of writes) {
        const before = documents.get(id)
        const after = text === null ? null : { id, text, place: before?.place ?? place++ }
        if (kept.length > 0) {
          const [old, fresh] = [before && read(before.text), text === null ? null : read(text)]
          for (const index of kept) {
            if (before && old) index.remove(before, index.keys(old))
            if (after && fresh) index.add(after, index.keys(fresh))
          }
        }
        if (after) documents.set(id, after)
        else documents.delete(id)
      }
    },
  }
}

// A 2dsphere index has no order; what it is asked for is computed from the documents.
function isOrdered(definition: IndexDefinition): boolean {
  return definition.keys.every(([, direction]) => direction !== '2dsphere')
}

function refuseTwins(name: string, index: OrderedIndex, all: Iterable<Stored>): void {
  for (const stored of all) {
    const document = read(stored.text)
    if (index.holder(index.keys(document), (other) => other.id !== stored.id))
      throw duplicateKey(name, index.definition, document)
  }
}

export function duplicateKey(name: string, definition: IndexDefinition, document: Document): StoreError {
  const values = definition.keys.map(([path]) => `${path}: ${toText(firstAt(document, path))}`).join(', ')
  const where = `collection: ${name} index: ${definition.name} dup key: { ${values} }`
  return new StoreError('duplicate-key', `E11000 duplicate key error ${where}`)
}

function firstAt(document: Document, path: string): unknown {
  let found: unknown = null
  reach(document, path.split('.'), 0, (value) => {
    found = value ?? null
    return true
  })
  return found
}
