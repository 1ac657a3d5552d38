import { type Evaluate, isNothing, ofFields, refused } from './arguments'
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
  offsetAt,
  week,
  weekday,
} from './calendar'
import { dateIn, zoneIn } from './dates'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const written: Record<string, (local: Local, offset: number) => string> = {
  Y: (local) => padded(local.getUTCFullYear(), 4),
  m: (local) => padded(local.getUTCMonth() + 1, 2),
  d: (local) => padded(local.getUTCDate(), 2),
  H: (local) => padded(local.getUTCHours(), 2),
  M: (local) => padded(local.getUTCMinutes(), 2),
  S: (local) => padded(local.getUTCSeconds(), 2),
  L: (local) => padded(local.getUTCMilliseconds(), 3),
  j: (local) => padded(dayOfYear(local), 3),
  w: (local) => String(weekday(local) + 1),
  u: (local) => String(isoWeekday(local)),
  U: (local) => padded(week(local), 2),
  V: (local) => padded(isoWeek(local), 2),
  G: (local) => padded(isoYear(local), 4),
  b: (local) => (MONTHS[local.getUTCMonth()] as string).slice(0, 3),
  B: (local) => MONTHS[local.getUTCMonth()] as string,
  z: (_, offset) => zoneText(offset),
  Z: (_, offset) => String(offset),
  '%': () => '%',
}

function zoneText(offset: number): string {
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}${padded(minutes % 60, 2)}`
}

const dateToString = ofFields('$dateToString', ['date', 'format', 'timezone', 'onNull'], (field, has) => {
  const moment = dateIn(field('date'))
  if (moment === null) return field('onNull') ?? null
  const zone = zoneIn(field('timezone'), has('timezone'))
  if (zone === undefined) return null
  const format = has('format') ? field('format') : `%Y-%m-%dT%H:%M:%S.%L${zone === null || zone === 'UTC' ? 'Z' : ''}`
  if (isNothing(format)) return null
  if (typeof format !== 'string') throw refused('$dateToString requires that format be a string')
  const [local, offset] = [localOf(moment, zone), offsetAt(moment, zone)]
  return format.replace(/%(.?)/gs, (_, letter: string) => {
    const write = Object.hasOwn(written, letter) ? written[letter] : undefined
    if (!write) throw refused(`Invalid format character '%${letter}' in format string`)
    return write(local, offset)
  })
})

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0')
}

const readable: Record<string, string> = {
  Y: '\\d{4}',
  m: '\\d{1,2}',
  d: '\\d{1,2}',
  H: '\\d{1,2}',
  M: '\\d{1,2}',
  S: '\\d{1,2}',
  L: '\\d{1,3}',
  j: '\\d{1,3}',
  u: '[1-7]',
  V: '\\d{1,2}',
  G: '\\d{4}',
  b: MONTHS.map((month) => month.slice(0, 3)).join('|'),
  B: MONTHS.join('|'),
  z: 'Z|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}',
  Z: '[+-]\\d+',
}

const dateFromString = ofFields(
  '$dateFromString',
  ['dateString', 'format', 'timezone', 'onError', 'onNull'],
  (field, has) => {
    const text = field('dateString')
    if (isNothing(text)) return field('onNull') ?? null
    const zone = zoneIn(field('timezone'), has('timezone'))
    const format = field('format')
    if (zone === undefined || (has('format') && isNothing(format))) return null
    const read =
      typeof text !== 'string'
        ? null
        : format === undefined
          ? dateIn(guessed(text, zone))
          : formatted(text, String(format), zone)
    if (read && !Number.isNaN(read.getTime())) return read
    if (has('onError')) return field('onError')
    throw refused(`Error parsing date string '${String(text)}'`)
  },
)

/** The moment a text speaks of, in UTC unless it says otherwise; null where it speaks of none. */
export function readDate(text: string): Date | null {
  const read = guessed(text, null)
  return read && !Number.isNaN(read.getTime()) ? read : null
}

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?|[A-Za-z]+\/\w+)?$/

// A text without a zone is in the zone given, else in UTC; JavaScript alone would take this machine's.
function guessed(text: string, zone: string | null): Date | null {
  const [whole, year, month, day, hour = 0, minute = 0, second = 0, fraction = '0', ownZone] =
    ISO.exec(text.trim()) ?? []
  if (whole === undefined) {
    const read = new Date(`${text} UTC`)
    return momentOf(read, zone)
  }
  if (ownZone !== undefined && zone !== null)
    throw refused('you cannot pass in a date/time string with time zone information together with a timezone argument')
  const time = [hour, minute, second].map(Number) as [number, number, number]
  const local = dateOf(Number(year), Number(month), Number(day), ...time, Math.floor(Number(`0.${fraction}`) * 1000))
  if (local.getUTCMonth() + 1 !== Number(month)) return null
  return momentOf(local, ownZone === undefined ? zone : ownZone === 'Z' ? null : ownZone)
}

function formatted(text: string, format: string, zone: string | null): Date | null {
  const letters: string[] = []
  const pattern = format.replace(/%(.)|[.*+?^${}()|[\]\\/]/gs, (part, letter?: string) => {
    if (letter === undefined) return `\\${part}`
    if (letter === '%') return '%'
    if (!Object.hasOwn(readable, letter)) throw refused(`Invalid format character '%${letter}' in format string`)
    letters.push(letter)
    return `(${readable[letter]})`
  })
  const found = new RegExp(`^${pattern}$`, 'i').exec(text)
  if (!found) return null
  const given = new Map(letters.map((letter, at) => [letter, found[at + 1] as string]))
  const number = (letter: string, missing: number) => Number(given.get(letter) ?? missing)
  const named = (given.get('b') ?? given.get('B'))?.slice(0, 3).toLowerCase()
  const month =
    named === undefined ? number('m', 1) : MONTHS.findIndex((one) => one.slice(0, 3).toLowerCase() === named) + 1
  const local = given.has('G')
    ? isoDateOf(number('G', 1970), number('V', 1), number('u', 1))
    : given.has('j')
      ? dateOf(number('Y', 1970), 1, number('j', 1), 0, 0, 0, 0)
      : dateOf(number('Y', 1970), month, number('d', 1), 0, 0, 0, 0)
  local.setUTCHours(number('H', 0), number('M', 0), number('S', 0), Number((given.get('L') ?? '0').padEnd(3, '0')))
  if (given.has('Z')) return new Date(local.getTime() - number('Z', 0) * 60_000)
  const ownZone = given.get('z')
  return momentOf(local, ownZone === undefined ? zone : ownZone === 'Z' ? null : ownZone)
}

/** The expressions between dates and texts. */
export const dateTexts: Record<string, Evaluate> = Object.fromEntries([dateToString, dateFromString])
