import type { GenericSchema } from 'valibot'
import { AreaId, Count, Cursor, Fen, Hash, Id, Moment, Nonce } from '../../domain/schemas'

/** What a valibot schema shows of itself: the kinds that the contract uses. */
export type Schema = {
  type: string
  pipe?: { kind: string; type: string; requirement?: unknown }[]
  entries?: { [field: string]: Schema }
  item?: Schema
  wrapped?: Schema
  options?: readonly (string | Schema)[]
  key?: string
  literal?: unknown
}

export const shown = (schema: GenericSchema): Schema => schema as unknown as Schema

/** The schemas that several features share, by the name they have in the document. */
const shared = {
  Id: [Id, 'an id as a person may meet it in a link or on paper: up to 64 letters, digits, `.`, `_`, `-`'],
  AreaId: [
    AreaId,
    'the path to a place: district, street, community, grid, compound, building, household (`hj.02.03.1.05.03.1-1202`)',
  ],
  Hash: [Hash, 'SHA-256, 64 lower-case hex digits'],
  Nonce: [Nonce, '32 lower-case hex digits'],
  Moment: [Moment, 'milliseconds since the epoch'],
  Fen: [Fen, 'money in fen (1/100 yuan), a whole number'],
  Count: [Count, 'a whole number, 0 or more'],
  Cursor: [Cursor, 'goes on a list where the last page ended; opaque to the phone'],
} satisfies { [name: string]: [schema: GenericSchema, about: string] }

type SharedName = keyof typeof shared
const names = new Map<Schema, SharedName>(
  (Object.keys(shared) as SharedName[]).map((name) => [shown(shared[name][0]), name]),
)
export const sharedTypes = Object.entries(shared).map(([name, [, about]]): [string, string] => [name, about])

/** The name of a schema that several features share. */
export const sharedName = (schema: Schema): SharedName | undefined => names.get(schema)

/** A schema without what only says that it may be absent or null. */
export const core = (schema: Schema): Schema => (schema.wrapped ? core(schema.wrapped) : schema)

export const optionsOf = (schema: Schema): Schema[] =>
  (schema.options ?? []).flatMap((option) => (typeof option === 'string' ? [] : [option]))

/** The type of a field in words. Throws for a kind of schema that the contract did not use until now. */
export function typeOf(schema: Schema): string {
  const name = sharedName(schema)
  if (name) return name
  const limits = limitsOf(schema)
  const wrapped = schema.wrapped ? typeOf(schema.wrapped) : ''
  switch (schema.type) {
    case 'optional':
      return `${wrapped}, may be left out`
    case 'nullable':
      return `${wrapped} or null`
    case 'array':
      return `list of ${schema.item ? typeOf(schema.item) : 'anything'}${limits}`
    case 'string':
      return `text${limits}`
    case 'number':
      return `number${limits}`
    case 'boolean':
      return 'true or false'
    case 'literal':
      return `\`${JSON.stringify(schema.literal)}\``
    case 'picklist':
      return (schema.options ?? []).map((option) => `\`${String(option)}\``).join(', ')
    case 'union':
      return [...new Set(optionsOf(schema).map(typeOf))].join(' or ')
    case 'object':
    case 'strict_object':
      return 'object'
    case 'variant':
      return `object, one of ${optionsOf(schema).length} kinds by \`${schema.key}\``
    default:
      throw new TypeError(`scripts/docs/schema.ts has no words for a ${schema.type}`)
  }
}

function limitsOf({ pipe = [], item }: Schema): string {
  const limits = pipe.flatMap(({ kind, type, requirement }) => {
    if (kind !== 'validation') return []
    if (type === 'max_length') return [`at most ${String(requirement)}${item ? '' : ' characters'}`]
    if (type === 'non_empty') return ['not empty']
    if (type === 'min_length') return [`at least ${String(requirement)}${item ? '' : ' characters'}`]
    if (type === 'safe_integer') return ['a whole number']
    if (type === 'min_value') return [`from ${String(requirement)}`]
    if (type === 'max_value') return [`to ${String(requirement)}`]
    if (type === 'regex') return [`like \`${String(requirement)}\``]
    throw new TypeError(`scripts/docs/schema.ts has no words for the limit ${type}`)
  })
  return limits.map((limit) => `, ${limit}`).join('')
}
