import { type Area, type AreaId, withAncestors } from '../../domain/community/area'
import { type Going, merging, retiring, whyNotOne } from '../../domain/places/going'
import { placeKeepers } from '../../domain/places/place'
import { type Refusal, refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { homeLabel } from '../community/homeLabel'
import { roleAt } from '../community/office'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas, households, people, roster } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { carryAway } from './carryAway'
import { goings, places, rounds } from './repositories'
import { voteAround, whoIsThere, whyNotNow } from './whatIsOn'

/** Some 12 calls. */
export const openMerge = action('places.openMerge', async ({ area, into }, { now }) => {
  const place = orRefuse(await areas.get(area), 'place-gone')
  const beside = (await places.beside(place)).filter(({ _id }) => _id !== area)
  const other = into === undefined ? undefined : orRefuse(beside.find(({ _id }) => _id === into) ?? null, 'not-beside')
  return { place: lineOf(place), beside: beside.map(lineOf), plan: other ? await planFor(place, other, now) : null }
})

async function planFor(place: Area, into: Area, now: Moment) {
  const { doubles, below, why } = await lookedAt(place, into, now)
  return {
    into: { id: into._id, name: into.name },
    ...{ households: place.households, doubles: doubles.length, places: below.length, why: why?.message ?? null },
  }
}

/** What lies in two places, and whether they can become one now. */
async function lookedAt(place: Area, into: Area, now: Moment) {
  const [inPlace, inOther, doubles] = await Promise.all([
    places.everBelow(place._id),
    places.everBelow(into._id),
    doorsInBoth(place, into),
  ])
  const below = inPlace.filter(isThere)
  const why =
    whyNotOne(place, into, below, inOther.filter(isThere)) ??
    (await whyNotNow(place._id, now)) ??
    (await voteAround(into._id)) ??
    (await bothLivedIn(place, into, doubles))
  return { below, ever: inOther, doubles, why }
}

/** The doors, as unit and room, that two buildings both have. 2 calls. */
async function doorsInBoth(place: Area, into: Area): Promise<string[]> {
  if (place.level !== 'building') return []
  const [doors, others] = await Promise.all([households.of(place._id), households.of(into._id)])
  const there = new Set(others.map(({ _id }) => doorOf(_id)))
  return doors.map(({ _id }) => doorOf(_id)).filter((door) => there.has(door))
}

/** A door that both have can become one household only while at most one of them has people or owners. 2 calls, or none. */
async function bothLivedIn(place: Area, into: Area, doubles: string[]): Promise<Refusal | null> {
  if (doubles.length === 0) return null
  const idsOf = ({ _id }: Area) => doubles.map((door) => `${_id}.${door}`)
  const all = [...idsOf(place), ...idsOf(into)]
  const [living, rows] = await Promise.all([people.livingIn(all), roster.rowsOf(all)])
  const lived = new Set(living.flatMap(({ homes }) => homes.map(({ household }) => household)))
  const owned = new Set(rows.flatMap((row) => row.households))
  const both = (door: string, of: Set<AreaId>) => of.has(`${place._id}.${door}`) && of.has(`${into._id}.${door}`)
  const door = doubles.find((one) => both(one, lived) || both(one, owned))
  return door === undefined ? null : refusal('doors-in-both', homeLabel(`${into._id}.${door}`))
}

/** The turn of the district's places is taken first: no import and no other merging runs meanwhile. Asked twice, it is once. */
export const merge = action('places.merge', async ({ area, into, name, reason }, { caller, now }) => {
  const person = await caller.person()
  const before = await goings.get(area)
  if (before?.into?.id === into) return { area, into, state: await endOf(before, now) }
  const place = orRefuse(await areas.get(area), 'place-gone')
  refuseIf(place.name === name ? null : refusal('place-moved-on'))
  const other = orRefuse(await areas.get(into), 'not-beside')
  const { below, ever, doubles, why } = await lookedAt(place, other, now)
  refuseIf(why)
  const around = await aroundOf(place)
  const by = { by: caller.openid(), role: roleAt(person, placeKeepers, area, now), at: now, reason }
  const parts = { below, ever, doubles: doubles.length }
  const state = await begin({ ...begun(place, by), ...merging(place, other, parts, around) }, now)
  return { area, into, state }
})

export const retire = action('places.retire', async ({ area, name, reason }, { caller, now }) => {
  const person = await caller.person()
  const before = await goings.get(area)
  if (before && before.into === null) return { area, state: await endOf(before, now) }
  const place = orRefuse(await areas.get(area), 'place-gone')
  refuseIf(place.name === name && place.level !== 'district' ? null : refusal('place-moved-on'))
  refuseIf((await whyNotNow(area, now)) ?? (await whoIsThere(area)))
  const [below, around] = [(await places.everBelow(area)).filter(isThere), await aroundOf(place)]
  const by = { by: caller.openid(), role: roleAt(person, placeKeepers, area, now), at: now, reason }
  return { area, state: await begin({ ...begun(place, by), ...retiring(place, below, around) }, now) }
})

const begun = ({ _id, name }: Area, by: Pick<Going, 'by' | 'role' | 'at' | 'reason'>) => ({
  ...{ _id, name, district: withAncestors(_id)[0] ?? _id, state: 'running' as const },
  ...by,
})

async function begin(going: Going, now: Moment): Promise<Going['state']> {
  const { round } = await rounds.of(going.district)
  if (!(await rounds.take(going.district, round, going._id))) throw new Refused(refusal('import-running'))
  await goings.addOnce(going)
  return endOf(orRefuse(await goings.get(going._id), 'place-moved-on'), now)
}

async function endOf(going: Going, now: Moment): Promise<Going['state']> {
  if (going.state === 'running') await carryAway(going, now)
  return 'done'
}

/** The places around one, without itself. 1 call. */
async function aroundOf({ _id }: Area): Promise<Area[]> {
  const ids = withAncestors(_id).slice(0, -1)
  const named = await areas.named(ids)
  return ids.flatMap((id) => named.get(id) ?? [])
}

const isThere = ({ gone }: Area): boolean => gone === undefined
const doorOf = (household: AreaId): string => household.slice(household.lastIndexOf('.') + 1)
const lineOf = ({ _id, name, level, households: count }: Area) => ({ id: _id, name, level, households: count })
