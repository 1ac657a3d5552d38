import type { AreaId } from '../community/area'
import type { Moment } from '../wording/time'
import type { AccountKind } from './entry'

/** What a community's bank has given and taken, as stored in `pointTotals`: counted from the accounts, public. */
export type Totals = {
  _id: AreaId
  /** All points that its shifts have given. */
  given: number
  /** All points that its offers hold: what was spent, without what was given back or went on to a neighbour who taught. */
  taken: number
  /** People who have an account. */
  people: number
  at: Moment
}

/** The accounts of a community taken together, by their kind. */
export type Sums = { kind: AccountKind; balance: number; accounts: number }[]

export function totalsOf(community: AreaId, sums: Sums, at: Moment): Totals {
  const of = (kind: AccountKind) => sums.find((sum) => sum.kind === kind) ?? { balance: 0, accounts: 0 }
  return {
    _id: community,
    given: 0 - of('shift').balance,
    taken: of('offer').balance,
    people: of('person').accounts,
    at,
  }
}
