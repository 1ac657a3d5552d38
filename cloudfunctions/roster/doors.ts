import type { AreaId } from '../../domain/community/area'
import { areas, households } from '../kernel/repositories'

const MOST_BUILDINGS = 300

/** Every door of a compound, building by building. 1 call, and one a building. */
export async function doorsOf(compound: AreaId) {
  const buildings = await areas.someBelow(compound, 'building', MOST_BUILDINGS)
  const found = await Promise.all(buildings.map(({ _id }) => households.of(_id)))
  const names = new Map(buildings.map(({ _id, name }) => [_id, name]))
  const list = found.flat().map(({ _id, building, unit, room }) => {
    return { household: _id, name: names.get(building) ?? building, unit, room }
  })
  return { names, list }
}
