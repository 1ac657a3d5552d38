import { isMissed, type Pair } from '../../domain/visits/pair'
import { carers, pairers } from '../../domain/visits/roles'
import { action } from '../kernel/serve'
import { pairs } from './repositories'
import { holdsAnywhere } from './rights'

/** 3 calls. */
export const listPairs = action('visits.listPairs', async (_, { caller, now }) => {
  const who = caller.openid()
  const [mine, led, person] = await Promise.all([pairs.with(who), pairs.ledBy(who), caller.person()])
  const all = new Map<string, Pair>([...mine, ...led].map((pair) => [pair._id, pair]))
  return {
    now,
    pairs: [...all.values()]
      .sort((a, b) => a.dueAt - b.dueAt)
      .map((pair) => ({
        ...{ pairId: pair._id, elder: pair.elder.name, place: pair.elder.place, dueAt: pair.dueAt },
        ...{ last: pair.lastVisit, missed: isMissed(pair, now), leads: pair.leader.who === who },
        volunteers: pair.volunteers.map(({ name }) => name),
      })),
    mayPair: holdsAnywhere(person, pairers, now),
    maySeeNeeds: holdsAnywhere(person, carers, now),
  }
})
