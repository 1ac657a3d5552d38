import { agrees, type FundEntry } from '../../domain/funds/entry'
import type { Fund } from '../../domain/funds/fund'
import type { Moment } from '../../domain/wording/time'
import { allEntriesOf, funds } from '../funds/repositories'

/**
 * Adds up anew all entries of each fund that has a new one, and notes whether they give what the fund holds; everybody reads the answer. 1 call,
 * and 1 for 400 entries and 1 more a fund.
 */
export async function recountFunds(now: Moment): Promise<void> {
  for (const fund of await funds.uncounted()) await recount(fund, now)
}

async function recount(fund: Fund, now: Moment): Promise<void> {
  const found: FundEntry[] = []
  for await (const page of allEntriesOf(fund._id)) found.push(...page)
  // An entry that came while they were read is counted at the next minute.
  await funds.count(fund._id, fund.entries, { at: now, agrees: agrees(fund, found) })
}
