import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../emulator/store/openStore'
import type { Document, Filter, IndexKeys, Query, Store, TransactionId } from '../../../emulator/store/store'

/** A store in a folder of its own with one collection, `things`, and short ways to ask for what tests ask for. */
export type Things = {
  store: Store
  directory: string
  /** Moves the store's clock, in ms. */
  advance(ms: number): void
  index(name: string, keys: IndexKeys, unique?: boolean): Promise<void>
  insert(...documents: Record<string, unknown>[]): Promise<void>
  find(filter: Filter, more?: Partial<Query>, transaction?: TransactionId): Promise<Document[]>
  ids(filter: Filter, more?: Partial<Query>): Promise<unknown[]>
  work(filter: Filter, more?: Partial<Query>): Promise<{ examined: number; index: string | null; ids: unknown[] }>
  update(filter: Filter, change: Record<string, unknown>, transaction?: TransactionId): Promise<number>
  upsert(filter: Filter, change: Record<string, unknown>): Promise<unknown>
  /** Closes and opens again from disk. */
  reopen(): Promise<void>
  end(): Promise<void>
}

export const collection = 'things'

export async function aStore(): Promise<Things> {
  const directory = mkdtempSync(join(tmpdir(), 'store-'))
  let time = 1_700_000_000_000
  const now = () => time
  let store = await openStore({ directory, now })
  await store.createCollection(collection)
  const work: Things['work'] = async (filter, more = {}) => {
    const found = await store.find({ collection, filter, ...more })
    return { ...pick(found.work), ids: found.documents.map(({ _id }) => _id) }
  }
  return {
    get store() {
      return store
    },
    directory,
    advance(ms) {
      time += ms
    },
    index: (name, keys, unique) => store.createIndex(collection, unique ? { name, keys, unique } : { name, keys }),
    async insert(...documents) {
      await store.insert(collection, documents)
    },
    find: async (filter, more = {}, transaction) =>
      (await store.find({ collection, filter, ...more }, transaction)).documents,
    ids: async (filter, more) => (await work(filter, more)).ids,
    work,
    update: async (filter, change, transaction) =>
      (await store.update({ collection, filter, change, multi: false, upsert: false }, transaction)).modified,
    upsert: async (filter, change) =>
      (await store.update({ collection, filter, change, multi: false, upsert: true })).upsertedId,
    async reopen() {
      await store.close()
      store = await openStore({ directory, now })
    },
    async end() {
      await store.close()
      rmSync(directory, { recursive: true })
    },
  }
}

function pick({ examined, index }: { examined: number; index: string | null }) {
  return { examined, index }
}
