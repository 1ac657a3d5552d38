import { MaxKey, MinKey } from 'bson'
import { StoreError } from '../store'
import { isPlain, keyOf, rank } from '../values/key'

/** What an operator asks of one value; undefined is a missing one. */
export type Test = (value: unknown) => boolean

/** `pattern`: a regular expression also stands for the strings it matches. */
export function equality(operand: unknown, pattern: boolean): Test {
  if (operand instanceof RegExp && pattern) {
    const key = keyOf(operand)
    return (value) =>
      typeof value === 'string' ? found(operand, value) : value instanceof RegExp && keyOf(value) === key
  }
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined
  const key = keyOf(operand)
  return (value) => value === operand || (value !== undefined && keyOf(value) === key)
}

type Comparison = '$gt' | '$gte' | '$lt' | '$lte'

/** Compares with values of the operand's own type only, as MongoDB brackets them. */
export function comparison(operator: Comparison, operand: unknown): Test {
  const key = keyOf(operand)
  const holds = (compared: string) =>
    operator === '$gt'
      ? compared > key
      : operator === '$gte'
        ? compared >= key
        : operator === '$lt'
          ? compared < key
          : compared <= key
  if (operand instanceof MinKey || operand instanceof MaxKey) return (value) => holds(keyOf(value))
  if (typeof operand === 'number' && !Number.isNaN(operand)) {
    return (value) => (typeof value === 'number' ? compareNumbers(operator, value, operand) : ranked(value, key, holds))
  }
  // NaN is equal to itself and comparable with nothing else.
  if (typeof operand === 'number') return (value) => operator.endsWith('e') && Number.isNaN(value)
  return (value) => ranked(value, key, holds)
}

function ranked(value: unknown, key: string, holds: (compared: string) => boolean): boolean {
  const compared = keyOf(value)
  return compared[0] === key[0] && holds(compared)
}

function compareNumbers(operator: Comparison, value: number, operand: number): boolean {
  switch (operator) {
    case '$gt':
      return value > operand
    case '$gte':
      return value >= operand
    case '$lt':
      return value < operand
    case '$lte':
      return value <= operand
  }
}

export function membership(operand: unknown): Test {
  if (!Array.isArray(operand)) throw new StoreError('bad-parameter', '$in needs an array')
  const patterns = operand.filter((item): item is RegExp => item instanceof RegExp)
  const keys = new Set(operand.map(keyOf))
  return (value) =>
    keys.has(keyOf(value)) || (typeof value === 'string' && patterns.some((pattern) => found(pattern, value)))
}

// A flag g or y would make the expression remember where it stopped.
function found(pattern: RegExp, value: string): boolean {
  pattern.lastIndex = 0
  return pattern.test(value)
}

export function remainder(operand: unknown): Test {
  const [divisor, rest] =
    Array.isArray(operand) && operand.length === 2 ? operand.map((n) => Math.trunc(Number(n))) : []
  if (!divisor || rest === undefined || Number.isNaN(rest))
    throw new StoreError('bad-parameter', '$mod needs a divisor other than 0 and a remainder')
  // + 0, for the remainder of a negative number can be -0.
  return (value) => isNumber(value) && (Math.trunc(Number(value)) % divisor) + 0 === rest
}

/** MongoDB's truth: everything but false, 0, null and missing. */
export function isTrue(value: unknown): boolean {
  const key = keyOf(value)
  return key !== rank.null && key !== keyOf(false) && key !== keyOf(0)
}

export function isNumber(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'object' && keyOf(value)[0] === rank.number)
}

const typeNumbers: Record<string, number> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
}
const NUMBERS = [1, 16, 18, 19]

export function typeTest(operand: unknown): Test {
  const types = (Array.isArray(operand) ? operand : [operand]).flatMap((type: unknown) => {
    if (type === 'number') return NUMBERS
    const number = typeof type === 'string' ? typeNumbers[type] : Number(type)
    if (number === undefined || !Object.values(typeNumbers).includes(number))
      throw new StoreError('bad-parameter', `Unknown type name alias: ${String(type)}`)
    return [number]
  })
  return (value) => value !== undefined && types.includes(typeNumber(value))
}

function typeNumber(value: unknown): number {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 16 : 1
  if (typeof value === 'string') return 2
  if (typeof value === 'boolean') return 8
  if (value === null || value === undefined) return 10
  if (Array.isArray(value)) return 4
  if (isPlain(value)) return 3
  if (value instanceof Date) return 9
  if (value instanceof RegExp) return 11
  const bson = { Int32: 16, Double: 1, Long: 18, Decimal128: 19, ObjectId: 7, Binary: 5, Timestamp: 17, MinKey: -1 }
  return bson[(value as { _bsontype: keyof typeof bson })._bsontype] ?? 127
}

type BitOperator = '$bitsAllSet' | '$bitsAnySet' | '$bitsAllClear' | '$bitsAnyClear'

export function bitTest(operator: BitOperator, operand: unknown): Test {
  const mask = bitMask(operand)
  return (value) => {
    if (!isNumber(value) || !Number.isInteger(Number(value))) return false
    const set = BigInt(Number(value)) & mask
    if (operator === '$bitsAllSet') return set === mask
    if (operator === '$bitsAnySet') return set !== 0n
    return operator === '$bitsAllClear' ? set === 0n : set !== mask
  }
}

function bitMask(operand: unknown): bigint {
  const positions = Array.isArray(operand) ? operand : null
  if (positions?.every((at) => Number.isInteger(at) && at >= 0)) {
    return positions.reduce<bigint>((mask, at) => mask | (1n << BigInt(at)), 0n)
  }
  if (positions || !isNumber(operand) || !Number.isInteger(Number(operand)) || Number(operand) < 0)
    throw new StoreError('bad-parameter', 'a bit mask is a number or a list of positions')
  return BigInt(Number(operand))
}
