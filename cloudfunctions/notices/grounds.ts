import type { Proposal } from '../../domain/notices/draft'
import { whyNotGoOn } from '../../domain/notices/objection'
import type { Refusal } from '../../domain/refusals'
import { openingNoticeId } from '../../domain/voting/announcement'
import { orRefuse } from '../kernel/refused'
import { notices, objections } from './repositories'

/** The notice that something carries on, and why it may not go on, or null. */
type Grounds = { noticeId: string; title: string; whyNot: Refusal | null }

/**
 * What a proposal rests on, if it does. A poll's result rests on how the poll was announced: an objection to either holds it. 2 calls where
 * there is something.
 */
export async function groundsOf(proposal: Proposal): Promise<Grounds | null> {
  if (proposal.to !== 'publish' || proposal.follows === undefined) return null
  const [found] = await notices.lines([proposal.follows])
  const { _id: noticeId, title, kind, pollId, withdrawn } = orRefuse(found, 'no-such-notice')
  const asked = kind === 'poll-result' && pollId !== null ? [noticeId, openingNoticeId(pollId)] : [noticeId]
  return { noticeId, title, whyNot: whyNotGoOn({ title, withdrawn }, await objections.openStates(asked)) }
}
