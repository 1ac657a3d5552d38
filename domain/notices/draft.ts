import type { AreaId } from '../community/area'
import type { Role } from '../community/person'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { whyNotAccounts } from './accounts'
import { needsRestart } from './correction'
import { type Change, type Content, canonical, type Kind, kindNames, lastOf, type Notice } from './notice'
import { LONGEST, shortestOf } from './period'
import { refusal } from './refusals'
import { templates } from './templates'

/** Who may write, approve and manage notices, in the areas of their role. */
export const publishers: readonly Role[] = ['community-clerk', 'street-clerk', 'district-clerk']

/** What a clerk proposes: a new notice, a change of one that hangs, or to take one back. */
export type Proposal =
  | {
      to: 'publish'
      kind: Kind
      publisher: string
      objections: boolean
      days: number
      publishAt: Moment | null
      /** The notice that it carries on: see whyNotGoOn. */
      follows?: string | undefined
      content: Content
    }
  | { to: 'correct'; noticeId: string; version: number; change: Correction; reason: string; content: Content }
  | { to: 'withdraw'; noticeId: string; version: number; reason: string }
/** Whether a correction changes mere words, or what was announced: then the period begins again. */
export type Correction = Exclude<Change, 'first' | 'withdrawal'>

/**
 * A proposal on its way to the wall, as stored in `noticeDrafts`. It is carried out when somebody other than its author has
 * approved it; `revision` counts its changes, so that what is approved is what was read.
 */
export type Draft = {
  _id: string
  proposal: Proposal
  /** Of the notice that it makes or is about. */
  kind: Kind
  title: string
  area: AreaId
  areaName: string
  /** Where the files of the content lie. */
  stored: Notice['stored']
  revision: number
  author: string
  /** Role and area in words, for whoever checks it. */
  authorName: string
  at: Moment
  state: 'submitted' | 'returned' | 'approved'
  /** The second clerk's word, with who it was and in which office; without a word where its author took it back. */
  decision: { by: string; byName: string; role: Role; at: Moment; comment: string } | null
  /** When it is to be carried out, once approved. */
  dueAt: Moment
  /** When all of it was done; null before. */
  doneAt: Moment | null
}

/** The notice that a draft is about: its own, where it publishes one. */
export const noticeIdOf = ({ _id, proposal }: Pick<Draft, '_id' | 'proposal'>): string =>
  proposal.to === 'publish' ? _id : proposal.noticeId

/** Most versions that a notice may have, and most characters of canonical JSON that one may say: a notice is read at once. */
export const MOST_VERSIONS = 12
export const LONGEST_CONTENT = 20_000

const at = (field: string, reason: Refusal): Refusal => ({ ...reason, field })

/** Why a proposal can't be carried out, or null. `notice`: the one it is about, null where it publishes a new one. */
export function whyNotProposal(proposal: Proposal, notice: Notice | null, now: Moment): Refusal | null {
  if (proposal.to === 'publish') return wrongPlan(proposal, now) ?? whyNotContent(proposal.kind, proposal.content)
  if (!notice) return refusal('no-such-notice')
  if (notice.withdrawn) return refusal('notice-withdrawn')
  if (notice.version !== proposal.version) return refusal('notice-changed')
  if (notice.versions.length >= MOST_VERSIONS) return refusal('too-many-versions', MOST_VERSIONS)
  return proposal.to === 'correct' ? wrongCorrection(proposal, notice) : null
}

type Plan = Extract<Proposal, { to: 'publish' }>
function wrongPlan({ kind, days, publishAt }: Plan, now: Moment): Refusal | null {
  if (!templates[kind].written) return at('kind', refusal('polls-announce-themselves'))
  if (days < shortestOf(kind)) return at('days', refusal('period-too-short', kindNames[kind], shortestOf(kind)))
  if (days > LONGEST) return at('days', refusal('period-too-long', LONGEST))
  return publishAt !== null && publishAt > now + LONGEST * 86_400_000
    ? at('publishAt', refusal('published-too-late'))
    : null
}

/** Why a notice of this kind can't say this, or null. */
function whyNotContent(kind: Kind, content: Content): Refusal | null {
  const { title, lines, body, files } = content
  if ([title, ...lines].some((line) => line.includes('{}'))) return refusal('template-unfilled')
  if (canonical(content).length > LONGEST_CONTENT) return at('body', refusal('notice-too-long'))
  const accounts = body.filter((block) => block.kind === 'accounts')
  if (kind === 'accounts' && accounts.length !== 1) return at('body', refusal('accounts-missing'))
  for (const block of accounts) {
    const reason = whyNotAccounts(block)
    if (reason) return at('body', reason)
  }
  const named = body.flatMap((block) =>
    block.kind === 'picture'
      ? [block.file]
      : block.kind === 'accounts'
        ? block.lines.flatMap(({ voucher }) => voucher ?? [])
        : [],
  )
  if (named.some((place) => files[place] === undefined)) return at('files', refusal('no-such-file'))
  const drawn = body.flatMap((block) => (block.kind === 'picture' ? [block.file] : []))
  if (drawn.some((place) => files[place]?.type === 'pdf')) return at('files', refusal('not-a-picture'))
  const uneven = body.some(({ kind: of, ...block }) => of === 'table' && 'rows' in block && isUneven(block.rows))
  return uneven ? at('body', refusal('table-uneven')) : null
}

const isUneven = (rows: readonly unknown[]): boolean =>
  rows.some((row) => Array.isArray(row) && row.length !== (rows[0] as unknown[]).length)

function wrongCorrection({ content, change }: Extract<Proposal, { to: 'correct' }>, notice: Notice): Refusal | null {
  const { title, lines, body, files } = lastOf(notice)
  const before: Content = { title, lines, body, files }
  if (canonical(before) === canonical(content)) return refusal('nothing-corrected')
  if (change === 'wording' && needsRestart(before, content)) return at('change', refusal('restart-needed'))
  return whyNotContent(notice.kind, content)
}

function whyNotDecide(draft: Draft, revision: number): Refusal | null {
  if (draft.state !== 'submitted') return refusal('notice-draft-decided')
  return draft.revision === revision ? null : refusal('notice-draft-changed')
}

/** Why a draft may not be given back, or null. Its author takes it back without a word; another says what is to be changed. */
export const whyNotReturn = (draft: Draft, revision: number, by: string, comment: string): Refusal | null =>
  whyNotDecide(draft, revision) ??
  (draft.author !== by && comment === '' ? at('comment', refusal('returned-without-a-word')) : null)

/** Why this person may not approve a draft, or null. Nobody publishes alone. */
export const whyNotApprove = (draft: Draft, revision: number, by: string): Refusal | null =>
  whyNotDecide(draft, revision) ?? (draft.author === by ? refusal('own-notice-draft') : null)

/** Why this person may not put a new revision in the place of a draft, or null; `draft` null when there is none yet. */
export function whyNotRevise(draft: Draft | null, revision: number, by: string): Refusal | null {
  if (!draft) return null
  if (draft.author !== by) return refusal('not-your-notice-draft')
  if (draft.state === 'approved') return refusal('notice-draft-decided')
  return draft.revision === revision ? null : refusal('notice-draft-changed')
}
