import type { AreaId } from '../community/area'
import { type Hex, isConsistent } from '../merkle/tree'
import type { Moment } from '../wording/time'

/**
 * One version of one notice in a community's log, as stored in `logEntries`. `_id` is `<log>:<index>`: of two that are appended at
 * the same time only one gets the index. `hash`, the version's, is an entry of the log's tree (RFC 6962). Append-only.
 */
export type LogEntry = {
  _id: string
  log: AreaId
  index: number
  hash: Hex
  notice: string
  version: number
  at: Moment
}

/** The hash of a complete part of a log's tree, as stored in `logNodes`; `_id` is `<log>:<level>:<n>`. It never changes. */
export type LogNode = { _id: string; hash: Hex }

/** What is known of a log at one time. It is printed on posters, and phones keep it. */
export type Head = { size: number; root: Hex }

/**
 * Whether a head that a phone knows is the beginning of the one it sees. `broken`: what was public has been changed or taken away
 * since, and the phone says so plainly.
 */
export function judgeHead(
  known: Head | null,
  seen: Head,
  proof: readonly Hex[],
): 'first' | 'same' | 'extends' | 'broken' {
  if (!known || known.size === 0) return 'first'
  if (!isConsistent(known.size, known.root, seen.size, seen.root, proof)) return 'broken'
  return known.size === seen.size ? 'same' : 'extends'
}

/** A head as a phone keeps it: since when it follows the log, and when it looked last. */
export type KeptHead = Head & { since: Moment; at: Moment }

/** What a phone keeps after it has looked: of a broken log the old head, since that is the evidence. */
export function headToKeep(
  known: KeptHead | null,
  seen: Head,
  verdict: ReturnType<typeof judgeHead>,
  now: Moment,
): KeptHead | null {
  if (verdict === 'broken' || seen.size === 0) return known
  return { size: seen.size, root: seen.root, since: known?.since ?? now, at: now }
}
