import { StoreError } from '../store'
import { refuseName } from '../values/document'
import { isPlain } from '../values/key'
import { fieldOf, isOffset } from '../values/path'

/** A place in a document: a field of an object or an element of an array. */
export type Target = {
  has: boolean
  value: unknown
  /** The path with every position filled in. */
  path: string
  inArray: boolean
  put(value: unknown): void
  drop(): void
}
/** Which element of the array at a path the filter matched; null when none. */
export type Position = (array: string) => number | null
type Container = Record<string, unknown> | unknown[]

/**
 * The places that an update path means: one, or several with `$[]`. `create` makes the objects on the way when something is put there;
 * without it a path that ends early has no places. Throws StoreError bad-parameter where a scalar is in the way.
 */
export function targetsOf(document: Container, name: string, create: boolean, position: Position): Target[] {
  const path = name.split('.')
  if (path.includes('')) throw new StoreError('bad-parameter', `the update path '${name}' contains an empty field name`)
  path.forEach(refuseName)
  return walk(document, path, 0, '', create, position, (container) => container)
}

function walk(
  container: Container,
  path: string[],
  at: number,
  walked: string,
  create: boolean,
  position: Position,
  attached: (container: Container) => Container,
): Target[] {
  return steps(container, path[at] as string, walked, position).flatMap((step) => {
    const here = walked === '' ? step : `${walked}.${step}`
    if (Array.isArray(container) && !isOffset(step)) {
      if (!create) return []
      throw new StoreError('bad-parameter', `Cannot create field '${step}' in element {${walked}: [...]}`)
    }
    const value = Array.isArray(container) ? container[Number(step)] : fieldOf(container, step)
    if (at === path.length - 1) return [target(container, step, here, value, attached)]
    if (isPlain(value) || Array.isArray(value))
      return walk(value, path, at + 1, here, create, position, (child) => child)
    if (!create) return []
    if (value !== undefined) {
      throw new StoreError(
        'bad-parameter',
        `Cannot create field '${path[at + 1]}' in element {${here}: ${JSON.stringify(value)}}`,
      )
    }
    // Made now, put into the document only when something is put into it.
    const made: Record<string, unknown> = {}
    const attach = (child: Container) => {
      put(attached(container), step, child)
      return child
    }
    return walk(made, path, at + 1, here, create, position, attach)
  })
}

function steps(container: Container, name: string, walked: string, position: Position): string[] {
  if (name === '$') {
    const found = position(walked)
    if (found === null) {
      throw new StoreError('bad-parameter', 'The positional operator did not find the match needed from the query.')
    }
    return [String(found)]
  }
  if (name === '$[]') {
    if (!Array.isArray(container))
      throw new StoreError('bad-parameter', `Cannot apply array updates to non-array element ${walked}`)
    return container.map((_, at) => String(at))
  }
  if (name.startsWith('$')) {
    throw new StoreError('bad-parameter', `The dollar ($) prefixed field '${name}' is not allowed in an update path`)
  }
  return [name]
}

function target(
  container: Container,
  step: string,
  path: string,
  value: unknown,
  attached: (container: Container) => Container,
): Target {
  return {
    has: value !== undefined,
    value,
    path,
    inArray: Array.isArray(container),
    put: (next) => put(attached(container), step, next),
    drop() {
      if (Array.isArray(container)) container[Number(step)] = null
      else delete container[step]
    },
  }
}

const MOST_FILLED = 1_500_000

function put(container: Container, step: string, value: unknown): void {
  if (!Array.isArray(container)) {
    container[step] = value
    return
  }
  const at = Number(step)
  if (at - container.length > MOST_FILLED) throw new StoreError('bad-parameter', `cannot fill an array up to ${step}`)
  while (container.length < at) container.push(null)
  container[at] = value
}
