import { invalid } from '../wire/errors'
import { isRecord } from '../wire/json'

const kinds = ['refuse', 'lose-answer', 'delay', 'conflict', 'crash-worker', 'kill-emulator'] as const
type Kind = (typeof kinds)[number]

/** Where a fault may strike: an SDK request (`wire`) or a function call (`call`). */
type Moment = {
  level: 'wire' | 'call'
  /** The SDK's action (`database.getDocument`), or the event's own action for a call. */
  action: string | null
  /** The function that is called, or that sent the SDK request. */
  function: string | null
  collection: string | null
  /** A write, or the commit of a transaction: where a conflict with another writer shows. */
  mayConflict: boolean
}

export type Fault = {
  kind: Kind
  action: string | null
  function: string | null
  collection: string | null
  /** 0 to 1, drawn anew at each matching moment from a generator seeded with `seed`. */
  probability: number
  /** Strikes left, null without limit. */
  count: number | null
  seed: number
  /** Delay in ms. */
  ms: number
  struck: number
}

export type Faults = {
  add(wanted: unknown): void
  list(): Fault[]
  clear(): void
  /** The faults that strike at this moment, in the order they were added. */
  strike(moment: Moment): Fault[]
}

export function openFaults(): Faults {
  let armed: { fault: Fault; draw: () => number }[] = []
  return {
    add(wanted) {
      const faults = (Array.isArray(wanted) ? wanted : [wanted]).map(readFault)
      armed.push(...faults.map((fault) => ({ fault, draw: generator(fault.seed) })))
    },
    list: () => armed.map(({ fault }) => fault),
    clear() {
      armed = []
    },
    strike: (moment) =>
      armed
        .filter(({ fault, draw }) => matches(fault, moment) && fault.count !== 0 && draw() < fault.probability)
        .map(({ fault }) => {
          fault.struck++
          if (fault.count !== null) fault.count--
          return fault
        }),
  }
}

function matches(fault: Fault, moment: Moment): boolean {
  if (fault.kind === 'conflict' && !moment.mayConflict) return false
  if (levelOf(fault) !== 'any' && levelOf(fault) !== moment.level) return false
  return (
    (fault.action === null || fault.action === moment.action) &&
    (fault.function === null || fault.function === moment.function) &&
    (fault.collection === null || fault.collection === moment.collection)
  )
}

// A fault that names a collection or one of the SDK's actions strikes there; one that names a function strikes its calls.
function levelOf(fault: Fault): 'wire' | 'call' | 'any' {
  const onWire = /^(database|storage|functions|wx)\./.test(fault.action ?? '')
  if (onWire || fault.collection !== null || fault.kind === 'conflict') return 'wire'
  return fault.action !== null || fault.function !== null ? 'call' : 'any'
}

function readFault(wanted: unknown): Fault {
  if (!isRecord(wanted)) throw invalid('a fault is an object')
  const kind = kinds.find((name) => name === wanted.kind)
  if (!kind) throw invalid(`a fault's kind is one of ${kinds.join(', ')}`)
  return {
    kind,
    action: text(wanted, 'action'),
    function: text(wanted, 'function'),
    collection: text(wanted, 'collection'),
    probability: number(wanted, 'probability') ?? 1,
    count: number(wanted, 'count'),
    seed: number(wanted, 'seed') ?? 1,
    ms: number(wanted, 'ms') ?? 1000,
    struck: 0,
  }
}

function text(from: Record<string, unknown>, key: string): string | null {
  const value = from[key] ?? null
  if (value !== null && typeof value !== 'string') throw invalid(`${key} is a string`)
  return value
}

function number(from: Record<string, unknown>, key: string): number | null {
  const value = from[key] ?? null
  if (value !== null && (typeof value !== 'number' || !(value >= 0))) throw invalid(`${key} is a number, 0 or more`)
  return value
}

/** A small generator (mulberry32) so that the same seed strikes at the same moments. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
