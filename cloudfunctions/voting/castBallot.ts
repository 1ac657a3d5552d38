import { areaAt } from '../../domain/community/area'
import { isRefusal, sealBallot, voterIn, whyNot } from '../../domain/voting/ballot'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { ballots, pollKeys, polls } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** 3 reads, 2 writes, however many have voted. */
export const castBallot = action('voting.castBallot', async (request, { caller, now }) => {
  const { pollId, choices, declaresAge } = request
  const by = caller.openid()
  const [found, key, person] = await Promise.all([polls.get(pollId), pollKeys.of(pollId), caller.person()])
  const poll = orRefuse(found, 'no-such-poll')
  const voter = voterIn(poll, person, request.household)
  if (isRefusal(voter)) throw new Refused(voter)
  refuseIf(whyNot(poll, choices, declaresAge ?? null, now))
  const ballot = sealBallot(poll._id, voter.id, choices, orRefuse(key, 'poll-closed', poll.closesAt, now))

  const { created } = await ballots.put(ballot)
  const { household } = voter.home
  await record({
    action: 'voting.castBallot',
    by,
    role: 'resident',
    subject: poll._id,
    voter: voter.id,
    place: areaAt('building', household) ?? household,
    ...(poll.minimumAge === null ? {} : { declaredAge: declaresAge ?? 0 }),
    at: now,
  })
  return { leaf: ballot.leaf, nonce: ballot.nonce, changed: !created, castAt: now, closesAt: poll.closesAt }
})
