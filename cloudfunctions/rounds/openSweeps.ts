import { type AreaId, areaAt, covers } from '../../domain/community/area'
import { refusal } from '../../domain/refusals'
import { stretchOfVisit, sweepOf, visitOf } from '../../domain/rounds/sweep'
import { monthOf } from '../../domain/volunteering/calendar'
import { stateOf } from '../../domain/voting/poll'
import type { Moment } from '../../domain/wording/time'
import { Refused } from '../kernel/refused'
import { areas, turnouts } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { gridsOf } from './grids'
import { around, tiles } from './repositories'

/** Of each kind; a leader goes round for what is at hand. */
const MOST = 10
/** A grid is some 300 to 500 households, and never more buildings than this. */
const MOST_BUILDINGS = 300

/** 8 calls; the buildings of the grid are read. */
export const openSweeps = action('rounds.openSweeps', async ({ grid: asked, sweep }, { caller, now }) => {
  const { grid, grids } = await gridsOf(caller, asked, now)
  const sweeps = await sweepsOf(grid, now)
  const at = sweeps.find((candidate) => candidate.sweep === sweep) ?? sweeps[0]
  if (!at) throw new Refused(refusal('sweep-not-on'))
  const chosen = sweepOf(at.sweep)
  const [buildings, noted, turnout] = await Promise.all([
    areas.someBelow(grid, 'building', MOST_BUILDINGS),
    tiles.countByBuilding(at.sweep, grid),
    chosen.kind === 'poll' ? turnouts.get(chosen.id) : null,
  ])
  const compounds = buildings.map(({ _id }) => areaAt('compound', _id) ?? _id)
  const named = await areas.named([...grids, ...compounds])
  const nameOf = (id: AreaId) => named.get(id)?.name ?? id
  const voted = new Map(turnout?.buildings.map((building) => [building.id, building]))
  return {
    ...{ now, sweeps, sweep: at.sweep },
    grid: { id: grid, name: nameOf(grid) },
    grids: grids.map((id) => ({ id, name: nameOf(id) })),
    buildings: buildings
      .filter(({ _id, households }) => households > 0 && covers(at.area, _id))
      .map(({ _id, name, households }) => {
        const votes = voted.get(_id)
        return {
          ...{ id: _id, name, compound: nameOf(areaAt('compound', _id) ?? _id), doors: households },
          noted: noted.get(_id) ?? 0,
          voted: votes && votes.entitled !== null ? votes.voted : null,
        }
      }),
  }
})

type Offered = { sweep: string; title: string; until: Moment; area: AreaId }

/** Open polls, notices that hang, and always the visit of the month. */
async function sweepsOf(grid: AreaId, now: Moment): Promise<Offered[]> {
  const [polls, within, notices] = await Promise.all([
    around.polls(grid, now, MOST),
    around.pollsWithin(grid, now, MOST),
    around.notices(grid, now, MOST),
  ])
  return [
    ...[...polls, ...within]
      .filter((poll) => stateOf(poll, now) === 'open')
      .map(({ _id, title, closesAt, area }) => ({ sweep: `poll:${_id}`, title, until: closesAt, area })),
    ...notices.map(({ _id, title, closesAt, area }) => ({ sweep: `notice:${_id}`, title, until: closesAt, area })),
    { sweep: visitOf(now), title: '走访', until: stretchOfVisit(monthOf(now)).until, area: grid },
  ]
}
