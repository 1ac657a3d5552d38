import type { Work } from '../store/store'

/** What a call has cost so far. `read` and `examined` in documents, `bytes` as the store counts them, `ms` of real time. */
export type Cost = {
  databaseCalls: number
  examined: number
  read: number
  written: number
  bytes: number
  ms: number
}
export type CallRecord = Cost & {
  requestId: string
  function: string
  action: string | null
  /** Emulated time, epoch ms. */
  at: number
  /** The error's code, or null while it runs and when it went well. */
  code: string | null
  /** Indexes used; a collection scan is named `scan:<collection>`. */
  indexes: string[]
}
type Totals = Cost & { calls: number; failures: number }

export type Meter = {
  begin(call: { requestId: string; function: string; action: string | null; at: number }): CallRecord
  end(record: CallRecord, ms: number, code: string | null): void
  /** Adds one SDK request to the call it belongs to; a null call is a program outside the functions. */
  count(requestId: string | null, collection: string | null, work: Work | null): void
  report(): unknown
  clear(): void
}

const KEPT = 200
const nothing = (): Cost => ({ databaseCalls: 0, examined: 0, read: 0, written: 0, bytes: 0, ms: 0 })
const noTotals = (): Totals => ({ ...nothing(), calls: 0, failures: 0 })

export function openMeter(): Meter {
  // Insertion order is the order of time, so the first key is the oldest call.
  const calls = new Map<string, CallRecord>()
  const functions = new Map<string, Totals>()
  const actions = new Map<string, Totals>()
  let outside = nothing()

  const totalsOf = (call: CallRecord): Totals[] => {
    const found = [entry(functions, call.function)]
    if (call.action !== null) found.push(entry(actions, `${call.function}/${call.action}`))
    return found
  }

  return {
    begin({ requestId, function: name, action, at }) {
      const record: CallRecord = { requestId, function: name, action, at, code: null, indexes: [], ...nothing() }
      calls.set(requestId, record)
      if (calls.size > KEPT) calls.delete(calls.keys().next().value ?? '')
      for (const totals of totalsOf(record)) totals.calls++
      return record
    },
    end(record, ms, code) {
      record.ms = ms
      record.code = code
      for (const totals of totalsOf(record)) {
        totals.ms += ms
        if (code !== null) totals.failures++
      }
    },
    count(requestId, collection, work) {
      const call = requestId === null ? undefined : calls.get(requestId)
      for (const cost of call ? [call, ...totalsOf(call)] : [outside]) add(cost, work)
      // An insert looks nothing up.
      if (!call || !work || (work.index === null && work.examined === 0)) return
      const index = work.index ?? `scan:${collection}`
      if (!call.indexes.includes(index)) call.indexes.push(index)
    },
    report: () => ({
      calls: [...calls.values()].reverse(),
      functions: Object.fromEntries(functions),
      actions: Object.fromEntries(actions),
      outside,
    }),
    clear() {
      calls.clear()
      functions.clear()
      actions.clear()
      outside = nothing()
    },
  }
}

/** The header that goes with the answer of a call: its costs alone. */
export function costHeader(record: CallRecord): string {
  const { databaseCalls, examined, read, written, bytes, ms, indexes } = record
  const text = JSON.stringify({ databaseCalls, examined, read, written, bytes, ms, indexes })
  // A header is Latin letters; an index may be named in Chinese.
  return text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function entry(totals: Map<string, Totals>, key: string): Totals {
  const found = totals.get(key) ?? noTotals()
  totals.set(key, found)
  return found
}

function add(cost: Cost, work: Work | null): void {
  cost.databaseCalls++
  if (!work) return
  cost.examined += work.examined
  cost.read += work.returned
  cost.written += work.written
  cost.bytes += work.bytes
}
