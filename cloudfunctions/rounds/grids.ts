import { type AreaId, covers } from '../../domain/community/area'
import { areasOf } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import type { Caller } from '../kernel/caller'
import { Refused } from '../kernel/refused'

/** The grids that the caller leads, and the one at hand: the one that is asked for, or the first. */
export async function gridsOf(
  caller: Caller,
  asked: AreaId | undefined,
  now: Moment,
): Promise<{ grid: AreaId; grids: AreaId[] }> {
  const grids = [...new Set(areasOf(await caller.person(), ['grid-leader'], now))].sort()
  const grid = asked === undefined ? grids[0] : grids.find((held) => covers(held, asked))
  if (grid === undefined) throw new Refused(refusal('not-your-grid'))
  return { grid, grids }
}
