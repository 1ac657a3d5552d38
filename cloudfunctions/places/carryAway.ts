import { type AreaId, levelOf } from '../../domain/community/area'
import type { Going } from '../../domain/places/going'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { areas, households } from '../kernel/repositories'
import { follow } from './follow'
import { goings, placeChanges, places, rounds } from './repositories'

/**
 * Merges or retires what was decided to. New places and doors are there first, then codes lead to them, then people and what is theirs move, and
 * old doors go last: until then what is left to do can be found again, so every step may be done twice, and the clock ends what was cut short.
 */
export async function carryAway(going: Going, now: Moment): Promise<void> {
  const { moves, added, counts, at, into } = going
  const to = new Map(moves.flatMap(({ from, to }) => (to === null ? [] : [[from, to] as const])))
  await places.addAreas(added)
  const buildings = moves.filter(({ from }) => levelOf(from) === 'building')
  for (const { from, to: other } of buildings) if (other !== null) await addDoors(from, other)
  for (const { from, to: other } of moves) await places.end(from, at, other)
  for (const { from } of buildings) {
    const doors = (await households.of(from)).map(({ _id }) => _id)
    await follow(to, from, doors)
    await places.removeDoors(from)
  }
  for (const { area, households: count } of counts) await places.setCount([area], count)
  if (into) await keepFormer(going, into.id)
  await note(going)
  await rounds.end(going.district, going._id)
  if (!(await goings.finish(going._id))) return
  const action = into ? 'places.merge' : 'places.retire'
  const { by, role, reason } = going
  await record({ action, by, role, subject: going._id, reason, at: now })
}

async function addDoors(from: AreaId, to: AreaId): Promise<void> {
  const doors = await households.of(from)
  const moved = doors.map((door) => ({ ...door, _id: to + door._id.slice(from.length), building: to }))
  if (moved.length > 0) await places.addHouseholds(moved)
}

async function keepFormer({ _id, name }: Going, into: AreaId): Promise<void> {
  const [place, other] = await Promise.all([areas.ever(_id), areas.ever(into)])
  const known = other?.formerly ?? []
  const more = [...(place?.formerly ?? []), { id: _id, name }]
  const added = more.filter(({ id }) => !known.some((former) => former.id === id))
  await places.keepFormer(into, [...known, ...added])
}

async function note({ _id, name, into, at, by, reason }: Going): Promise<void> {
  const said = { at, by, reason }
  if (!into) return void (await placeChanges.addOnce({ _id: `${_id}:retired`, area: _id, ...said, what: 'retired' }))
  await placeChanges.addOnce({ _id: `${_id}:merged`, area: _id, ...said, what: 'merged', with: into.name })
  await placeChanges.addOnce({ _id: `${into.id}:took-in:${_id}`, area: into.id, ...said, what: 'took-in', with: name })
}
