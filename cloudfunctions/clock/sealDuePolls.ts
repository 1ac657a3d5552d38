import { resultNotice } from '../../domain/voting/announcement'
import type { OpenedBallot, SealedBallot } from '../../domain/voting/ballot'
import { CLOSING_GRACE, type Poll } from '../../domain/voting/poll'
import type { Result } from '../../domain/voting/result'
import { areaBehind, type Elector } from '../../domain/voting/roll'
import { type AreaOf, sealResult } from '../../domain/voting/sealing'
import { standings } from '../../domain/voting/standing'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { ballots, electors, pollKeys, polls, results, turnouts } from '../kernel/repositories'
import { publish } from '../notices/publish'
import { calendars } from '../notices/repositories'
import { published } from '../voting/publish'
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
  await published(poll, result)
  await publish(resultNotice(poll, result, result.sealedAt, await calendars.around(result.sealedAt)))
  await pollKeys.destroy(poll._id)
  await ballots.removeAll(poll._id)
  if ((await polls.seal(poll._id, now)) > 0)
    await record({ action: 'voting.sealResult', by: 'clock', role: 'clock', subject: poll._id, at: now })
}

async function count(poll: Poll, now: Moment): Promise<Result> {
  const sealed: SealedBallot[] = []
  for await (const page of ballots.of(poll._id)) sealed.push(...page)
  const circumstances = { assisted: await turnouts.countAssisted(poll._id), area: await areaOf(poll, sealed) }
  const { result, blocks } = sealResult(poll, sealed.map(opened), circumstances, now)
  for (const block of blocks) await results.addBlockOnce(block)
  if (await results.addOnce(result)) return result
  return (await results.get(poll._id)) ?? result
}

const opened = ({ choices, nonce, leaf }: SealedBallot): OpenedBallot => ({ choices, nonce, leaf })

/** Owners' decisions only: the floor area behind each answer. */
async function areaOf(poll: Poll, sealed: readonly SealedBallot[]): Promise<AreaOf | null> {
  if (standings[poll.preset].voters !== 'owner') return null
  const key = await pollKeys.of(poll._id)
  if (!key) throw new Error('the key of a poll is gone before its result was sealed')
  const roll: Elector[] = []
  for await (const page of electors.of(poll._id)) roll.push(...page)
  return areaBehind(poll._id, roll, new Map(sealed.map(({ _id, choices }) => [_id, choices])), key)
}
