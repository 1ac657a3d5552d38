import { BSONRegExp, EJSON, ObjectId } from 'bson'
import { regExpOf } from '../store/values/regExp'
import { invalid } from './errors'

/** As deep as MongoDB allows a document to be, and some room for the envelope. */
const DEEPEST = 120

/** Parses JSON that a stranger sent. Throws ServiceError INVALID_PARAM on anything that is not JSON or nests too deep. */
export function parseJson(text: string): unknown {
  refuseDepth(text)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid(`not valid JSON: ${(error as Error).message}`)
  }
}

/** A query, a document or a stage from the wire: canonical Extended JSON in a string. `now` in epoch ms serves `$tcb_server_date`. */
export function fromWire(text: unknown, now: number): unknown {
  if (typeof text !== 'string') throw invalid('expected Extended JSON in a string')
  refuseDepth(text)
  let value: unknown
  try {
    value = EJSON.parse(text)
  } catch (error) {
    throw invalid(`not valid Extended JSON: ${(error as Error).message}`)
  }
  return settle(value, now)
}

export function toWire(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false })
}

/** A document as answers have it: the service hands out an ObjectId as the text of its digits. */
export function documentToWire(document: unknown): string {
  const text = toWire(document)
  return text.includes('"$oid"') ? toWire(withoutObjectIds(document)) : text
}

function withoutObjectIds(value: unknown): unknown {
  if (value instanceof ObjectId) return value.toHexString()
  if (Array.isArray(value)) return value.map(withoutObjectIds)
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withoutObjectIds(field)]))
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// Counted before parsing: a reviver or any walk over a million brackets would overflow the stack.
function refuseDepth(text: string): void {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (quoted) {
      if (character === 92) at++
      else if (character === 34) quoted = false
    } else if (character === 34) quoted = true
    else if (character === 91 || character === 123) {
      if (++depth > DEEPEST) throw invalid(`nested deeper than ${DEEPEST} levels`)
    } else if (character === 93 || character === 125) depth--
  }
}

function settle(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((item) => settle(item, now))
  if (value instanceof BSONRegExp) return regExpOf(value.pattern, value.options)
  if (!isPlain(value)) return value
  const serverDate = value.$tcb_server_date
  if (isRecord(serverDate)) return new Date(now + Number(serverDate.offset ?? 0))
  const settled: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') throw invalid('field name __proto__ is not allowed')
    settled[key] = settle(item, now)
  }
  return settled
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && Object.getPrototypeOf(value) === Object.prototype
}
