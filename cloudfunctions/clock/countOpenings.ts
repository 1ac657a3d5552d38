import type { Moment } from '../../domain/wording/time'
import { coverage, openings } from '../sharing/repositories'

/** That somebody opened a card may come to be seen so much later than its moment: a function runs a minute at most. */
const GRACE = 2 * 60_000

/** Counts anew, group by group, what was opened from groups since the last count. 2 calls, 1 a thing and 1 a group that it is in. */
export async function countOpenings(now: Moment): Promise<void> {
  for (const thing of await openings.thingsSince((await coverage.countedAt()) - GRACE))
    for (const counted of await openings.byGroup(thing))
      await coverage.put({ _id: `${thing}:${counted.group}`, thing, ...counted, at: now })
}
