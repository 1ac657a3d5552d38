import { Binary, type BSONRegExp, calculateObjectSize } from 'bson'
import { type Document, StoreError } from '../store'
import { isPlain } from './key'

const DEEPEST = 100
const LARGEST = 16 * 1024 * 1024

/**
 * A copy of what a client gave, fit to be stored. Throws StoreError bad-parameter on field names with a leading $, on
 * `__proto__`, on functions, and on what nests deeper than 100 levels. Fields that are undefined are left out.
 */
export function admit(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw new StoreError('bad-parameter', `nested deeper than ${DEEPEST} levels`)
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new StoreError('bad-parameter', `a ${typeof value} cannot be stored`)
  if (value === undefined) return null
  if (Array.isArray(value)) return value.map((item) => admit(item, depth + 1))
  if (!isPlain(value)) return copyLeaf(value)
  const admitted: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(value)) {
    if (field === undefined) continue
    if (name.startsWith('$')) throw new StoreError('bad-parameter', `the field name '${name}' begins with $`)
    refuseName(name)
    admitted[name] = admit(field, depth + 1)
  }
  return admitted
}

/** Refuses the names that would reach into prototypes, and those no document can have. */
export function refuseName(name: string): void {
  if (name === '__proto__') throw new StoreError('bad-parameter', 'the field name __proto__ is not allowed')
  if (name.includes('\0')) throw new StoreError('bad-parameter', 'a field name cannot contain a null character')
}

/** An `_id` must be a single value that is not a regular expression. */
export function checkId(id: unknown): void {
  if (Array.isArray(id) || id instanceof RegExp || id === undefined)
    throw new StoreError('bad-parameter', `the _id ${JSON.stringify(id)} is not allowed`)
}

/** Throws StoreError bad-parameter on a document over 16 MB. */
export function checkSize(document: Document): void {
  if (calculateObjectSize(document) > LARGEST) throw new StoreError('bad-parameter', 'the document is over 16 MB')
}

/** A deep copy that shares nothing with the original. Fields that are undefined are left out. */
export function copyOf<T>(value: T): T
export function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => copyOf(item) ?? null)
  if (!isPlain(value)) return copyLeaf(value)
  const copy: Record<string, unknown> = {}
  for (const name in value) if (value[name] !== undefined) copy[name] = copyOf(value[name])
  return copy
}

function copyLeaf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return new Date(value.getTime())
  if (value instanceof RegExp) return new RegExp(value.source, value.flags)
  if (value instanceof Uint8Array) return new Binary(Uint8Array.from(value))
  if (value instanceof Binary) return new Binary(Uint8Array.from(value.value()), value.sub_type)
  if (isBsonRegExp(value)) return new RegExp(value.pattern, value.options)
  if ('_bsontype' in value) return value
  throw new StoreError('bad-parameter', `a ${value.constructor?.name ?? 'value'} cannot be stored`)
}

function isBsonRegExp(value: object): value is BSONRegExp {
  return '_bsontype' in value && value._bsontype === 'BSONRegExp'
}
