import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { StoreError } from '../../store'
import { isPlain } from '../../values/key'

/** One aggregation expression: the document it stands in, and its argument, not evaluated yet. */
export type Evaluate = (document: unknown, argument: unknown, options: Options) => unknown
/** An expression whose arguments are a list, evaluated. */
export type Of = (...values: unknown[]) => unknown

export function valueIn(document: unknown, expression: unknown, options: Options): unknown {
  return evalExpr(document as object, expression as object, options)
}

/** An expression of one value, written as itself or as a list of one. */
export function ofOne(name: string, of: (value: unknown) => unknown): [string, Evaluate] {
  return [
    name,
    (document, argument, options) => {
      const only = Array.isArray(argument) && argument.length === 1 ? argument[0] : argument
      if (Array.isArray(argument) && argument.length !== 1)
        throw refused(`Expression ${name} takes exactly 1 arguments. ${argument.length} were passed in.`)
      return of(valueIn(document, only, options))
    },
  ]
}

/** An expression of `least` to `most` values in a list. */
export function ofList(name: string, least: number, most: number, of: Of): [string, Evaluate] {
  return [
    name,
    (document, argument, options) => {
      const list = Array.isArray(argument) ? argument : [argument]
      if (list.length < least || list.length > most) {
        const wanted = least === most ? `exactly ${least}` : `at least ${least} arguments, and at most ${most}`
        throw refused(`Expression ${name} takes ${wanted} arguments. ${list.length} were passed in.`)
      }
      return of(...list.map((part) => valueIn(document, part, options)))
    },
  ]
}

/** An expression of named values, each evaluated when it is asked for. Refuses a name it does not know. */
export function ofFields(
  name: string,
  known: readonly string[],
  of: (field: (field: string) => unknown, has: (field: string) => boolean) => unknown,
): [string, Evaluate] {
  return [
    name,
    (document, argument, options) => {
      if (!isPlain(argument)) throw refused(`${name} only supports an object as its argument`)
      const stranger = Object.keys(argument).find((field) => !known.includes(field))
      if (stranger !== undefined) throw refused(`Unrecognized argument to ${name}: ${stranger}`)
      const has = (field: string) => argument[field] !== undefined
      return of((field) => (has(field) ? valueIn(document, argument[field], options) : undefined), has)
    },
  ]
}

export function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

export function refused(message: string): StoreError {
  return new StoreError('bad-parameter', message)
}
