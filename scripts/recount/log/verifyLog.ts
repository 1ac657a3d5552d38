import * as v from 'valibot'
import { type Hex, merkleRoot } from '../../../domain/merkle/tree'
import type { Head } from '../../../domain/notices/log'
import { LOG_FORMAT } from '../../../domain/notices/logFile'
import { type Version, versionHash } from '../../../domain/notices/notice'
import { Count, Hash } from '../../../domain/schemas'

/** What is wrong with an exported log, and where: in which line of the file, and in which version of which notice. */
export type LogProblem = { line: number; notice?: string; version?: number; problem: string }
export type LogVerification = {
  problems: LogProblem[]
  log: string | null
  name: string | null
  entries: number
  notices: number
  root: Hex
}

const Header = v.object({ format: v.literal(LOG_FORMAT), log: v.string(), name: v.string(), size: Count, root: Hash })
const Entry = v.object({
  index: Count,
  hash: Hash,
  version: v.looseObject({ notice: v.string(), number: Count, previous: v.nullable(Hash), hash: Hash }),
})
type Entry = v.InferOutput<typeof Entry>
type Placed = Entry & { line: number }

/**
 * Checks an exported log: every version has the hash that the log has of it and follows the version before it, and the hashes make up
 * the root. `known`: a head from a poster or a phone, which the log must begin with.
 */
export function verifyLog(text: string, known: Head | null = null): LogVerification {
  const [first = '', ...rest] = text.replace(/\n$/, '').split('\n')
  const header = v.safeParse(Header, parsed(first))
  const read = rest.map((line, place) => ({ line: place + 2, entry: v.safeParse(Entry, parsed(line)) }))
  const entries = read.flatMap(({ line, entry }): Placed[] => (entry.success ? [{ ...entry.output, line }] : []))
  const root = merkleRoot(entries.map(({ hash }) => hash))
  const problems: LogProblem[] = [
    ...(header.success ? [] : [{ line: 1, problem: `the first line is not that of a log (${LOG_FORMAT})` }]),
    ...read.flatMap(({ line, entry }) => (entry.success ? [] : [{ line, problem: 'this is no version of a notice' }])),
    ...entries.flatMap(alteredIn),
    ...outOfOrder(entries),
    ...brokenChains(entries),
    ...(header.success ? wrongHead(entries, header.output, 'the first line says') : []),
    ...(known ? wrongHead(entries.slice(0, known.size), known, 'the head you gave says') : []),
  ]
  return {
    problems: problems.sort((a, b) => a.line - b.line),
    log: header.success ? header.output.log : null,
    name: header.success ? header.output.name : null,
    entries: entries.length,
    notices: new Set(entries.map(({ version }) => version.notice)).size,
    root,
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const at = ({ line, version }: Placed, problem: string): LogProblem => ({
  line,
  notice: version.notice,
  version: version.number,
  problem,
})

function alteredIn(entry: Placed): LogProblem[] {
  const { hash, ...said } = entry.version
  const made = versionHash(said as unknown as Omit<Version, 'hash'>)
  if (made === entry.hash && hash === entry.hash) return []
  return [at(entry, `was altered: what it says has the hash ${made}, the log has ${entry.hash}`)]
}

function outOfOrder(entries: readonly Placed[]): LogProblem[] {
  return entries.flatMap((entry, place) =>
    entry.index === place ? [] : [at(entry, `stands under number ${entry.index}, but is number ${place} of the log`)],
  )
}

/** Every version is the next of its notice, and names the hash of the one before. */
function brokenChains(entries: readonly Placed[]): LogProblem[] {
  const last = new Map<string, Entry>()
  return entries.flatMap((entry) => {
    const { notice, number, previous } = entry.version
    const before = last.get(notice)
    last.set(notice, entry)
    if (number !== (before?.version.number ?? 0) + 1)
      return [at(entry, `follows version ${before?.version.number ?? 0}: a version in between is missing`)]
    if (previous === (before?.hash ?? null)) return []
    return [at(entry, `does not follow version ${number - 1} as it stands here: that version was altered`)]
  })
}

function wrongHead(entries: readonly Placed[], { size, root }: Head, said: string): LogProblem[] {
  if (entries.length !== size)
    return [{ line: 1, problem: `there are ${entries.length} versions, but ${said} ${size}` }]
  const made = merkleRoot(entries.map(({ hash }) => hash))
  return made === root
    ? []
    : [{ line: 1, problem: `the versions have the root ${made}, but ${said} ${root}: a version was altered` }]
}
