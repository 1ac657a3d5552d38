import { isNumber } from '../tests'
import { type Evaluate, isNothing, ofList, ofOne, refused } from './arguments'

/** An expression of numbers: null as soon as one of them is nothing. */
function numeric(name: string, least: number, most: number, of: (...numbers: number[]) => number): [string, Evaluate] {
  return ofList(name, least, most, (...values) => {
    if (values.some(isNothing)) return null
    if (!values.every(isNumber)) throw refused(`${name} only supports numeric types`)
    return of(...values.map(Number))
  })
}

/** Both take a number of decimals, which may be negative. Decimal places are those the number is written with. */
function rounding(name: string, round: (shifted: number) => number): [string, Evaluate] {
  return numeric(name, 1, 2, (number, places = 0) => {
    if (!Number.isInteger(places) || places < -20 || places > 100)
      throw refused(`cannot apply ${name} with precision value ${places} value must be in [-20, 100]`)
    return Number.isFinite(number) ? shifted(round(shifted(number, places)), -places) : number
  })
}

// By its text: 1.005 * 100 is not 100.5.
function shifted(number: number, places: number): number {
  const [digits, exponent = '0'] = String(number).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

function halfEven(number: number): number {
  const floor = Math.floor(number)
  const rest = number - floor
  if (rest !== 0.5) return Math.round(number)
  return floor % 2 === 0 ? floor : floor + 1
}

function positive(name: string, number: number): number {
  if (number <= 0) throw refused(`${name}'s argument must be a positive number, but is ${number}`)
  return number
}

const divisor = (name: string, number: number): number => {
  if (number === 0) throw refused(`can't ${name} by zero`)
  return number
}

const power = (base: number, exponent: number): number => {
  if (base === 0 && exponent < 0) throw refused('$pow cannot take a base of 0 and a negative exponent')
  return base ** exponent
}

const subtract = ofList('$subtract', 2, 2, (a, b) => {
  if (isNothing(a) || isNothing(b)) return null
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime()
  if (a instanceof Date && isNumber(b)) return new Date(a.getTime() - Number(b))
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b)
  throw refused(`can't $subtract a ${typeof b} from a ${a instanceof Date ? 'Date' : typeof a}`)
})

const add = ofList('$add', 0, Number.POSITIVE_INFINITY, (...values) => {
  if (values.some(isNothing)) return null
  const dates = values.filter((value) => value instanceof Date)
  if (dates.length > 1) throw refused('only one date allowed in an $add expression')
  const numbers = values.filter((value) => !(value instanceof Date))
  if (!numbers.every(isNumber)) throw refused('$add only supports numeric or date types')
  const sum = values.reduce<number>((total, value) => total + Number(value), 0)
  return dates.length === 1 ? new Date(sum) : sum
})

/** The expressions on numbers whose treatment of nothing, of the edges or of decimals is not mingo's. */
export const numbers: Record<string, Evaluate> = Object.fromEntries([
  add,
  subtract,
  numeric('$mod', 2, 2, (a, b) => a % divisor('$mod', b)),
  numeric('$divide', 2, 2, (a, b) => a / divisor('$divide', b)),
  numeric('$pow', 2, 2, power),
  numeric('$abs', 1, 1, Math.abs),
  numeric('$ceil', 1, 1, Math.ceil),
  numeric('$floor', 1, 1, Math.floor),
  numeric('$exp', 1, 1, Math.exp),
  numeric('$sqrt', 1, 1, (n) => Math.sqrt(n === 0 ? 0 : positive('$sqrt', n))),
  numeric('$ln', 1, 1, (n) => Math.log(positive('$ln', n))),
  numeric('$log10', 1, 1, (n) => Math.log10(positive('$log10', n))),
  numeric('$log', 2, 2, (n, base) => Math.log(positive('$log', n)) / Math.log(positive('$log', base))),
  rounding('$trunc', Math.trunc),
  rounding('$round', halfEven),
  ofOne('$isNumber', isNumber),
])
