import { areaAt, covers } from '../../domain/community/area'
import type { Person } from '../../domain/community/person'
import { isRefusal, voterIn } from '../../domain/voting/ballot'
import { shuffledFor } from '../../domain/voting/order'
import { asksOf, stateOf } from '../../domain/voting/poll'
import type { Turnout } from '../../domain/voting/turnout'
import { homeLabel } from '../community/homeLabel'
import { orRefuse } from '../kernel/refused'
import { polls, turnouts } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** Buildings whose turnout one page shows. */
const MOST_TILES = 60

/** 3 reads, 1 more for who votes in it. */
export const openPoll = action('voting.openPoll', async ({ pollId }, { caller, now }) => {
  const [found, turnout, person] = await Promise.all([polls.get(pollId), turnouts.get(pollId), caller.person()])
  const poll = orRefuse(found, 'no-such-poll')
  const voter = voterIn(poll, person)
  const mayNot = isRefusal(voter) ? voter : null
  const votes = isRefusal(voter) ? [] : await turnouts.votesOf([voter.id], [poll._id])
  const ids = poll.projects.map(({ id }) => id)
  return {
    now,
    id: poll._id,
    title: poll.title,
    about: poll.about,
    area: poll.areaName,
    state: stateOf(poll, now),
    preset: poll.preset,
    minimumAge: poll.minimumAge,
    asked: asksOf(poll),
    opensAt: poll.opensAt,
    closesAt: poll.closesAt,
    projects: poll.projects,
    order: isRefusal(voter) ? ids : shuffledFor(`${poll._id}|${voter.id}`, ids),
    whyNot: mayNot && { code: mayNot.code, message: mayNot.message },
    voter: isRefusal(voter)
      ? null
      : {
          label: homeLabel(voter.home.household),
          votedAt: votes.length > 0 ? Math.max(...votes.map(({ at }) => at)) : null,
        },
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
