import { type Collection, idKey, openCollection, type Write } from './collection/collection'
import { type Journal, openJournal } from './disk/journal'
import type { Entry } from './disk/lines'
import { readsOf } from './reads'
import { type Document, type IndexDefinition, type Store, StoreError } from './store'
import { openTransactions, type Transactions } from './transactions'
import { writesOf } from './writes'

/** What reading and writing share. */
export type Ground = {
  collections: Map<string, Collection>
  transactions: Transactions
  now: () => number
  /** Throws StoreError missing-collection. */
  collection(name: string): Collection
  /** Makes checked writes visible at once; resolves when they are on disk. */
  commit(writes: ReadonlyMap<string, readonly Write[]>): Promise<void>
}
type StoreOptions = {
  /** Made if it is not there. One process at a time. */
  directory: string
  /** Epoch ms; may jump. */
  now: () => number
}

const IN_ONE_LINE = 500

/** Opens a store with all that was acknowledged in it before. Rejects with Error when the files are damaged. */
export async function openStore({ directory, now }: StoreOptions): Promise<Store> {
  const collections = new Map<string, Collection>()
  const transactions = openTransactions(now)
  const loading = new Map<string, Loading>()
  const journal = await openJournal(
    directory,
    (entries) => {
      for (const entry of entries) replay(loading, entry)
    },
    () => everything(collections),
  )
  for (const [name, loaded] of loading) collections.set(name, loadedCollection(name, loaded))
  loading.clear()

  const ground = groundOf(collections, transactions, journal, now)
  return {
    async createCollection(name) {
      if (collections.has(name)) throw new StoreError('collection-exists', name)
      if (name === '' || name.startsWith('system.'))
        throw new StoreError('bad-parameter', `no collection can be called '${name}'`)
      collections.set(name, openCollection(name))
      await journal.append([{ in: name }])
    },
    hasCollection: (name) => collections.has(name),
    collections: () => [...collections.keys()],
    async createIndex(name, index) {
      const { definitions, addIndex } = ground.collection(name)
      const same = definitions.find((definition) => definition.name === index.name)
      if (same && JSON.stringify(same) === JSON.stringify(index)) return
      if (same) throw new StoreError('bad-parameter', `an index called ${index.name} exists with other keys`)
      if (index.keys.length === 0) throw new StoreError('bad-parameter', 'an index needs keys')
      addIndex(index)
      await journal.append([{ in: name, index }])
    },
    indexes: (name) => [...ground.collection(name).definitions],
    ...readsOf(ground),
    ...writesOf(ground),
    async close() {
      transactions.close()
      await journal.close()
    },
  }
}

function groundOf(
  collections: Map<string, Collection>,
  transactions: Transactions,
  journal: Journal,
  now: () => number,
): Ground {
  return {
    collections,
    transactions,
    now,
    collection(name) {
      const collection = collections.get(name)
      if (!collection) throw new StoreError('missing-collection', name)
      return collection
    },
    async commit(byCollection) {
      const entries: Entry[] = []
      for (const [name, writes] of byCollection) {
        const collection = collections.get(name)
        if (!collection || writes.length === 0) continue
        const gone = writes
          .filter(({ document }) => !document)
          .map(({ id }) => collection.documents.get(id)?.document._id)
        for (const { id } of writes) transactions.changed(name, id, collection.documents.get(id)?.document ?? null)
        collection.apply(writes)
        entries.push({ in: name, put: writes.flatMap(({ document }) => document ?? []), drop: gone })
      }
      if (entries.length > 0) await journal.append(entries)
    },
  }
}

type Loading = { documents: Map<string, Document>; definitions: IndexDefinition[] }

function replay(loading: Map<string, Loading>, entry: Entry): void {
  const known: Loading = loading.get(entry.in) ?? { documents: new Map(), definitions: [] }
  loading.set(entry.in, known)
  const { index } = entry
  if (index && !known.definitions.some(({ name }) => name === index.name)) known.definitions.push(index)
  for (const document of entry.put ?? []) known.documents.set(idKey(document._id), document)
  for (const id of entry.drop ?? []) known.documents.delete(idKey(id))
}

function loadedCollection(name: string, { documents, definitions }: Loading): Collection {
  const collection = openCollection(name)
  collection.load(documents.values())
  for (const definition of definitions) collection.addIndex(definition)
  return collection
}

// Stored documents are never changed in place, so a list of them is a picture of this moment.
function everything(collections: Map<string, Collection>): Iterable<Entry> {
  const moment = [...collections.values()].map(({ name, definitions, documents }) => ({
    name,
    definitions: [...definitions],
    all: [...documents.values()],
  }))
  return (function* () {
    for (const { name, definitions, all } of moment) {
      yield { in: name }
      for (const index of definitions) yield { in: name, index }
      for (let at = 0; at < all.length; at += IN_ONE_LINE)
        yield { in: name, put: all.slice(at, at + IN_ONE_LINE).map(({ document }) => document) }
    }
  })()
}
