import type { AreaId } from '../../domain/community/area'
import { isRefusal, voterAt } from '../../domain/voting/ballot'
import type { Poll } from '../../domain/voting/poll'
import { standings } from '../../domain/voting/standing'
import { roster } from '../kernel/repositories'

/** Who votes for each of these doors; a door that nobody votes for in this poll is left out. */
export async function votersBehind(poll: Poll, compound: AreaId, doors: AreaId[]): Promise<Map<AreaId, string>> {
  const rows = new Map<string, Awaited<ReturnType<typeof roster.rowOf>>>()
  if (standings[poll.preset].voters === 'owner')
    for await (const page of roster.of(compound))
      for (const row of page) for (const household of row.households) rows.set(household, row)
  return new Map(
    doors.flatMap((household) => {
      const voter = voterAt(poll, household, rows.get(household) ?? null)
      return isRefusal(voter) ? [] : [[household, voter.id] as const]
    }),
  )
}
