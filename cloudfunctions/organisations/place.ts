import { type AreaId, areaAt } from '../../domain/community/area'
import { areasOf, type Person } from '../../domain/community/person'
import { clerks } from '../../domain/voting/draft'
import type { Moment } from '../../domain/wording/time'
import { areas } from '../kernel/repositories'

/** Where somebody looks from: the place that they named, their home, or the area that they answer for; null for nobody known. */
export const placeOf = (at: AreaId | undefined, person: Person | null, now: Moment): AreaId | null =>
  at ?? person?.homes[0]?.household ?? areasOf(person, clerks, now)[0] ?? null

/** The areas of a clerk, by name. 1 call, none for anybody else. */
export async function clerkPlaces(person: Person | null, now: Moment): Promise<{ id: AreaId; name: string }[]> {
  const held = [...new Set(areasOf(person, clerks, now))]
  if (held.length === 0) return []
  const named = await areas.named(held)
  return held.map((id) => ({ id, name: named.get(id)?.name ?? id }))
}

/** The community around a place, or the area itself where it is wider, by name. 1 call. */
export async function communityAround(place: AreaId | null) {
  const id = place === null ? undefined : (areaAt('community', place) ?? place)
  const area = id === undefined ? null : await areas.get(id)
  return area ? { id: area._id, name: area.name } : null
}
