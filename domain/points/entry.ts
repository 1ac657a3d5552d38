import type { AreaId } from '../community/area'
import type { Moment } from '../wording/time'

export const accountKinds = ['person', 'shift', 'offer'] as const
export type AccountKind = (typeof accountKinds)[number]

/**
 * An account of the points bank (邻储银行) as stored in `pointAccounts`; `_id` is `<kind>:<whose>`. Every shift that gives points and
 * every offer that takes them has an account of its own, so there is no one account that everybody waits for. What a shift has
 * given stands there below zero; a person's account never does. The sum over all accounts is zero.
 */
export type Account = {
  _id: string
  kind: AccountKind
  community: AreaId
  balance: number
  /** How many entries it has. */
  entries: number
  /** When its latest entry was made. */
  at: Moment
}

/** One side of an entry. `after`: the account's balance once it was made. */
export type EntryLine = { account: string; amount: number; after: number }

/**
 * Points that went from one account to another, as stored in `pointEntries`. Append-only. `_id` is what happened and the rule by
 * which it counts (`<shift>:<key>:hours`), so nothing is paid twice. The two lines add up to nothing.
 */
export type Entry = {
  _id: string
  /** Later than any other entry of either account, so a statement reads in the order in which the balance moved. */
  at: Moment
  community: AreaId
  /** Whose statement it stands in: the openid. */
  who: string
  lines: [from: EntryLine, to: EntryLine]
  /** The shift or offer that it comes from. */
  source: string
  /** The sentence in the statement. */
  text: string
  by: string
}

export const accountOf = (kind: AccountKind, whose: string): string => `${kind}:${whose}`

export const newAccount = (kind: AccountKind, whose: string, community: AreaId): Account => ({
  _id: accountOf(kind, whose),
  kind,
  community,
  balance: 0,
  entries: 0,
  at: 0,
})

export type Event = Pick<Entry, '_id' | 'who' | 'community' | 'source' | 'text' | 'by'> & { now: Moment }

/**
 * What moving points from one account to another makes of both, and the entry that says so. Throws RangeError for an amount that
 * is not a whole number above zero, and where the account of a person or an offer would fall below zero: whether there is
 * enough is to be asked before.
 */
export function move(from: Account, to: Account, amount: number, { now, ...event }: Event) {
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError(`${amount} points can't be moved`)
  if (from.kind !== 'shift' && from.balance < amount) throw new RangeError('an account would fall below zero')
  const at = Math.max(now, from.at + 1, to.at + 1)
  const changed = (account: Account, by: number): Account => ({
    ...account,
    balance: account.balance + by,
    entries: account.entries + 1,
    at,
  })
  const less = changed(from, -amount)
  const more = changed(to, amount)
  const line = ({ _id, balance }: Account, by: number): EntryLine => ({ account: _id, amount: by, after: balance })
  const entry: Entry = { ...event, at, lines: [line(less, -amount), line(more, amount)] }
  return { from: less, to: more, entry }
}

/** Points for so many minutes of service: whole ones, rounded down. `rate`: points an hour. */
export const pointsFor = (minutes: number, rate: number): number => Math.floor((minutes * rate) / 60)
