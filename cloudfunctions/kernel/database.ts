import cloud from 'wx-server-sdk'
import type { CollectionName } from '../collections'

/**
 * The SDK's database with types and without its traps: an `undefined` in a filter, which the SDK drops silently and so
 * widens the query, is an error here; a missing document is null; inserting only once is an answer, not an exception.
 */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const database = cloud.database({ throwOnNotFound: false } as never) as unknown as Sdk

/** What this file uses of the SDK, as it behaves with promises; its own typings allow for callbacks everywhere. */
type Sdk = { collection: (name: string) => SdkCollection }
type SdkQuery = {
  where: (condition: unknown) => SdkQuery
  orderBy: (path: string, direction: 'asc' | 'desc') => SdkQuery
  limit: (most: number) => SdkQuery
  field: (fields: Record<string, boolean>) => SdkQuery
  get: () => Promise<{ data: unknown[] }>
  count: () => Promise<{ total: number }>
  update: (change: { data: Filter }) => Promise<{ stats: { updated: number } }>
  remove: () => Promise<{ stats: { removed: number } }>
}
type SdkCollection = SdkQuery & {
  doc: (id: string) => {
    get: () => Promise<{ data: unknown }>
    set: (document: { data: Filter }) => Promise<{ stats: { created: number; updated: number } }>
  }
  add: (document: { data: Stored | Stored[] }) => Promise<unknown>
  aggregate: () => SdkAggregate
}
type SdkAggregate = {
  match: (condition: Filter) => SdkAggregate
  group: (group: Filter) => SdkAggregate
  sort: (sort: Record<string, 1 | -1>) => SdkAggregate
  limit: (most: number) => SdkAggregate
  end: () => Promise<{ list: unknown[] }>
}

/** The SDK's query and update commands. */
export const command = cloud.database().command

export type Stored = { _id: string }
/** Field values, or commands of the SDK in their place. */
export type Filter = Record<string, unknown>
export type Sort = [path: string, direction: 'asc' | 'desc'][]
export type Through = { page?: number; from?: string; before?: string }
type Backward<T> = {
  by: keyof T & string
  after?: string | undefined
  limit: number
  fields?: readonly string[]
}
type Forward<T> = {
  by: keyof T & string
  from: number
  before?: number
  after?: string | undefined
  limit: number
}
export type Find = { sort?: Sort; limit: number; fields?: readonly string[] }

/** Refuses what the SDK would drop. Commands are classes and are left alone. */
function exact(value: Filter, path = ''): Filter {
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) throw new TypeError(`${path}${key} is undefined in a filter`)
    if (item !== null && typeof item === 'object' && Object.getPrototypeOf(item) === Object.prototype)
      exact(item as Filter, `${path}${key}.`)
  }
  return value
}

const withoutId = <T extends Stored>({ _id, ...data }: T) => data

/** What comes after a cursor. A cursor that is none begins nowhere: the page is empty, not an error. */
function older(field: string, cursor: string) {
  const [moment = '', id = ''] = cursor.split('|')
  const at = Number(moment)
  const beyond = command.or([{ [field]: command.lt(at) }, { [field]: at, _id: command.lt(id) }])
  // Said once more as one bound, which an index can begin at: what comes before the cursor is not looked through.
  return command.and([{ [field]: command.lte(at) }, beyond])
}

/** What comes after a cursor of a list that goes forward. */
function later(field: string, cursor: string) {
  const [moment = '', id = ''] = cursor.split('|')
  const at = Number(moment)
  const beyond = command.or([{ [field]: command.gt(at) }, { [field]: at, _id: command.gt(id) }])
  return command.and([{ [field]: command.gte(at) }, beyond])
}

/** Most that one query of a function may return. */
export const MOST = 1000
/** Documents a page when all are read: one answer of the database holds at most 1 MB. */
const PAGE = 400

