import type { AreaId } from '../../domain/community/area'
import { completedBy, type HashOf, type Node } from '../../domain/merkle/stored'
import { type Hex, leafHash, nodeHash } from '../../domain/merkle/tree'
import type { LogEntry, LogNode } from '../../domain/notices/log'
import type { Notice } from '../../domain/notices/notice'
import { collection, command, MOST } from '../kernel/database'
import { notices } from './repositories'

/** Each community's log of all versions of its notices: entries in their order, and the hashes of its tree's complete parts. */

const entryDocuments = collection<LogEntry>('logEntries')
const nodeDocuments = collection<LogNode>('logNodes')

const nodeId = (log: AreaId, { level, n }: Node) => `${log}:${level}:${n}`

export const entries = {
  /** The last one; null in an empty log. 1 call, 1 document. */
  last: async (log: AreaId): Promise<LogEntry | null> =>
    (await entryDocuments.find({ log }, { sort: [['index', 'desc']], limit: 1 }))[0] ?? null,
  /** Where a version stands; null when it is not in its log yet. 1 call, 1 document. */
  of: async (notice: string, version: number): Promise<LogEntry | null> =>
    (await entryDocuments.find({ notice, version }, { limit: 1 }))[0] ?? null,
  /** Those from an index on, in their order. 1 call. */
  from: (log: AreaId, index: number, limit: number) =>
    entryDocuments.find({ log, index: command.gte(index) }, { sort: [['index', 'asc']], limit }),
}

/** Puts every version of a notice into its log that is not there yet, in their order. */
export async function logVersions({ _id, log, versions }: Notice): Promise<void> {
  const there = await entryDocuments.find({ notice: _id }, { limit: MOST, fields: ['version'] })
  const logged = new Set(there.map(({ version }) => version))
  for (const { number, hash, at } of versions)
    if (!logged.has(number)) await append({ log, hash, notice: _id, version: number, at })
  await notices.noteLogged(_id, versions.length)
}

/** Takes the first index that is free. Two who append at the same time both try; who comes second goes one further. */
async function append(entry: Omit<LogEntry, '_id' | 'index'>): Promise<void> {
  const last = await entries.last(entry.log)
  for (let index = last ? last.index + 1 : 0; ; index++) {
    const outcome = await claim({ ...entry, _id: `${entry.log}:${index}`, index })
    if (outcome === 'mine') await fill(entry.log, index, entry.hash)
    if (outcome !== 'taken') return
  }
}

async function claim(entry: LogEntry): Promise<'mine' | 'taken' | 'there'> {
  try {
    if (await entryDocuments.addOnce(entry)) return 'mine'
  } catch (failure) {
    // By its unique index a version is in the log once: somebody else has just put it there.
    if (await entries.of(entry.notice, entry.version)) return 'there'
    throw failure
  }
  // An answer that was lost: the index was taken, by this very entry.
  const there = await entryDocuments.get(entry._id)
  return there?.notice === entry.notice && there.version === entry.version ? 'mine' : 'taken'
}

/** Writes the parts of the tree that an entry completes. */
async function fill(log: AreaId, index: number, hash: Hex): Promise<void> {
  const [leaf, ...above] = completedBy(index)
  if (!leaf) return
  const left = await hashesOf(
    log,
    above.map(({ level, n }) => ({ level: level - 1, n: n * 2 })),
  )
  let here = leafHash(hash)
  await nodeDocuments.addOnce({ _id: nodeId(log, leaf), hash: here })
  for (const node of above) {
    here = nodeHash(left({ level: node.level - 1, n: node.n * 2 }), here)
    await nodeDocuments.addOnce({ _id: nodeId(log, node), hash: here })
  }
}

/**
 * The hashes of complete parts of a log. 1 call, one document a part. What is missing because somebody who appended was cut short
 * is made up from what it is made of.
 */
export async function hashesOf(log: AreaId, nodes: readonly Node[]): Promise<HashOf> {
  const found = new Map<string, Hex>()
  const ids = [...new Set(nodes.map((node) => nodeId(log, node)))]
  if (ids.length > 0)
    for (const { _id, hash } of await nodeDocuments.find({ _id: command.in(ids) }, { limit: ids.length }))
      found.set(_id, hash)
  for (const node of nodes) {
    const id = nodeId(log, node)
    if (!found.has(id)) found.set(id, await makeUp(log, node))
  }
  return (node) => {
    const hash = found.get(nodeId(log, node))
    if (hash === undefined) throw new RangeError('a part of the log was not asked for')
    return hash
  }
}

async function makeUp(log: AreaId, node: Node): Promise<Hex> {
  const hash = await madeOf(log, node)
  await nodeDocuments.addOnce({ _id: nodeId(log, node), hash })
  return hash
}

async function madeOf(log: AreaId, { level, n }: Node): Promise<Hex> {
  if (level === 0) {
    const entry = await entryDocuments.get(`${log}:${n}`)
    if (!entry) throw new Error('an entry of a log is missing')
    return leafHash(entry.hash)
  }
  const [left, right] = [
    { level: level - 1, n: n * 2 },
    { level: level - 1, n: n * 2 + 1 },
  ] as const
  const hashOf = await hashesOf(log, [left, right])
  return nodeHash(hashOf(left), hashOf(right))
}
