import type { AreaId } from '../../domain/community/area'
import type { Home, Person } from '../../domain/community/person'
import type { Owner } from '../../domain/community/roster'
import type { RosterTotals } from '../../domain/roster/import'
import type { Moment } from '../../domain/wording/time'
import { MOST } from '../kernel/database'
import { people, roster } from '../kernel/repositories'
import { transaction } from '../kernel/transaction'
import { owners, totals } from './repositories'

/** Doors that are asked about in one call. */
const PORTION = 100

/** Lets the confirmed owners of these homes stand in the rows that the roster has now, and nobody in one that is over. 2 calls for 100 homes, 4 a person. */
export async function link(doors: AreaId[]): Promise<void> {
  for (let start = 0; start < doors.length; start += PORTION) {
    const portion = doors.slice(start, start + PORTION)
    const [living, rows] = [await people.livingIn(portion), await roster.rowsOf(portion)]
    const rowOf = new Map(rows.flatMap((row) => row.households.map((household) => [household, row] as const)))
    const linked = (home: Home) => (portion.includes(home.household) ? withRow(home, rowOf.get(home.household)) : home)
    for (const { _id, homes } of living.slice(0, MOST))
      if (homes.some((home) => linked(home) !== home))
        await transaction(async (t) => {
          const person = await t<Person>('people').get(_id)
          if (person) await t<Person>('people').put({ ...person, homes: person.homes.map(linked) })
        })
  }
}

function withRow(home: Home, row: Owner | undefined): Home {
  if (home.relation !== 'owner' || home.owner?.id === row?._id) return home
  const { owner: _, ...unlinked } = home
  return row ? { ...unlinked, owner: { id: row._id, since: row.since } } : unlinked
}

/** Counts a roster anew. 1 call for 400 rows, 1 write. */
export async function recount(compound: AreaId, at: Moment): Promise<RosterTotals> {
  const rows = await owners.all(compound)
  const counted = {
    ...{ _id: compound, at, owners: rows.length, units: rows.reduce((sum, row) => sum + row.units.length, 0) },
    floorArea: rows.reduce((sum, row) => sum + row.floorArea, 0),
    named: rows.filter(({ names }) => names.length > 0).length,
  }
  await totals.put(counted)
  return counted
}