export const collection = <T extends Stored>(name: CollectionName) => {
  const all = () => database.collection(name)
  return {
    /** 1 read. */
    get: async (id: string): Promise<T | null> => {
      const { data } = await all().doc(id).get()
      return (data as T | null | undefined) ?? null
    },

    find: async (filter: Filter, { sort = [], limit, fields }: Find): Promise<T[]> => {
      let query = all().where(exact(filter)).limit(limit)
      for (const [path, direction] of sort) query = query.orderBy(path, direction)
      if (fields) query = query.field(Object.fromEntries(fields.map((field) => [field, true])))
      return (await query.get()).data as T[]
    },

    /** How many there are. 1 call that an index answers: no document is read. */
    count: async (filter: Filter): Promise<number> => (await all().where(exact(filter)).count()).total,

    /**
     * One page of a list ordered by a moment, newest first, that goes on after the cursor `<moment>|<id>` of the page before.
     * `more` is the cursor of the next page, null on the last.
     */
    newestFirst: async (
      filter: Filter,
      { by, after, limit, fields }: Backward<T>,
    ): Promise<{ items: T[]; more: string | null }> => {
      const query = after === undefined ? exact(filter) : command.and([exact(filter), older(by, after)])
      let sorted = all()
        .where(query)
        .orderBy(by, 'desc')
        .orderBy('_id', 'desc')
        .limit(limit + 1)
      if (fields) sorted = sorted.field(Object.fromEntries(fields.map((field) => [field, true])))
      const data = (await sorted.get()).data as T[]
      const items = data.slice(0, limit)
      const last = items[items.length - 1]
      return { items, more: data.length > limit && last ? `${last[by]}|${last._id}` : null }
    },

    /** The same of a list that goes forward in time: the next first. `from` is where it begins, `before` where it ends. */
    soonestFirst: async (
      filter: Filter,
      { by, from, before = Number.MAX_SAFE_INTEGER, after, limit }: Forward<T>,
    ): Promise<{ items: T[]; more: string | null }> => {
      const stretch = exact({ ...filter, [by]: command.gte(from).and(command.lt(before)) })
      const query = after === undefined ? stretch : command.and([stretch, later(by, after)])
      const data = (
        await all()
          .where(query)
          .orderBy(by, 'asc')
          .orderBy('_id', 'asc')
          .limit(limit + 1)
          .get()
      ).data as T[]
      const items = data.slice(0, limit)
      const last = items[items.length - 1]
      return { items, more: data.length > limit && last ? `${last[by]}|${last._id}` : null }
    },

    /** Replaces or creates the whole document. 1 write. */
    put: async (document: T): Promise<{ created: boolean }> => {
      const { stats } = await all()
        .doc(document._id)
        .set({ data: withoutId(document) })
      return { created: stats.created > 0 }
    },

    /** Creates the document if there is none of this id; false when there was one, which stays as it is. */
    addOnce: async (document: T): Promise<boolean> => {
      try {
        await all().add({ data: document })
        return true
      } catch (failure) {
        // The SDK tells a duplicate from other failures only in prose, so the document itself is asked.
        const { data } = await all().doc(document._id).get()
        if (data) return false
        throw failure
      }
    },

    /** Creates a document whose id is new by construction. 1 write. */
    add: async (document: T): Promise<void> => {
      await all().add({ data: document })
    },

    /** Changes the documents that match; answers how many did. */
    change: async (filter: Filter, change: Record<string, unknown>): Promise<number> => {
      const { stats } = await all()
        .where(exact(filter))
        .update({ data: exact(change) })
      return stats.updated
    },

    remove: async (filter: Filter): Promise<number> => {
      const { stats } = await all().where(exact(filter)).remove()
      return stats.removed
    },

    aggregate: () => all().aggregate(),

    /**
     * Creates those of these documents that there are not yet; one that is there stays as it is. 1 call, 3 where some were there. At most MOST of them.
     */
    addMissing: async (documents: T[]): Promise<void> => {
      try {
        await all().add({ data: documents })
      } catch {
        // The SDK tells a duplicate from other failures only in prose: what is not there is tried once more, and fails for another reason.
        const there = await all()
          .where({ _id: command.in(documents.map(({ _id }) => _id)) })
          .field({ _id: true })
          .limit(MOST)
          .get()
        const ids = new Set((there.data as Stored[]).map(({ _id }) => _id))
        const missing = documents.filter(({ _id }) => !ids.has(_id))
        if (missing.length > 0) await all().add({ data: missing })
      }
    },

    /**
     * Every document that matches, in pages by `_id`: one query a page, nothing is skipped over. `from` and `before` narrow
     * the ids that are gone through.
     */
    async *pages(filter: Filter, { page = PAGE, from = '', before }: Through = {}): AsyncGenerator<T[]> {
      for (let next = command.gte(from); ; ) {
        const id = before === undefined ? next : next.and(command.lt(before))
        const found = await this.find({ ...filter, _id: id }, { sort: [['_id', 'asc']], limit: page })
        if (found.length > 0) yield found
        const last = found[found.length - 1]
        if (!last || found.length < page) return
        next = command.gt(last._id)
      }
    },
  }
}
