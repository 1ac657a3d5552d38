import { type AreaId, areaAt } from '../../domain/community/area'
import { holds } from '../../domain/community/person'
import { forgetAtOf } from '../../domain/rounds/sweep'
import { type Poll, stateOf } from '../../domain/voting/poll'
import { standings } from '../../domain/voting/standing'
import { areas, households, turnouts } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { votersBehind } from '../voting/votersBehind'
import { tiles } from './repositories'
import { notedFor } from './shown'
import { goingOn } from './sweeping'

/** 5 calls, however many have voted; 1 more in a poll, and for an owners' decision also the compound's roster. */
export const openSweep = action('rounds.openSweep', async ({ sweep, building }, { caller, now }) => {
  const who = caller.openid()
  const compound = areaAt('compound', building) ?? building
  const [{ title, stretch, poll }, person, named, doors, noted] = await Promise.all([
    goingOn(sweep, building),
    caller.person(),
    areas.named([building, compound]),
    households.of(building),
    tiles.of(sweep, building),
  ])
  const leads = holds(person, ['grid-leader'], building, now)
  const ids = doors.map(({ _id }) => _id)
  const voted = poll ? await votedFrom(poll, compound, ids) : null
  const stands = new Map(noted.map((tile) => [tile.household, tile]))
  return {
    ...{ now, sweep, title, until: stretch.until },
    building: named.get(building)?.name ?? building,
    compound: named.get(compound)?.name ?? compound,
    mayNote: leads && now < forgetAtOf(stretch),
    mayAssist: leads && poll !== null && stateOf(poll, now) === 'open' && standings[poll.preset].voters !== 'person',
    doors: doors.map(({ _id, unit, floor, room }) => {
      const tile = stands.get(_id)
      return {
        ...{ household: _id, unit, floor, room },
        voted: voted?.get(_id) ?? null,
        note: tile ? notedFor(tile, who) : null,
      }
    }),
  }
})

/** Whether a ballot came from each door that somebody votes for; never which. */
async function votedFrom(poll: Poll, compound: AreaId, doors: AreaId[]): Promise<Map<AreaId, boolean>> {
  const voters = await votersBehind(poll, compound, doors)
  const voted = await turnouts.whoVoted(poll._id, [...new Set(voters.values())])
  return new Map([...voters].map(([household, voter]) => [household, voted.has(voter)]))
}
