import { areaAt, covers } from '../../domain/community/area'
import { homeIn, type Person } from '../../domain/community/person'
import { whyNotVote } from '../../domain/voting/ballot'
import { shuffledFor } from '../../domain/voting/order'
import { stateOf } from '../../domain/voting/poll'
import type { Turnout } from '../../domain/voting/turnout'
import { homeLabel } from '../community/homeLabel'
import { orRefuse } from '../kernel/refused'
import { polls, turnouts } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** Buildings whose turnout one page shows. */
const MOST_TILES = 60

/** 3 reads, 1 more for who has a home in the poll's area. */
export const openPoll = action('voting.openPoll', async ({ pollId }, { caller, now }) => {
  const [found, turnout, person] = await Promise.all([polls.get(pollId), turnouts.get(pollId), caller.person()])
  const poll = orRefuse(found, 'no-such-poll')
  const home = homeIn(person, poll.area)
  const votes = home ? await turnouts.votesOf([home.household], [poll._id]) : []
  const ids = poll.projects.map(({ id }) => id)
  const reason = whyNotVote(poll, person)
  return {
    now,
    id: poll._id,
    title: poll.title,
    area: poll.areaName,
    state: stateOf(poll, now),
    rule: poll.rule,
    budget: poll.budget,
    opensAt: poll.opensAt,
    closesAt: poll.closesAt,
    projects: poll.projects,
    order: home ? shuffledFor(`${poll._id}|${home.household}`, ids) : ids,
    whyNot: reason && { code: reason.code, message: reason.message },
    household: home
      ? { label: homeLabel(home.household), votedAt: votes.length > 0 ? Math.max(...votes.map(({ at }) => at)) : null }
      : null,
    turnout: {
      at: turnout?.at ?? now,
      voted: turnout?.voted ?? 0,
      entitled: poll.entitled,
      buildings: tiles(turnout, person),
    },
  }
})

/** The buildings of the caller's own compound; of all for somebody from elsewhere. */
function tiles(turnout: Turnout | null, person: Person | null) {
  const buildings = turnout?.buildings ?? []
  const compounds = person?.homes.map(({ household }) => areaAt('compound', household)) ?? []
  const near = buildings.filter(({ id }) =>
    compounds.some((compound) => compound !== undefined && covers(compound, id)),
  )
  return (near.length > 0 ? near : buildings).slice(0, MOST_TILES)
}
