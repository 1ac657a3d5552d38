import { type Area, type AreaId, levels, withAncestors } from '../community/area'
import type { Role } from '../community/person'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { termsOfName } from './names'
import { idBelow, numberingOf } from './plan'
import { refusal } from './refusals'

/**
 * A place that goes: it becomes a part of another one, or is there no longer. As stored in `placesGoing`; `_id` is the place, which goes once. All that is
 * to be written is decided here, in whole numbers and ids, so that what was cut short is done again from the start and comes out the same.
 */
export type Going = {
  _id: AreaId
  name: string
  district: AreaId
  by: string
  role: Role | 'resident'
  at: Moment
  reason: string
  state: 'running' | 'done'
  /** Every area that goes, the place first, and where its doors are from then on; null: nowhere. */
  moves: Move[]
  /** The areas below the place as they are made anew below the other one. */
  added: Area[]
  counts: { area: AreaId; households: number }[]
  into: { id: AreaId; name: string } | null
}
export type Move = { from: AreaId; to: AreaId | null }

/** Levels that may be merged: what is above has an office, a ledger and a log of its own. */
const mergeable: readonly Area['level'][] = ['grid', 'compound', 'building']

const parentOf = (area: AreaId): AreaId => area.slice(0, Math.max(0, area.lastIndexOf('.')))
const directlyBelow = (place: AreaId, areas: Area[]): Area[] => areas.filter(({ _id }) => parentOf(_id) === place)

/** Why two places can't become one as they are, or null: only neighbours of one kind can, and no two things in them may have the same name. */
export function whyNotOne(place: Area, into: Area, inPlace: Area[], inOther: Area[]): Refusal | null {
  if (!mergeable.includes(place.level)) return refusal('not-mergeable')
  if (place._id === into._id || place.level !== into.level || parentOf(place._id) !== parentOf(into._id))
    return { ...refusal('not-beside'), field: 'into' }
  const names = new Set(directlyBelow(into._id, inOther).map(({ name }) => name))
  const twice = directlyBelow(place._id, inPlace).find(({ name }) => names.has(name))
  return twice ? refusal('name-in-both', twice.name) : null
}

/**
 * What merging writes. `below`: what lies below either place and is there; `ever`: every id that was ever given below the one that stays; `doubles`: doors
 * that both have, which become one.
 */
export function merging(
  place: Area,
  into: Area,
  { below, ever, doubles }: { below: Area[]; ever: Pick<Area, '_id'>[]; doubles: number },
  around: Area[],
): Pick<Going, 'moves' | 'added' | 'counts' | 'into'> {
  const next = numberingOf(ever)
  const to = new Map<AreaId, AreaId>([[place._id, into._id]])
  const added: Area[] = []
  for (const area of [...below].sort(byLevel)) {
    const parent = to.get(parentOf(area._id)) ?? into._id
    const _id = idBelow(parent, area.level, next(parent))
    to.set(area._id, _id)
    const { level, name, households, point, formerly } = area
    const code = level === 'building' ? { sceneIssue: 1 } : {}
    const former = [...(formerly ?? []), { id: area._id, name }]
    added.push({
      _id,
      level,
      name,
      households,
      terms: termsOfName(name),
      ...code,
      ...(point ? { point } : {}),
      formerly: former,
    })
  }
  const counts = around.map(({ _id, households }) => ({ area: _id, households: households - doubles }))
  return {
    moves: [...to].map(([from, to]) => ({ from, to })),
    added,
    counts: [...counts, { area: into._id, households: into.households + place.households - doubles }],
    into: { id: into._id, name: into.name },
  }
}

/** What retiring writes: the place and all below it are there no longer, and those around it have fewer households. */
export const retiring = (
  place: Area,
  below: Area[],
  around: Area[],
): Pick<Going, 'moves' | 'added' | 'counts' | 'into'> => ({
  moves: [place, ...below].map(({ _id }) => ({ from: _id, to: null })),
  added: [],
  counts: around.map(({ _id, households }) => ({ area: _id, households: households - place.households })),
  into: null,
})

const byLevel = (a: Area, b: Area): number =>
  levels.indexOf(a.level) - levels.indexOf(b.level) || (a._id < b._id ? -1 : 1)

/** Where something that was in an area that moves is from then on; what lies elsewhere stays. `to`: where each area's doors are now. */
export function movedTo(to: ReadonlyMap<AreaId, AreaId>, area: AreaId): AreaId {
  const nearest = [...withAncestors(area)].reverse().find((id) => to.has(id)) ?? ''
  const now = to.get(nearest)
  return now === undefined ? area : now + area.slice(nearest.length)
}
