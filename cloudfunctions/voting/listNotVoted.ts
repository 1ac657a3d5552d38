import { areaAt } from '../../domain/community/area'
import { holds } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { stateOf } from '../../domain/voting/poll'
import { standings } from '../../domain/voting/standing'
import { orRefuse, Refused } from '../kernel/refused'
import { areas, households, polls, turnouts } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { votersBehind } from './votersBehind'

/** 5 reads, however many have voted; for an owners' decision also the compound's roster. */
export const listNotVoted = action('voting.listNotVoted', async ({ pollId, building }, { caller, now }) => {
  const leader = await caller.person()
  if (!holds(leader, ['grid-leader'], building, now)) throw new Refused(refusal('not-your-grid'))
  const compound = areaAt('compound', building) ?? building
  const [found, named, doors] = await Promise.all([
    polls.get(pollId),
    areas.named([building, compound]),
    households.of(building),
  ])
  const poll = orRefuse(found, 'no-such-poll')
  const voters = await votersBehind(
    poll,
    compound,
    doors.map(({ _id }) => _id),
  )
  const voted = await turnouts.whoVoted(poll._id, [...new Set(voters.values())])
  return {
    now,
    title: poll.title,
    closesAt: poll.closesAt,
    building: named.get(building)?.name ?? building,
    compound: named.get(compound)?.name ?? compound,
    mayAssist: stateOf(poll, now) === 'open' && standings[poll.preset].voters !== 'person',
    doors: doors
      .filter(({ _id }) => voters.has(_id))
      .map(({ _id, unit, floor, room }) => ({
        household: _id,
        unit,
        floor,
        room,
        voted: voted.has(voters.get(_id) ?? ''),
      })),
  }
})
