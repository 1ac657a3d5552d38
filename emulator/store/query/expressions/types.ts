import { ObjectId } from 'bson'
import { isPlain } from '../../values/key'
import { isNumber, isTrue } from '../tests'
import { type Evaluate, isNothing, ofFields, ofOne, refused } from './arguments'
import { dateIn } from './dates'
import { readDate } from './dateTexts'

const INT = [-(2 ** 31), 2 ** 31 - 1] as const
const LONG = [-(2 ** 63), 2 ** 63] as const

// Text itself is converted here; mingo takes a text that begins with $ for another field.
const conversions: Record<string, (value: unknown) => unknown> = {
  $toString(value) {
    if (value instanceof ObjectId) return value.toHexString()
    if (value instanceof Date) return value.toISOString()
    if (typeof value === 'object' && !('_bsontype' in (value as object))) throw unable(value, 'string')
    return String(value)
  },
  $toBool: (value) => typeof value === 'string' || isTrue(value),
  $toInt: (value) => integer(value, 'int', INT),
  $toLong: (value) => integer(value, 'long', LONG),
  $toDouble: (value) => double(value),
  $toDecimal: (value) => double(value),
  $toDate(value) {
    const date =
      typeof value === 'string'
        ? readDate(value)
        : isNumber(value)
          ? new Date(Math.trunc(Number(value)))
          : dateIn(value)
    if (!date) throw unable(value, 'date')
    return date
  },
  $toObjectId(value) {
    if (value instanceof ObjectId) return value
    if (typeof value !== 'string' || !/^[0-9a-f]{24}$/i.test(value)) throw unable(value, 'objectId')
    return new ObjectId(value)
  },
}

function integer(value: unknown, type: string, [least, most]: readonly [number, number]): number {
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) throw unable(value, type)
  const number = Math.trunc(double(value))
  if (!(number >= least && number <= most)) throw unable(value, type)
  return number
}

function double(value: unknown): number {
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof Date) return value.getTime()
  const number = (typeof value === 'string' && value.trim() !== '') || isNumber(value) ? Number(value) : Number.NaN
  if (Number.isNaN(number) && !Number.isNaN(value)) throw unable(value, 'double')
  return number
}

function unable(value: unknown, type: string): Error {
  return refused(`Failed to parse or convert ${JSON.stringify(value)} of type ${typeName(value)} to ${type}`)
}

const targets: Record<string, string> = {
  double: '$toDouble',
  string: '$toString',
  objectId: '$toObjectId',
  bool: '$toBool',
  date: '$toDate',
  int: '$toInt',
  long: '$toLong',
  decimal: '$toDecimal',
  1: '$toDouble',
  2: '$toString',
  7: '$toObjectId',
  8: '$toBool',
  9: '$toDate',
  16: '$toInt',
  18: '$toLong',
  19: '$toDecimal',
}

const convert = ofFields('$convert', ['input', 'to', 'onError', 'onNull'], (field, has) => {
  const [input, to] = [field('input'), field('to')]
  if (isNothing(input)) return field('onNull') ?? null
  const conversion = conversions[targets[String(to)] ?? '']
  if (!conversion) throw refused(`Unknown type name: ${String(to)}`)
  try {
    return conversion(input)
  } catch (error) {
    if (has('onError')) return field('onError')
    throw error
  }
})

function typeName(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return Number.isInteger(value) ? (value === (value | 0) ? 'int' : 'long') : 'double'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  if (typeof value === 'object' && !isPlain(value)) {
    const name = String((value as { _bsontype?: unknown })._bsontype)
    const names: Record<string, string> = { ObjectId: 'objectId', Binary: 'binData', Decimal128: 'decimal' }
    return names[name] ?? name.toLowerCase()
  }
  return typeof value
}

/** The expressions that ask for a type or change it. */
export const types: Record<string, Evaluate> = Object.fromEntries([
  ...Object.entries(conversions).map(([name, of]) => ofOne(name, (value) => (isNothing(value) ? null : of(value)))),
  convert,
  ofOne('$type', typeName),
])
