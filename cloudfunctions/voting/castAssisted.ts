import { areaAt } from '../../domain/community/area'
import { holds } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { isRefusal, sealBallot, voterAt, whyNot } from '../../domain/voting/ballot'
import { standings } from '../../domain/voting/standing'
import { homeLabel } from '../community/homeLabel'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { ballots, households, pollKeys, polls, roster } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** 4 reads (1 more for an owners' decision), 2 writes. The later of a voter's ballots counts, whoever cast it. */
export const castAssisted = action('voting.castAssisted', async (request, { caller, now }) => {
  const { pollId, household, choices, way, witness, reason } = request
  const by = caller.openid()
  const [found, key, leader, door] = await Promise.all([
    polls.get(pollId),
    pollKeys.of(pollId),
    caller.person(),
    households.get(household),
  ])
  const poll = orRefuse(found, 'no-such-poll')
  if (!holds(leader, ['grid-leader'], household, now)) throw new Refused(refusal('not-your-grid'))
  orRefuse(door, 'no-such-household')
  const owners = standings[poll.preset].voters === 'owner'
  const voter = voterAt(poll, household, owners ? await roster.rowOf(household) : null)
  if (isRefusal(voter)) throw new Refused(voter)
  refuseIf(whyNot(poll, choices, poll.minimumAge, now))
  const ballot = sealBallot(poll._id, voter.id, choices, orRefuse(key, 'poll-closed', poll.closesAt, now))

  const { created } = await ballots.put(ballot)
  await record({
    action: 'voting.castBallot',
    by,
    role: 'grid-leader',
    subject: poll._id,
    voter: voter.id,
    place: areaAt('building', household) ?? household,
    assisted: { way, witness, reason },
    at: now,
  })
  return {
    leaf: ballot.leaf,
    nonce: ballot.nonce,
    changed: !created,
    castAt: now,
    closesAt: poll.closesAt,
    label: homeLabel(household),
  }
})
