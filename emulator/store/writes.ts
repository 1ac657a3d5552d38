import { randomBytes } from 'node:crypto'
import { changing, isUpdate, seedOf } from './change/change'
import { type Collection, duplicateKey, ID_INDEX, idKey, type Write } from './collection/collection'
import type { Ground } from './openStore'
import { select } from './query/select'
import { noteReads } from './reads'
import {
  type Change,
  type Document,
  type Filter,
  type Store,
  StoreError,
  type TransactionId,
  type Updated,
  type Work,
} from './store'
import { type Transaction, within } from './transactions'
import { admit, checkId, checkSize } from './values/document'
import { toText } from './values/encoding'
import { isPlain } from './values/key'

/** What an operation is about to write, and what it tells the client when that is done. */
type Intent<T> = { writes: Write[]; answer: T }
type Cost = { examined: number; index: string | null }

/** The store's methods that change something. */
export function writesOf(ground: Ground): Pick<Store, 'insert' | 'update' | 'remove' | 'begin' | 'commit' | 'abort'> {
  const { transactions, commit, now } = ground

  /** Works out the writes and does them: at once, or in the transaction. `intend` sees the present state and may be asked again. */
  async function perform<T>(
    name: string,
    id: TransactionId | undefined,
    intend: (collection: Collection, transaction: Transaction | null) => Intent<T>,
  ): Promise<T> {
    if (id !== undefined) return performIn(transactions.get(id), name, intend)
    for (;;) {
      const collection = ground.collection(name)
      const { writes, answer } = intend(collection, null)
      const holder = transactions.holder(
        name,
        writes.map((write) => write.id),
      )
      if (!holder) {
        collection.check(writes)
        await commit(new Map([[name, writes]]))
        return answer
      }
      await holder.ended
    }
  }

  function performIn<T>(
    transaction: Transaction,
    name: string,
    intend: (collection: Collection, transaction: Transaction) => Intent<T>,
  ): T {
    const collection = ground.collection(name)
    const { writes, answer } = intend(collection, transaction)
    const own = within(transaction.writes, name)
    const together = new Map([...own, ...writes.map(({ id, text }) => [id, text] as const)])
    collection.check([...together].map(([id, text]) => ({ id, text })))
    transactions.take(
      transaction,
      name,
      writes.map(({ id }) => id),
    )
    for (const { id, text } of writes) own.set(id, text)
    return answer
  }

  function targets(collection: Collection, transaction: Transaction | null, filter: Filter, multi: boolean) {
    if (transaction) noteReads(transaction.reads, collection.name, filter)
    const overlay = transactions.overlay(transaction, collection.name)
    return select(collection, multi ? { filter } : { filter, limit: 1 }, overlay)
  }

  /** The write of a new document. Throws StoreError duplicate-key when its `_id` is taken. */
  function insertion(collection: Collection, transaction: Transaction | null, document: Document): Write {
    const id = idKey(document._id)
    const seen = transactions.overlay(transaction, collection.name)
    const taken = seen.has(id) ? seen.get(id) !== null : collection.documents.has(id)
    if (taken) throw duplicateKey(collection.name, { name: ID_INDEX, keys: [['_id', 1]] }, document)
    return { id, text: toText(document) }
  }

  return {
    async insert(name, documents, id) {
      const admitted = documents.map(newDocument)
      return perform(name, id, (collection, transaction) => {
        const writes = admitted.map((document) => insertion(collection, transaction, document))
        const last = new Map(writes.map((write) => [write.id, write]))
        const twice = writes.find((write) => last.get(write.id) !== write)
        if (twice) throw duplicateKey(name, { name: ID_INDEX, keys: [['_id', 1]] }, { _id: twice.id })
        const work = writeWork(writes, { examined: 0, index: null })
        return { writes, answer: { ids: admitted.map((document) => document._id), work } }
      })
    },

    async update({ collection: name, filter, change, multi, upsert }: Change, id) {
      const replaces = !isUpdate(change)
      if (replaces && multi)
        throw new StoreError('bad-parameter', 'multi update is not supported for replacement-style update')
      const changed = changing(change)
      return perform<Updated>(name, id, (collection, transaction) => {
        const found = targets(collection, transaction, filter, multi)
        if (found.documents.length === 0 && upsert) {
          const seed = seedOf(filter, replaces)
          const document = withId(changed(seed, { filter, inserting: true, now: now() }))
          const writes = [insertion(collection, transaction, document)]
          const answer = { matched: 0, modified: 0, upsertedId: document._id, document, work: writeWork(writes, found) }
          return { writes, answer }
        }
        const become = found.documents.map((document) => changed(document, { filter, inserting: false, now: now() }))
        const writes = become.flatMap((after, at): Write[] => {
          const text = toText(after)
          return text === toText(found.documents[at]) ? [] : [{ id: idKey(after._id), text }]
        })
        const document = multi ? null : (become[0] ?? null)
        const counts = { matched: found.documents.length, modified: writes.length }
        return { writes, answer: { ...counts, upsertedId: null, document, work: writeWork(writes, found) } }
      })
    },

    async remove({ collection: name, filter, multi }, id) {
      return perform(name, id, (collection, transaction) => {
        const found = targets(collection, transaction, filter, multi)
        const writes = found.documents.map((document) => ({ id: idKey(document._id), text: null }))
        return { writes, answer: { deleted: writes.length, work: writeWork(writes, found) } }
      })
    },

    async begin() {
      return transactions.begin()
    },

    async commit(id) {
      const transaction = transactions.get(id)
      const writes = new Map(
        [...transaction.writes].map(([name, own]) => [name, [...own].map(([key, text]) => ({ id: key, text }))]),
      )
      const stale = transactions.isStale(transaction)
      transactions.end(transaction)
      if (stale) throw new StoreError('commit-conflict', 'a document was changed since the transaction began')
      for (const [name, own] of writes) refuseTaken(ground.collection(name), own)
      await commit(writes)
    },

    async abort(id) {
      transactions.end(transactions.get(id))
    },
  }
}

// The index was free when the transaction wrote: somebody else has taken the key since.
function refuseTaken(collection: Collection, writes: Write[]): void {
  try {
    collection.check(writes)
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'duplicate-key') throw error
    throw new StoreError('commit-conflict', error.message)
  }
}

function newDocument(given: Record<string, unknown>): Document {
  if (!isPlain(given)) throw new StoreError('bad-parameter', 'a document is an object')
  const document = withId(admit(given) as Document)
  checkSize(document)
  return document
}

function withId(document: Document): Document {
  const identified = '_id' in document ? document : { _id: randomBytes(16).toString('hex'), ...(document as object) }
  checkId(identified._id)
  return identified
}

function writeWork(writes: readonly Write[], { examined, index }: Cost): Work {
  const bytes = writes.reduce((sum, { text }) => sum + Buffer.byteLength(text ?? ''), 0)
  return { examined, returned: 0, written: writes.length, bytes, index }
}
