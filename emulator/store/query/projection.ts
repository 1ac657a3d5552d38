import { type Document, StoreError } from '../store'
import { refuseName } from '../values/document'
import { isPlain } from '../values/key'
import { evaluate } from './expression'
import { elementTest } from './match'
import { isTrue } from './tests'

type Tree = Map<string, Tree | Leaf>
type Leaf = (value: unknown, document: Document) => unknown
/**
 * `computed` gives a leaf for what is worked out rather than kept or dropped; null where it is no such thing. `adds` tells
 * whether that makes it a projection of only what is named.
 */
type Manner = { computed: (value: unknown) => Leaf | null; adds: (value: unknown) => boolean }

/** Compiles the projection of a query. What it gives shares parts with the document. Throws StoreError bad-parameter. */
export function projecting(projection: Record<string, unknown> | undefined): (document: Document) => Document {
  return shaping(projection ?? {}, { computed: ofQuery, adds: addsInQuery })
}

/** Compiles a projection: by paths, or in objects within objects. */
export function shaping(
  projection: Record<string, unknown>,
  { computed, adds }: Manner,
): (document: Document) => Document {
  const { _id: id, ...rest } = Object.fromEntries(leavesOf(projection, ''))
  const entries = Object.entries(rest)
  if (id === undefined && entries.length === 0) return (document) => document
  const modes = new Set(entries.filter(([, value]) => !computed(value)).map(([, value]) => isTrue(value)))
  if (modes.size > 1) throw new StoreError('bad-parameter', 'Cannot do exclusion on a field in an inclusion projection')
  const withId = id === undefined || isTrue(id)
  const inclusive =
    [...modes][0] ?? (entries.length === 0 ? withId : entries.some(([, value]) => adds(value)) || computed(id) !== null)

  const tree: Tree = new Map()
  const leaf = (value: unknown) => computed(value) ?? (isTrue(value) ? keep : drop)
  for (const [path, value] of entries) {
    if (path.endsWith('.$')) throw new StoreError('bad-parameter', 'a positional projection is not supported')
    plant(tree, path.split('.'), leaf(value))
  }
  if (inclusive && withId && !tree.has('_id')) tree.set('_id', id === undefined ? keep : leaf(id))
  if (!inclusive && !withId) tree.set('_id', drop)
  return (document) => (inclusive ? included(document, tree, document) : excluded(document, tree, document)) as Document
}

const keep: Leaf = (value) => value
const drop: Leaf = () => undefined

function leavesOf(projection: Record<string, unknown>, prefix: string): [string, unknown][] {
  return Object.entries(projection).flatMap(([name, value]): [string, unknown][] => {
    if (value === undefined) return []
    const nested = isPlain(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$')
    return nested ? leavesOf(value, `${prefix}${name}.`) : [[`${prefix}${name}`, value]]
  })
}

// $slice alone leaves the other fields in place; $elemMatch and expressions make it a projection of what is named.
function addsInQuery(value: unknown): boolean {
  return isPlain(value) ? !('$slice' in value) : true
}

function ofQuery(value: unknown): Leaf | null {
  if (typeof value === 'string') return (_, document) => evaluate(document, value)
  if (!isPlain(value)) return null
  if ('$slice' in value) return slicing(value.$slice)
  if ('$elemMatch' in value) {
    const matches = elementTest(value.$elemMatch)
    return (array) => {
      const found = Array.isArray(array) ? array.find(matches) : undefined
      return found === undefined ? undefined : [found]
    }
  }
  return (_, document) => evaluate(document, value)
}

function slicing(slice: unknown): Leaf {
  const [first, length] = Array.isArray(slice) ? slice.map(Number) : [Number(slice), undefined]
  if (first === undefined || Number.isNaN(first))
    throw new StoreError('bad-parameter', '$slice takes one or two numbers')
  return (value) => {
    if (!Array.isArray(value)) return value
    if (length === undefined) return first >= 0 ? value.slice(0, first) : value.slice(first)
    const start = first >= 0 ? first : Math.max(0, value.length + first)
    return value.slice(start, start + length)
  }
}

function plant(tree: Tree, path: string[], leaf: Leaf): void {
  const [name, ...rest] = path
  if (!name) throw new StoreError('bad-parameter', 'a projected field needs a name')
  refuseName(name)
  const present = tree.get(name)
  if (present && (rest.length === 0 || !(present instanceof Map)))
    throw new StoreError('bad-parameter', `Path collision at ${name}`)
  if (rest.length === 0) {
    tree.set(name, leaf)
    return
  }
  const branch = present instanceof Map ? present : (new Map() as Tree)
  tree.set(name, branch)
  plant(branch, rest, leaf)
}

function included(value: unknown, tree: Tree, document: Document): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => isPlain(item) || Array.isArray(item)).map((item) => included(item, tree, document))
  }
  const computes = value !== document && hasComputed(tree)
  if (!isPlain(value) && !computes) return undefined
  const fields = isPlain(value) ? value : {}
  const result: Record<string, unknown> = {}
  for (const name of new Set([...Object.keys(fields), ...tree.keys()])) {
    const branch = tree.get(name)
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    const projected = branch instanceof Map ? included(field, branch, document) : branch?.(field, document)
    if (projected !== undefined) result[name] = projected
  }
  return result
}

// What is worked out has its place made for it; what is kept has one or is left out.
function hasComputed(tree: Tree): boolean {
  return [...tree.values()].some((branch) => (branch instanceof Map ? hasComputed(branch) : branch !== keep))
}

function excluded(value: unknown, tree: Tree, document: Document): unknown {
  if (Array.isArray(value)) return value.map((item) => excluded(item, tree, document))
  if (!isPlain(value)) return value
  const result: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(value)) {
    const branch = tree.get(name)
    const left = branch instanceof Map ? excluded(field, branch, document) : branch ? branch(field, document) : field
    if (left !== undefined) result[name] = left
  }
  return result
}
