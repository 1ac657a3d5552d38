import { randomBytes } from 'node:crypto'
import type { Overlay } from './query/select'
import { StoreError, type TransactionId } from './store'

/** By collection, then by idKey. */
type ByDocument<T> = Map<string, Map<string, T>>

export type Transaction = {
  readonly id: TransactionId
  startedAt: number
  /** What documents were when it began, as text, of those that others have changed since. */
  readonly before: ByDocument<string | null>
  readonly writes: ByDocument<string | null>
  /** Documents it asked for by `_id`, there or not. */
  readonly reads: ByDocument<true>
  readonly ended: Promise<void>
  end(): void
}

export type Transactions = {
  begin(): TransactionId
  /** Throws StoreError no-such-transaction or transaction-expired. */
  get(id: TransactionId): Transaction
  end(transaction: Transaction): void
  /** What the transaction sees otherwise than the collection has it. */
  overlay(transaction: Transaction | null, collection: string): Overlay
  /** Remembers what a document was for those that began before this change. */
  changed(collection: string, id: string, before: string | null): void
  /**
   * Takes documents for a transaction to write. Throws StoreError write-conflict, which also ends it, when another one has them
   * or they have been changed since it began.
   */
  take(transaction: Transaction, collection: string, ids: string[]): void
  /** The transaction that holds one of the documents; null when they are free. */
  holder(collection: string, ids: string[]): Transaction | null
  /** Whether something it read or wrote by `_id` has changed since it began. */
  isStale(transaction: Transaction): boolean
  close(): void
}

/** How long a transaction may stay open, in ms. */
const LIFETIME = 30_000
/** How often abandoned ones are looked for, in real ms: the clock given may jump. */
const ROUND = 50
const REMEMBERED = 10_000

/** `now` in epoch ms. */
export function openTransactions(now: () => number): Transactions {
  const open = new Map<TransactionId, Transaction>()
  const holders = new Map<string, Transaction>()
  const expired = new Set<TransactionId>()
  let timer: NodeJS.Timeout | null = null

  function expire(): void {
    for (const transaction of open.values()) if (isOver(transaction)) expireOne(transaction)
  }

  function isOver(transaction: Transaction): boolean {
    // A clock that was put back must not make a transaction live longer.
    transaction.startedAt = Math.min(transaction.startedAt, now())
    return now() - transaction.startedAt >= LIFETIME
  }

  function expireOne(transaction: Transaction): void {
    expired.add(transaction.id)
    for (const id of expired) if (expired.size > REMEMBERED) expired.delete(id)
    end(transaction)
  }

  function end(transaction: Transaction): void {
    open.delete(transaction.id)
    for (const [collection, writes] of transaction.writes) {
      for (const id of writes.keys()) {
        const key = place(collection, id)
        if (holders.get(key) === transaction) holders.delete(key)
      }
    }
    transaction.end()
    if (open.size === 0 && timer) {
      clearInterval(timer)
      timer = null
    }
  }

  function holder(collection: string, ids: string[]): Transaction | null {
    for (const id of ids) {
      const found = holders.get(place(collection, id))
      if (found && !isOver(found)) return found
      if (found) expireOne(found)
    }
    return null
  }

  return {
    begin() {
      let finish = () => {}
      const ended = new Promise<void>((resolve) => {
        finish = resolve
      })
      const id = randomBytes(16).toString('hex')
      const maps = { before: new Map(), writes: new Map(), reads: new Map() }
      open.set(id, { id, startedAt: now(), ...maps, ended, end: finish })
      timer ??= setInterval(expire, ROUND).unref()
      return id
    },
    get(id) {
      const transaction = open.get(id)
      if (transaction && isOver(transaction)) expireOne(transaction)
      if (expired.has(id)) throw new StoreError('transaction-expired', 'the transaction was open for more than 30 s')
      if (!transaction) throw new StoreError('no-such-transaction', `there is no transaction ${id}`)
      return transaction
    },
    end,
    overlay(transaction, collection) {
      const before = transaction?.before.get(collection)
      const writes = transaction?.writes.get(collection)
      return new Map([...(before ?? []), ...(writes ?? [])])
    },
    changed(collection, id, before) {
      for (const transaction of open.values()) {
        const known = within(transaction.before, collection)
        if (!known.has(id)) known.set(id, before)
      }
    },
    take(transaction, collection, ids) {
      const changed = transaction.before.get(collection)
      for (const id of ids) {
        const other = holder(collection, [id])
        if ((other && other !== transaction) || changed?.has(id)) {
          end(transaction)
          throw new StoreError('write-conflict', `somebody else has written ${collection}/${id}`)
        }
      }
      for (const id of ids) holders.set(place(collection, id), transaction)
    },
    holder,
    isStale({ before, reads, writes }) {
      for (const touched of [reads, writes]) {
        for (const [collection, ids] of touched) {
          const changed = before.get(collection)
          if (changed) for (const id of ids.keys()) if (changed.has(id)) return true
        }
      }
      return false
    },
    close() {
      for (const transaction of [...open.values()]) end(transaction)
    },
  }
}

export function within<T>(map: ByDocument<T>, collection: string): Map<string, T> {
  const found = map.get(collection)
  if (found) return found
  const made = new Map<string, T>()
  map.set(collection, made)
  return made
}

function place(collection: string, id: string): string {
  return `${collection}\0${id}`
}
