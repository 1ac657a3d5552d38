import { type Area, type AreaId, type Household, householdId, levels, withAncestors } from '../community/area'
import { termsOfName } from './names'
import type { SheetError, SheetRow } from './sheet'
import { columns, MOST_ERRORS } from './sheet'

/** What there is of a district. */
export type Tree = { areas: Area[]; households: Household[] }

/**
 * What an import changes. Ids are decided here, so carrying it out twice is carrying it out once; numbers of households are whole numbers, not
 * steps, for the same reason. Nothing is ever taken away: what the sheet doesn't name is only counted.
 */
export type Plan = {
  /** New places, each after the place that it lies in. */
  areas: Area[]
  households: Household[]
  /** Households that are known, on another floor. */
  floors: { household: AreaId; floor: number }[]
  /** Places that are known, with the number of households that they will have. */
  counts: { area: AreaId; households: number }[]
  /** Known households that stay as they are. */
  same: number
  /** Known households that the sheet doesn't name. They stay. */
  unnamed: number
}

/** The places below the district by their names, as rows name them. */
const SEPARATOR = '\n'

/** What these rows change in the tree; with any error there is nothing to carry out. */
export function planImport(district: AreaId, tree: Tree, rows: SheetRow[]): { plan: Plan; errors: SheetError[] } {
  const numbering = numberingOf(tree.areas)
  const byPath = pathsOf(district, tree.areas)
  const known = new Map(tree.households.map((household) => [household._id, household]))
  const seen = new Map<AreaId, number>()
  const errors: SheetError[] = []
  const plan: Plan = { areas: [], households: [], floors: [], counts: [], same: 0, unnamed: 0 }
  for (const { row, path, door } of rows) {
    const place = placeOf(district, path, byPath, numbering, plan.areas)
    if (!door) continue
    const _id = householdId(place, door.unit, door.room)
    const twin = seen.get(_id)
    if (twin !== undefined) {
      if (errors.length < MOST_ERRORS) errors.push({ row, column: '房号', why: `和第 ${twin} 行是同一户,请删掉一行。` })
      continue
    }
    seen.set(_id, row)
    const there = known.get(_id)
    if (!there) plan.households.push({ _id, building: place, ...door })
    else if (there.floor !== door.floor) plan.floors.push({ household: _id, floor: door.floor })
    else plan.same++
  }
  plan.unnamed = tree.households.reduce((sum, { _id }) => sum + (seen.has(_id) ? 0 : 1), 0)
  count(tree, plan)
  return { plan, errors }
}

/** The place that a path names; those on the way that are new are added. */
function placeOf(
  district: AreaId,
  path: string[],
  byPath: Map<string, AreaId>,
  nextNumber: (parent: AreaId) => number,
  added: Area[],
): AreaId {
  let place = district
  let names = ''
  for (const [index, name] of path.entries()) {
    names += SEPARATOR + name
    const there = byPath.get(names)
    const level = levels[index + 1] as Area['level']
    const id = there ?? idBelow(place, level, nextNumber(place))
    if (there === undefined) {
      byPath.set(names, id)
      const code = level === 'building' ? { sceneIssue: 1 } : {}
      added.push({ _id: id, level, name, households: 0, terms: termsOfName(name), ...code })
    }
    place = id
  }
  return place
}

/** The id of a place by its number in the one around it. */
export const idBelow = (parent: AreaId, level: Area['level'], number: number): AreaId =>
  `${parent}.${String(number).padStart(level === 'grid' ? 1 : 2, '0')}`

/** The next free number below each place: above all that were ever given, to those too that are gone. */
export function numberingOf(areas: Pick<Area, '_id'>[]): (parent: AreaId) => number {
  const last = new Map<AreaId, number>()
  for (const { _id } of areas) {
    const dot = _id.lastIndexOf('.')
    if (dot === -1) continue
    const parent = _id.slice(0, dot)
    last.set(parent, Math.max(last.get(parent) ?? 0, Number(_id.slice(dot + 1))))
  }
  return (parent) => {
    const next = (last.get(parent) ?? 0) + 1
    last.set(parent, next)
    return next
  }
}

function pathsOf(district: AreaId, areas: Area[]): Map<string, AreaId> {
  const names = new Map(areas.map(({ _id, name }) => [_id, name]))
  const pathOf = (area: AreaId) =>
    withAncestors(area)
      .slice(1)
      .map((id) => SEPARATOR + (names.get(id) ?? ''))
      .join('')
  return new Map(areas.filter(({ _id, gone }) => _id !== district && !gone).map(({ _id }) => [pathOf(_id), _id]))
}

/** Sets how many households each place will have: of a new one in it, of a known one beside it. */
function count(tree: Tree, plan: Plan): void {
  const more = new Map<AreaId, number>()
  for (const { building } of plan.households)
    for (const area of withAncestors(building)) more.set(area, (more.get(area) ?? 0) + 1)
  for (const area of plan.areas) area.households = more.get(area._id) ?? 0
  if (more.size === 0) return
  const there = new Map<AreaId, number>()
  for (const { building } of tree.households)
    for (const area of withAncestors(building)) there.set(area, (there.get(area) ?? 0) + 1)
  for (const { _id } of tree.areas) {
    const added = more.get(_id)
    if (added) plan.counts.push({ area: _id, households: (there.get(_id) ?? 0) + added })
  }
}

/** The district as a sheet, the names of the columns first: every household, and places that have nothing in them. */
export function sheetOf(district: AreaId, { areas, households }: Tree): string[][] {
  const names = new Map(areas.map(({ _id, name }) => [_id, name]))
  const pathTo = (area: AreaId) => {
    const path = withAncestors(area).slice(1)
    return columns.slice(0, 5).map((_, index) => names.get(path[index] ?? '') ?? '')
  }
  const full = new Set<AreaId>(households.map(({ building }) => building))
  for (const { _id, gone } of areas) if (!gone) for (const around of withAncestors(_id).slice(0, -1)) full.add(around)
  const empty = areas.filter(({ _id, gone }) => _id !== district && !gone && !full.has(_id))
  return [
    [...columns],
    ...households.map(({ building, unit, floor, room }) => [...pathTo(building), String(unit), String(floor), room]),
    ...empty.map(({ _id }) => [...pathTo(_id), '', '', '']),
  ]
}

/** How many new places of each level a plan has, from the street down. */
export const newPlaces = ({ areas }: Pick<Plan, 'areas'>): { level: Area['level']; count: number }[] =>
  levels.slice(1, -1).map((level) => ({
    level: level as Area['level'],
    count: areas.filter((area) => area.level === level).length,
  }))

/** The names on the way to a new place, for a line that a person reads. */
export function wayTo(area: AreaId, nameOf: (id: AreaId) => string | undefined): string {
  const path = withAncestors(area).slice(1)
  return path.flatMap((id) => nameOf(id) ?? []).join(' ')
}
