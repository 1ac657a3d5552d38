import type { Owner } from '../../domain/community/roster'
import { type RosterRequest, type RosterTotals, requestIdOf } from '../../domain/roster/import'
import type { Compound } from './places'
import { DAY, type Line, line, rosterOf } from './polls'

/** The roster of owners, what it comes to, and one owner who says that their floor area is wrong. */
export function* ownersOf(compounds: Compound[], now: number): Generator<Line> {
  const rows = rosterOf(compounds)
  for (const row of rows) yield line('owners', row)
  for (const { id } of compounds)
    yield line(
      'rosters',
      totalsOf(
        id,
        rows.filter(({ compound }) => compound === id),
        now,
      ),
    )
  const row = rows.find(({ households }) => households[0]?.endsWith('.01.1-101'))
  if (row) yield line('rosterRequests', requestOf(row, now))
}

const totalsOf = (_id: string, rows: Owner[], now: number): RosterTotals => ({
  ...{ _id, owners: rows.length, units: rows.length, named: rows.length, at: now - 20 * DAY },
  floorArea: rows.reduce((sum, { floorArea }) => sum + floorArea, 0),
})

const requestOf = ({ _id: owner, compound }: Owner, now: number): RosterRequest => ({
  ...{
    _id: requestIdOf(owner, 'wx-chen-elder'),
    owner,
    compound,
    by: 'wx-chen-elder',
    at: now - DAY,
    state: 'waiting',
    answer: '',
  },
  text: '产权证上是 62.30 平方米,这里少了。',
})
