import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import * as v from 'valibot'
import type { AreaId } from '../community/area'
import { Fen } from '../schemas'
import { utf8 } from '../utf8'
import type { Moment } from '../wording/time'

export const kinds = ['poll-opening', 'poll-result', 'announcement'] as const
export type Kind = (typeof kinds)[number]
export const kindNames: Record<Kind, string> = {
  'poll-opening': '投票公告',
  'poll-result': '投票结果',
  announcement: '通知',
}

/** A part of a notice's text. An amounts table is typed in, so that it can be read aloud, drawn and added up. */
export const Block = v.variant('kind', [
  v.object({ kind: v.literal('heading'), text: v.string() }),
  v.object({ kind: v.literal('text'), text: v.string() }),
  v.object({ kind: v.literal('list'), items: v.array(v.string()) }),
  v.object({
    kind: v.literal('amounts'),
    title: v.string(),
    rows: v.array(v.object({ name: v.string(), amount: Fen })),
  }),
  v.object({ kind: v.literal('code'), title: v.string(), text: v.string() }),
])
export type Block = v.InferOutput<typeof Block>

/** What a notice says at one time. */
export type Content = { title: string; lines: string[]; body: Block[] }
/** `hash` covers the content, the moment and the hash of the version before, so that nothing is changed silently. */
export type Version = Content & {
  number: number
  at: Moment
  previous: string | null
  reason: string | null
  hash: string
}

/** A notice as stored in `notices`: append-only, the last version is what hangs. */
export type Notice = {
  _id: string
  area: AreaId
  areaName: string
  kind: Kind
  number: string
  publisher: string
  publishedAt: Moment
  closesAt: Moment
  pollId: string | null
  versions: Version[]
}

/** The usual period of a notice: seven days of 24 hours. */
export const PERIOD = 7 * 24 * 3_600_000

/** JSON with the keys of every object in order, so that equal content has equal bytes (RFC 8785 for the values used here). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

/** Hash of a version: SHA-256 over its canonical JSON without the hash itself. */
export const versionHash = (version: Omit<Version, 'hash'>): string => bytesToHex(sha256(utf8(canonical(version))))

/** The first version of a notice. */
export function firstVersion(content: Content, at: Moment): Version {
  const version = { ...content, number: 1, at, previous: null, reason: null }
  return { ...version, hash: versionHash(version) }
}
