import type { CollectionDefinitions } from '../collections'
import type { Log } from '../log'
import type { Store } from '../store/store'
import { isPlain } from '../store/values/key'
import { invalid, ServiceError } from '../wire/errors'
import { fromWire, isRecord, toWire } from '../wire/json'
import { branchesOf } from './branches'
import { evaluate, type Scope } from './evaluate'
import { namesOwner, ownerOf, withOwnOpenid } from './owner'
import { conditionOf, isOwnOnly, type Operation, type RuleBook, readRules } from './ruleBook'
import { reachOf } from './stages'

type Request = Record<string, unknown> & { action: string }
export type Rules = {
  /**
   * A client's request to the database as it is to be carried out. `openid` is null for somebody who is not signed in.
   * Throws ServiceError DATABASE_PERMISSION_DENIED.
   */
  admit(request: Request, openid: string | null): Promise<Request>
}

/** How many documents the get() of one request may read. */
const MOST_READ = 10

/** `now` in epoch ms. A rule that is not understood is named in the log and refuses. */
export function openRules(definitions: CollectionDefinitions, store: Store, now: () => number, log: Log): Rules {
  const book = readRules(definitions, log)
  return {
    admit(request, openid) {
      const admission = admissions.get(request.action)
      if (!admission || (request.transactionId ?? null) !== null) throw denied()
      return admission(request, { book, openid, time: now(), read: readerOf(store) })
    },
  }
}

type Asking = { book: RuleBook; openid: string | null; time: number; read: Scope['read'] }
type Admission = (request: Request, asking: Asking) => Promise<Request>

const admissions = new Map<string, Admission>([
  ['database.getDocument', (request, asking) => admitQuery(request, asking, ['read'])],
  ['database.calculateDocument', (request, asking) => admitQuery(request, asking, ['read'])],
  ['database.removeDocument', (request, asking) => admitQuery(request, asking, ['delete'])],
  ['database.modifyDocument', (request, asking) => admitChange(request, asking, ['update'])],
  ['database.modifyAndReturnDoc', (request, asking) => admitChange(request, asking, ['read', 'update'])],
  ['database.insertDocument', admitNew],
  ['database.aggregateDocuments', admitPipeline],
])

async function admitQuery(
  request: Request,
  asking: Asking,
  operations: Operation[],
  data: Scope['data'] = null,
): Promise<Request> {
  const query = queryOf(request.query ?? '{}', request, operations, asking)
  await demand(query, request, operations, asking, data)
  return { ...request, query }
}

async function admitChange(request: Request, asking: Asking, operations: Operation[]): Promise<Request> {
  const data = record(fromWire(request.data, asking.time))
  if (namesOwner(data)) throw invalid('Invalid Key Name: _openid')
  const replaces = request.action === 'database.modifyDocument' && request.merge === false
  if (!replaces) {
    if (request.upsert === true) throw denied()
    return admitQuery(request, asking, operations, valuesIn(data))
  }
  const owned = { ...data, ...ownerOf(asking.openid) }
  if (request.upsert === true) await demandNew(owned, request, asking)
  return { ...(await admitQuery(request, asking, operations, owned)), data: toWire(owned) }
}

async function admitNew(request: Request, asking: Asking): Promise<Request> {
  if (!Array.isArray(request.data)) throw invalid('data is a list of documents')
  const texts: string[] = []
  for (const text of request.data) {
    const document = record(fromWire(text, asking.time))
    if (namesOwner(document)) throw invalid('Invalid Key Name: _openid')
    const owned = { ...document, ...ownerOf(asking.openid) }
    await demandNew(owned, request, asking)
    texts.push(toWire(owned))
  }
  return { ...request, data: texts }
}

