import type { Accounts } from '../notices/accounts'
import { refusal as noticeRefusal } from '../notices/refusals'
import type { Refusal } from '../refusals'
import type { Fen } from '../wording/money'
import type { Moment } from '../wording/time'
import { cashMoved, entryNames, type FundEntry } from './entry'
import { refusal } from './refusals'

/** Most entries that one notice of accounts may be made of. */
export const MOST_ENTRIES = 150

/** Why a stretch of time can't be accounted for at once, or null. */
export function whyNotStretch(from: Moment, until: Moment, now: Moment): Refusal | null {
  if (until <= from) return { ...noticeRefusal('accounts-backwards'), field: 'until' }
  return until > now ? { ...refusal('accounts-ahead'), field: 'until' } : null
}

/**
 * A fund's accounts of a stretch of time as a notice shows them: every entry that moved what the fund holds, and so they add up.
 * `entries`: all of the stretch, in order; `opening`: what the fund held before them. `place`: of an entry's voucher among the
 * notice's files, null where it has none there.
 */
export function accountsOf(
  entries: readonly FundEntry[],
  { opening, from, until }: { opening: Fen; from: Moment; until: Moment },
  place: (entry: FundEntry) => number | null,
): Accounts {
  const moved = entries.map((entry) => ({ entry, by: cashMoved(entry) })).filter(({ by }) => by !== 0)
  return {
    ...{ kind: 'accounts', from, until, opening },
    lines: moved.map(({ entry, by }) => ({
      way: by > 0 ? 'income' : 'spending',
      at: entry.at,
      name: nameOf(entry),
      project: entry.project?.title ?? '',
      amount: Math.abs(by),
      voucher: place(entry),
    })),
    closing: opening + moved.reduce((sum, { by }) => sum + by, 0),
  }
}

/** What a line of the accounts says, in at most 40 characters. */
function nameOf({ kind, text, party }: FundEntry): string {
  const who = party === null || party === text ? '' : `,${party}`
  const what = kind === 'spend' || kind === 'income' ? text : `${entryNames[kind]}:${text}`
  return `${what}${who}`.slice(0, 40)
}
