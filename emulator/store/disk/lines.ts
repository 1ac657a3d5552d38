import { crc32 } from 'node:zlib'
import type { IndexDefinition } from '../store'

/** What one commit did to one collection. Doing it again, in order, changes nothing. */
export type Entry = {
  in: string
  index?: IndexDefinition
  /** Texts of documents. */
  put?: readonly string[]
  /** `idKey` of each. */
  drop?: readonly string[]
}

/**
 * One commit as one line: checksum, number of the group it is written with, entries, then the texts of all documents, with tabs between
 * (JSON has no raw tabs). A group is on disk before the next one is written, so what comes after a line of a later group proves that
 * the line was once whole.
 */
export function toLine(entries: readonly Entry[]): (group: number) => Buffer {
  const heads = entries.map(({ put = [], ...entry }) => ({ ...entry, put: put.length }))
  const text = [JSON.stringify(heads), ...entries.flatMap(({ put = [] }) => put)].join('\t')
  return (group) => {
    const body = Buffer.from(`${group}\t${text}\n`)
    return Buffer.concat([Buffer.from(`${checksum(crc32(body.subarray(0, -1)))}\t`), body])
  }
}

/** Bytes up to the end of the last good line. */
export type ReadLines = { good: number; lastGroup: number }

/**
 * Hands over the commits of a file in order. Stops at a torn end. Throws Error where a line in the middle is damaged, for then
 * something that was acknowledged is lost.
 */
export function readLines(file: string, bytes: Buffer, onCommit: (entries: Entry[]) => void): ReadLines {
  let good = 0
  let lastGroup = 0
  while (good < bytes.length) {
    const end = bytes.indexOf(NEW_LINE, good)
    const group = end < 0 ? null : groupOf(bytes, good, end)
    if (group === null) {
      if (hasLaterGroup(bytes, end < 0 ? bytes.length : end + 1, lastGroup + 1))
        throw new Error(`${file} is damaged at byte ${good}: what was acknowledged there is lost`)
      break
    }
    onCommit(entriesOf(bytes, good, end))
    lastGroup = group
    good = end + 1
  }
  return { good, lastGroup }
}

/** The group of a line; null when its checksum is wrong. */
function groupOf(bytes: Buffer, start: number, end: number): number | null {
  const body = start + CHECKSUM + 1
  if (end < body || bytes.toString('latin1', start, body - 1) !== checksum(crc32(bytes.subarray(body, end))))
    return null
  return Number(bytes.toString('latin1', body, bytes.indexOf(TAB, body)))
}

function entriesOf(bytes: Buffer, start: number, end: number): Entry[] {
  let at = bytes.indexOf(TAB, start + CHECKSUM + 1) + 1
  const next = () => {
    const tab = bytes.indexOf(TAB, at)
    const stop = tab < 0 || tab > end ? end : tab
    const text = bytes.toString('utf8', at, stop)
    at = stop + 1
    return text
  }
  const heads = JSON.parse(next()) as (Omit<Entry, 'put'> & { put: number })[]
  return heads.map(({ put, ...entry }) => ({ ...entry, put: Array.from({ length: put }, next) }))
}

function hasLaterGroup(bytes: Buffer, from: number, torn: number): boolean {
  for (let start = from; start < bytes.length; ) {
    const end = bytes.indexOf(NEW_LINE, start)
    if (end < 0) return false
    if ((groupOf(bytes, start, end) ?? 0) > torn) return true
    start = end + 1
  }
  return false
}

const CHECKSUM = 8
const TAB = 9
const NEW_LINE = 10

function checksum(value: number): string {
  return value.toString(16).padStart(CHECKSUM, '0')
}
