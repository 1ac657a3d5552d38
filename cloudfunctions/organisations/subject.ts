import type { AreaId } from '../../domain/community/area'
import { calls, proposals } from '../calls/repositories'

/** What can be taken on: a proposal that won in a call, with what its organisation asked for. */
export type Subject = { title: string; area: AreaId }

/** What an agreement is to be about; null where there is nothing to take on. 2 reads. */
export async function subjectOf(id: string): Promise<Subject | null> {
  const proposal = await proposals.get(id)
  const call = proposal && (await calls.get(proposal.call))
  const won = call?.result?.rows.some((row) => row.proposal === id && row.wins)
  return proposal && won ? { title: proposal.title, area: proposal.area } : null
}
