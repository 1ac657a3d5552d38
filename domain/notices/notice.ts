import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { type AreaId, areaAt } from '../community/area'
import { utf8 } from '../utf8'
import type { Moment } from '../wording/time'
import type { Attachment, Block } from './block'
import { termsOf } from './search'

export const kinds = [
  'idea-call',
  'poll-opening',
  'poll-result',
  'decision',
  'progress',
  'accounts',
  'personnel',
  'announcement',
  'emergency',
] as const
export type Kind = (typeof kinds)[number]
export const kindNames: Record<Kind, string> = {
  'idea-call': '征集金点子',
  'poll-opening': '投票公告',
  'poll-result': '投票结果',
  decision: '项目决定',
  progress: '项目进展',
  accounts: '经费收支',
  personnel: '人事公示',
  announcement: '通知',
  emergency: '紧急通知',
}

/** What a notice says at one time. `lines`: the short version. */
export type Content = { title: string; lines: string[]; body: Block[]; files: Attachment[] }

/** Why there is a version: it is the first, or it changes words, or what was announced, or takes it back. */
export const changes = ['first', 'wording', 'matter', 'withdrawal'] as const
export type Change = (typeof changes)[number]

/**
 * `hash` covers all the rest: what it says, what it is, how long it hangs, and the hash of the version before, so that nothing
 * is changed silently.
 */
export type Version = Content & {
  notice: string
  kind: Kind
  area: AreaId
  number: number
  at: Moment
  closesAt: Moment
  objections: boolean
  previous: string | null
  change: Change
  reason: string | null
  hash: string
}

/**
 * A notice as stored in `notices`: append-only, the last version is what hangs. `title`, `lines`, `version`, `closesAt` and `terms`
 * repeat what the last version says, for lists.
 */
export type Notice = {
  _id: string
  /** The log that its versions are in. */
  log: AreaId
  area: AreaId
  areaName: string
  kind: Kind
  number: string
  publisher: string
  publishedAt: Moment
  /** When the period at hand began: with the notice, or with the correction that began it again. */
  since: Moment
  closesAt: Moment
  /** Whether residents may object. */
  objections: boolean
  pollId: string | null
  title: string
  lines: string[]
  version: number
  versions: Version[]
  terms: string[]
  /** Where the files of all versions lie. */
  stored: { sha256: string; fileId: string }[]
  /** It stays in its place; `by` is an office. */
  withdrawn: { at: Moment; by: string; reason: string } | null
  /** Until it closes, or is withdrawn. */
  hangs: boolean
  /** Its end and every answer to an objection, whichever was last; null while it hangs. */
  closedAt: Moment | null
  /** Whether every version is in the log, and whether those who follow were told. */
  logged: boolean
  told: boolean
}

const HOUR = 3_600_000
const A_DAY = 24 * HOUR
/** The usual period of a notice, in days of 24 hours and in ms. */
export const PERIOD_DAYS = 7
export const PERIOD = PERIOD_DAYS * A_DAY
/** How long before its end a notice counts as closing soon. */
export const SOON = 2 * A_DAY

/** JSON with the keys of every object in order, so that equal content has equal bytes (RFC 8785 for the values used here). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

/** Hash of a version: SHA-256 over its canonical JSON without the hash itself. */
export const versionHash = (version: Omit<Version, 'hash'>): string => bytesToHex(sha256(utf8(canonical(version))))

const hashed = (version: Omit<Version, 'hash'>): Version => ({ ...version, hash: versionHash(version) })

/** The log of an area: that of its community; above communities each area has its own. */
export const logOf = (area: AreaId): AreaId => areaAt('community', area) ?? area

export type Announced = Pick<
  Notice,
  '_id' | 'area' | 'areaName' | 'kind' | 'number' | 'publisher' | 'publishedAt' | 'closesAt' | 'objections' | 'pollId'
> & { content: Content; stored?: Notice['stored'] }

/** A notice in its first version. */
export function newNotice({ content, stored = [], ...about }: Announced): Notice {
  const { _id: notice, kind, area, publishedAt: at, closesAt, objections } = about
  const made = { notice, kind, area, closesAt, objections, ...content, number: 1, at } as const
  const version = hashed({ ...made, previous: null, change: 'first', reason: null })
  return {
    ...about,
    ...shownOf(version),
    log: logOf(area),
    since: at,
    versions: [version],
    stored,
    withdrawn: null,
    hangs: true,
    closedAt: null,
    logged: false,
    told: false,
  }
}

/** The version after the last one. `closesAt`: when its period ends, also where that stays as it was. */
export function nextVersion(
  notice: Notice,
  content: Content,
  { at, change, reason, closesAt }: Pick<Version, 'at' | 'change' | 'closesAt'> & { reason: string },
): Version {
  const { _id, kind, area, objections } = notice
  const last = lastOf(notice)
  const made = { notice: _id, kind, area, closesAt, objections, ...content, number: last.number + 1, at }
  return hashed({ ...made, previous: last.hash, change, reason })
}

/** What lists show of a version. */
export const shownOf = ({ title, lines, number, closesAt, body }: Version) => ({
  title,
  lines,
  version: number,
  closesAt,
  terms: termsOf({ title, lines, body }),
})

/** The version that hangs. Throws RangeError for a notice that has none, which is never stored. */
export function lastOf({ versions }: Pick<Notice, 'versions'>): Version {
  const last = versions[versions.length - 1]
  if (!last) throw new RangeError('a notice without a version')
  return last
}

export const noticeStates = ['running', 'closing', 'ending', 'closed', 'withdrawn'] as const
/** `closing`: its end is near. `ending`: its time is over, it closes as soon as every objection is answered. */
export type NoticeState = (typeof noticeStates)[number]
export const stateNames: Record<NoticeState, string> = {
  running: '公示中',
  closing: '快到期',
  ending: '等答复异议',
  closed: '已结束',
  withdrawn: '已撤回',
}

type Hanging = Pick<Notice, 'withdrawn' | 'closedAt' | 'closesAt'>

export function stateOf({ withdrawn, closedAt, closesAt }: Hanging, now: Moment): NoticeState {
  if (withdrawn) return 'withdrawn'
  if (closedAt !== null) return 'closed'
  if (now >= closesAt) return 'ending'
  return closesAt - now <= SOON ? 'closing' : 'running'
}
