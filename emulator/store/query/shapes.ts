import { evalExpr } from 'mingo/core'
import { type Iterator, Lazy } from 'mingo/lazy'
import type { Options } from 'mingo/types'
import { type Document, StoreError } from '../store'
import { refuseName } from '../values/document'
import { isPlain } from '../values/key'
import { fieldOf } from '../values/path'
import { shaping } from './projection'

type Fields = Record<string, unknown>
type Stage = (documents: Iterator, argument: unknown, options: Options) => Iterator

/** The stages that give documents other fields. mingo keeps what is missing as undefined and does not reach into lists. */
export const shapes: Record<string, Stage> = {
  $project(documents, argument, options) {
    if (!isPlain(argument) || Object.keys(argument).length === 0)
      throw new StoreError('bad-parameter', '$project specification must have at least one field')
    const project = shaping(argument, {
      computed(value) {
        if (typeof value === 'number' || typeof value === 'boolean') return null
        return (_, document) => settled(evalExpr(document, value as object, options))
      },
      adds: () => true,
    })
    return documents.map((document) => project(document as Document))
  },

  $unset(documents, argument) {
    const names = Array.isArray(argument) ? argument : [argument]
    if (names.length === 0 || !names.every((name) => typeof name === 'string' && name !== ''))
      throw new StoreError('bad-parameter', '$unset takes a field or a list of fields')
    const project = shaping(Object.fromEntries(names.map((name) => [name, 0])), {
      computed: () => null,
      adds: () => false,
    })
    return documents.map((document) => project(document as Document))
  },

  $addFields,
  $set: $addFields,
  $unwind,
}

function $addFields(documents: Iterator, argument: unknown, options: Options): Iterator {
  if (!isPlain(argument)) throw new StoreError('bad-parameter', '$addFields specification stage must be an object')
  return documents.map((document) => {
    const context = document as Fields
    return additions(argument, []).reduce<unknown>(
      (result, [path, expression]) => assigned(result, path, settled(evalExpr(context, expression as object, options))),
      context,
    )
  })
}

// Objects that are no expressions add to the objects that are there.
function additions(specification: Fields, prefix: string[]): [string[], unknown][] {
  return Object.entries(specification).flatMap(([name, value]): [string[], unknown][] => {
    const path = [...prefix, ...name.split('.')]
    path.forEach(refuseName)
    const nested = isPlain(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$')
    return nested ? additions(value, path) : [[path, value]]
  })
}

/** The value with the place at the path changed, in every element of a list on the way; undefined takes the field out. */
function assigned(value: unknown, [name = '', ...rest]: string[], next: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => assigned(item, [name, ...rest], next))
  const fields = isPlain(value) ? { ...value } : {}
  const field = rest.length === 0 ? next : assigned(fieldOf(fields, name), rest, next)
  if (field === undefined) delete fields[name]
  else fields[name] = field
  return fields
}

/** The document with another field, which may lie in objects that are made for it. Throws StoreError bad-parameter. */
export function withField(document: unknown, path: string, value: unknown): unknown {
  const names = path.split('.')
  names.forEach(refuseName)
  return assigned(document, names, value)
}

/** What a list has that is missing is null; a field that is missing is none. */
function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => settled(item) ?? null)
  if (!isPlain(value)) return value
  const fields: Fields = {}
  for (const [name, field] of Object.entries(value)) if (field !== undefined) fields[name] = settled(field)
  return fields
}

function $unwind(documents: Iterator, argument: unknown): Iterator {
  const how = typeof argument === 'string' ? { path: argument } : argument
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve } = isPlain(how) ? how : {}
  if (typeof path !== 'string' || !/^\$[^$]/.test(path))
    throw new StoreError('bad-parameter', "path option to $unwind stage should be prefixed with a '$'")
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$')))
    throw new StoreError('bad-parameter', 'includeArrayIndex option to $unwind stage should be the name of a field')
  const names = path.slice(1).split('.')
  names.forEach(refuseName)
  const numbered = (document: unknown, at: number | null) =>
    index === undefined ? document : withField(document, String(index), at)

  const unwound = (document: unknown): unknown[] => {
    const value = names.reduce<unknown>((found, name) => (isPlain(found) ? fieldOf(found, name) : undefined), document)
    if (Array.isArray(value) && value.length > 0)
      return value.map((item, at) => numbered(assigned(document, names, item), at))
    if (value !== undefined && value !== null && !Array.isArray(value)) return [numbered(document, null)]
    if (preserve !== true) return []
    return [numbered(Array.isArray(value) ? assigned(document, names, undefined) : document, null)]
  }
  return documents.transform((all) => Lazy(all.flatMap(unwound) as object[]))
}
