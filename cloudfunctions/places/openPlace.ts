import { type Area, type AreaId, levelOf, levels, withAncestors } from '../../domain/community/area'
import { areasOf, holds } from '../../domain/community/person'
import { codeKeepers, type PlaceChange, placeKeepers } from '../../domain/places/place'
import { refusal } from '../../domain/refusals'
import { orRefuse, Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { placeChanges, places } from './repositories'

/** 3 calls at most. */
export const openPlace = action('places.openPlace', async ({ area }, { caller, now }) => {
  const person = await caller.person()
  const imports = areasOf(person, ['district-clerk'], now)
  if (area === undefined) {
    const held = [...new Set(areasOf(person, codeKeepers, now))].sort()
    const named = await areas.named(held)
    const below = held.flatMap((id) => lineOf(named.get(id)))
    return { now, place: null, below, changes: [], mayRename: false, imports }
  }
  if (!holds(person, codeKeepers, area, now)) throw new Refused(refusal('may-not-manage-places'))
  const [named, below, changes] = await Promise.all([
    areas.named(withAncestors(area)),
    directlyBelow(area),
    placeChanges.of(area),
  ])
  const { _id, name, level, households, sceneIssue } = orRefuse(named.get(area), 'no-such-area')
  const around = withAncestors(area)
    .slice(0, -1)
    .flatMap((id) => ({ id, name: named.get(id)?.name ?? id }))
  return {
    ...{ now, imports, mayRename: holds(person, placeKeepers, area, now), below: below.flatMap(lineOf) },
    place: { id: _id, name, level, households, sceneIssue: sceneIssue ?? null, around },
    changes: changes.map((change) => ({ at: change.at, text: textOf(change), reason: change.reason })),
  }
})

async function directlyBelow(area: AreaId): Promise<Area[]> {
  const level = levels[levels.indexOf(levelOf(area)) + 1]
  return level === undefined || level === 'household' ? [] : places.below(area, level)
}

const lineOf = (area: Area | undefined) =>
  area ? [{ id: area._id, name: area.name, level: area.level, households: area.households }] : []

const textOf = (change: PlaceChange): string =>
  change.what === 'renamed'
    ? `「${change.from}」改名为「${change.to}」`
    : `换了新的入口码(第 ${change.issue} 版),旧码不能再用`
