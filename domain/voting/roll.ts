import { type AreaId, areaAt } from '../community/area'
import type { Owner } from '../community/roster'
import type { Hex } from '../merkle/tree'
import { ballotId } from './ballot'
import { answers, type Choice, type YesNo } from './choices'

/** One who may vote in an owners' decision, as the roster was at its opening; `_id` is `<poll>:<owner>`. Stored in `electors`. */
export type Elector = { _id: string; poll: string; owner: string; building: AreaId; floorArea: number }

export const electorOf = (poll: string, { _id, households, floorArea }: Owner): Elector => ({
  _id: `${poll}:${_id}`,
  poll,
  owner: _id,
  building: areaAt('building', households[0] ?? '') ?? '',
  floorArea,
})

/**
 * The floor area behind each answer, in 1/100 m². The only moment at which owners and ballots are seen together: it needs the
 * poll's key, which is destroyed right after, and leaves nothing but these sums.
 */
export function areaBehind(
  poll: string,
  electors: Iterable<Pick<Elector, 'owner' | 'floorArea'>>,
  choicesOf: ReadonlyMap<string, readonly Choice[]>,
  key: Hex,
): Record<YesNo, number> {
  const area = { yes: 0, no: 0, abstain: 0 }
  for (const { owner, floorArea } of electors) {
    const [choice] = choicesOf.get(ballotId(poll, owner, key)) ?? []
    for (const answer of answers) if (answer === choice) area[answer] += floorArea
  }
  return area
}
