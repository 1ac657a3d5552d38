import { crc32 } from 'node:zlib'
import type { Document, IndexDefinition } from '../store'
import { fromText, toText } from '../values/encoding'

/** What one commit did to one collection. Doing it again, in order, changes nothing. */
export type Entry = {
  in: string
  index?: IndexDefinition
  put?: readonly Document[]
  /** Values of `_id`. */
  drop?: readonly unknown[]
}

/**
 * One commit as one line: checksum, number of the group it was written with, entries. A group is on disk before the next one is
 * written, so what comes after a line of a later group proves that the line was once whole.
 */
export function toLine(entries: readonly Entry[]): (group: number) => string {
  const text = toText(entries)
  return (group) => {
    const body = `${group} ${text}`
    return `${checksum(crc32(body))} ${body}\n`
  }
}

export type ReadLines = {
  /** Bytes up to the end of the last good line. */
  good: number
  lastGroup: number
}

/**
 * Hands over the commits of a file in order. Stops at a torn end. Throws Error where a line in the middle is damaged, for then
 * something that was acknowledged is lost.
 */
export function readLines(file: string, bytes: Buffer, onCommit: (entries: Entry[]) => void): ReadLines {
  let good = 0
  let lastGroup = 0
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start)
    const line = end < 0 ? null : readLine(bytes, start, end)
    if (!line) {
      if (hasLaterGroup(bytes, end < 0 ? bytes.length : end + 1, lastGroup + 1))
        throw new Error(`${file} is damaged at byte ${start}: what was acknowledged there is lost`)
      break
    }
    onCommit(fromText(line.text) as Entry[])
    lastGroup = line.group
    start = good = end + 1
  }
  return { good, lastGroup }
}

function readLine(bytes: Buffer, start: number, end: number): { group: number; text: string } | null {
  if (end - start < CHECKSUM + 2) return null
  const body = bytes.subarray(start + CHECKSUM + 1, end)
  if (bytes.toString('latin1', start, start + CHECKSUM) !== checksum(crc32(body))) return null
  const space = body.indexOf(32)
  return { group: Number(body.toString('latin1', 0, space)), text: body.toString('utf8', space + 1) }
}

function hasLaterGroup(bytes: Buffer, from: number, torn: number): boolean {
  for (let start = from; start < bytes.length; ) {
    const end = bytes.indexOf(10, start)
    if (end < 0) return false
    const line = readLine(bytes, start, end)
    if (line && line.group > torn) return true
    start = end + 1
  }
  return false
}

const CHECKSUM = 8

function checksum(value: number): string {
  return value.toString(16).padStart(CHECKSUM, '0')
}
