import type { Moment } from '../../domain/wording/time'
import { carryOut } from '../notices/publish'
import { drafts } from '../notices/repositories'

/** Publishes what was approved for now, and ends what an approval began and could not end. */
export async function publishDueNotices(now: Moment): Promise<void> {
  for (const draft of await drafts.due(now)) await carryOut(draft, now)
}
