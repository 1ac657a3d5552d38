import { readFileSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

/**
 * The indexes beside a snapshot, so that a start need not read every document to sort it anew. They can be made again from the
 * documents: a file that is missing, damaged or of another encoding costs time and nothing else.
 */
export type SortedIndex = {
  in: string
  index: string
  /** Of each of its paths, whether it led through an array. */
  multikey: readonly boolean[]
  /** In order. What they say of a document's place counts from 0 in the order of the snapshot. */
  entries: Iterable<string>
}

const IN_ONE_BLOCK = 5000
const NEW_LINE = 10
const LENGTH = 4

/** What is told of a block before it: lengths of the entries, then the entries, in one byte a character when that is enough. */
type Head = Omit<SortedIndex, 'entries'> & { count: number; wide: boolean; bytes: number; checksum: number }

/** `encoding` names the way in which entries are made. */
export async function writeSorted(
  target: FileHandle,
  encoding: string,
  indexes: Iterable<SortedIndex>,
  write: (target: FileHandle, bytes: Buffer) => Promise<unknown>,
): Promise<void> {
  await write(target, Buffer.from(`${encoding}\n`))
  for (const { entries, ...head } of indexes) {
    for (const some of inBlocks(entries)) await write(target, blockOf(head, some))
  }
  await write(target, Buffer.from(`${END}\n`))
}

const END = 'end'

/** The indexes of a file, by collection and index; null when it is of no use. */
export function readSorted(file: string, encoding: string): ReadSorted | null {
  try {
    return readBlocks(readFileSync(file), encoding)
  } catch {
    return null
  }
}

export type ReadSorted = Map<string, { multikey: readonly boolean[]; entries: string[] }>

export function sortedKey(collection: string, index: string): string {
  return `${collection}\0${index}`
}

function readBlocks(bytes: Buffer, encoding: string): ReadSorted | null {
  const found: ReadSorted = new Map()
  let at = 0
  const line = () => {
    const end = bytes.indexOf(NEW_LINE, at)
    const text = bytes.toString('utf8', at, end)
    at = end + 1
    return text
  }
  if (line() !== encoding) return null
  for (let text = line(); text !== END; text = line()) {
    const head = JSON.parse(text) as Head
    const block = bytes.subarray(at, at + head.bytes)
    if (crc32(block) !== head.checksum) return null
    const key = sortedKey(head.in, head.index)
    const known = found.get(key) ?? { multikey: head.multikey, entries: [] }
    found.set(key, known)
    unpack(block, head, known.entries)
    at += head.bytes
  }
  return found
}

function unpack(block: Buffer, { count, wide }: Head, into: string[]): void {
  const encoding = wide ? 'utf16le' : 'latin1'
  let at = count * LENGTH
  for (let entry = 0; entry < count; entry++) {
    const end = at + block.readUInt32LE(entry * LENGTH)
    into.push(block.toString(encoding, at, end))
    at = end
  }
}

function blockOf(head: Omit<SortedIndex, 'entries'>, entries: string[]): Buffer {
  const wide = entries.some((entry) => WIDE.test(entry))
  const lengths = Buffer.alloc(entries.length * LENGTH)
  for (const [at, entry] of entries.entries()) lengths.writeUInt32LE(entry.length * (wide ? 2 : 1), at * LENGTH)
  const block = Buffer.concat([lengths, Buffer.from(entries.join(''), wide ? 'utf16le' : 'latin1')])
  const told: Head = { ...head, count: entries.length, wide, bytes: block.length, checksum: crc32(block) }
  return Buffer.concat([Buffer.from(`${JSON.stringify(told)}\n`), block])
}

const WIDE = /[^\0-\xff]/

function* inBlocks(entries: Iterable<string>): Iterable<string[]> {
  let block: string[] = []
  for (const entry of entries) {
    block.push(entry)
    if (block.length < IN_ONE_BLOCK) continue
    yield block
    block = []
  }
  yield block
}
