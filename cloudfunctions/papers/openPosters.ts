import { type Area, type AreaId, areaAt, covers, levelOf } from '../../domain/community/area'
import { areasOf, holds } from '../../domain/community/person'
import { mayKeepHours, printers } from '../../domain/papers/poster'
import { refusal } from '../../domain/refusals'
import { offices } from '../community/repositories'
import { orRefuse, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { hasCode } from './posters'
import { duties } from './repositories'

/** Places to choose from, compounds and buildings that are shown. */
const MOST = 200
const MOST_BUILDINGS = 600

/** 7 calls, 1 more for each area that the caller holds a role in. */
export const openPosters = action('papers.openPosters', async (request, { caller, now }) => {
  const person = await caller.person()
  const held = [...new Set(areasOf(person, printers, now))]
  const choices = (await Promise.all(held.map(placesIn))).flat()
  const at = orRefuse(request.at ?? choices[0], 'may-not-print')
  refuseIf(holds(person, printers, at, now) ? null : refusal('may-not-print'))
  refuseIf(isSmall(at) ? null : refusal('no-such-area'))
  const [grids, compounds, buildings, leaders] = await Promise.all([
    levelOf(at) === 'grid' ? [await areas.get(at)].filter((grid) => grid !== null) : areas.someBelow(at, 'grid', MOST),
    areas.someBelow(at, 'compound', MOST),
    areas.someBelow(at, 'building', MOST_BUILDINGS),
    offices.below(at, ['grid-leader'], MOST),
  ])
  const [hours, named] = await Promise.all([
    duties.of(grids.map(({ _id }) => _id)),
    areas.named([at, ...choices.slice(0, MOST)]),
  ])
  const withName = (id: AreaId) => ({ id, name: named.get(id)?.name ?? id })
  const nameOf = ({ _id, name }: Area) => ({ id: _id, name })
  return {
    now,
    at: withName(at),
    areas: choices.slice(0, MOST).map(withName),
    grids: grids.map((grid) => ({
      ...nameOf(grid),
      leader: leaders.find(({ area, state }) => area === grid._id && state === 'held')?.name ?? null,
      hours: hours.get(grid._id) ?? null,
      mayKeepHours: mayKeepHours(person, grid._id, now),
      compounds: compounds
        .filter(({ _id }) => covers(grid._id, _id))
        .map((compound) => ({
          ...nameOf(compound),
          buildings: buildings
            .filter(hasCode)
            .filter(({ _id }) => areaAt('compound', _id) === compound._id)
            .map((door) => ({ ...nameOf(door), households: door.households, issue: door.sceneIssue })),
        })),
    })),
  }
})

/** A community or a grid is what one prints for at once. */
const isSmall = (area: AreaId) => ['community', 'grid'].includes(levelOf(area))
const placesIn = async (area: AreaId): Promise<AreaId[]> =>
  isSmall(area) ? [area] : (await areas.someBelow(area, 'community', MOST)).map(({ _id }) => _id)
