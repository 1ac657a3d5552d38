import { resultNotice } from '../../domain/voting/announcement'
import type { OpenedBallot } from '../../domain/voting/ballot'
import { CLOSING_GRACE, type Poll } from '../../domain/voting/poll'
import { type Result, sealResult } from '../../domain/voting/result'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { ballots, notices, pollKeys, polls, results } from '../kernel/repositories'
import { recountOne } from './recountTurnout'

/** Counts and seals every poll whose time is over. */
export async function sealDuePolls(now: Moment): Promise<void> {
  for (const poll of await polls.dueBy(now - CLOSING_GRACE)) await seal(poll, now)
}

/**
 * Every step may have happened already, in a run that was cut short or in one that runs beside this: what is written once
 * stays, what is removed stays removed. Ballots are destroyed only after the result is there, and the poll counts as
 * sealed only when everything is done, so whatever is missing is made up at the next minute.
 */
async function seal(poll: Poll, now: Moment): Promise<void> {
  const result = (await results.get(poll._id)) ?? (await count(poll, now))
  await recountOne(poll, now)
  await notices.addOnce(resultNotice(poll, result, result.sealedAt))
  await pollKeys.destroy(poll._id)
  await ballots.removeAll(poll._id)
  if ((await polls.seal(poll._id, now)) > 0)
    await record({ action: 'voting.sealResult', by: 'clock', role: 'clock', subject: poll._id, at: now })
}

async function count(poll: Poll, now: Moment): Promise<Result> {
  const opened: OpenedBallot[] = []
  for await (const page of ballots.of(poll._id))
    opened.push(...page.map(({ choices, nonce, leaf }) => ({ choices, nonce, leaf })))
  const { result, blocks } = sealResult(poll, opened, now)
  for (const block of blocks) await results.addBlockOnce(block)
  if (await results.addOnce(result)) return result
  return (await results.get(poll._id)) ?? result
}
