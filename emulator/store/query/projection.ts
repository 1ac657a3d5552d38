import { type Document, StoreError } from '../store'
import { refuseName } from '../values/document'
import { isPlain } from '../values/key'
import { evaluate } from './expression'
import { elementTest } from './match'
import { isTrue } from './tests'

type Tree = Map<string, Tree | Leaf>
type Leaf = (value: unknown, document: Document) => unknown

/** Compiles a projection. What it gives shares parts with the document. Throws StoreError bad-parameter. */
export function projecting(projection: Record<string, unknown> | undefined): (document: Document) => Document {
  const entries = Object.entries(projection ?? {}).filter(([, value]) => value !== undefined)
  if (entries.length === 0) return (document) => document
  const including = entries.filter(([path, value]) => path !== '_id' && !isOperator(value))
  const modes = new Set(including.map(([, value]) => isTrue(value)))
  if (modes.size > 1) throw new StoreError('bad-parameter', 'Cannot do exclusion on a field in an inclusion projection')
  const withId = projection?._id === undefined || isTrue(projection._id)
  const inclusive =
    [...modes][0] ?? (entries.every(([path]) => path === '_id') ? withId : entries.some(([, value]) => adds(value)))

  const tree: Tree = new Map()
  for (const [path, value] of entries) if (path !== '_id') plant(tree, path.split('.'), leafOf(path, value))
  if (inclusive && withId) tree.set('_id', (value) => value)
  if (!inclusive && !withId) tree.set('_id', () => undefined)
  return (document) => (inclusive ? included(document, tree, document) : excluded(document, tree, document)) as Document
}

function isOperator(value: unknown): value is Record<string, unknown> {
  return isPlain(value) || typeof value === 'string'
}

// $slice alone leaves the other fields in place; $elemMatch and expressions make it a projection of what is named.
function adds(value: unknown): boolean {
  return isOperator(value) && !(isPlain(value) && '$slice' in value)
}

function leafOf(path: string, value: unknown): Leaf {
  if (path.endsWith('.$')) throw new StoreError('bad-parameter', 'a positional projection is not supported')
  if (isPlain(value) && '$slice' in value) return slicing(value.$slice)
  if (isPlain(value) && '$elemMatch' in value) {
    const matches = elementTest(value.$elemMatch)
    return (array) => {
      const found = Array.isArray(array) ? array.find(matches) : undefined
      return found === undefined ? undefined : [found]
    }
  }
  if (isOperator(value)) return (_, document) => evaluate(document, value)
  return isTrue(value) ? (found) => found : () => undefined
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
  if (!isPlain(value)) return undefined
  const result: Record<string, unknown> = {}
  for (const name of new Set([...Object.keys(value), ...tree.keys()])) {
    const branch = tree.get(name)
    const field = Object.hasOwn(value, name) ? value[name] : undefined
    const projected = branch instanceof Map ? included(field, branch, document) : branch?.(field, document)
    if (projected !== undefined) result[name] = projected
  }
  return result
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
