import type { IndexKeys, Store } from './store/store'

/** A security rule: true lets every client in, anything else nobody. Functions are not bound by it. */
type Rule = { read?: unknown; write?: unknown }
type CollectionDefinition = {
  indexes?: { name: string; keys: IndexKeys; unique?: boolean }[]
  rule?: Rule
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
