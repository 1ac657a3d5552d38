import type { Poll } from '../../domain/voting/poll'
import { recounted } from '../../domain/voting/turnout'
import type { Moment } from '../../domain/wording/time'
import { polls, turnouts } from '../kernel/repositories'

/** Counts anew who has voted in every poll that is open. */
export async function recountTurnout(now: Moment): Promise<void> {
  for (const poll of await polls.open(now)) if (poll.opensAt <= now) await recountOne(poll, now)
}

/** 1 read, 1 aggregation over the poll's part of the audit log, 1 write. */
export async function recountOne(poll: Poll, now: Moment): Promise<void> {
  const turnout = await turnouts.get(poll._id)
  if (turnout) await turnouts.put(recounted(turnout, await turnouts.countByBuilding(poll._id), now))
}
