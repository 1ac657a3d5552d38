import { ObjectId, Timestamp } from 'bson'
import { isPlain } from '../../values/key'
import { type Evaluate, isNothing, ofFields, refused, valueIn } from './arguments'
import {
  dateOf,
  dayOfYear,
  isoDateOf,
  isoWeek,
  isoWeekday,
  isoYear,
  type Local,
  localOf,
  momentOf,
  week,
  weekday,
} from './calendar'

const parts: Record<string, (local: Local) => number> = {
  $year: (local) => local.getUTCFullYear(),
  $month: (local) => local.getUTCMonth() + 1,
  $dayOfMonth: (local) => local.getUTCDate(),
  $dayOfYear: dayOfYear,
  $dayOfWeek: (local) => weekday(local) + 1,
  $hour: (local) => local.getUTCHours(),
  $minute: (local) => local.getUTCMinutes(),
  $second: (local) => local.getUTCSeconds(),
  $millisecond: (local) => local.getUTCMilliseconds(),
  $week: week,
  $isoWeek: isoWeek,
  $isoDayOfWeek: isoWeekday,
  $isoWeekYear: isoYear,
}

// mingo counts weeks wrongly, refuses null, and knows no zone without a slash in its name.
function partOf(name: string, part: (local: Local) => number): Evaluate {
  return (document, argument, options) => {
    const named = isPlain(argument) && 'date' in argument
    const { date, timezone } = named ? argument : { date: single(name, argument), timezone: undefined }
    const moment = dateIn(valueIn(document, date, options))
    const zone = zoneIn(timezone === undefined ? null : valueIn(document, timezone, options), timezone !== undefined)
    return moment === null || zone === undefined ? null : part(localOf(moment, zone))
  }
}

function single(name: string, argument: unknown): unknown {
  if (!Array.isArray(argument)) return argument
  if (argument.length !== 1) throw refused(`${name} accepts exactly one argument if given an array`)
  return argument[0]
}

/** The moment of a date, an ObjectId or a timestamp; null for nothing. Throws StoreError bad-parameter. */
export function dateIn(value: unknown): Date | null {
  if (isNothing(value)) return null
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.getHighBits() * 1000)
  throw refused(`can't convert from BSON type ${typeof value} to Date`)
}

/** The zone's name, null where none is given, undefined where what was given is nothing. */
export function zoneIn(value: unknown, given: boolean): string | null | undefined {
  if (!given) return null
  if (isNothing(value)) return undefined
  if (typeof value !== 'string') throw refused('timezone must evaluate to a string')
  return value
}

const TIME = ['hour', 'minute', 'second', 'millisecond'] as const
const BY_MONTH = ['year', 'month', 'day', ...TIME, 'timezone']
const BY_WEEK = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek', ...TIME, 'timezone']

const dateFromParts = ofFields('$dateFromParts', [...new Set([...BY_MONTH, ...BY_WEEK])], (field, has) => {
  const iso = has('isoWeekYear')
  if (iso === has('year')) throw refused("$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  const mixed = (iso ? BY_MONTH : BY_WEEK).find((name) => has(name) && !(iso ? BY_WEEK : BY_MONTH).includes(name))
  if (mixed) throw refused('$dateFromParts does not allow mixing natural dates with ISO dates')
  const zone = zoneIn(field('timezone'), has('timezone'))
  const names = [...(iso ? BY_WEEK : BY_MONTH).slice(0, 3), ...TIME]
  const numbers = names.map((name, at) => (has(name) ? partIn(name, field(name)) : at < 3 ? 1 : 0))
  if (zone === undefined || numbers.includes(null)) return null
  const [first, second, third, ...time] = numbers as [number, number, number, number, number, number, number]
  if (!iso) return momentOf(dateOf(first, second, third, ...time), zone)
  const day = isoDateOf(first, second, third)
  day.setUTCHours(...time)
  return momentOf(day, zone)
})

function partIn(name: string, value: unknown): number | null {
  if (isNothing(value)) return null
  if (!Number.isInteger(Number(value)) || typeof value === 'string')
    throw refused(`'${name}' must evaluate to an integer`)
  return Number(value)
}

const dateToParts = ofFields('$dateToParts', ['date', 'timezone', 'iso8601'], (field, has) => {
  const zone = zoneIn(field('timezone'), has('timezone'))
  const moment = dateIn(field('date'))
  const iso = field('iso8601') ?? false
  if (typeof iso !== 'boolean') throw refused('iso8601 must evaluate to a bool')
  if (moment === null || zone === undefined) return null
  const local = localOf(moment, zone)
  const day = iso
    ? { isoWeekYear: isoYear(local), isoWeek: isoWeek(local), isoDayOfWeek: isoWeekday(local) }
    : { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() }
  const [hour, minute, second] = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()]
  return { ...day, hour, minute, second, millisecond: local.getUTCMilliseconds() }
})

/** The expressions that take dates apart and put them together. */
export const dates: Record<string, Evaluate> = Object.fromEntries([
  ...Object.entries(parts).map(([name, part]) => [name, partOf(name, part)] as const),
  dateFromParts,
  dateToParts,
])
