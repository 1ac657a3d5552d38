import { type Document, type IndexDefinition, StoreError } from '../store'
import { toText } from '../values/encoding'
import { keyOf } from '../values/key'
import { type OrderedIndex, openOrderedIndex, type Stored } from './orderedIndex'

/** One document's new state; null when it is gone. `id` is `idKey` of its `_id`. */
export type Write = { id: string; document: Document | null }

export type Collection = {
  readonly name: string
  readonly documents: ReadonlyMap<string, Stored>
  readonly definitions: IndexDefinition[]
  /** The ordered indexes; geo indexes have no order and are not among them. */
  readonly indexes: readonly OrderedIndex[]
  /** The index of `_id`; made when it is first asked for, for most collections are never read in that order. */
  idIndex(): OrderedIndex
  addIndex(definition: IndexDefinition): void
  /** Throws StoreError duplicate-key or bad-parameter when the writes together would break an index; changes nothing. */
  check(writes: readonly Write[]): void
  /** Stores checked writes. */
  apply(writes: readonly Write[]): void
  /** Fills an empty collection. */
  load(documents: Iterable<Document>): void
}

export const ID_INDEX = '_id_'

/** The key of a document in its collection: strings, which most are, stand for themselves. */
export function idKey(id: unknown): string {
  // Keys of other types begin with a control character.
  return typeof id === 'string' && id.charCodeAt(0) > 31 ? id : keyOf(id)
}

export function openCollection(name: string): Collection {
  const documents = new Map<string, Stored>()
  const definitions: IndexDefinition[] = []
  const indexes: OrderedIndex[] = []
  let place = 0
  let byId: OrderedIndex | null = null

  return {
    name,
    documents,
    definitions,
    indexes,
    idIndex() {
      if (!byId) {
        byId = openOrderedIndex({ name: ID_INDEX, keys: [['_id', 1]], unique: true })
        byId.load(documents.values())
      }
      return byId
    },
    addIndex(definition) {
      if (isOrdered(definition)) {
        const index = openOrderedIndex(definition)
        index.load(documents.values())
        if (definition.unique) refuseTwins(name, index, documents.values())
        indexes.push(index)
      }
      definitions.push(definition)
    },
    check(writes) {
      const written = new Map(writes.map((write) => [write.id, write]))
      const places = new Set<number>()
      for (const id of written.keys()) {
        const stored = documents.get(id)
        if (stored) places.add(stored.place)
      }
      for (const index of indexes) {
        const taken = new Map<string, string>()
        for (const { id, document } of writes) {
          if (!document) continue
          const keys = index.keys(document)
          if (!index.definition.unique) continue
          const twin = keys.some((key) => (taken.get(key) ?? id) !== id)
          if (twin || index.holder(keys, (stored) => !places.has(stored.place)))
            throw duplicateKey(name, index.definition, document)
          for (const key of keys) taken.set(key, id)
        }
      }
    },
    apply(writes) {
      for (const { id, document } of writes) {
        const before = documents.get(id)
        const existing = byId ? [byId, ...indexes] : indexes
        const after = document && { document, place: before?.place ?? place++ }
        for (const index of existing) {
          const removed = before ? index.keys(before.document) : []
          const added = after ? index.keys(after.document) : []
          if (before) index.remove(before, removed)
          if (after) index.add(after, added)
        }
        if (after) documents.set(id, after)
        else documents.delete(id)
      }
    },
    load(loaded) {
      for (const document of loaded) documents.set(idKey(document._id), { document, place: place++ })
    },
  }
}

/** An index that keeps order, as opposed to a 2dsphere one. */
export function isOrdered(definition: IndexDefinition): boolean {
  return definition.keys.every(([, direction]) => direction !== '2dsphere')
}

function refuseTwins(name: string, index: OrderedIndex, all: Iterable<Stored>): void {
  for (const stored of all) {
    const twin = index.holder(index.keys(stored.document), (other) => other !== stored)
    if (twin) throw duplicateKey(name, index.definition, stored.document)
  }
}

export function duplicateKey(name: string, { name: index, keys }: IndexDefinition, document: Document): StoreError {
  const values = keys.map(([path]) => `${path}: ${toText(at(document, path) ?? null)}`).join(', ')
  return new StoreError(
    'duplicate-key',
    `E11000 duplicate key error collection: ${name} index: ${index} dup key: { ${values} }`,
  )
}

function at(document: Document, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    return (value as Record<string, unknown>)[name]
  }, document)
}
