import { type Collection, openCollection, type Write } from './collection/collection'
import { openLoading } from './collection/loading'
import { encodingOfEntries } from './collection/orderedIndex'
import { stateOf } from './collection/state'
import { type Journal, openJournal } from './disk/journal'
import type { Entry } from './disk/lines'
import { readsOf } from './reads'
import { type Store, StoreError } from './store'
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

/** Opens a store with all that was acknowledged in it before. Rejects with Error when the files are damaged. */
export async function openStore({ directory, now }: StoreOptions): Promise<Store> {
  const collections = new Map<string, Collection>()
  const transactions = openTransactions(now)
  const loading = openLoading()
  const journal = await openJournal({
    directory,
    encoding: encodingOfEntries(),
    onCommit: loading.replay,
    onSorted: loading.snapshotRead,
    state: () => stateOf([...collections.values()]),
  })
  for (const collection of loading.collections()) collections.set(collection.name, collection)

  const ground = groundOf(collections, transactions, journal, now)
  return {
    async createCollection(name) {
      if (collections.has(name)) throw new StoreError('collection-exists', name)
      if (name === '' || name.startsWith('system.'))
        throw new StoreError('bad-parameter', `no collection can be called '${name}'`)
      collections.set(
        name,
        openCollection(name, new Map(), [], () => null),
      )
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