async function admitPipeline(request: Request, asking: Asking): Promise<Request> {
  if (!Array.isArray(request.stages)) throw invalid('stages is a list')
  const stages = request.stages.map((stage) => {
    if (!isRecord(stage) || typeof stage.stageKey !== 'string') throw invalid('a stage has a stageKey')
    const value = fromWire(stage.stageValue, asking.time)
    const meant = stage.stageKey === '$match' && isPlain(value) ? withOwnOpenid(value, asking.openid) : value
    return { stageKey: stage.stageKey, stageValue: toWire(meant) }
  })
  const meant = stages.map(({ stageKey, stageValue }) => ({ [stageKey]: fromWire(stageValue, asking.time) }))
  const { reads, writes } = reachOf(meant)
  if (writes) throw denied()
  for (const name of reads) {
    // A joined collection has no query of its own that could be kept to what is the client's.
    if (isOwnOnly(asking.book, name, 'read')) throw denied()
    await demand('{}', { ...request, collectionName: name }, ['read'], asking)
  }

  const [first] = meant
  const near = first && isPlain(first.$geoNear) ? first.$geoNear : null
  const given = near ? near.query : first?.$match
  const query = queryOf(toWire(isPlain(given) ? given : {}), request, ['read'], asking)
  await demand(query, request, ['read'], asking)
  if (!isOwn(request, ['read'], asking)) return { ...request, stages }
  const own = near
    ? [
        { stageKey: '$geoNear', stageValue: toWire({ ...near, query: fromWire(query, asking.time) }) },
        ...stages.slice(1),
      ]
    : [{ stageKey: '$match', stageValue: query }, ...stages]
  return { ...request, stages: own }
}

/** The query as it is meant: '{openid}' is the client's own, and simple permissions find only what is the client's. */
function queryOf(text: unknown, request: Request, operations: Operation[], asking: Asking): string {
  const query = withOwnOpenid(record(fromWire(text === '' ? '{}' : text, asking.time)), asking.openid)
  return toWire(isOwn(request, operations, asking) ? { $and: [query, ownerOf(asking.openid)] } : query)
}

function isOwn(request: Request, operations: Operation[], { book, openid }: Asking): boolean {
  return openid !== null && operations.some((operation) => isOwnOnly(book, request.collectionName, operation))
}

/** Asks the rules about what the query, in the text in which it will be carried out, can find. */
async function demand(
  text: string,
  request: Request,
  operations: Operation[],
  asking: Asking,
  data: Scope['data'] = null,
): Promise<void> {
  const found = branchesOf(record(fromWire(text, asking.time)))
  if (found === null) throw denied()
  const branches = found.length === 0 ? [new Map()] : found
  for (const operation of operations)
    for (const branch of branches) await ask(request.collectionName, operation, asking, { branch }, data)
}

async function demandNew(document: Record<string, unknown>, request: Request, asking: Asking): Promise<void> {
  await ask(request.collectionName, 'create', asking, { whole: document }, document)
}

async function ask(name: unknown, operation: Operation, asking: Asking, doc: Scope['doc'], data: Scope['data']) {
  const { book, openid, time, read } = asking
  const condition = conditionOf(book, name, operation)
  const auth = openid === null ? null : { openid }
  if ((await evaluate(condition, { auth, now: time, data, doc, read })) !== true) throw denied()
}

function readerOf(store: Store): Scope['read'] {
  const documents = new Map<string, Record<string, unknown> | null>()
  return async (collection, id) => {
    const key = `${collection}.${id}`
    if (!documents.has(key)) {
      if (documents.size === MOST_READ) return undefined
      const found = store.hasCollection(collection)
        ? await store.find({ collection, filter: { _id: id }, limit: 1 })
        : null
      documents.set(key, found?.documents[0] ?? null)
    }
    return documents.get(key) ?? null
  }
}

/** What an update sets, when that is all it does: only then can a rule be asked about request.data. */
function valuesIn(data: Record<string, unknown>): Scope['data'] {
  const { $set = {}, ...plain } = data
  const values = { ...plain, ...(isPlain($set) ? $set : { $: $set }) }
  return Object.keys(values).some((key) => key.startsWith('$') || key.includes('.')) ? null : values
}

function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw invalid('expected an object')
  return value
}

function denied(): ServiceError {
  return new ServiceError('DATABASE_PERMISSION_DENIED', 'Permission denied by the security rule')
}
