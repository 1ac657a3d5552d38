import type { Fen } from '../wording/money'
import type { Moment } from '../wording/time'
import { type Balances, type Fund, type FundProject, figuresOf, nothing, type ProjectRef, startOf } from './fund'

export const entryKinds = [
  ...(['income', 'budget', 'commit', 'spend', 'release', 'reverse'] as const),
  ...(['pledge', 'fulfil', 'carry-out', 'carry-in'] as const),
] as const
export type EntryKind = (typeof entryKinds)[number]
export const entryNames: Record<EntryKind, string> = {
  income: '收入',
  budget: '计划',
  commit: '签约',
  spend: '支出',
  release: '退回',
  reverse: '冲正',
  pledge: '认捐',
  fulfil: '认捐到账',
  'carry-out': '结转下年',
  'carry-in': '上年结转',
}

/** An account of a fund. Those of a project carry its id. */
export type Account = keyof Balances | `committed:${string}` | `spent:${string}`
/** One side of an entry, in fen. */
export type EntryLine = { account: Account; amount: number }

/**
 * What happened to a fund, as stored in `fundEntries`. Append-only. `_id` is what it comes from and the rule by which it counts
 * (`<proposal>:spend`), so nothing counts twice. Its lines add up to nothing; a plan moves no money and has none.
 */
export type FundEntry = {
  _id: string
  fund: string
  /** Its place in the fund's book, from 1. */
  number: number
  /** Later than any other entry of the fund. */
  at: Moment
  kind: EntryKind
  /** What for, or from whom, as everybody reads it. */
  text: string
  project: ProjectRef | null
  /** The other side as everybody reads it: an organisation by its name, a person as 个人. */
  party: string | null
  amount: Fen
  lines: EntryLine[]
  /** What the fund has not paid out yet, once this was made. */
  cash: Fen
  /** Pictures of what proves it: file ids. */
  vouchers: string[]
  /** The agreement or pledge that it makes or fulfils. */
  promise: string | null
  /** The entry that it undoes. */
  reverses: string | null
  /** Who proposed it and who approved it: offices, not people. */
  offices: string[]
}

export type Event = Omit<FundEntry, 'fund' | 'number' | 'at' | 'lines' | 'cash'> & { now: Moment }

const partOf = (account: Account): [part: 'committed' | 'spent', project: string] | null => {
  const [part, ...rest] = account.split(':')
  return rest.length > 0 && (part === 'committed' || part === 'spent') ? [part, rest.join(':')] : null
}

/** A fund after these lines. Throws RangeError for a project that it doesn't have. */
function moved({ balances, projects }: Fund, lines: readonly EntryLine[]): Pick<Fund, 'balances' | 'projects'> {
  const after = { balances: { ...balances }, projects: projects.map((project): FundProject => ({ ...project })) }
  for (const { account, amount } of lines) {
    const of = partOf(account)
    if (of === null) after.balances[account as keyof Balances] += amount
    else {
      const project = after.projects.find(({ id }) => id === of[1])
      if (!project) throw new RangeError(`the fund has no project ${of[1]}`)
      project[of[0]] += amount
    }
  }
  return after
}

/**
 * What an entry makes of its fund. Throws RangeError where amounts are no whole fen, lines don't add up to nothing, or an account that
 * holds money would fall below zero: whether there is enough is to be asked before.
 */
export function post(fund: Fund, lines: readonly EntryLine[], { now, ...event }: Event) {
  // A plan may be nothing: the project is given up.
  if (!Number.isSafeInteger(event.amount) || event.amount < (lines.length > 0 ? 1 : 0))
    throw new RangeError(`${event.amount} fen can't be moved`)
  if (lines.reduce((sum, { amount }) => sum + amount, 0) !== 0)
    throw new RangeError('the lines of an entry add up to nothing')
  const after = moved(fund, lines)
  const { available, carriedOn, pledged } = after.balances
  const held = [available, carriedOn, pledged, ...after.projects.flatMap(({ committed, spent }) => [committed, spent])]
  if (held.some((amount) => !Number.isSafeInteger(amount) || amount < 0))
    throw new RangeError('an account would fall below zero')
  const at = Math.max(now, fund.at + 1)
  const number = fund.entries + 1
  const carryFrom = available > 0 ? startOf(fund.year + 1) : null
  const entry: FundEntry = { ...event, fund: fund._id, number, at, lines: [...lines], cash: figuresOf(after).cash }
  return { fund: { ...fund, ...after, entries: number, at, carryFrom, counted: null }, entry }
}

/** By how much an entry changed what its fund has not paid out: above zero in, below zero out. In fen. */
export const cashMoved = ({ lines }: Pick<FundEntry, 'lines'>): number =>
  lines
    .filter(({ account }) => account === 'available' || account.startsWith('committed:'))
    .reduce((sum, { amount }) => sum + amount, 0)

/** Whether all entries of a fund, added up anew, give what the fund holds. */
export function agrees(fund: Fund, entries: readonly FundEntry[]): boolean {
  const projects = fund.projects.map((project) => ({ ...project, committed: 0, spent: 0 }))
  const lines = entries.flatMap((entry) => entry.lines)
  const wanted = amountsOf(fund)
  const again = amountsOf(moved({ ...fund, balances: nothing, projects }, lines))
  return entries.length === fund.entries && again.every((amount, at) => amount === wanted[at])
}

const amountsOf = ({ balances, projects }: Pick<Fund, 'balances' | 'projects'>): number[] => [
  ...(Object.keys(nothing) as (keyof Balances)[]).map((account) => balances[account]),
  ...projects.flatMap(({ committed, spent }) => [committed, spent]),
]
