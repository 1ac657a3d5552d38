import { randomBytes } from 'node:crypto'
import { EJSON } from 'bson'
import type { Asked } from '../meter/advice'
import type { Filter, Query, Store, TransactionId, Work } from '../store/store'
import { invalid, ServiceError } from './errors'
import { documentToWire, fromWire, isRecord } from './json'

/** A request of the SDK to the database, already parsed from JSON. */
type DatabaseRequest = Record<string, unknown>
/** What goes back beside requestId, what it cost, and what was asked if an index could have helped. */
type DatabaseAnswer = {
  body: Record<string, unknown>
  work: Work | null
  query?: Asked
}
type Handler = (store: Store, request: DatabaseRequest, now: number) => Promise<DatabaseAnswer>

const DEFAULT_LIMIT = 100
const LARGEST_LIMIT = 1000
const LARGEST_ANSWER = 1024 * 1024

/** The database actions of the SDK 4.0.2, by the name they have on the wire. */
export const databaseActions: Record<string, Handler> = {
  async 'database.getDocument'(store, request, now) {
    const filter = filterOf(request, now)
    const sort = sortOf(request, now)
    const query: Query = { collection: collectionOf(request), filter, sort, skip: whole(request, 'offset') ?? 0 }
    query.limit = Math.min(whole(request, 'limit') || DEFAULT_LIMIT, LARGEST_LIMIT)
    if (request.projection !== undefined) query.projection = record(fromWire(request.projection, now), 'projection')
    const { documents, work } = await store.find(query, transactionOf(request))
    return { body: { data: { list: list(documents) } }, work, query: { filter, sort } }
  },

  async 'database.calculateDocument'(store, request, now) {
    const filter = filterOf(request, now)
    const { total, work } = await store.count({ collection: collectionOf(request), filter }, transactionOf(request))
    return { body: { data: { total } }, work, query: { filter, sort: [] } }
  },

  async 'database.aggregateDocuments'(store, request, now) {
    if (!Array.isArray(request.stages)) throw invalid('stages is a list')
    const pipeline = request.stages.map((stage) => {
      if (!isRecord(stage) || typeof stage.stageKey !== 'string') throw invalid('a stage has a stageKey')
      return { [stage.stageKey]: fromWire(stage.stageValue, now) }
    })
    const { documents, work } = await store.aggregate(collectionOf(request), pipeline, transactionOf(request))
    const first = pipeline[0]?.$match
    const answer: DatabaseAnswer = { body: { data: { list: list(documents) } }, work }
    return isRecord(first) ? { ...answer, query: { filter: first, sort: [] } } : answer
  },

  async 'database.insertDocument'(store, request, now) {
    if (!Array.isArray(request.data)) throw invalid('data is a list of documents')
    const documents = request.data.map((text) => withId(record(fromWire(text, now), 'document')))
    const { ids, work } = await store.insert(collectionOf(request), documents, transactionOf(request))
    return { body: { data: { insertedIds: ids, inserted: ids.length } }, work }
  },

  async 'database.modifyDocument'(store, request, now) {
    const data = record(fromWire(request.data, now), 'data')
    const filter = filterOf(request, now)
    const replaces = request.merge === false
    const operator = Object.keys(data).find((key) => key.startsWith('$'))
    if (replaces && operator) throw invalid(`set does not take the operator ${operator}`)
    const change = replaces ? data : changeOf(data)
    const { matched, modified, upsertedId, work } = await store.update(
      {
        collection: collectionOf(request),
        filter,
        change,
        multi: request.multi === true,
        upsert: request.upsert === true,
      },
      transactionOf(request),
    )
    const created = upsertedId === null ? {} : { upsert_id: upsertedId }
    // A set counts as an update even where it writes what was there; an update does not.
    const updated = replaces ? matched : modified
    return { body: { data: { updated, ...created } }, work, query: { filter, sort: [] } }
  },

  async 'database.removeDocument'(store, request, now) {
    const filter = filterOf(request, now)
    const removal = { collection: collectionOf(request), filter, multi: request.multi !== false }
    const { deleted, work } = await store.remove(removal, transactionOf(request))
    return { body: { data: { deleted } }, work, query: { filter, sort: [] } }
  },

  async 'database.modifyAndReturnDoc'(store, request, now) {
    const filter = filterOf(request, now)
    const change = changeOf(record(fromWire(request.data, now), 'data'))
    const wanted = { collection: collectionOf(request), filter, change, multi: false, upsert: false }
    const { modified, document, work } = await store.update(wanted, transactionOf(request))
    const doc = document && documentToWire(document)
    return {
      body: { data: { updated: modified, doc } },
      work: { ...work, returned: doc ? 1 : 0 },
      query: { filter, sort: [] },
    }
  },

  async 'database.startTransaction'(store) {
    return { body: { transactionId: await store.begin() }, work: null }
  },
  async 'database.commitTransaction'(store, request) {
    await store.commit(requiredTransaction(request))
    return { body: {}, work: null }
  },
  async 'database.abortTransaction'(store, request) {
    await store.abort(requiredTransaction(request))
    return { body: {}, work: null }
  },
  async 'database.addCollection'(store, request) {
    await store.createCollection(collectionOf(request))
    return { body: {}, work: null }
  },
}

