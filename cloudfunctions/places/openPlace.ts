import { type Area, type AreaId, areaAt, levelOf, levels, withAncestors } from '../../domain/community/area'
import { areasOf, holds } from '../../domain/community/person'
import { termsSoughtOf } from '../../domain/places/names'
import { changeInWords, codeKeepers, placeKeepers } from '../../domain/places/place'
import { refusal } from '../../domain/refusals'
import { orRefuse, Refused } from '../kernel/refused'
import { areas, households } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { leaderAt } from '../papers/posters'
import { placeChanges, places } from './repositories'

const PAGE = 40
/** Places that a page of a search looks at. */
const LOOKED_AT = 80

/** 7 calls at most. */
export const openPlace = action('places.openPlace', async ({ area, search, after }, { caller, now }) => {
  const person = await caller.person()
  const held = [...new Set(areasOf(person, codeKeepers, now))].sort()
  if (area !== undefined && !holds(person, codeKeepers, area, now)) throw new Refused(refusal('may-not-manage-places'))
  const rights = {
    imports: areasOf(person, ['district-clerk'], now),
    mayKeep: area !== undefined && holds(person, placeKeepers, area, now),
    mayReissue: area !== undefined && levelOf(area) === 'building',
  }
  const listed = search === undefined ? listOf(area, held, after) : searched(area, held, search, after)
  const [place, { lines, more }, changes] = await Promise.all([
    area === undefined ? null : shownPlace(area, now),
    listed,
    area === undefined ? [] : placeChanges.of(area),
  ])
  return {
    ...{ now, ...rights, place: place?.place ?? null, doors: place?.doors ?? [], below: lines, more },
    changes: changes.map((change) => ({ at: change.at, text: changeInWords(change), reason: change.reason })),
  }
})

/** 4 calls. */
async function shownPlace(area: AreaId, now: number) {
  const grid = areaAt('grid', area)
  const [named, leader, doors] = await Promise.all([
    areas.named(withAncestors(area)),
    grid === undefined ? null : leaderAt(grid, now),
    levelOf(area) === 'building' ? households.of(area) : [],
  ])
  const found = orRefuse(named.get(area), 'no-such-area')
  const { gone, formerly = [], sceneIssue = null } = found
  const into = gone?.into ? { id: gone.into, name: (await areas.ever(gone.into))?.name ?? gone.into } : null
  const around = withAncestors(area)
    .slice(0, -1)
    .map((id) => ({ id, name: named.get(id)?.name ?? id }))
  return {
    place: {
      ...{ ...lineOf(found), sceneIssue, around, formerly, leader: leader?.name ?? null },
      gone: gone ? { at: gone.at, into } : null,
    },
    doors: doors.map(({ _id, unit, floor, room }) => ({ household: _id, unit, floor, room })),
  }
}

type List = { lines: (ReturnType<typeof lineOf> & { around: string })[]; more: string | null }

/** What lies right below a place, or the caller's own areas. 1 call. */
async function listOf(area: AreaId | undefined, held: AreaId[], after: string | undefined): Promise<List> {
  if (area === undefined) {
    const named = await areas.named(held)
    return {
      lines: held.flatMap((id) => named.get(id) ?? []).map((one) => ({ ...lineOf(one), around: '' })),
      more: null,
    }
  }
  const level = levels[levels.indexOf(levelOf(area)) + 1]
  if (level === undefined || level === 'household') return { lines: [], more: null }
  const found = await places.below(area, level, after, PAGE + 1)
  const lines = found.slice(0, PAGE).map((one) => ({ ...lineOf(one), around: '' }))
  return { lines, more: found.length > PAGE ? (lines[PAGE - 1]?.id ?? null) : null }
}

/** By one term through the index, by the others among what that finds; in the first of the caller's areas where none is said. 2 calls. */
async function searched(
  at: AreaId | undefined,
  held: AreaId[],
  search: string,
  after: string | undefined,
): Promise<List> {
  const terms = termsSoughtOf(search)
  const [first] = terms
  const area = at ?? held[0]
  if (first === undefined || area === undefined) return { lines: [], more: null }
  const looked = await places.withTerm(area, first, after, LOOKED_AT)
  const fits = looked.filter((one) => terms.every((term) => one.terms?.includes(term)))
  const page = fits.slice(0, PAGE)
  const last = fits.length > PAGE ? page[PAGE - 1] : looked.length === LOOKED_AT ? looked[LOOKED_AT - 1] : undefined
  return { lines: await withNamesAround(page, area), more: last?._id ?? null }
}

async function withNamesAround(found: Area[], area: AreaId) {
  const ids = found.flatMap(({ _id }) => withAncestors(_id).slice(area.split('.').length, -1))
  const named = await areas.named(ids)
  return found.map((one) => {
    const around = withAncestors(one._id).slice(area.split('.').length, -1)
    return { ...lineOf(one), around: around.map((id) => named.get(id)?.name ?? id).join(' ') }
  })
}

const lineOf = ({ _id, name, level, households: count }: Area) => ({ id: _id, name, level, households: count })
