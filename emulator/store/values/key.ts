/**
 * A value as a string whose order (by UTF-16 code units) is MongoDB's order of values and whose equality is MongoDB's
 * equality. One rule serves comparison, sorting, grouping, uniqueness and indexes.
 *
 * A key begins with the rank of the value's type and is no prefix of another key, so keys can be put one after another
 * (compound indexes) and inverted (descending ones).
 */
export function keyOf(value: unknown): string {
  if (typeof value === 'string') return rank.string + text(value)
  if (typeof value === 'number') return rank.number + double(value)
  if (typeof value === 'boolean') return value ? TRUE : FALSE
  if (value === null || value === undefined) return rank.null
  if (Array.isArray(value)) return rank.array + value.map(keyOf).join('') + END
  if (value instanceof Date) return rank.date + double(value.getTime())
  if (value instanceof RegExp) return rank.regexp + text(value.source) + text(value.flags)
  if (typeof value === 'bigint') return rank.number + double(Number(value))
  if (typeof value !== 'object') return rank.null
  const type = (value as { _bsontype?: unknown })._bsontype
  return typeof type === 'string' && !isPlain(value) ? bsonKey(value, type) : rank.object + fields(value) + END
}

/** The rank of a type: the first character of its keys. */
export const rank = {
  least: '\x01',
  /** Stands in an index for an array without elements; sorts before null. */
  empty: '\x02',
  null: '\x03',
  number: '\x04',
  string: '\x05',
  object: '\x06',
  array: '\x07',
  binary: '\x08',
  objectId: '\x09',
  boolean: '\x0a',
  date: '\x0b',
  timestamp: '\x0c',
  regexp: '\x0d',
  other: '\x0e',
  most: '\x1f',
} as const

/** An object of fields: not an array, a date, a regular expression or a `bson` value. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Negative, 0 or positive, across all types. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number' && a < b) return -1
  const [first, second] = [keyOf(a), keyOf(b)]
  return first < second ? -1 : first > second ? 1 : 0
}

export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || keyOf(a) === keyOf(b)
}

/** The same key in descending order. */
export function inverted(key: string): string {
  let result = ''
  for (let at = 0; at < key.length; at++) result += String.fromCharCode(0xffff - key.charCodeAt(at))
  return result
}

/** The least string above every string that begins with `prefix`. */
export function above(prefix: string): string {
  let end = prefix.length
  while (end > 0 && prefix.charCodeAt(end - 1) === 0xffff) end--
  return prefix.slice(0, end - 1) + String.fromCharCode(prefix.charCodeAt(end - 1) + 1)
}

const END = '\0'
const TRUE = `${rank.boolean}\x01`
const FALSE = `${rank.boolean}\0`

function bsonKey(value: object, type: string): string {
  switch (type) {
    case 'Int32':
    case 'Double':
    case 'Long':
    case 'Decimal128':
      return rank.number + double(Number(value.toString()))
    case 'ObjectId':
      return rank.objectId + String(value)
    case 'Binary': {
      const { buffer, position, sub_type } = value as { buffer: Uint8Array; position: number; sub_type: number }
      const bytes = Buffer.from(buffer.buffer, buffer.byteOffset, position).toString('latin1')
      return rank.binary + double(position) + String.fromCharCode(sub_type) + bytes
    }
    case 'Timestamp':
      return rank.timestamp + (value as { toString(radix: number): string }).toString(16).padStart(16, '0')
    case 'MinKey':
      return rank.least
    case 'MaxKey':
      return rank.most
    default:
      return rank.other + text(type) + fields(value) + END
  }
}

// MongoDB compares objects field by field, in order: first the types, then the names, then the values.
function fields(value: object): string {
  let key = ''
  for (const [name, field] of Object.entries(value)) {
    const fieldKey = keyOf(field)
    key += fieldKey[0] + text(name) + fieldKey
  }
  return key
}

const view = new DataView(new ArrayBuffer(8))
const NOT_A_NUMBER = '\0'.repeat(8)

// The bits of a double sort like the number once the sign is turned over (and all bits of negative ones). NaN is least.
function double(number: number): string {
  if (Number.isNaN(number)) return NOT_A_NUMBER
  view.setFloat64(0, number + 0)
  const high = view.getUint32(0)
  const flip = high & 0x80000000 ? 0xffffffff : 0
  const a = (high ^ (flip || 0x80000000)) >>> 0
  const b = (view.getUint32(4) ^ flip) >>> 0
  const [top, bottom] = [(a >>> 16) & 255, (b >>> 16) & 255]
  return String.fromCharCode(a >>> 24, top, (a >>> 8) & 255, a & 255, b >>> 24, bottom, (b >>> 8) & 255, b & 255)
}

const UNUSUAL = /[^ -\ud7ff]/
const EACH_UNUSUAL = /[^ -\ud7ff]/g

// MongoDB sorts strings by code point; JavaScript compares code units, where surrogates come before U+E000 to U+FFFF.
function text(value: string): string {
  if (!UNUSUAL.test(value)) return value + END
  return (
    value.replace(EACH_UNUSUAL, (character) => {
      const code = character.charCodeAt(0)
      if (code === 0) return '\x01\x01'
      if (code === 1) return '\x01\x02'
      if (code < 0xd800) return character
      return String.fromCharCode(code < 0xe000 ? code + 0x2000 : code - 0x800)
    }) + END
  )
}
