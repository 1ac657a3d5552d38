import { totalsOf } from '../../domain/points/totals'
import type { Moment } from '../../domain/wording/time'
import { accounts, entries, totals } from '../points/repositories'

/** An entry may come to be seen so much later than its moment: a transaction lasts 30 s at most, and its moment is when it was asked for. */
const GRACE = 2 * 60_000

/** Counts anew the bank of each community where points have moved since the last count. 2 calls, and 2 for each such community. */
export async function recountPoints(now: Moment): Promise<void> {
  const counted = await totals.countedAt()
  for (const community of await entries.communitiesSince(counted - GRACE))
    await totals.put(totalsOf(community, await accounts.sumsOf(community), now))
}
