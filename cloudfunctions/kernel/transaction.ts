import cloud from 'wx-server-sdk'
import { refusal } from '../../domain/refusals'
import type { CollectionName } from '../collections'
import './database'
import { Refused } from './refused'

/**
 * Several documents that change together or not at all. Only single documents by their id: a `where` within a transaction is
 * sent by the SDK without the transaction. What `work` does may be done again from the start, so it must ask the documents what
 * has happened already: then an answer that was lost at the commit does no harm.
 */
export type Transaction = <T extends { _id: string }>(
  name: CollectionName,
) => {
  /** 1 read. */
  get: (id: string) => Promise<T | null>
  /** Replaces or creates the whole document. 1 write. */
  put: (document: T) => Promise<void>
  /** Creates a document that is not there yet; ends the transaction when it is. 1 write. */
  add: (document: T) => Promise<void>
}

/** What this file uses of the SDK, as it behaves with promises. */
type Sdk = { startTransaction: () => Promise<SdkTransaction> }
type SdkTransaction = {
  collection: (name: string) => {
    doc: (id: string) => {
      get: () => Promise<{ data: unknown }>
      set: (document: { data: object }) => Promise<unknown>
    }
    add: (document: { data: object }) => Promise<unknown>
  }
  commit: () => Promise<unknown>
  rollback: () => Promise<unknown>
}

const database = cloud.database({ throwOnNotFound: false } as never) as unknown as Sdk

const TRIES = 12
/** The first wait is at most so long, each next one twice as long, up to the last: in ms. */
const FIRST_WAIT = 25
const LONGEST_WAIT = 800

/**
 * Does the work in one transaction and answers what it answers. The SDK's own retry knows only conflicts at the commit; here whoever
 * meets another's write tries again after a while that differs from everybody else's, and after the last try is
 * refused: busy. A refusal in the work undoes it. 2 calls besides those of the work.
 */
export async function transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (tries > 0) await wait(Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries))
    const outcome = await once(work)
    if ('answer' in outcome) return outcome.answer
  }
  throw new Refused(refusal('busy'))
}

/** One try; neither an answer nor a failure means that it is to be tried again. */
async function once<T>(work: (transaction: Transaction) => Promise<T>): Promise<{ answer: T } | { again: true }> {
  const begun = await database.startTransaction()
  let answer: T
  try {
    answer = await work((name) => documentsOf(begun, name))
  } catch (failure) {
    // After a conflict the transaction is over; what can't be undone any more has not been done.
    await begun.rollback().catch(() => undefined)
    if (isConflict(failure)) return { again: true }
    throw failure
  }
  try {
    await begun.commit()
    return { answer }
  } catch {
    // A conflict, or an answer that was lost after the commit: the work finds out which.
    return { again: true }
  }
}

function documentsOf<T extends { _id: string }>(begun: SdkTransaction, name: CollectionName) {
  const all = begun.collection(name)
  return {
    get: async (id: string) => ((await all.doc(id).get()).data as T | null | undefined) ?? null,
    put: async ({ _id, ...data }: T) => void (await all.doc(_id).set({ data })),
    add: async (document: T) => void (await all.add({ data: document })),
  }
}

/** The code of a failure within a transaction stands only in its message. */
const isConflict = (failure: unknown): boolean =>
  /TransactionConflict|TransactionNotExist|DATABASE_TRANSACTION_(CONFLICT|FAIL)/.test(
    `${(failure as { code?: unknown }).code} ${(failure as Error).message}`,
  )

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
