import type { CollectionDefinitions } from '../collections'
import type { Log } from '../log'
import { isPlain } from '../store/values/key'
import { type Node, readExpression } from './expression'

export type Operation = 'read' | 'create' | 'update' | 'delete'
type Written = Record<Operation, Node> & { ownOnly: Operation[] }
/** The rules of all collections, read once. */
export type RuleBook = ReadonlyMap<string, Written>

const OPERATIONS = ['read', 'create', 'update', 'delete'] as const
const REFUSE: Node = { is: 'literal', value: false }
const SIGNED_IN = 'auth != null'

/** The console's simple permissions. What is for the creator only finds nothing else, instead of being refused. */
const presets = new Map<string, { rule: Record<string, unknown>; ownOnly: Operation[] }>([
  ['READONLY', { rule: { read: true, write: SIGNED_IN }, ownOnly: ['update', 'delete'] }],
  ['PRIVATE', { rule: { read: SIGNED_IN, write: SIGNED_IN }, ownOnly: ['read', 'update', 'delete'] }],
  ['ADMINWRITE', { rule: { read: true, write: false }, ownOnly: [] }],
  ['ADMINONLY', { rule: { read: false, write: false }, ownOnly: [] }],
])

export function readRules(definitions: CollectionDefinitions, log: Log): RuleBook {
  return new Map(Object.entries(definitions).map(([name, { rule }]) => [name, written(name, rule, log)]))
}

/** What must be true for the operation; a collection or an operation without a rule refuses. */
export function conditionOf(book: RuleBook, collection: unknown, operation: Operation): Node {
  return (typeof collection === 'string' ? book.get(collection)?.[operation] : undefined) ?? REFUSE
}

/** Whether the operation is one that finds only what is the client's own. */
export function isOwnOnly(book: RuleBook, collection: unknown, operation: Operation): boolean {
  return typeof collection === 'string' && book.get(collection)?.ownOnly.includes(operation) === true
}

function written(collection: string, given: unknown, log: Log): Written {
  const preset = typeof given === 'string' ? presets.get(given) : undefined
  const rule = preset?.rule ?? given
  if (rule !== undefined && !isPlain(rule)) log(`rule of ${collection} refuses: ${JSON.stringify(rule)} is no rule`)
  const book: Written = { read: REFUSE, create: REFUSE, update: REFUSE, delete: REFUSE, ownOnly: preset?.ownOnly ?? [] }
  if (!isPlain(rule)) return book
  for (const operation of OPERATIONS) {
    const condition = rule[operation] ?? (operation === 'read' ? undefined : rule.write)
    book[operation] = understood(condition, (why) => log(`rule of ${collection} for ${operation} refuses: ${why}`))
  }
  return book
}

function understood(condition: unknown, complain: (why: string) => void): Node {
  if (condition === undefined) return REFUSE
  if (typeof condition === 'boolean') return { is: 'literal', value: condition }
  try {
    if (typeof condition !== 'string')
      throw new Error(`${JSON.stringify(condition)} is neither true, false nor an expression`)
    return readExpression(condition)
  } catch (error) {
    complain((error as Error).message)
    return REFUSE
  }
}