function collectionOf(request: DatabaseRequest): string {
  const name = request.collectionName
  if (typeof name !== 'string' || !/^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(name)) {
    throw invalid(`collectionName ${JSON.stringify(name)} is not a collection's name`)
  }
  return name
}

function transactionOf(request: DatabaseRequest): TransactionId | undefined {
  const { transactionId } = request
  if (transactionId === undefined || transactionId === null) return undefined
  if (typeof transactionId !== 'string') throw invalid('transactionId is a string')
  return transactionId
}

function requiredTransaction(request: DatabaseRequest): TransactionId {
  const transaction = transactionOf(request)
  if (transaction === undefined) throw invalid('transactionId is missing')
  return transaction
}

function filterOf(request: DatabaseRequest, now: number): Filter {
  if (request.query === undefined || request.query === '') return {}
  return record(fromWire(request.query, now), 'query')
}

// wx-server-sdk sends { field: direction } as Extended JSON; older SDKs send a list of { field, direction: 'asc' }.
function sortOf(request: DatabaseRequest, now: number): NonNullable<Query['sort']> {
  if (request.order === undefined) return []
  const order = Array.isArray(request.order) ? request.order : fromWire(request.order, now)
  const pairs = Array.isArray(order) ? order.map((one) => [one?.field, one?.direction]) : Object.entries(order ?? {})
  return pairs.map(([path, direction]) => {
    if (typeof path !== 'string') throw invalid('order names a field')
    return [path, direction === -1 || direction === 'desc' ? -1 : 1] as const
  })
}

function whole(request: DatabaseRequest, key: string): number | undefined {
  const value = request[key]
  if (value === undefined) return undefined
  if (!Number.isInteger(value) || Number(value) < 0) throw invalid(`${key} is a whole number, 0 or more`)
  return Number(value)
}

function record(value: unknown, what: string): Record<string, unknown> {
  if (!isRecord(value)) throw invalid(`${what} is an object`)
  return value
}

function list(documents: unknown[]): string[] {
  const texts = documents.map(documentToWire)
  // The wire's form spells out types and is up to twice as long as the JSON that the limit is about.
  if (size(texts) > LARGEST_ANSWER && size(documents.map((document) => EJSON.stringify(document))) > LARGEST_ANSWER) {
    throw new ServiceError('DATABASE_REQUEST_FAILED', 'database query result size exceed limit (1MB)')
  }
  return texts
}

function size(texts: string[]): number {
  return texts.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0)
}

function changeOf(data: Record<string, unknown>): Record<string, unknown> {
  return Object.keys(data).some((key) => key.startsWith('$')) ? data : { $set: data }
}

function withId(document: Record<string, unknown>): Record<string, unknown> {
  return document._id === undefined ? { _id: randomBytes(16).toString('hex'), ...document } : document
}
