import { type Collection, idKey, openCollection, read, type Write } from './collection/collection'
import type { Stored } from './collection/orderedIndex'
import { type Journal, openJournal } from './disk/journal'
import type { Entry } from './disk/lines'
import { readsOf } from './reads'
import { type IndexDefinition, type Store, StoreError } from './store'
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
  for (const [name, { documents, definitions }] of loading)
    collections.set(name, openCollection(name, documents, definitions))
  loading.clear()

  const ground = groundOf(collections, transactions, journal, now)
  return {
    async createCollection(name) {
      if (collections.has(name)) throw new StoreError('collection-exists', name)
      if (name === '' || name.startsWith('system.'))
        throw new StoreError('bad-parameter', `no collection can be called '${name}'`)
      collections.set(name, openCollection(name, new Map(), []))
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
        const drop = writes.flatMap(({ id, text }) => (text === null ? [id] : []))
        for (const { id } of writes) transactions.changed(name, id, collection.documents.get(id)?.text ?? null)
        collection.apply(writes)
        entries.push({ in: name, drop, put: writes.flatMap(({ text }) => text ?? []) })
      }
      if (entries.length > 0) await journal.append(entries)
    },
  }
}

type Loading = { documents: Map<string, Stored>; definitions: IndexDefinition[]; place: number }

function replay(loading: Map<string, Loading>, { in: name, index, put = [], drop = [] }: Entry): void {
  const known: Loading = loading.get(name) ?? { documents: new Map(), definitions: [], place: 0 }
  loading.set(name, known)
  if (index && !known.definitions.some((definition) => definition.name === index.name)) known.definitions.push(index)
  for (const text of put) {
    const id = idOf(text)
    known.documents.set(id, { id, text, place: known.documents.get(id)?.place ?? known.place++ })
  }
  for (const id of drop) known.documents.delete(id)
}

const ID_START = '{"_id":"'

// Most documents begin with an _id that is a plain string: no need to parse the rest.
function idOf(text: string): string {
  if (!text.startsWith(ID_START)) return idKey(read(text)._id)
  const id = text.slice(ID_START.length, text.indexOf('"', ID_START.length))
  return id === '' || id.includes('\\') ? idKey(read(text)._id) : id
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
        yield { in: name, put: all.slice(at, at + IN_ONE_LINE).map(({ text }) => text) }
    }
  })()
}
