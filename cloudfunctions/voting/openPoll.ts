import { type AreaId, areaAt, covers } from '../../domain/community/area'
import type { Person } from '../../domain/community/person'
import { isRefusal, type Voter, voterIn, votersIn } from '../../domain/voting/ballot'
import { shuffledFor } from '../../domain/voting/order'
import { asksOf, stateOf } from '../../domain/voting/poll'
import type { Turnout } from '../../domain/voting/turnout'
import { homeLabel } from '../community/homeLabel'
import { orRefuse } from '../kernel/refused'
import { areas, polls, turnouts } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** Buildings whose turnout one page shows. */
const MOST_TILES = 60

/** 3 reads, 1 more for who votes in it, and 1 for the names of buildings where somebody votes from several. */
export const openPoll = action('voting.openPoll', async ({ pollId, household }, { caller, now }) => {
  const [found, turnout, person] = await Promise.all([polls.get(pollId), turnouts.get(pollId), caller.person()])
  const poll = orRefuse(found, 'no-such-poll')
  const standing = votersIn(poll, person)
  const [voters, mayNot] = Array.isArray(standing) ? [standing, null] : [[], standing]
  const chosen = voterIn(poll, person, household)
  const voter = isRefusal(chosen) ? null : chosen
  const lineOf = await linesOf(poll._id, voters)
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
    order: voter ? shuffledFor(`${poll._id}|${voter.id}`, ids) : ids,
    whyNot: mayNot && { code: mayNot.code, message: mayNot.message },
    voter: voter && lineOf(voter),
    homes: voters.map(lineOf),
    turnout: {
      at: turnout?.at ?? now,
      voted: turnout?.voted ?? 0,
      entitled: poll.entitled,
      buildings: tiles(turnout, person),
    },
  }
})

/** Each home by name, with its building where they stand in several, and when its vote was cast last. */
async function linesOf(poll: string, voters: Voter[]) {
  const ids = voters.map(({ id }) => id)
  const buildings = [...new Set(voters.map(({ home }) => buildingOf(home)))]
  const [votes, named] = await Promise.all([
    ids.length > 0 ? turnouts.votesOf(ids, [poll]) : [],
    buildings.length > 1 ? areas.named(buildings) : null,
  ])
  return ({ id, home }: Voter) => {
    const building = named?.get(buildingOf(home))?.name
    const cast = votes.filter(({ voter }) => voter === id).map(({ at }) => at)
    return {
      household: home.household,
      label: building ? `${building} ${homeLabel(home.household)}` : homeLabel(home.household),
      votedAt: cast.length > 0 ? Math.max(...cast) : null,
    }
  }
}

const buildingOf = ({ household }: Voter['home']): AreaId => areaAt('building', household) ?? household

/** The buildings of the caller's own compound; of all for somebody from elsewhere. */
function tiles(turnout: Turnout | null, person: Person | null) {
  const buildings = turnout?.buildings ?? []
  const compounds = person?.homes.map(({ household }) => areaAt('compound', household)) ?? []
  const near = buildings.filter(({ id }) =>
    compounds.some((compound) => compound !== undefined && covers(compound, id)),
  )
  return (near.length > 0 ? near : buildings).slice(0, MOST_TILES)
}
