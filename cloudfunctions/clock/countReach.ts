import type { Moment } from '../../domain/wording/time'
import { recountSince } from '../notices/countReach'
import { reaches } from '../notices/repositories'

/** That somebody opened a notice may come to be seen so much later than its moment: a function runs a minute at most. */
const GRACE = 2 * 60_000

/** Counts anew the reach of every notice that was opened since the last count. 2 calls, and some 4 for each such notice. */
export const countReach = async (now: Moment): Promise<void> => recountSince((await reaches.countedAt()) - GRACE, now)
