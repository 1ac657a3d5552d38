import type { AreaId } from '../community/area'
import { type CoOwner, type Owner, ownerWith } from '../community/roster'
import type { Moment } from '../wording/time'
import type { RosterError, RosterRow } from './sheet'
import { MOST_ROSTER_ERRORS } from './sheet'

/**
 * What an import changes in a compound's roster, decided down to the ids: rows as they will be, and those that are over. Homes that the sheet doesn't
 * name stay with whom they are.
 */
export type RosterPlan = { rows: Owner[]; over: string[]; same: number; added: number; changed: number }

/** Where a door stands, by the name of its building: `3 号楼|1|302`. */
type Doors = ReadonlyMap<string, AreaId>
export const doorKey = (building: string, unit: number, room: string): string => `${building}|${unit}|${room}`

type Group = { first: number; names: CoOwner[]; units: Owner['units'] }

export function planRoster(
  compound: AreaId,
  there: readonly Owner[],
  doors: Doors,
  rows: readonly RosterRow[],
  now: Moment,
): { plan: RosterPlan; errors: RosterError[] } {
  const { groups, errors } = grouped(doors, rows)
  const plan: RosterPlan = { rows: [], over: [], same: 0, added: 0, changed: 0 }
  const rowOfDoor = new Map(there.flatMap((row) => row.households.map((household) => [household, row] as const)))
  const kept = new Map<string, Owner>()
  const taken = new Set(groups.flatMap(({ units }) => units.map(({ household }) => household)))
  let number = there.reduce((most, { _id }) => Math.max(most, numberOf(_id)), 0)
  for (const { names, units } of groups) {
    const candidates = units.map(({ household }) => rowOfDoor.get(household))
    const before = candidates.find((row) => row && !kept.has(row._id) && isSame(row, names))
    const others = (before?.units ?? []).filter(({ household }) => !taken.has(household))
    const row = before ?? { _id: `${compound}:${++number}`, compound, since: now, revision: -1 }
    const next = ownerWith({ ...row, names, units: [...units, ...others], revision: row.revision + 1 })
    if (before) kept.set(before._id, next)
    if (before && sameRow(before, next)) plan.same++
    else {
      plan.rows.push(next)
      if (before) plan.changed++
      else plan.added++
    }
  }
  for (const row of there) {
    if (kept.has(row._id) || !row.units.some(({ household }) => taken.has(household))) continue
    const left = row.units.filter(({ household }) => !taken.has(household))
    if (left.length === 0) plan.over.push(row._id)
    else {
      plan.rows.push(ownerWith({ ...row, units: left, revision: row.revision + 1 }))
      plan.changed++
    }
  }
  return { plan, errors }
}

/** The sheet's rows by owner. */
function grouped(doors: Doors, rows: readonly RosterRow[]): { groups: Group[]; errors: RosterError[] } {
  const errors: RosterError[] = []
  const wrong = (error: RosterError) => errors.length < MOST_ROSTER_ERRORS && errors.push(error)
  const groups = new Map<string, Group>()
  const seen = new Map<AreaId, number>()
  for (const { row, building, unit, room, names, floorArea, number } of rows) {
    const household = doors.get(doorKey(building, unit, room))
    if (household === undefined) {
      const known = [...doors.keys()].some((key) => key.startsWith(`${building}|`))
      wrong({
        row,
        column: known ? '房号' : '楼栋',
        why: `这个小区没有登记「${building}${known ? ` ${unit} 单元 ${room}` : ''}」。`,
      })
      continue
    }
    const twin = seen.get(household)
    if (twin !== undefined) {
      wrong({ row, column: '房号', why: `和第 ${twin} 行是同一套房,几位业主请写在一行里。` })
      continue
    }
    seen.set(household, row)
    const key = number === '' ? `${row}` : `#${number}`
    const group = groups.get(key)
    if (!group) groups.set(key, { first: row, names, units: [{ household, floorArea }] })
    else if (!sameNames(group.names, names))
      wrong({ row, column: '业主编号', why: `和第 ${group.first} 行编号相同,业主却不一样,请改其中一个。` })
    else group.units.push({ household, floorArea })
  }
  return { groups: [...groups.values()], errors }
}

const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf(':') + 1)) || 0
const sameNames = (one: readonly CoOwner[], two: readonly CoOwner[]): boolean =>
  one.map(({ name }) => name).join('、') === two.map(({ name }) => name).join('、')
/** Whether a row is of these owners: one without names gets them. */
const isSame = (row: Owner, names: readonly CoOwner[]): boolean => row.names.length === 0 || sameNames(row.names, names)

const asText = ({ names, units }: Owner): string =>
  JSON.stringify([names, [...units].sort((a, b) => (a.household < b.household ? -1 : 1))])
const sameRow = (one: Owner, two: Owner): boolean => asText(one) === asText(two)
