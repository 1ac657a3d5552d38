/** What the emulator's rooms ask of the document store. Values are JavaScript and `bson` values (Date, RegExp, ObjectId, arrays, nested objects). */

export type Document = { _id: unknown } & Record<string, unknown>
export type Filter = Record<string, unknown>
/** `[path, direction]` in order; '2dsphere' for a geo index. */
export type IndexKeys = ReadonlyArray<readonly [path: string, direction: 1 | -1 | '2dsphere']>
export type IndexDefinition = { name: string; keys: IndexKeys; unique?: boolean }

/** What one operation cost, counted exactly; the meter adds these up. `index` is null for a collection scan. */
export type Work = { examined: number; returned: number; written: number; bytes: number; index: string | null }

export type Query = {
  collection: string
  filter: Filter
  sort?: ReadonlyArray<readonly [path: string, direction: 1 | -1]>
  skip?: number
  limit?: number
  projection?: Record<string, unknown>
}
export type Change = {
  collection: string
  filter: Filter
  /** Either update operators ({ $set, $inc, ... }) or a whole document that replaces. */
  change: Record<string, unknown>
  multi: boolean
  upsert: boolean
}

/** `document` is what the one document has become; null when none was found, or when many were meant. */
export type Updated = {
  matched: number
  modified: number
  upsertedId: unknown | null
  document: Document | null
  work: Work
}

/** Identifies an open transaction; absent means a plain operation. */
export type TransactionId = string

/**
 * A durable document store with MongoDB's semantics. A promise that resolves to a write means the write is on disk.
 * Every method rejects with StoreError.
 */
export type Store = {
  createCollection(name: string): Promise<void>
  hasCollection(name: string): boolean
  collections(): string[]
  createIndex(collection: string, index: IndexDefinition): Promise<void>
  indexes(collection: string): IndexDefinition[]

  find(query: Query, transaction?: TransactionId): Promise<{ documents: Document[]; work: Work }>
  count(
    query: Pick<Query, 'collection' | 'filter'>,
    transaction?: TransactionId,
  ): Promise<{ total: number; work: Work }>
  aggregate(
    collection: string,
    pipeline: ReadonlyArray<Record<string, unknown>>,
    transaction?: TransactionId,
  ): Promise<{ documents: Record<string, unknown>[]; work: Work }>
  insert(
    collection: string,
    documents: Record<string, unknown>[],
    transaction?: TransactionId,
  ): Promise<{ ids: unknown[]; work: Work }>
  update(change: Change, transaction?: TransactionId): Promise<Updated>
  remove(
    removal: { collection: string; filter: Filter; multi: boolean },
    transaction?: TransactionId,
  ): Promise<{ deleted: number; work: Work }>

  begin(): Promise<TransactionId>
  commit(transaction: TransactionId): Promise<void>
  abort(transaction: TransactionId): Promise<void>

  /** Waits until everything acknowledged is on disk, writes a snapshot if that pays, and lets go of the files. */
  close(): Promise<void>
}

export type StoreErrorCode =
  | 'missing-collection'
  | 'collection-exists'
  | 'duplicate-key'
  | 'bad-parameter'
  | 'write-conflict' // another transaction has written this document: fails at once
  | 'commit-conflict' // something this transaction read or wrote was changed before it could commit
  | 'no-such-transaction'
  | 'transaction-expired'

export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
  ) {
    super(message)
  }
}
