import { areaAt } from '../../domain/community/area'
import { homeIn } from '../../domain/community/person'
import { sealBallot, whyNot } from '../../domain/voting/ballot'
import { record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { ballots, pollKeys, polls } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** 3 reads, 2 writes, however many have voted. */
export const castBallot = action('voting.castBallot', async ({ pollId, choices }, { caller, now }) => {
  const by = caller.openid()
  const [found, key, voter] = await Promise.all([polls.get(pollId), pollKeys.of(pollId), caller.person()])
  const poll = orRefuse(found, 'no-such-poll')
  refuseIf(whyNot(poll, voter, choices, now))
  const { household } = orRefuse(homeIn(voter, poll.area), 'outside-area', poll.areaName)
  const ballot = sealBallot(poll._id, household, choices, orRefuse(key, 'poll-closed', poll.closesAt, now))

  const { created } = await ballots.put(ballot)
  const place = areaAt('building', household) ?? household
  await record({
    action: 'voting.castBallot',
    by,
    role: 'resident',
    subject: poll._id,
    home: household,
    place,
    at: now,
  })
  return { leaf: ballot.leaf, nonce: ballot.nonce, changed: !created, castAt: now, closesAt: poll.closesAt }
})
