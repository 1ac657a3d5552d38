import { settings } from '../../config/settings'
import { householdId } from '../../domain/community/area'
import { claimOf } from '../../domain/community/claim'
import type { Relation } from '../../domain/community/person'
import { buildingAt, type Compound } from './places'
import { type Line, line } from './polls'

const HOUR = 3_600_000

/** Who has said where they live and waits: building, room in its second unit (in the first of building 1), name, relation, a word, and how many hours ago. */
const waiting: [number: number, room: string, name: string, relation: Relation, note: string, hours: number][] = [
  [1, '101', '小何', 'family', '陈奶奶的孙子,周末来住', 20],
  [3, '201', '老曹', 'owner', '', 6],
  [3, '302', '吴姐', 'tenant', '十月刚租的', 3],
  [5, '302', '小郑', 'family', '', 1],
]

/** Homes in 鸣翠苑 that wait for the family or the grid leader. */
export function* claimedHomes(compounds: Compound[], now: number): Generator<Line> {
  for (const [i, [number, room, name, relation, note, hours]] of waiting.entries()) {
    const building = buildingAt(compounds, '鸣翠苑小区', number)._id
    const household = householdId(building, number === 1 ? 1 : 2, room)
    const said = { who: `wx-claims-${i}`, name, household, building, relation, note }
    yield line('claims', claimOf({ ...said, notice: settings.privacyNotice, wanted: null }, now - hours * HOUR))
  }
}
