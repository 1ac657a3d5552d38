import { inflateRawSync } from 'node:zlib'

/** What a spreadsheet of 250,000 rows takes when it is unpacked, twice over, in bytes. */
const LARGEST = 200 * 1024 * 1024
const END = 0x06054b50
const ENTRY = 0x02014b50

/**
 * Whether a file is a zip archive that stays within bounds when it is unpacked: every entry is inflated once with a limit, since what an archive says of
 * its sizes may be a lie. ZIP64 and encryption, which no small spreadsheet has, are none.
 */
export function isHarmless(file: Buffer): boolean {
  try {
    let left = LARGEST
    for (const { stored, packed } of entriesOf(file)) {
      const size = packed ? inflateRawSync(stored, { maxOutputLength: Math.max(1, left) }).length : stored.length
      left -= size
      if (left < 0) return false
    }
    return left < LARGEST
  } catch {
    return false
  }
}

/** The entries as the archive's directory lists them. Throws for what is no archive. */
function* entriesOf(file: Buffer): Generator<{ stored: Buffer; packed: boolean }> {
  const end = file.lastIndexOf(Buffer.of(0x50, 0x4b, 0x05, 0x06))
  if (end === -1 || file.readUInt32LE(end) !== END) throw new RangeError('not an archive')
  const entries = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  for (let entry = 0; entry < entries; entry++) {
    if (file.readUInt32LE(at) !== ENTRY) throw new RangeError('not an entry')
    const method = file.readUInt16LE(at + 10)
    if (method !== 0 && method !== 8) throw new RangeError('packed in another way')
    const size = file.readUInt32LE(at + 20)
    const local = file.readUInt32LE(at + 42)
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    if (from + size > file.length) throw new RangeError('cut short')
    yield { stored: file.subarray(from, from + size), packed: method === 8 }
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
}
