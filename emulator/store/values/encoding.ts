import { EJSON } from 'bson'
import { isPlain } from './key'

/** A value as JSON. What JSON has no form for is Extended JSON: no stored field name begins with $, so nothing is ambiguous. */
export function toText(value: unknown): string {
  return JSON.stringify(isJson(value) ? value : wrapped(value))
}

/** The value of a text from toText. Throws SyntaxError. */
export function fromText(text: string): unknown {
  const value: unknown = JSON.parse(text)
  return text.includes('"$') ? unwrapped(value) : value
}

function isJson(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (Array.isArray(value)) return value.every(isJson)
  if (!isPlain(value)) return false
  for (const name in value) if (!isJson(value[name])) return false
  return true
}

function wrapped(value: unknown): unknown {
  if (isJson(value)) return value
  if (Array.isArray(value)) return value.map(wrapped)
  if (value instanceof Date) return { $date: value.getTime() }
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, wrapped(field)]))
  return EJSON.serialize({ value }, { relaxed: false }).value
}

// In place: the value has just been parsed and belongs to nobody else.
function unwrapped(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) value[at] = unwrapped(value[at])
    return value
  }
  const fields = value as Record<string, unknown>
  for (const name in fields) {
    if (name.charCodeAt(0) === 36) return special(fields)
    const field = fields[name]
    if (typeof field === 'object' && field !== null) fields[name] = unwrapped(field)
  }
  return fields
}

function special(fields: Record<string, unknown>): unknown {
  const { $date } = fields
  // A date out of range has no number; JSON makes it null.
  if ($date !== undefined && typeof $date !== 'object') return new Date(Number($date))
  if ($date === null) return new Date(Number.NaN)
  if ('$numberDouble' in fields) return Number(fields.$numberDouble)
  const { $regularExpression } = fields
  if (isPlain($regularExpression)) {
    return new RegExp(String($regularExpression.pattern), String($regularExpression.options))
  }
  return EJSON.deserialize({ value: fields }, { relaxed: false }).value
}
