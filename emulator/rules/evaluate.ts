import { isPlain, sameValue } from '../store/values/key'
import { fieldOf } from '../store/values/path'
import type { Branch, Demand } from './branches'
import type { Comparison, Node } from './expression'
import { agreed, both, either, implied, not, type Verdict } from './verdict'

/** What an expression is asked about. */
export type Scope = {
  /** Null for somebody who is not signed in. */
  auth: { openid: string } | null
  /** Epoch ms. */
  now: number
  /** What the request writes, where it writes and where that is a plain object of values. */
  data: Record<string, unknown> | null
  /** A whole document, or what a query demands of the documents it finds. */
  doc: { whole: Record<string, unknown> } | { branch: Branch }
  /** Reads a document for get(); null when there is none. Undefined when no more may be read. */
  read(collection: string, id: string): Promise<Record<string, unknown> | null | undefined>
}

/** `alone` is false for one of several values that a query allows: get() may not be asked with it. */
type Value = { is: 'known'; value: unknown; alone: boolean } | { is: 'field'; path: string } | { is: 'unknown' }
const unknown: Value = { is: 'unknown' }

/** Whether the expression is true of everything in the scope. Never true when part of it that matters cannot be said. */
export async function evaluate(node: Node, scope: Scope): Promise<Verdict> {
  switch (node.is) {
    case 'and':
      return both(await evaluate(node.left, scope), await evaluate(node.right, scope))
    case 'or':
      return either(await evaluate(node.left, scope), await evaluate(node.right, scope))
    case 'not':
      return not(await evaluate(node.operand, scope))
    case 'comparison':
      return compared(node.operator, node.left, node.right, scope)
    default: {
      const value = settled(await meaningOf(node, scope), scope)
      return value.is === 'known' && typeof value.value === 'boolean' ? value.value : null
    }
  }
}

async function meaningOf(node: Node, scope: Scope): Promise<Value> {
  switch (node.is) {
    case 'literal':
      return known(node.value)
    case 'name':
      if (node.name === 'auth') return known(scope.auth)
      if (node.name === 'now') return known(scope.now)
      if (node.name === 'request') return scope.data ? known({ data: scope.data }) : unknown
      return 'whole' in scope.doc ? known(scope.doc.whole) : { is: 'field', path: '' }
    case 'list': {
      const items = []
      for (const item of node.items) {
        const value = settled(await meaningOf(item, scope), scope)
        if (value.is !== 'known') return unknown
        items.push(value.value)
      }
      return known(items)
    }
    case 'template':
      return written(node.parts, scope)
    case 'member':
      return member(await meaningOf(node.of, scope), settled(await meaningOf(node.key, scope), scope))
    case 'get':
      return got(settled(await meaningOf(node.path, scope), scope), scope)
    default: {
      const verdict = await evaluate(node, scope)
      return verdict === null ? unknown : known(verdict)
    }
  }
}

function known(value: unknown, alone = true): Value {
  return { is: 'known', value, alone }
}

async function written(parts: Node[], scope: Scope): Promise<Value> {
  let text = ''
  let alone = true
  for (const part of parts) {
    const value = settled(await meaningOf(part, scope), scope)
    if (value.is !== 'known' || !['string', 'number', 'boolean'].includes(typeof value.value)) return unknown
    text += String(value.value)
    alone &&= value.alone
  }
  return known(text, alone)
}

function member(of: Value, key: Value): Value {
  if (key.is !== 'known') return unknown
  const name = key.value
  if (of.is === 'field') {
    if (typeof name !== 'string' || name === '' || name.startsWith('$') || name.includes('.')) return unknown
    return { is: 'field', path: of.path === '' ? name : `${of.path}.${name}` }
  }
  if (of.is !== 'known') return unknown
  if (Array.isArray(of.value)) return known(Number.isInteger(name) ? of.value[Number(name)] : undefined, of.alone)
  return known(isPlain(of.value) && typeof name === 'string' ? fieldOf(of.value, name) : undefined, of.alone)
}

async function got(path: Value, scope: Scope): Promise<Value> {
  if (path.is !== 'known' || !path.alone || typeof path.value !== 'string') return unknown
  const [, collection, id] = /^database\.([^.]+)\.(.+)$/s.exec(path.value) ?? []
  if (collection === undefined || id === undefined) return unknown
  const document = await scope.read(collection, id)
  return document === undefined ? unknown : known(document)
}

/** A field as the value it is known to have, if the query names one. */
function settled(value: Value, { doc }: Scope): Value {
  if (value.is !== 'field' || !('branch' in doc)) return value
  const [equal, ...more] = demandsOn(value.path, doc.branch).filter(({ operator }) => operator === '==')
  return equal && more.length === 0 ? known(equal.value, equal.alone) : unknown
}

// A query for a whole object tells what lies within it.
function demandsOn(path: string, branch: Branch): readonly Demand[] {
  if (path === '') return []
  const demands = [...(branch.get(path) ?? [])]
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    for (const { operator, value, alone } of branch.get(path.slice(0, dot)) ?? []) {
      if (operator !== '==' || !isPlain(value)) continue
      const inner = path.slice(dot + 1).split('.')
      const found = inner.reduce<unknown>((at, name) => (isPlain(at) ? fieldOf(at, name) : undefined), value)
      demands.push({ operator, value: found, alone })
    }
  }
  return demands
}

async function compared(operator: Comparison, left: Node, right: Node, scope: Scope): Promise<Verdict> {
  const [a, b] = [await meaningOf(left, scope), await meaningOf(right, scope)]
  if (operator === 'in') return contained(settled(a, scope), b, scope)
  const literal = [left, right].some((side) => side.is === 'literal')
  if (a.is === 'field') return against(a.path, operator, settled(b, scope), literal, scope)
  return b.is === 'field'
    ? against(b.path, mirrored[operator], a, literal, scope)
    : against(a, operator, b, literal, scope)
}

const mirrored = { '==': '==', '!=': '!=', '>': '<', '>=': '<=', '<': '>', '<=': '>=' } as const
type Order = keyof typeof mirrored

function against(subject: string | Value, operator: Order, value: Value, literal: boolean, { doc }: Scope): Verdict {
  if (value.is !== 'known') return null
  const verdict = (demand: Demand) =>
    isSaid(demand, operator, value.value, literal) ? implied(demand, operator, value.value) : null
  if (typeof subject === 'string') return agreed('branch' in doc ? demandsOn(subject, doc.branch).map(verdict) : [])
  return subject.is === 'known' ? verdict({ operator: '==', value: subject.value, alone: true }) : null
}

// Nothing equals nothing only where the rule itself says null: else a document without an owner would belong to somebody who is nobody.
function isSaid(demand: Demand, operator: Order, value: unknown, literal: boolean): boolean {
  const missing = demand.operator === '==' && demand.value == null
  if (operator !== '==' && operator !== '!=') return !missing && value != null
  return literal || !missing || value != null
}

function contained(element: Value, list: Value, scope: Scope): Verdict {
  if (element.is !== 'known' || element.value == null) return null
  if (list.is === 'field' && 'branch' in scope.doc) {
    const demands = demandsOn(list.path, scope.doc.branch)
    // Equality will not do: it finds a list that has the value, but just as well a field that is it.
    const has = demands.some(({ operator, value }) => operator === 'has' && sameValue(value, element.value))
    if (has) return true
  }
  const whole = settled(list, scope)
  if (whole.is !== 'known' || !Array.isArray(whole.value)) return null
  return whole.value.some((item) => sameValue(item, element.value))
}
