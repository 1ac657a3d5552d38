import type { Moment } from '../../domain/wording/time'
import { drafts } from '../kernel/repositories'
import { makePoll } from '../voting/makePoll'

/** Ends what an approval began and could not end. */
export async function makeApprovedPolls(now: Moment): Promise<void> {
  for (const draft of await drafts.halfOpened()) await makePoll(draft, now)
}
