import type { AreaId } from '../../domain/community/area'
import { consistencyRanges, inclusionRanges, nodesOver, type Range, rootOver } from '../../domain/merkle/stored'
import type { Hex } from '../../domain/merkle/tree'
import { logOf } from '../../domain/notices/notice'
import { orRefuse } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { entries, hashesOf } from './log'

/** 3 calls: the last entry, the name of the place, and at most some 3 log2(size) hashes at once. */
export const openLog = action('notices.openLog', async ({ at, since }, { now }) => {
  const log = logOf(at)
  const [last, area] = await Promise.all([entries.last(log), areas.get(log)])
  const size = last ? last.index + 1 : 0
  const { name } = orRefuse(area, 'no-such-area')
  // A log that is shorter than what the phone knows has no proof to give: the phone sees it by itself.
  const ranges = since && since.size <= size ? consistencyRanges(since.size, size) : []
  const { root, roots: proof } = await rootsOver(log, size, ranges)
  return { now, log, name, size, root, at: last?.at ?? 0, proof }
})

/** The same of one version: 3 calls, at most 2 log2(size) + 2 documents besides the hashes of the head. */
export const proveVersion = action('notices.proveVersion', async ({ noticeId, version }) => {
  const { log, index, hash } = orRefuse(await entries.of(noticeId, version), 'not-in-the-log')
  const last = await entries.last(log)
  const size = (last?.index ?? index) + 1
  const { root, roots: path } = await rootsOver(log, size, inclusionRanges(index, size))
  return { hash, log, index, size, root, path }
})

/** The root of a log of some size, and of parts of it. 1 call. */
export async function rootsOver(
  log: AreaId,
  size: number,
  ranges: readonly Range[],
): Promise<{ root: Hex; roots: Hex[] }> {
  const hashOf = await hashesOf(log, [[0, size] as Range, ...ranges].flatMap(nodesOver))
  return { root: rootOver([0, size], hashOf), roots: ranges.map((range) => rootOver(range, hashOf)) }
}
