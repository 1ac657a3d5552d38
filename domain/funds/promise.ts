import type { Fen } from '../wording/money'
import type { Moment } from '../wording/time'
import type { ProjectRef } from './fund'

/**
 * Money that is agreed on and not all moved yet, as stored in `fundPromises`; `_id` is the proposal that made it. `ours`: an agreement
 * with somebody who is to be paid. `theirs`: a pledge, which its giver fulfils where `where` says, never here (Charity Law 27).
 */
export type FundPromise = {
  _id: string
  fund: string
  side: 'ours' | 'theirs'
  /** Who is paid, or gives. Only clerks read the name of a person. */
  party: string
  isPerson: boolean
  project: ProjectRef | null
  /** What it is for. */
  text: string
  /** Pledges: where to give. */
  where: string | null
  amount: Fen
  /** Paid, or given. */
  done: Fen
  /** Not needed, or taken back. */
  released: Fen
  /** Whether something of it is left. */
  open: boolean
  at: Moment
}

/** What is still to be paid or given, in fen. */
export const leftOf = ({ amount, done, released }: Pick<FundPromise, 'amount' | 'done' | 'released'>): Fen =>
  amount - done - released

/** A promise after so much more was done or released. Throws RangeError where it is overdone. */
export function changed(promise: FundPromise, more: { done?: number; released?: number }): FundPromise {
  const done = promise.done + (more.done ?? 0)
  const released = promise.released + (more.released ?? 0)
  const after = { ...promise, done, released }
  if (done < 0 || released < 0 || leftOf(after) < 0) throw new RangeError('more than was promised')
  return { ...after, open: leftOf(after) > 0 }
}

/** The other side as everybody reads it. */
export const publicParty = ({ party, isPerson }: Pick<FundPromise, 'party' | 'isPerson'>): string =>
  isPerson ? '个人' : party
