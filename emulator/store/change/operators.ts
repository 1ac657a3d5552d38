import { Timestamp } from 'bson'
import { isNumber } from '../query/tests'
import { StoreError } from '../store'
import { admit } from '../values/document'
import { compareValues, isPlain } from '../values/key'
import { addToSet, pop, pull, pullAll, push } from './arrays'
import type { Target } from './target'

/** Changes one place. `now` in epoch ms. Throws StoreError bad-parameter where MongoDB refuses. */
export type Operator = {
  /** Whether the objects on the way to the place are made. */
  creates: boolean
  apply(target: Target, operand: unknown, now: number): void
}

export const operators: Record<string, Operator> = {
  $set: { creates: true, apply: (target, operand) => target.put(admit(operand)) },
  $setOnInsert: { creates: true, apply: (target, operand) => target.put(admit(operand)) },
  $unset: {
    creates: false,
    apply(target) {
      if (target.has) target.drop()
    },
  },
  $inc: { creates: true, apply: (target, operand) => arithmetic('$inc', target, operand, 0, (a, b) => a + b) },
  $mul: { creates: true, apply: (target, operand) => arithmetic('$mul', target, operand, 0, (a, b) => a * b) },
  $min: {
    creates: true,
    apply(target, operand) {
      if (!target.has || compareValues(operand, target.value) < 0) target.put(admit(operand))
    },
  },
  $max: {
    creates: true,
    apply(target, operand) {
      if (!target.has || compareValues(operand, target.value) > 0) target.put(admit(operand))
    },
  },
  $bit: { creates: true, apply: bit },
  $currentDate: {
    creates: true,
    apply(target, operand, now) {
      const type = isPlain(operand) ? operand.$type : operand === true ? 'date' : null
      if (type !== 'date' && type !== 'timestamp')
        throw new StoreError('bad-parameter', "$currentDate takes true, { $type: 'date' } or { $type: 'timestamp' }")
      target.put(type === 'date' ? new Date(now) : new Timestamp({ t: Math.floor(now / 1000), i: 1 }))
    },
  },
  $push: { creates: true, apply: push },
  $addToSet: { creates: true, apply: addToSet },
  $pop: { creates: false, apply: pop },
  $pull: { creates: false, apply: pull },
  $pullAll: { creates: false, apply: pullAll },
}

function arithmetic(
  name: string,
  target: Target,
  operand: unknown,
  missing: number,
  result: (a: number, b: number) => number,
): void {
  if (!isNumber(operand))
    throw new StoreError('bad-parameter', `Cannot ${name} with non-numeric argument: ${JSON.stringify(operand)}`)
  if (target.has && !isNumber(target.value)) {
    throw new StoreError(
      'bad-parameter',
      `Cannot apply ${name} to a value of non-numeric type: the field '${target.path}' has ${JSON.stringify(target.value)}`,
    )
  }
  if (!target.has) target.put(name === '$inc' ? operand : missing)
  else target.put(result(Number(target.value), Number(operand)))
}

function bit(target: Target, operand: unknown): void {
  const [[name, number] = [], ...more] = isPlain(operand) ? Object.entries(operand) : []
  const value = target.value ?? 0
  if (more.length > 0 || !isNumber(number) || !Number.isInteger(Number(number)))
    throw new StoreError('bad-parameter', '$bit takes one of { and, or, xor } with a whole number')
  if (!isNumber(value) || !Number.isInteger(Number(value)))
    throw new StoreError('bad-parameter', `Cannot apply $bit to a value of non-integral type at '${target.path}'`)
  const [a, b] = [BigInt(Number(value)), BigInt(Number(number))]
  if (name === 'and') target.put(Number(a & b))
  else if (name === 'or') target.put(Number(a | b))
  else if (name === 'xor') target.put(Number(a ^ b))
  else throw new StoreError('bad-parameter', `$bit does not know '${name}'`)
}
