import { ObjectId } from 'bson'
import { regExpOf } from '../../values/regExp'
import { type Evaluate, isNothing, ofFields, ofList, ofOne, refused } from './arguments'

// mingo counts UTF-16 units for bytes, refuses a negative length, has no $indexOfCP, and gives null where MongoDB gives ''.
const [START, END] = [0, Number.POSITIVE_INFINITY]

/** `parts` cuts a text into what the positions count. */
function indexOf(name: string, parts: (text: string) => readonly (string | number)[]): [string, Evaluate] {
  return ofList(name, 2, 4, (text, sought, from = START, to = END) => {
    if (isNothing(text)) return null
    if (typeof text !== 'string' || typeof sought !== 'string') throw refused(`${name} requires two strings`)
    const [first, last] = [whole(name, from), to === END ? END : whole(name, to)]
    const [all, wanted] = [parts(text), parts(sought)]
    for (let at = first; at + wanted.length <= Math.min(all.length, last); at++)
      if (wanted.every((part, step) => part === all[at + step])) return at
    return -1
  })
}

function whole(name: string, value: unknown): number {
  if (!Number.isInteger(value) || Number(value) < 0) throw refused(`${name} requires a whole number, 0 or more`)
  return Number(value)
}

const substrBytes = (name: string) =>
  ofList(name, 3, 3, (value, start, length) => {
    const bytes = Buffer.from(textOf(name, value))
    const from = whole(name, start)
    if (!Number.isInteger(length)) throw refused(`${name}: length must be a whole number`)
    if (from >= bytes.length) return ''
    const to = Number(length) < 0 ? bytes.length : Math.min(bytes.length, from + Number(length))
    // The second to fourth byte of a character begin with the bits 10.
    if (((bytes[from] ?? 0) & 0xc0) === 0x80 || ((bytes[to] ?? 0) & 0xc0) === 0x80)
      throw refused(`${name}: Invalid range, starting or ending in the middle of a UTF-8 character`)
    return bytes.subarray(from, to).toString()
  })

const substrCP = ofList('$substrCP', 3, 3, (value, start, length) => {
  const from = whole('$substrCP', start)
  return [...textOf('$substrCP', value)].slice(from, from + whole('$substrCP', length)).join('')
})

/** A text, a number or a date as text; '' for nothing. */
function textOf(name: string, value: unknown): string {
  if (isNothing(value)) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object' && '_bsontype' in value && !(value instanceof ObjectId)) return String(value)
  throw refused(`can't convert from BSON type ${typeof value} to String in ${name}`)
}

// Only the letters of ASCII have a case here.
const lower = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
const upper = (text: string) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())

const strcasecmp = ofList('$strcasecmp', 2, 2, (a, b) => {
  const [first, second] = [upper(textOf('$strcasecmp', a)), upper(textOf('$strcasecmp', b))]
  return first === second ? 0 : first < second ? -1 : 1
})

const split = ofList('$split', 2, 2, (text, separator) => {
  if (isNothing(text) || isNothing(separator)) return null
  if (typeof text !== 'string' || typeof separator !== 'string') throw refused('$split requires two strings')
  if (separator === '') throw refused('$split requires a non-empty separator')
  return text.split(separator)
})

function search(name: string, answer: (found: Iterable<RegExpExecArray>) => unknown): [string, Evaluate] {
  return ofFields(name, ['input', 'regex', 'options'], (field) => {
    const [input, regex, options] = [field('input'), field('regex'), field('options')]
    if (isNothing(input) || isNothing(regex)) return answer([])
    if (typeof input !== 'string') throw refused(`${name} needs 'input' to be of type string`)
    const pattern = regex instanceof RegExp ? regex : regExpOf(String(regex), String(options ?? ''))
    const flags = regex instanceof RegExp && options ? String(options) : pattern.flags
    return answer(input.matchAll(new RegExp(pattern.source, `${flags.replace(/[gy]/g, '')}g`)))
  })
}

function hit(found: RegExpExecArray): Record<string, unknown> {
  const [match, ...captures] = found
  const idx = [...found.input.slice(0, found.index)].length
  return { match, idx, captures: captures.map((capture) => capture ?? null) }
}

/** The expressions on texts. */
export const strings: Record<string, Evaluate> = Object.fromEntries([
  indexOf('$indexOfBytes', (text) => [...Buffer.from(text)]),
  indexOf('$indexOfCP', (text) => [...text]),
  substrBytes('$substr'),
  substrBytes('$substrBytes'),
  substrCP,
  ofOne('$toLower', (value) => lower(textOf('$toLower', value))),
  ofOne('$toUpper', (value) => upper(textOf('$toUpper', value))),
  strcasecmp,
  split,
  search('$regexFind', ([first]) => (first ? hit(first) : null)),
  search('$regexFindAll', (all) => [...all].map(hit)),
  search('$regexMatch', ([first]) => first !== undefined),
])
