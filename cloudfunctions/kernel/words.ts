import type { GenericSchema } from 'valibot'
import cloud from 'wx-server-sdk'
import { refusal } from '../../domain/refusals'
import { Refused } from './refused'

/**
 * What residents type is checked here, for every action, before its handler runs: the contract marks such texts (Spoken in
 * domain/schemas.ts). A text that is in doubt, or that could not be checked, waits: only its author sees it.
 */
export type Words = 'fine' | 'waiting'

/** What a valibot schema shows of itself, as far as texts can lie in it. */
type Schema = {
  type: string
  pipe?: readonly { kind: string; type: string; metadata?: { spoken?: boolean } }[]
  entries?: Record<string, Schema>
  item?: Schema
  wrapped?: Schema
  options?: readonly (string | Schema)[]
}

/** Every text in a request that a resident typed, in the order of the contract. */
export function spokenIn(schema: GenericSchema, value: unknown): string[] {
  return textsIn(schema as unknown as Schema, value)
}

function textsIn(schema: Schema, value: unknown): string[] {
  if (value === null || value === undefined) return []
  if (schema.wrapped) return textsIn(schema.wrapped, value)
  if (typeof value === 'string') return isSpoken(schema) && value !== '' ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => (schema.item ? textsIn(schema.item, item) : []))
  const fields = Object.entries(schema.entries ?? {}).flatMap(([name, field]) =>
    textsIn(field, (value as Record<string, unknown>)[name]),
  )
  // Of a variant's kinds only the one that fits has these fields; a text named by two of them is checked once.
  const options = (schema.options ?? []).flatMap((option) => (typeof option === 'string' ? [] : textsIn(option, value)))
  return [...fields, ...new Set(options)]
}

const isSpoken = ({ pipe }: Schema): boolean => (pipe ?? []).some(({ metadata }) => metadata?.spoken === true)

/** WeChat's limit for one check, in characters. */
const MOST = 2500
/** Kind of place where the words will stand, as msgSecCheck counts them: a comment. */
const COMMENT = 2

/** Refuses what WeChat judges risky; answers whether the rest may be seen. One call for 2,500 characters. */
export async function checkWords(texts: readonly string[], openid: string): Promise<Words> {
  const all = [...texts.join('\n')]
  let words: Words = 'fine'
  for (let start = 0; start < all.length; start += MOST) {
    const suggestion = await suggestionOn(all.slice(start, start + MOST).join(''), openid)
    if (suggestion === 'risky') throw new Refused(refusal('words-refused'))
    if (suggestion !== 'pass') words = 'waiting'
  }
  return words
}

type Checked = { result?: { suggest?: string } }

/** `pass`, `review` or `risky`; null when WeChat can't be asked. */
async function suggestionOn(content: string, openid: string): Promise<string | null> {
  try {
    const check = cloud.openapi.security.msgSecCheck as unknown as (request: object) => Promise<Checked>
    const { result } = await check({ content, version: 2, scene: COMMENT, openid })
    return result?.suggest ?? null
  } catch {
    return null
  }
}
