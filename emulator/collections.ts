import type { IndexKeys, Store } from './store/store'

type CollectionDefinition = {
  indexes?: { name: string; keys: IndexKeys; unique?: boolean }[]
  /** What clients may do, as rules/ruleBook.ts reads it: the name of a simple permission or { read, write, create, update, delete }. */
  rule?: unknown
}
export type CollectionDefinitions = Record<string, CollectionDefinition>

/** Makes every collection and index that is not there yet. */
export async function createCollections(store: Store, definitions: CollectionDefinitions): Promise<void> {
  for (const [name, { indexes = [] }] of Object.entries(definitions)) {
    if (!store.hasCollection(name)) await store.createCollection(name)
    const existing = new Set(store.indexes(name).map((index) => index.name))
    for (const index of indexes) if (!existing.has(index.name)) await store.createIndex(name, index)
  }
}
