import type { AreaId } from '../community/area'
import type { Role } from '../community/person'
import type { Refusal } from '../refusals'
import type { Fen } from '../wording/money'
import type { Moment } from '../wording/time'
import type { FundEntry } from './entry'
import { type Fund, type FundKind, figuresOf, type ProjectRef, projectIn, yearOf } from './fund'
import { type FundPromise, leftOf } from './promise'
import { refusal } from './refusals'

/** Who may propose what a fund is to do, in their community. */
export const bookkeepers: readonly Role[] = ['community-clerk']
/** Who may approve what somebody else proposed. */
export const checkers: readonly Role[] = ['community-clerk', 'street-clerk']
/** Who may read the books with the names in them. */
export const readers: readonly Role[] = ['community-clerk', 'street-clerk', 'district-clerk']

/** What is to happen to a fund. Amounts in fen. */
export type What =
  | { do: 'income'; amount: Fen; from: string }
  | { do: 'budget'; project: ProjectRef; amount: Fen }
  | { do: 'commit'; project: string; amount: Fen; payee: string; isPerson: boolean; text: string }
  | { do: 'spend'; promise: string; amount: Fen; text: string; vouchers: string[] }
  /** The rest of an agreement or a pledge, which is not needed or not given any more. */
  | { do: 'release'; promise: string; reason: string }
  | { do: 'reverse'; entry: string; reason: string }
  | { do: 'pledge'; amount: Fen; from: string; isPerson: boolean; text: string; where: string }
  | { do: 'fulfil'; promise: string; amount: Fen; vouchers: string[] }

export const proposalStates = ['proposed', 'approved', 'returned', 'taken-back'] as const
export type ProposalState = (typeof proposalStates)[number]
export const stateNames: Record<ProposalState, string> = {
  proposed: '等人审核',
  approved: '已记账',
  returned: '已退回',
  'taken-back': '已收回',
}

/** As stored in `fundProposals`. Nothing happens to a fund but by one that somebody other than its author has approved. */
export type Proposal = {
  _id: string
  area: AreaId
  fund: string
  kind: FundKind
  year: number
  what: What
  author: string
  /** Role and area in words. */
  authorName: string
  at: Moment
  state: ProposalState
  decision: { by: string; byName: string; role: Role; at: Moment; comment: string } | null
}

/** What a proposal is about, as far as it is there. `undone`: whether the entry to be reversed has been reversed already. */
export type Books = { fund: Fund | null; promise: FundPromise | null; entry: FundEntry | null; undone: boolean }

export const MOST_PROJECTS = 100
/** What can be undone by an entry of its own. */
export const reversible: readonly FundEntry['kind'][] = ['income', 'spend', 'fulfil']
/** What only happens in a year that runs. */
const inItsYear: readonly What['do'][] = ['income', 'budget', 'commit', 'pledge']

/** Why this can't be done to a fund of the kind and year, or null. */
export function whyNot(
  what: What,
  { kind, year }: Pick<Proposal, 'kind' | 'year'>,
  books: Books,
  now: Moment,
): Refusal | null {
  if (year > yearOf(now)) return refusal('fund-year-ahead', year)
  if (year < yearOf(now) && inItsYear.includes(what.do)) return refusal('fund-year-over', year)
  if (what.do === 'pledge') return kind === 'pledges' ? null : refusal('pledges-apart')
  if (what.do === 'income') return kind === 'pledges' ? refusal('pledges-apart') : null
  const { fund } = books
  if (!fund) return refusal('no-such-fund')
  switch (what.do) {
    case 'budget':
      return whyNotBudget(fund, what.project, what.amount)
    case 'commit':
      return whyNotCommit(fund, what.project, what.amount)
    case 'reverse':
      return whyNotReverse(fund, books)
    default:
      return whyNotKeep(fund, what, books.promise)
  }
}

function whyNotBudget(fund: Fund, { id, title }: ProjectRef, amount: Fen): Refusal | null {
  const project = projectIn(fund, id)
  const used = project ? project.committed + project.spent : 0
  if (amount < used) return { ...refusal('plan-below-use', title, used), field: 'amount' }
  const { total, planned } = figuresOf(fund)
  const left = total - planned + (project?.planned ?? 0)
  if (amount > left) return { ...refusal('plan-over-fund', Math.max(0, left)), field: 'amount' }
  return !project && fund.projects.length >= MOST_PROJECTS ? refusal('too-many-fund-projects', MOST_PROJECTS) : null
}

function whyNotCommit(fund: Fund, id: string, amount: Fen): Refusal | null {
  const project = projectIn(fund, id)
  if (!project) return { ...refusal('project-not-planned'), field: 'project' }
  const left = project.planned - project.committed - project.spent
  if (amount > left) return { ...refusal('over-plan', project.title, left), field: 'amount' }
  const { available } = fund.balances
  return amount > available ? { ...refusal('too-little-available', available), field: 'amount' } : null
}

type Keeping = Extract<What, { do: 'spend' | 'release' | 'fulfil' }>
function whyNotKeep(fund: Fund, what: Keeping, promise: FundPromise | null): Refusal | null {
  const side = what.do === 'spend' ? 'ours' : what.do === 'fulfil' ? 'theirs' : promise?.side
  if (!promise || promise.fund !== fund._id || promise.side !== side) return refusal('no-such-promise')
  const left = leftOf(promise)
  if (left === 0) return refusal('promise-done')
  if (what.do === 'release') return null
  if (what.vouchers.length === 0) return { ...refusal('voucher-missing'), field: 'vouchers' }
  return what.amount > left ? { ...refusal('over-promise', left), field: 'amount' } : null
}

function whyNotReverse(fund: Fund, { entry, promise, undone }: Books): Refusal | null {
  if (!entry || entry.fund !== fund._id) return refusal('no-such-fund-entry')
  if (!reversible.includes(entry.kind)) return refusal('not-reversible')
  if (undone) return refusal('reversed-already')
  if (entry.promise !== null && !promise) return refusal('no-such-promise')
  const { available } = fund.balances
  return entry.kind !== 'spend' && available < entry.amount ? refusal('too-little-available', available) : null
}

/** Why a proposal can't be decided on any more, or null. */
export const whyNotDecide = ({ state }: Pick<Proposal, 'state'>): Refusal | null =>
  state === 'proposed' ? null : refusal('fund-proposal-decided')

/** Why this person may not approve or return a proposal, or null. Nobody moves money alone. */
export const whyNotCheck = (proposal: Proposal, by: string): Refusal | null =>
  whyNotDecide(proposal) ?? (proposal.author === by ? refusal('own-fund-proposal') : null)

/** Why this person may not take a proposal back, or null. */
export const whyNotTakeBack = (proposal: Proposal, by: string): Refusal | null =>
  proposal.author === by ? whyNotDecide(proposal) : refusal('not-your-fund-proposal')
